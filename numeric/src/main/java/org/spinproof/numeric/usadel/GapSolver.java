package org.spinproof.numeric.usadel;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Finds the fixed point Δ = G(Δ) that the plain iteration Δ ← G(Δ) would fall to, faster: by Newton
 * steps on the gap and the states together wherever those point the same way, by lengthened steps
 * of the plain iteration elsewhere.
 *
 * <p>Neither can pass a stable fixed point unnoticed. From above, where the rest G − Δ is negative,
 * a Newton step that points down approaches the fixed point below monotonically as long as the rest
 * bends the usual way; where it points up, the rest grows in size downwards and there is no fixed
 * point near. So even close to a critical temperature or a fold no step is much shorter than the
 * gap itself.
 */
final class GapSolver {
  /** A film whose mean gap is below this is normal. */
  static final double NORMAL = 1e-6;

  private static final int MOST_STEPS = 150;

  /** The gap that grows again where the normal state turns out to be unstable. */
  private static final double SEED = 1e-3;

  /** Plain iterations that give it its shape. */
  private static final int SEED_STEPS = 30;

  /** How far a step may take the gap down, as a fraction of its mean. */
  private static final double LONGEST_STEP = 0.4;

  /** The same where the plain iteration is followed. */
  private static final double FOLLOWED = 0.15;

  private static final int MOST_REFINEMENTS = 12;

  /** Twice the longest first step of a refinement. */
  private static final double LONGEST_REFINEMENT = 0.2;

  /** A step below this shows no rate of convergence. */
  private static final double ROUNDING = 1e-12;

  private GapSolver() {}

  /**
   * How an iteration ended.
   *
   * @param converged whether the last step was a Newton step below the tolerance
   * @param residual largest |G − Δ| at the last step
   * @param steps number of steps
   * @param left estimate of what the iteration has left over in the gap and in the states
   */
  record Outcome(boolean converged, double residual, int steps, double left) {
    Outcome(boolean converged, double residual, int steps) {
      this(converged, residual, steps, 0.0);
    }
  }

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
      if (!Double.isFinite(residual)) {
        return new Outcome(false, residual, k);
      }
      double mean = mean(weights, gap);
      double[] change = newtonStep(iteration.derivative(), rest);
      boolean newton;
      if (aim == Aim.NEAREST) {
        newton = largest(change) < 0.5;
        if (!newton) {
          return new Outcome(false, residual, k);
        }
      } else {
        double shift = mean(weights, change);
        double way = mean(weights, rest);
        newton = Double.isFinite(shift) && (shift * way >= 0.0 || residual < 1e-9 * mean);
        double far = largest(change);
        // so near to the normal state the map is linear but for a cubic term
        boolean vanishing =
            way < 0.0 && mean < 0.05 && far < 1.2 * mean && mean + shift < 0.1 * mean;
        if (square(iteration.largestStep()) > 0.1 * residual && residual > 1e-12) {
          // the states are not yet known well enough to tell the direction
          newton = false;
          Arrays.fill(change, 0.0);
        } else if (newton && vanishing) {
          Outcome normal = normal(iteration, k);
          if (iteration.leadingEigenvalue() < 1.0) {
            return normal;
          }
          newton = false;
          change = seed(iteration);
        } else if (newton && far > LONGEST_STEP * mean) {
          newton = false;
          scale(change, LONGEST_STEP * mean / far);
        } else if (!newton) {
          double most = way > 0.0 && mean < 0.2 ? LONGEST_STEP : FOLLOWED;
          // Newton's step points the other way, so its shape is no guide: the plain iteration's,
          // lengthened
          double target = Math.copySign(Math.max(most * mean, Math.abs(way)), way);
          change = rest;
          for (int i = 0; i < change.length; i++) {
            change[i] += (target - way) * gap[i] / mean;
          }
        }
      }
      iteration.apply(change, 0.0);
      if (!iteration.physical() && !iteration.findStates()) {
        return new Outcome(false, residual, k);
      }
      double after = Math.abs(mean(weights, iteration.gap()));
      if (after < NORMAL) {
        Outcome normal = normal(iteration, k);
        if (aim == Aim.NEAREST || iteration.leadingEigenvalue() < 1.0) {
          return normal;
        }
        change = seed(iteration);
        iteration.apply(change, 0.0);
        continue;
      }
      // quadratic: what is left is of the order of the squares, times the curvatures of the two
      // equations; the first grows where the gap is small
      double left =
          10.0 * square(largest(change)) / Math.min(1.0, after)
              + 100.0 * square(iteration.largestStep());
      if (newton && left < tolerance) {
        return new Outcome(true, residual, k, left);
      }
    }
    return new Outcome(false, residual, MOST_STEPS);
  }

  /** A small gap of the shape that grows fastest from the normal state, linearised there. */
  private static double[] seed(GapIteration iteration) {
    double[][] map = iteration.derivative();
    double[] shape = new double[map.length];
    Arrays.fill(shape, SEED);
    for (int k = 0; k < SEED_STEPS; k++) {
      double[] next = new double[shape.length];
      for (int i = 0; i < next.length; i++) {
        for (int j = 0; j < next.length; j++) {
          next[i] += map[i][j] * shape[j];
        }
      }
      scale(next, SEED / largest(next));
      shape = next;
    }
    return shape;
  }

  /** The normal state, of which the residual is that of its own equation. */
  private static Outcome normal(GapIteration iteration, int steps) {
    iteration.clear();
    return new Outcome(iteration.linearize(), largest(iteration.image()), steps);
  }

  private static void scale(double[] v, double factor) {
    for (int i = 0; i < v.length; i++) {
      v[i] *= factor;
    }
  }

  /**
   * Refines a solution that is already close with all derivatives held: the states by a Newton step
   * and chord steps after it, or where the iteration holds factors by chord steps alone, the gap by
   * (1 − M)⁻¹ (G − Δ).
   *
   * @param derivative ∂G/∂Δ of a coarser resolution, on the iteration's mesh
   * @param tolerance of the gap
   */
  static Outcome refine(GapIteration iteration, double[][] derivative, double tolerance) {
    int n = iteration.gap().length;
    DecompositionSolver solver = difference(derivative);
    if (!solver.isNonSingular()) {
      return new Outcome(false, Double.MAX_VALUE, 0);
    }
    double previous = LONGEST_REFINEMENT;
    double residual = Double.MAX_VALUE;
    boolean chord = iteration.holds();
    for (int k = 1; k <= MOST_REFINEMENTS; k++) {
      if (chord) {
        iteration.correct();
      } else if (!iteration.hold()) {
        break;
      }
      double[] rest = new double[n];
      for (int i = 0; i < n; i++) {
        rest[i] = iteration.image()[i] - iteration.gap()[i];
      }
      residual = largest(rest);
      double[] change = solver.solve(new ArrayRealVector(rest, false)).toArray();
      double far = largest(change);
      double size = Math.max(far, iteration.largestStep());
      iteration.apply(change, 0.0);
      double shrinks = size / previous;
      if (!(shrinks < 0.5) || !iteration.physical()) {
        break;
      }
      // the states are those of the gap before this change
      double left = far + 2.0 * shrinks * size;
      if (k > 1 && left < tolerance) {
        return new Outcome(true, residual, k, left);
      }
      chord = k == 1 || shrinks < 0.2;
      previous = Math.max(size, ROUNDING);
    }
    return new Outcome(false, residual, MOST_REFINEMENTS);
  }

  /** Converges the states at the present gap. */
  static Outcome settle(GapIteration iteration, double tolerance) {
    double[] none = new double[iteration.gap().length];
    for (int k = 1; k <= 20; k++) {
      if (!iteration.linearize()) {
        return new Outcome(false, 0.0, k);
      }
      iteration.apply(none, 0.0);
      double left = 100.0 * square(iteration.largestStep());
      if (left < tolerance) {
        return new Outcome(iteration.physical(), 0.0, k, left);
      }
    }
    return new Outcome(false, 0.0, 20);
  }

  /** (1 − M)⁻¹ rest; NaN if singular. */
  static double[] newtonStep(double[][] derivative, double[] rest) {
    DecompositionSolver solver = difference(derivative);
    if (!solver.isNonSingular()) {
      double[] none = new double[rest.length];
      Arrays.fill(none, Double.NaN);
      return none;
    }
    return solver.solve(new ArrayRealVector(rest, false)).toArray();
  }

  /** Solves with 1 − M. */
  private static DecompositionSolver difference(double[][] derivative) {
    int n = derivative.length;
    double[][] entries = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        entries[i][j] = (i == j ? 1.0 : 0.0) - derivative[i][j];
      }
    }
    return new LUDecomposition(new Array2DRowRealMatrix(entries, false), 1e-14).getSolver();
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
