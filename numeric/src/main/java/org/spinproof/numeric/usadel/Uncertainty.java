package org.spinproof.numeric.usadel;

/**
 * Error bounds, estimated from the resolution.
 *
 * @param spinCurrent of any component of the spin current, in (ħ/2) N0 D Δ0/ξ, and of its variation
 *     along the film, which is an error itself: exactly, it vanishes
 * @param gap of the gap anywhere, in Δ0
 * @param spinAccumulation of any component of the spin accumulation at the positions that it is
 *     given at, in (ħ/2) N0 Δ0
 * @param between what is to be added for an interpolant of the spin accumulation: high energies
 *     give it layers at the ends that its positions do not resolve
 * @param chargeCurrent of the charge current at the positions that it is given at, in e N0 D Δ0/ξ;
 *     0 where it vanishes by symmetry. An interpolant may be farther off
 * @param meanChargeCurrent of the charge current's mean
 */
public record Uncertainty(
    double spinCurrent,
    double gap,
    double spinAccumulation,
    double between,
    double chargeCurrent,
    double meanChargeCurrent) {

  /** Of any component of the spin accumulation anywhere, interpolated. */
  public double spinAccumulationAnywhere() {
    return spinAccumulation + between;
  }
}
