package org.spinproof.numeric.tunneling;

import org.spinproof.numeric.tunneling.EdgeQuadrature.Point;

/**
 * Integrals over the levels of one lead, E = Δ cosh y, that the printed kernels reduce to; all
 * principal values. The distances a+Δ and a−Δ are kept beside a, as the integrals are singular
 * there.
 *
 * @param gap Δ of that lead
 * @param a what is added to its energies
 * @param plusGap a + Δ
 * @param minusGap a − Δ
 */
record LevelSum(double gap, double a, double plusGap, double minusGap) {

  /** a = E + eV at a point E of the other lead. */
  static LevelSum raised(Point point, double bias, double gap) {
    double a = point.value() + bias;
    return new LevelSum(gap, a, a + gap, point.minus(gap - bias));
  }

  /** a = E − eV at a point E of the other lead. */
  static LevelSum lowered(Point point, double bias, double gap) {
    return new LevelSum(gap, point.minus(bias), point.minus(bias - gap), point.minus(bias + gap));
  }

  /**
   * G(a) = PV ∫_0^∞ dy/(Δ cosh y + a): arccos(a/Δ)/√(Δ²−a²) for |a| &lt; Δ, ±
   * arcosh(|a|/Δ)/√(a²−Δ²) for ±a &gt; Δ. Singular as π/√(Δ²−a²) where a → −Δ from above, and there
   * only.
   */
  double resolvent() {
    double product = plusGap * minusGap;
    if (product < 0) {
      double root = Math.sqrt(-product);
      return Math.atan2(root, a) / root;
    }
    double root = Math.sqrt(product);
    double ratio = root == 0 ? 1 / gap : asinh(root / gap) / root;
    return a > 0 ? ratio : -ratio;
  }

  /** Π(a) = G(a) + G(−a): π/√(Δ²−a²) within the gap, zero outside. */
  double window() {
    double product = plusGap * minusGap;
    return product < 0 ? Math.PI / Math.sqrt(-product) : 0;
  }

  /**
   * h(a) = ∫ dξ [1/(E+a) − 1/E] over ξ &gt; 0; with no gap −ln|a|, up to a constant that cancels.
   */
  double logarithm() {
    return gap == 0 ? -Math.log(Math.abs(a)) : -a * resolvent();
  }

  /** Q(a) = (Δ²Π(a) − πΔ)/a², without cancellation at a = 0. */
  double cutWindow() {
    double product = plusGap * minusGap;
    if (product < 0) {
      double root = Math.sqrt(-product);
      return Math.PI * gap / (root * (gap + root));
    }
    return -Math.PI * gap / (a * a);
  }

  private static double asinh(double x) {
    return Math.log1p(x + x * x / (1 + Math.sqrt(1 + x * x)));
  }
}
