package org.spinproof.numeric.tunneling;

/**
 * The integrated kernels at zero temperature per eV, as eV → 0, in closed form; unit 1/energy. The
 * next terms are smaller by (eV/Δ)².
 */
public final class SmallBias {
  private SmallBias() {}

  /** Equation 7 for two equal gaps: (3π²/8 − π)/Δ. */
  public static double printedDc(double gap) {
    return (3 * Math.PI * Math.PI / 8 - Math.PI) / gap;
  }

  /** Equation 12 for two equal gaps: −π²/(4Δ). */
  public static double printedAc(double gap) {
    return -Math.PI * Math.PI / (4 * gap);
  }

  /**
   * The complete static kernel: −4 ∫∫ dξ_k dξ_p/(E_k+E_p)³ over the positive quadrant, which is
   * −(3π²/16)/a · ₂F₁(1/2, 3/2; 3; 1 − b²/a²) with a the larger and b the smaller gap: −3π²/(16Δ)
   * for equal gaps, −π/Δ where one lead is normal.
   *
   * @throws IllegalArgumentException if both gaps are zero
   */
  public static double exactDc(double gapLeft, double gapRight) {
    double larger = Math.max(gapLeft, gapRight);
    if (!(larger > 0)) {
      throw new IllegalArgumentException("two normal leads have no static response");
    }
    double ratio = Math.min(gapLeft, gapRight) / larger;
    double z = (1 - ratio) * (1 + ratio);
    // Euler's integral of the hypergeometric function; 1 − zt = (1−z) + z(1−t)
    Estimate euler =
        EdgeQuadrature.between(
            0,
            1,
            point -> {
              double t = point.minus(0);
              double rest = -point.minus(1);
              return Math.sqrt(t * rest / (ratio * ratio + z * rest));
            });
    return -3 * Math.PI / (2 * larger) * euler.value();
  }
}
