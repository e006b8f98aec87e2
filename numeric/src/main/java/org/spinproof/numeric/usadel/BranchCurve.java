package org.spinproof.numeric.usadel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The curve of superconducting solutions in the plane of voltage V and mean gap m, followed by its
 * arc length from a solution through its folds down to the normal state, at one resolution. A
 * workspace, not thread-safe.
 */
final class BranchCurve {
  /** Where the curve is taken to have met the normal state. */
  private static final double LOWEST_MEAN = 5e-3;

  private static final int MOST_POINTS = 600;
  private static final double LONGEST = 0.04;
  private static final double SHORTEST = 1e-5;

  /** A point of the curve. */
  static final class Point {
    private final double voltage;
    private final double mean;
    private final double slope;
    private final GapProfile gap;

    Point(double voltage, double mean, double slope, GapProfile gap) {
      this.voltage = voltage;
      this.mean = mean;
      this.slope = slope;
      this.gap = gap;
    }

    double voltage() {
      return voltage;
    }

    double mean() {
      return mean;
    }

    /** dV/dm. */
    double slope() {
      return slope;
    }

    GapProfile gap() {
      return gap;
    }
  }

  private final Wire wire;
  private final Road road;
  private final int level;
  private final GapIteration iteration;
  private final double[] weights;
  private double voltage;

  private BranchCurve(Wire wire, Road road, int level, GapIteration iteration) {
    this.wire = wire;
    this.road = road;
    this.level = level;
    this.iteration = iteration;
    this.weights = iteration.mesh().meanWeights();
    this.voltage = wire.injection().voltage();
  }

  /** Prepares to follow the curve from a solution of the wire. */
  static Optional<BranchCurve> from(Wire wire, Road road, int level, PairPotential solution) {
    BranchCurve curve = at(wire, road, level, solution);
    return curve.iteration.findStates() && curve.settle(0.0, 1.0, 0.0, curve.voltage)
        ? Optional.of(curve)
        : Optional.empty();
  }

  private static BranchCurve at(Wire wire, Road road, int level, PairPotential solution) {
    Mesh mesh = Rung.mesh(wire.film().length(), level);
    double[] gap = new double[mesh.nodes()];
    Arrays.setAll(gap, i -> solution.re(mesh.fraction(i)));
    GapIteration iteration =
        new GapIteration(
            wire, mesh, gap, road.nodes(wire.film(), wire.injection().voltage(), level));
    return new BranchCurve(wire, road, level, iteration);
  }

  /** Prepares to move along the curve from its point with a given mean gap, near a solution. */
  static Optional<BranchCurve> atMean(
      Wire wire, Road road, int level, PairPotential solution, double mean) {
    BranchCurve curve = at(wire, road, level, solution);
    return curve.iteration.findStates() && curve.settle(1.0, 0.0, mean, curve.voltage)
        ? Optional.of(curve)
        : Optional.empty();
  }

  /**
   * Follows the curve.
   *
   * @param towards 1 or −1: the direction in which the voltage changes first
   * @param farthest largest |V| that is followed
   * @param step run at every point
   */
  List<Point> follow(double towards, double farthest, Runnable step) {
    List<Point> points = new ArrayList<>();
    double dm = 0.0;
    double dv = towards;
    double length = LONGEST;
    points.add(point());
    while (points.size() < MOST_POINTS) {
      double[] tangent = tangent(dm, dv);
      double norm = Math.hypot(tangent[0], tangent[1]);
      if (!(norm > 0.0)) {
        return points;
      }
      dm = tangent[0] / norm;
      dv = tangent[1] / norm;
      double mean = mean();
      double[] backupGap = iteration.gap().clone();
      double backupVoltage = voltage;
      boolean reached =
          step(dm, dv, length) && Math.hypot(mean() - mean, voltage - backupVoltage) < 2.0 * length;
      if (reached && mean() < LOWEST_MEAN) {
        // beyond lies the mirror image Δ → −Δ
        if (restore(backupGap, backupVoltage) && settle(1.0, 0.0, LOWEST_MEAN, voltage)) {
          points.add(point());
        }
        return points;
      }
      if (reached) {
        points.add(point());
        step.run();
        length = Math.min(LONGEST, 1.4 * length);
      } else {
        length *= 0.5;
        if (length < SHORTEST || !restore(backupGap, backupVoltage)) {
          return points;
        }
      }
      if (Math.abs(voltage) > farthest || voltage * towards < -0.1) {
        return points;
      }
    }
    return points;
  }

  private boolean restore(double[] gap, double old) {
    System.arraycopy(gap, 0, iteration.gap(), 0, gap.length);
    voltage = old;
    iteration.moveTo(road.nodes(wire.film(), old, level));
    return iteration.findStates() && iteration.linearize();
  }

  /** One predictor along the tangent and the corrector beside it. */
  private boolean step(double dm, double dv, double length) {
    double targetMean = mean() + length * dm;
    double targetVoltage = voltage + length * dv;
    return settle(dm, dv, targetMean, targetVoltage);
  }

  private double mean() {
    return GapSolver.mean(weights, iteration.gap());
  }

  private Point point() {
    double[] direction = tangent(1.0, 0.0);
    return new Point(
        voltage,
        mean(),
        direction[1] / direction[0],
        GapProfile.real(iteration.mesh(), iteration.gap()));
  }

  /** The tangent (dm, dV) with cm dm + cv dV = 1; needs a linearised iteration. */
  private double[] tangent(double cm, double cv) {
    double[] rest = new double[weights.length + 1];
    rest[weights.length] = 1.0;
    double[] x = bordered(cm, cv, rest);
    return new double[] {
      GapSolver.mean(weights, Arrays.copyOf(x, weights.length)), x[weights.length]
    };
  }

  /** Newton's method for Δ = G(Δ, V) with cm (m − target mean) + cv (V − target voltage) = 0. */
  private boolean settle(double cm, double cv, double targetMean, double targetVoltage) {
    int n = weights.length;
    for (int k = 0; k < 12; k++) {
      if (!iteration.linearize()) {
        return false;
      }
      double[] rest = new double[n + 1];
      for (int i = 0; i < n; i++) {
        rest[i] = iteration.image()[i] - iteration.gap()[i];
      }
      rest[n] = cm * (targetMean - mean()) + cv * (targetVoltage - voltage);
      double[] x = bordered(cm, cv, rest);
      double size = GapSolver.largest(x);
      if (!(size < 0.5)) {
        return false;
      }
      iteration.apply(Arrays.copyOf(x, n), x[n]);
      voltage += x[n];
      iteration.moveTo(road.nodes(wire.film(), voltage, level));
      if (!iteration.physical() && !iteration.findStates()) {
        return false;
      }
      if (size < 1e-9 && iteration.largestStep() < 1e-7) {
        return iteration.linearize();
      }
    }
    return false;
  }

  private double[] bordered(double cm, double cv, double[] rest) {
    int n = weights.length;
    Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(n + 1, n + 1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix.setEntry(i, j, (i == j ? 1.0 : 0.0) - iteration.derivative()[i][j]);
      }
      matrix.setEntry(i, n, -iteration.motion()[i]);
      matrix.setEntry(n, i, cm * weights[i]);
    }
    matrix.setEntry(n, n, cv);
    DecompositionSolver solver = new LUDecomposition(matrix, 0.0).getSolver();
    if (!solver.isNonSingular()) {
      double[] none = new double[n + 1];
      Arrays.fill(none, Double.NaN);
      return none;
    }
    return solver.solve(new ArrayRealVector(rest, false)).toArray();
  }

  /**
   * The fold between two neighbouring points of the curve, by prescribing the mean gap and seeking
   * dV/dm = 0.
   *
   * @return nothing if the iteration fails
   */
  Optional<Point> fold(Point a, Point b) {
    double low = a.mean();
    double high = b.mean();
    double atLow = a.slope();
    double atHigh = b.slope();
    if (!restart(a)) {
      return Optional.empty();
    }
    Point best = a;
    for (int k = 0; k < 30 && Math.abs(high - low) > 1e-7; k++) {
      double middle = (low * atHigh - high * atLow) / (atHigh - atLow);
      if (k % 3 == 2 || !Double.isFinite(middle)) {
        middle = 0.5 * (low + high);
      }
      if (!settle(1.0, 0.0, middle, voltage)
          && !(restart(a) && settle(1.0, 0.0, middle, voltage))) {
        return Optional.empty();
      }
      best = point();
      if (Math.abs(best.slope()) < 1e-7) {
        break;
      }
      if (best.slope() * atLow > 0.0) {
        low = middle;
        atLow = best.slope();
      } else {
        high = middle;
        atHigh = best.slope();
      }
    }
    return Optional.of(best);
  }

  /**
   * Where the voltage is stationary.
   *
   * @param left how far the secant method would still move the mean gap
   */
  record Extremum(Point at, double left) {}

  /** The fold near the present point, by the secant method for dV/dm = 0. */
  Optional<Extremum> foldNear(double mean) {
    Point a = point();
    if (!settle(1.0, 0.0, mean + 1e-3, voltage)) {
      return Optional.empty();
    }
    Point b = point();
    for (int k = 0; k < 12; k++) {
      double next = (a.mean() * b.slope() - b.mean() * a.slope()) / (b.slope() - a.slope());
      if (!(Math.abs(next - mean) < 0.05) || !settle(1.0, 0.0, next, voltage)) {
        return Optional.empty();
      }
      a = b;
      b = point();
      // the voltage is stationary: its error is of the order of the squared slope
      if (Math.abs(b.slope()) < 1e-5) {
        double left = Math.abs(b.slope() * (b.mean() - a.mean()) / (b.slope() - a.slope()));
        return Optional.of(new Extremum(b, left));
      }
    }
    return Optional.empty();
  }

  private boolean restart(Point at) {
    double[] gap = new double[weights.length];
    Arrays.setAll(gap, i -> at.gap().re(iteration.mesh().fraction(i)));
    return restore(gap, at.voltage());
  }
}
