package org.spinproof.numeric.tunneling;

/**
 * Integrals over the levels of one lead, E = Δ cosh y, that the kernels reduce to; all principal
 * values. The distances a+Δ and a−Δ are arguments of their own, as the integrals are singular
 * there.
 */
final class LevelIntegrals {
  private LevelIntegrals() {}

  /**
   * G(a) = PV ∫_0^∞ dy/(Δ cosh y + a): arccos(a/Δ)/√(Δ²−a²) for |a| &lt; Δ, ±
   * arcosh(|a|/Δ)/√(a²−Δ²) for ±a &gt; Δ. Singular as π/√(Δ²−a²) where a → −Δ from above, and there
   * only.
   */
  static double resolvent(double gap, double a, double aPlusGap, double aMinusGap) {
    double product = aPlusGap * aMinusGap;
    if (product < 0) {
      double root = Math.sqrt(-product);
      return Math.atan2(root, a) / root;
    }
    double root = Math.sqrt(product);
    double ratio = root == 0 ? 1 / gap : asinh(root / gap) / root;
    return a > 0 ? ratio : -ratio;
  }

  /** Π(a) = G(a) + G(−a): π/√(Δ²−a²) within the gap, zero outside. */
  static double window(double aPlusGap, double aMinusGap) {
    double product = aPlusGap * aMinusGap;
    return product < 0 ? Math.PI / Math.sqrt(-product) : 0;
  }

  /**
   * −G'(a)·a − G(a) = −∫_0^∞ Δ cosh y dy/(Δ cosh y + a)², for a &gt; −Δ. Near a = Δ by the series
   * of (1−c²)g' = cg − 1, g(1) = 1.
   */
  static double squaredResolvent(double gap, double a, double aPlusGap, double aMinusGap) {
    double t = aMinusGap / gap;
    double g;
    double slope;
    if (Math.abs(t) < 0.25) {
      g = 0;
      slope = 0;
      double coefficient = 1;
      for (int n = 0; n < 40; n++) {
        double next = -coefficient * (n + 1) / (2 * n + 3);
        g += coefficient * Math.pow(t, n);
        slope += (n + 1) * next * Math.pow(t, n);
        coefficient = next;
      }
      g /= gap;
      slope /= gap * gap;
    } else {
      g = resolvent(gap, a, aPlusGap, aMinusGap);
      slope = (a * g - 1) / (-aPlusGap * aMinusGap);
    }
    return -g - a * slope;
  }

  private static double asinh(double x) {
    return Math.log1p(x + x * x / (1 + Math.sqrt(1 + x * x)));
  }
}
