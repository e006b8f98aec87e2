package org.spinproof.numeric.usadel;

/**
 * A magnetic insulator at an end of the film (S89): quasiparticles are reflected with a
 * spin-dependent phase shift.
 *
 * @param conductance Gφ/G_N, where G_N is the normal-state conductance of the whole film; negative:
 *     the opposite phase shift; 0: an interface with vacuum
 * @param magnetization direction m
 */
public record SpinActiveInterface(double conductance, Direction magnetization) {
  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the conductance is not finite
   */
  public SpinActiveInterface {
    Inputs.finite("conductance", conductance);
  }

  /** An interface with vacuum: no current of any kind, no phase shift. */
  public static SpinActiveInterface none() {
    return new SpinActiveInterface(0.0, Direction.Z);
  }
}
