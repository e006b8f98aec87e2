package org.spinproof.numeric.usadel;

/**
 * Error bounds, estimated from the resolution.
 *
 * @param spinCurrent of any component of the spin current, in (ħ/2) N0 D Δ0/ξ
 * @param gap of the gap anywhere, in Δ0
 * @param spinAccumulation of any component of the spin accumulation anywhere, in (ħ/2) N0 Δ0
 * @param chargeCurrent of the charge current's mean and at the positions that it is given at, in e
 *     N0 D Δ0/ξ; 0 where it vanishes by symmetry. High energies give it layers at the ends that its
 *     positions do not resolve: an interpolant between them may be farther off
 */
public record Uncertainty(
    double spinCurrent, double gap, double spinAccumulation, double chargeCurrent) {}
