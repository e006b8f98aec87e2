package org.spinproof.numeric.usadel;

/**
 * The model system: a superconducting film between two spin-active interfaces, driven by spin
 * injection.
 *
 * @param film the superconductor
 * @param left interface at x = 0
 * @param right interface at x = length
 * @param gap how the gap comes about
 * @param injection the distribution
 */
public record Wire(
    Film film, SpinActiveInterface left, SpinActiveInterface right, Gap gap, Injection injection) {}
