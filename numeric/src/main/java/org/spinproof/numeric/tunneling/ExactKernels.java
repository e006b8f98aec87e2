package org.spinproof.numeric.tunneling;

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
    Quasiparticle k = junction.left(xiLeft);
    Quasiparticle p = junction.right(xiRight);
    double bias = junction.voltage();
    double exchange = p.occupation() - k.occupation();
    double pair = 1 - k.occupation() - p.occupation();
    double difference = k.energy() - p.energy();
    double sum = k.energy() + p.energy();
    double electron =
        k.electronWeight()
            * (p.electronWeight() * overSquare(exchange, difference + bias)
                + p.holeWeight() * overSquare(pair, sum + bias));
    double hole =
        k.holeWeight()
            * (p.holeWeight() * overSquare(exchange, difference - bias)
                + p.electronWeight() * overSquare(pair, sum - bias));
    return new ExactKernels(
        electron, hole, PrintedKernels.dc(junction, xiLeft, xiRight), k.electronWeight());
  }

  private static double overSquare(double numerator, double root) {
    // without quasiparticles to exchange there is no resonance
    return numerator == 0 ? 0 : numerator / (root * root);
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
