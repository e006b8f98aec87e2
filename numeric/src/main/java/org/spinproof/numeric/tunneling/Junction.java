package org.spinproof.numeric.tunneling;

/**
 * A voltage-biased junction: gaps of the two leads, bias eV, temperature k_B T (all in one unit of
 * energy), phase difference φ0 in radians, and the amplitudes of a shell.
 */
public record Junction(
    double gapLeft,
    double gapRight,
    double voltage,
    double temperature,
    double phase,
    TunnelingAmplitudes amplitudes) {
  public Junction {
    requireNonNegative("gap of the left lead", gapLeft);
    requireNonNegative("gap of the right lead", gapRight);
    requireNonNegative("temperature", temperature);
    if (!Double.isFinite(voltage) || !Double.isFinite(phase)) {
      throw new IllegalArgumentException(
          "voltage and phase must be finite: %s, %s".formatted(voltage, phase));
    }
  }

  private static void requireNonNegative(String what, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "the %s must be finite and not negative: %s".formatted(what, value));
    }
  }

  /** f(E) = 1/(e^{E/T} + 1); at zero temperature 0 for E > 0 and 1/2 at E = 0. */
  double fermi(double energy) {
    return Quasiparticle.fermi(energy, temperature);
  }

  /** The left level of that energy. */
  public Quasiparticle left(double xi) {
    return Quasiparticle.of(xi, gapLeft, temperature);
  }

  /** The right level of that energy. */
  public Quasiparticle right(double xi) {
    return Quasiparticle.of(xi, gapRight, temperature);
  }
}
