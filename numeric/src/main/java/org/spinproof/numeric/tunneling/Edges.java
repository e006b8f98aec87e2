package org.spinproof.numeric.tunneling;

/**
 * Biases at which the edges of the two leads' spectra meet, so that integrals over both diverge.
 */
final class Edges {
  /** Energies nearer to each other than this, relative to their scale, count as equal. */
  private static final double THRESHOLD = 1e-12;

  private Edges() {}

  /**
   * Whether a filled edge of one lead is opposite an empty edge of the other: at |eV| = Δ_L + Δ_R;
   * and, as thermal quasiparticles have both edges in resonance, at |eV| = |Δ_L − Δ_R| too, where
   * the integrals are finite on either side but jump.
   */
  static boolean meet(Junction junction) {
    return atSum(junction) || atDifference(junction);
  }

  /** |eV| = Δ_L + Δ_R, unless both are zero. */
  static boolean atSum(Junction junction) {
    double sum = junction.gapLeft() + junction.gapRight();
    return sum > 0 && coincide(Math.abs(junction.voltage()), sum, sum);
  }

  /** |eV| = |Δ_L − Δ_R| at finite temperature, unless the gaps are equal or one is zero. */
  static boolean atDifference(Junction junction) {
    double left = junction.gapLeft();
    double right = junction.gapRight();
    return junction.temperature() > 0
        && left * right > 0
        && left != right
        && coincide(Math.abs(junction.voltage()), Math.abs(left - right), left + right);
  }

  /** Whether two energies are equal to rounding on that scale. */
  static boolean coincide(double a, double b, double scale) {
    return Math.abs(a - b) <= THRESHOLD * scale;
  }
}
