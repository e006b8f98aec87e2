package org.spinproof.numeric.tunneling;

import org.spinproof.numeric.rounding.Approximate;

/**
 * The complete second-order static response of one pair of levels. The left lead's Hamiltonian
 * conserves the total spin Σ_{±k} c†_k σ c_k = Σ_{±k} γ†_k σ γ_k, so that only the polarization of
 * the virtual quasiparticles remains in the sum over ±k: double poles, no factor Δ_L².
 *
 * <pre>
 *   A = (f_p−f_k) u_k²u_p²/(E_k−E_p+eV)² + (1−f_k−f_p) u_k²v_p²/(E_k+E_p+eV)²
 *   B = (f_p−f_k) v_k²v_p²/(E_k−E_p−eV)² + (1−f_k−f_p) v_k²u_p²/(E_k+E_p−eV)²
 *   P = the printed kernel of equation 7
 *   ⟨c†_k σ c_k⟩ = Σ_{±p} (u_k² A − v_k² B + P) w(k,p) + (v_k² A − u_k² B − P) w(−k,p)
 *   M_dc         = (A − B) Σ_{±k,±p} w(k,p),   w(k,p) = Tr[σ J_{kp} J†_{kp}]
 * </pre>
 *
 * @param electron A: tunnelling that adds an electron to the left lead
 * @param hole B: tunnelling that removes one
 * @param coherence P: the triplet pair coherence ⟨γ_{−k}γ_k⟩, which cancels between k and −k
 * @param electronWeight u_k²
 */
public record ExactKernels(double electron, double hole, double coherence, double electronWeight) {

  /** The kernels of one pair of levels; unit 1/energy²; infinite on a resonance. */
  public static ExactKernels of(Junction junction, double xiLeft, double xiRight) {
    Shell shell = Shell.of(junction, xiLeft, xiRight);
    return new ExactKernels(
        Shell.value(electron(shell)),
        Shell.value(hole(shell)),
        PrintedKernels.dc(junction, xiLeft, xiRight),
        shell.k().electronWeight().re());
  }

  /** A − B with a bound of its rounding error; unknown on a resonance. */
  static Approximate shell(Shell shell) {
    return electron(shell).minus(hole(shell));
  }

  private static Approximate electron(Shell shell) {
    return term(
        shell,
        shell.k().electronWeight(),
        shell.p().electronWeight(),
        shell.p().holeWeight(),
        shell.bias());
  }

  private static Approximate hole(Shell shell) {
    return term(
        shell,
        shell.k().holeWeight(),
        shell.p().holeWeight(),
        shell.p().electronWeight(),
        shell.bias().negate());
  }

  /** w_k [ same (f_p−f_k)/(E_k−E_p+b)² + other (1−f_k−f_p)/(E_k+E_p+b)² ]. */
  private static Approximate term(
      Shell shell, Approximate weightLeft, Approximate same, Approximate other, Approximate bias) {
    return weightLeft.times(
        Shell.over(same.times(shell.exchange()), Shell.square(shell.difference().plus(bias)))
            .plus(Shell.over(other.times(shell.pair()), Shell.square(shell.sum().plus(bias)))));
  }

  /** What multiplies Σ w over the shell: A − B. */
  public double shell() {
    return electron - hole;
  }

  /** What multiplies w(k, ±p) in ⟨c†_k σ c_k⟩. */
  public double ownMomentum() {
    return electronWeight * electron - (1 - electronWeight) * hole + coherence;
  }

  /** What multiplies w(−k, ±p) in ⟨c†_k σ c_k⟩. */
  public double oppositeMomentum() {
    return (1 - electronWeight) * electron - electronWeight * hole - coherence;
  }
}
