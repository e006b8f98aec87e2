package org.spinproof.crosscheck.engine.approximate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.spinproof.numeric.rounding.Approximate;

/**
 * Gauss–Newton iteration onto the set where complex residuals vanish, with the pseudo-inverse of a
 * Jacobian from finite differences, so that each step is the shortest one.
 */
final class Projection {
  private static final int STEPS = 40;
  private static final double DIFFERENCE = 1e-6;

  /** Singular values below this times the largest one count as zero. */
  private static final double RANK = 1e-9;

  /**
   * What is left at a solution must be below this: then the linear estimate of the rest is good.
   */
  private static final double SOLVED = 1e-11;

  /** A step that shrinks the residual by this much needs no new Jacobian for the next. */
  private static final double FAST = 1e-2;

  private final Function<double[], List<Approximate>> residuals;

  Projection(Function<double[], List<Approximate>> residuals) {
    this.residuals = residuals;
  }

  /** A solution and how far from it the true one may be, in each coordinate. */
  static final class Solution {
    private final double[] point;
    private final double[] radius;

    private Solution(double[] point, double[] radius) {
      this.point = point;
      this.radius = radius;
    }

    double[] point() {
      return point.clone();
    }

    double[] radius() {
      return radius.clone();
    }
  }

  /** Residuals as real numbers, with the norm of their error bounds. */
  private static final class Values {
    private final double[] real;
    private final double norm;
    private final double bound;

    Values(List<Approximate> complex) {
      real = new double[2 * complex.size()];
      double length = 0;
      double lengthOfBounds = 0;
      for (int i = 0; i < complex.size(); i++) {
        Approximate value = complex.get(i);
        real[2 * i] = value.re();
        real[2 * i + 1] = value.im();
        // hypot: a sum of squares underflows to an exact solution where 1e-170 is left
        length = Math.hypot(length, Math.hypot(value.re(), value.im()));
        lengthOfBounds = Math.hypot(lengthOfBounds, value.error());
      }
      norm = length;
      bound = lengthOfBounds;
    }

    /** Whether rounding, or the uncertainty of what is fixed, explains all that is left. */
    boolean isSolved() {
      return norm == 0 || norm <= bound;
    }

    boolean isKnown() {
      return bound < Double.POSITIVE_INFINITY;
    }
  }

  /** The solution that the iteration finds from a start, if it finds one. */
  Optional<Solution> from(double[] start) {
    double[] point = start.clone();
    Values values = at(point);
    Optional<RealMatrix> inverse = Optional.empty();
    int steps = point.length == 0 ? 0 : STEPS;
    boolean regular = true;
    for (int step = 0; step < steps && values.isKnown() && !values.isSolved(); step++) {
      boolean fresh = inverse.isEmpty();
      if (fresh) {
        inverse = Optional.of(pseudoInverse(point, values));
      }
      double[] move = inverse.get().operate(values.real);
      double[] next = point;
      Values reached = values;
      double length = 1;
      for (int halving = 0; halving < 8 && next == point; halving++, length /= 2) {
        double[] trial = moved(point, move, length);
        Values there = at(trial);
        if (there.isKnown() && there.norm < values.norm) {
          next = trial;
          reached = there;
        }
      }
      boolean fast = reached.norm < FAST * values.norm;
      // at a multiple root the linear estimate of the distance means nothing, and only there does
      // a fresh Jacobian shrink a small residual slowly
      regular = fast || !fresh || next == point;
      if (next == point && fresh) {
        break;
      }
      // an inverse that still contracts fast is kept
      inverse = fast ? inverse : Optional.empty();
      point = next;
      values = reached;
    }
    return values.isKnown() && (values.isSolved() || (regular && values.norm < SOLVED))
        ? Optional.of(new Solution(point, radius(point, values)))
        : Optional.empty();
  }

  /** Twice the linear estimate |J⁺| (|residual| + |its bound|), row by row. */
  private double[] radius(double[] point, Values values) {
    double distance = 2 * (values.norm + values.bound);
    double[] radius = new double[point.length];
    if (distance > 0 && point.length > 0) {
      RealMatrix inverse = pseudoInverse(point, values);
      for (int i = 0; i < radius.length; i++) {
        radius[i] = distance * inverse.getRowVector(i).getNorm();
      }
    }
    return radius;
  }

  private static double[] moved(double[] point, double[] move, double length) {
    double[] result = point.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] -= length * move[i];
    }
    return result;
  }

  private Values at(double[] point) {
    return new Values(residuals.apply(point));
  }

  private RealMatrix pseudoInverse(double[] point, Values values) {
    int rows = values.real.length;
    List<Integer> active = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (int j = 0; j < point.length; j++) {
      double[] shifted = point.clone();
      double h = DIFFERENCE * (1 + Math.abs(point[j]));
      shifted[j] = point[j] + h;
      double[] up = at(shifted).real;
      if (Arrays.equals(up, values.real)) {
        continue;
      }
      shifted[j] = point[j] - h;
      double[] down = at(shifted).real;
      double[] column = new double[rows];
      for (int i = 0; i < rows; i++) {
        double slope = (up[i] - down[i]) / (2 * h);
        column[i] = Double.isFinite(slope) ? slope : 0;
      }
      active.add(j);
      columns.add(column);
    }
    RealMatrix result = new Array2DRowRealMatrix(point.length, rows);
    if (!active.isEmpty()) {
      double[][] transposed = columns.toArray(new double[0][]);
      RealMatrix inverse = invert(new Array2DRowRealMatrix(transposed, false).transpose());
      for (int k = 0; k < active.size(); k++) {
        result.setRow(active.get(k), inverse.getRow(k));
      }
    }
    return result;
  }

  private static RealMatrix invert(RealMatrix jacobian) {
    SingularValueDecomposition svd = new SingularValueDecomposition(jacobian);
    double[] singular = svd.getSingularValues();
    RealMatrix v = svd.getV();
    RealMatrix result = new Array2DRowRealMatrix(v.getRowDimension(), jacobian.getRowDimension());
    for (int k = 0; k < singular.length; k++) {
      if (singular[k] > RANK * singular[0]) {
        RealMatrix term = v.getColumnMatrix(k).multiply(svd.getUT().getRowMatrix(k));
        result = result.add(term.scalarMultiply(1 / singular[k]));
      }
    }
    return result;
  }
}
