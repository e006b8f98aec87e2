package org.spinproof.numeric.usadel;

/**
 * A diffusive superconducting film of one dimension, 0 ≤ x ≤ length.
 *
 * @param length in ξ
 * @param temperature in the bulk critical temperature Tc, where Δ0 = π e^(−γ) k_B Tc with Euler's
 *     γ; above 0
 * @param dynes Dynes broadening in Δ0: the spectral functions are taken at ε + i dynes, the
 *     distribution at the real ε
 * @param cutoff of the gap equation (S90), in Δ0, above 1; it enters nothing else
 */
public record Film(double length, double temperature, double dynes, double cutoff) {
  /** k_B Tc/Δ0 = e^γ/π in the bulk. */
  public static final double CRITICAL_TEMPERATURE = Math.exp(0.5772156649015329) / Math.PI;

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Film {
    Inputs.positive("length", length);
    Inputs.positive("temperature", temperature);
    Inputs.positive("dynes", dynes);
    Inputs.finite("cutoff", cutoff);
    if (!(cutoff > 1.0)) {
      throw new IllegalArgumentException("cutoff must be above the gap, 1, not " + cutoff);
    }
  }

  /** k_B T/Δ0. */
  public double thermalEnergy() {
    return temperature * CRITICAL_TEMPERATURE;
  }
}
