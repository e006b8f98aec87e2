package org.spinproof.numeric.tunneling;

import java.util.function.DoubleBinaryOperator;

/**
 * Integrals over both level energies from −∞ to ∞ of functions of the quasiparticle energies that
 * have no poles, as at zero temperature and bias: the trapezoidal rule in x and y, ξ_k = Δ_L sinh x
 * and ξ_p = Δ_R sinh y, whose error falls as e^{−π²/h} with the step h.
 */
public final class LevelPlane {
  /** Integrands fall off at least as e^{−|x|}. */
  private static final double RANGE = 42;

  private static final double STEP = 0.2;

  private LevelPlane() {}

  /**
   * ∫∫ dξ_k dξ_p f(E_k, E_p).
   *
   * @param f falls off faster than 1/(E_k E_p), and than 1/(E_k² + E_p²)
   * @throws IllegalArgumentException if a gap is not above zero
   */
  public static Estimate integral(double gapLeft, double gapRight, DoubleBinaryOperator f) {
    if (!(gapLeft > 0 && gapRight > 0)) {
      throw new IllegalArgumentException(
          "both gaps must be above zero: %s, %s".formatted(gapLeft, gapRight));
    }
    double coarse = sum(gapLeft, gapRight, f, 2 * STEP);
    double fine = sum(gapLeft, gapRight, f, STEP);
    // the error of the finer rule is about the square of the coarser one's
    double change = Math.abs(fine - coarse);
    double error = change * change / Math.max(Math.abs(fine), change);
    return new Estimate(fine, error + 1e-14 * Math.abs(fine) + Double.MIN_NORMAL);
  }

  private static double sum(double gapLeft, double gapRight, DoubleBinaryOperator f, double step) {
    int nodes = (int) Math.round(RANGE / step);
    double sum = 0;
    for (int i = 0; i <= nodes; i++) {
      double k = gapLeft * Math.cosh(i * step);
      double row = 0;
      for (int j = 0; j <= nodes; j++) {
        double p = gapRight * Math.cosh(j * step);
        row += (j == 0 ? 1 : 2) * p * f.applyAsDouble(k, p);
      }
      sum += (i == 0 ? 1 : 2) * k * row;
    }
    return sum * step * step;
  }
}
