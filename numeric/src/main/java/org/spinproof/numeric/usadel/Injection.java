package org.spinproof.numeric.usadel;

/**
 * The distribution S61, the same everywhere in the film: h = h0 + h_s · σ̂τ3 with h0 of S62 and h_s
 * of S63 along an axis. Its upper left Nambu block is t₊ P₊ + t₋ P₋ with t± = tanh[(ε ± eVs)/2T]
 * and the projectors P± = (1 ± axis · σ)/2.
 *
 * @param voltage eVs/Δ0, of either sign
 * @param axis direction of h_s for a positive voltage
 */
public record Injection(double voltage, Direction axis) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the voltage is not finite
   */
  public Injection {
    Inputs.finite("voltage", voltage);
  }

  /** Equilibrium. */
  public static Injection none() {
    return new Injection(0.0, Direction.Z);
  }

  /**
   * The energy mode h0 (S62), odd in energy.
   *
   * @param energy ε/Δ0
   * @param thermalEnergy k_B T/Δ0
   */
  public double energyMode(double energy, double thermalEnergy) {
    return 0.5
        * (Math.tanh((energy + voltage) / (2.0 * thermalEnergy))
            + Math.tanh((energy - voltage) / (2.0 * thermalEnergy)));
  }

  /**
   * The spin mode h_s (S63) along the axis, even in energy.
   *
   * @param energy ε/Δ0
   * @param thermalEnergy k_B T/Δ0
   */
  public double spinMode(double energy, double thermalEnergy) {
    return 0.5
        * (Math.tanh((energy + voltage) / (2.0 * thermalEnergy))
            - Math.tanh((energy - voltage) / (2.0 * thermalEnergy)));
  }
}
