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

  /** The same with other amplitudes. */
  public Junction with(TunnelingAmplitudes others) {
    return new Junction(gapLeft, gapRight, voltage, temperature, phase, others);
  }

  /** f(E) = 1/(e^{E/T} + 1); at zero temperature 0 for E > 0 and 1/2 at E = 0. */
  double fermi(double energy) {
    if (energy == 0) {
      return 0.5;
    }
    return temperature == 0 ? 0 : 1 / (Math.exp(energy / temperature) + 1);
  }
}
