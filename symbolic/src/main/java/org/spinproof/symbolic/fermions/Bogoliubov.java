package org.spinproof.symbolic.fermions;

/**
 * The modes ±k with both spins of one lead, and the transformation S3, c_{kσ} = u γ_{kσ} + σ v
 * γ†_{−k−σ}, with real u and v.
 *
 * @param <C> the coefficients
 * @param ring their ring
 * @param u the electron amplitude
 * @param v the hole amplitude
 * @param firstMode the number of the mode (+k, ↑); it is followed by (+k, ↓), (−k, ↑), (−k, ↓)
 */
public record Bogoliubov<C>(Coefficients<C> ring, C u, C v, int firstMode) {

  /** The mode of a momentum (+1 for k, −1 for −k) and spin (+1 for ↑, −1 for ↓). */
  public int mode(int momentum, int spin) {
    return firstMode + (momentum > 0 ? 0 : 2) + (spin > 0 ? 0 : 1);
  }

  /** γ_{kσ}. */
  public FermionOperator<C> quasiparticle(int momentum, int spin) {
    return FermionOperator.of(ring, ring.one(), Ladder.annihilate(mode(momentum, spin)));
  }

  /** c_{kσ} in terms of γ. */
  public FermionOperator<C> annihilator(int momentum, int spin) {
    return combination(mode(momentum, spin), mode(-momentum, -spin), spin, false);
  }

  /** c†_{kσ} in terms of γ. */
  public FermionOperator<C> creator(int momentum, int spin) {
    return combination(mode(momentum, spin), mode(-momentum, -spin), spin, true);
  }

  private FermionOperator<C> combination(int own, int partner, int spin, boolean creator) {
    C hole = spin > 0 ? v : ring.negate(v);
    return FermionOperator.of(ring, u, new Ladder(own, creator))
        .add(FermionOperator.of(ring, hole, new Ladder(partner, !creator)));
  }

  /**
   * S2 with the given ξ and Δ in terms of γ: Σ ξ c†c − (Δ/2) Σ σ (c†_{kσ}c†_{−k−σ} +
   * c_{−k−σ}c_{kσ}) over ±k and both spins.
   */
  public FermionOperator<C> hamiltonian(C xi, C halfGap) {
    FermionOperator<C> sum = FermionOperator.zero(ring);
    for (int momentum : new int[] {+1, -1}) {
      for (int spin : new int[] {+1, -1}) {
        FermionOperator<C> pairs =
            creator(momentum, spin)
                .multiply(creator(-momentum, -spin))
                .add(annihilator(-momentum, -spin).multiply(annihilator(momentum, spin)));
        C pairing = spin > 0 ? ring.negate(halfGap) : halfGap;
        sum =
            sum.add(creator(momentum, spin).multiply(annihilator(momentum, spin)).scale(xi))
                .add(pairs.scale(pairing));
      }
    }
    return sum;
  }
}
