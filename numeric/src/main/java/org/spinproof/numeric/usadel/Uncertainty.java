package org.spinproof.numeric.usadel;

/**
 * Error bounds, estimated from the resolution.
 *
 * @param spinCurrent of any component of the spin current, in (ħ/2) N0 D Δ0/ξ
 * @param gap of the gap anywhere, in Δ0
 * @param spinAccumulation of any component of the spin accumulation anywhere, in (ħ/2) N0 Δ0
 * @param chargeCurrent of the charge current anywhere, in e N0 D Δ0/ξ; 0 where it vanishes by
 *     symmetry
 */
public record Uncertainty(
    double spinCurrent, double gap, double spinAccumulation, double chargeCurrent) {}
