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
 * @param scattering of spins in the film
 */
public record Wire(
    Film film,
    SpinActiveInterface left,
    SpinActiveInterface right,
    Gap gap,
    Injection injection,
    Scattering scattering) {
  /** A wire without spin scattering. */
  public Wire(
      Film film,
      SpinActiveInterface left,
      SpinActiveInterface right,
      Gap gap,
      Injection injection) {
    this(film, left, right, gap, injection, Scattering.NONE);
  }

  /** This wire with another distribution. */
  Wire with(Injection other) {
    return new Wire(film, left, right, gap, other, scattering);
  }

  /** This wire with another film. */
  Wire with(Film other) {
    return new Wire(other, left, right, gap, injection, scattering);
  }
}
