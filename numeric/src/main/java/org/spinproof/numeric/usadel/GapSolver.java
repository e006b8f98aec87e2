package org.spinproof.numeric.usadel;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Finds the fixed point Δ = G(Δ) that the plain iteration Δ ← G(Δ) would fall to, faster: by Newton
 * steps on the gap and the states together wherever those point the same way and are short, by
 * steps of the plain iteration elsewhere.
 */
final class GapSolver {
  /** A film whose mean gap is below this is normal. */
  static final double NORMAL = 1e-6;

  private static final int MOST_STEPS = 2000;
  private static final double LONGEST_STEP = 0.2;

  private GapSolver() {}

  /**
   * How an iteration ended.
   *
   * @param converged whether the last step was a Newton step below the tolerance
   * @param residual largest |G − Δ| at the last step
   * @param steps number of steps
   */
  record Outcome(boolean converged, double residual, int steps) {}

  /** Which fixed point is wanted. */
  enum Aim {
    /** That which the plain iteration falls to: never an unstable one. */
    FALL,
    /** The nearest one, stable or not. */
    NEAREST
  }

  /**
   * @param iteration with its states found; modified
   * @param tolerance of the gap
   */
  static Outcome solve(GapIteration iteration, double tolerance, Aim aim) {
    double[] weights = iteration.mesh().meanWeights();
    double residual = Double.POSITIVE_INFINITY;
    for (int k = 1; k <= MOST_STEPS; k++) {
      if (!iteration.linearize()) {
        return new Outcome(false, residual, k);
      }
      double[] gap = iteration.gap();
      double[] rest = new double[gap.length];
      for (int i = 0; i < gap.length; i++) {
        rest[i] = iteration.image()[i] - gap[i];
      }
      residual = largest(rest);
      double mean = mean(weights, gap);
      double[] change = newtonStep(iteration.derivative(), rest);
      double shift = mean(weights, change);
      boolean sameWay = shift * mean(weights, rest) >= 0.0 || residual < 1e-9;
      boolean brief = largest(change) < LONGEST_STEP * Math.max(mean, NORMAL);
      // so near to the normal state the map is linear but for a cubic term
      boolean vanishing = mean < 0.05 && shift < 0.0 && largest(change) < 1.2 * mean;
      boolean newton = aim == Aim.NEAREST ? largest(change) < 0.5 : sameWay && (brief || vanishing);
      if (!newton && aim == Aim.NEAREST) {
        return new Outcome(false, residual, k);
      }
      if (!newton) {
        change = rest;
      }
      iteration.apply(change, 0.0);
      boolean found = iteration.physical() || iteration.findStates();
      if (!found || !Double.isFinite(residual)) {
        return new Outcome(false, residual, k);
      }
      // quadratic: what is left is of the order of the squares, times the curvatures of the two
      // equations
      double left = 10.0 * square(largest(change)) + 100.0 * square(iteration.largestStep());
      if (newton && left < tolerance) {
        return new Outcome(true, residual, k);
      }
      if (Math.abs(mean(weights, iteration.gap())) < NORMAL) {
        return new Outcome(true, residual, k);
      }
    }
    return new Outcome(false, residual, MOST_STEPS);
  }

  /** Converges the states at the present gap. */
  static Outcome settle(GapIteration iteration, double tolerance) {
    double[] none = new double[iteration.gap().length];
    for (int k = 1; k <= 20; k++) {
      if (!iteration.linearize()) {
        return new Outcome(false, 0.0, k);
      }
      iteration.apply(none, 0.0);
      if (100.0 * square(iteration.largestStep()) < tolerance) {
        return new Outcome(iteration.physical(), 0.0, k);
      }
    }
    return new Outcome(false, 0.0, 20);
  }

  /** (1 − M)⁻¹ rest; NaN if singular. */
  static double[] newtonStep(double[][] derivative, double[] rest) {
    int n = rest.length;
    RealMatrix matrix = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix.setEntry(i, j, (i == j ? 1.0 : 0.0) - derivative[i][j]);
      }
    }
    DecompositionSolver solver = new LUDecomposition(matrix).getSolver();
    if (!solver.isNonSingular()) {
      double[] none = new double[n];
      Arrays.fill(none, Double.NaN);
      return none;
    }
    return solver.solve(new ArrayRealVector(rest, false)).toArray();
  }

  private static double square(double x) {
    return x * x;
  }

  static double largest(double[] v) {
    double result = 0.0;
    for (double x : v) {
      if (!(Math.abs(x) <= result)) {
        result = Math.abs(x);
      }
    }
    return result;
  }

  static double mean(double[] weights, double[] v) {
    double result = 0.0;
    for (int i = 0; i < v.length; i++) {
      result += weights[i] * v[i];
    }
    return result;
  }
}
