package org.spinproof.numeric.usadel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Solves sweeps: by continuation up and down, or for every solution at each value. Immutable. */
public final class SweepSolver {
  /** How far beyond the sweep a curve of solutions is followed in search of its folds. */
  private static final double BEYOND = 1.0;

  /** Resolution of the curves: that of an accuracy near 1e-7. */
  private static final int CURVE_LEVEL = 3;

  private static final PairPotential SEED = new Gap.Fixed(0.01, 0.0);
  private static final PairPotential BULK = new Gap.Fixed(1.0, 0.0);
  private static final PairPotential NOTHING = new Gap.Fixed(0.0, 0.0);

  private final UsadelSolver solver;

  /**
   * @param solver for the single points
   */
  public SweepSolver(UsadelSolver solver) {
    this.solver = solver;
  }

  /** Solves a sweep. */
  public Solution solve(Wire wire, Sweep sweep) {
    return solve(wire, sweep, point -> {});
  }

  /**
   * Solves a sweep.
   *
   * @param watch told of every point as it is found
   */
  public Solution solve(Wire wire, Sweep sweep, Consumer<SolutionPoint> watch) {
    return solve(wire, sweep, sweep.values(), watch);
  }

  /**
   * Solves at other values than the sweep's steps, on its branch.
   *
   * @param values ascending; of the branch {@code UP} the first is where it starts, of {@code DOWN}
   *     the last
   * @param watch told of every point as it is found
   */
  public Solution solve(
      Wire wire, Sweep sweep, List<Double> values, Consumer<SolutionPoint> watch) {
    List<SolutionPoint> points = new ArrayList<>();
    Consumer<SolutionPoint> both =
        point -> {
          points.add(point);
          watch.accept(point);
        };
    if (wire.gap() instanceof Gap.Fixed) {
      values.forEach(value -> both.accept(solver.solve(sweep.at(wire, value))));
      return new Solution(points, List.of());
    }
    Sweep.Branch branch = sweep.branch();
    if (branch == Sweep.Branch.UP || branch == Sweep.Branch.BOTH) {
      continued(wire, sweep, values, BULK, "up", both);
    }
    if (branch == Sweep.Branch.DOWN || branch == Sweep.Branch.BOTH) {
      List<Double> descending = new ArrayList<>(values);
      descending.sort(Comparator.reverseOrder());
      continued(wire, sweep, descending, SEED, "down", both);
    }
    if (branch == Sweep.Branch.ALL && sweep.parameter() != Sweep.Parameter.VOLTAGE) {
      for (double value : values) {
        Wire there = sweep.at(wire, value);
        all(there, curves(there, there.injection().voltage()), both);
      }
    }
    if (sweep.parameter() != Sweep.Parameter.VOLTAGE) {
      return new Solution(points, List.of());
    }
    double farthest = Math.max(Math.abs(sweep.from()), Math.abs(sweep.to()));
    List<Curve> curves = new ArrayList<>();
    if (sweep.to() >= 0.0) {
      curves.add(curve(wire, 1.0, farthest));
    }
    if (sweep.from() < 0.0) {
      curves.add(curve(wire, -1.0, farthest));
    }
    if (branch == Sweep.Branch.ALL) {
      for (double value : values) {
        boolean second = value < 0.0 && curves.size() == 2;
        all(sweep.at(wire, value), List.of(curves.get(second ? 1 : 0)), both);
      }
    }
    List<Fold> folds = new ArrayList<>();
    for (Curve curve : curves) {
      for (Fold fold : curve.folds()) {
        if (fold.voltage() >= sweep.from() && fold.voltage() <= sweep.to()) {
          folds.add(fold);
        }
      }
    }
    folds.sort(Comparator.comparingDouble(Fold::voltage));
    return new Solution(points, folds);
  }

  private void continued(
      Wire wire,
      Sweep sweep,
      List<Double> values,
      PairPotential start,
      String branch,
      Consumer<SolutionPoint> found) {
    PairPotential from = start;
    for (double value : values) {
      SolutionPoint point =
          solver.solve(sweep.at(wire, value), from, Optional.of(GapSolver.Aim.FALL), branch);
      found.accept(point);
      if (point.converged()) {
        // a normal film that is not stable must be able to become superconducting again
        from = point.state() == SolutionPoint.State.NORMAL ? SEED : point.gap();
      }
    }
  }

  /** Points along a curve, folds inserted where they belong. */
  private record Curve(List<BranchCurve.Point> points, List<Fold> folds) {}

  private List<Curve> curves(Wire wire, double voltage) {
    return List.of(curve(wire, voltage < 0.0 ? -1.0 : 1.0, Math.abs(voltage)));
  }

  /**
   * The curve that begins with the superconducting solution in equilibrium; empty if there is none.
   */
  private Curve curve(Wire wire, double towards, double farthest) {
    Wire equilibrium = wire.with(new Injection(0.0, wire.injection().axis()));
    SolutionPoint begin = solver.solve(equilibrium);
    if (!begin.converged() || begin.state() != SolutionPoint.State.SUPERCONDUCTING) {
      return new Curve(List.of(), List.of());
    }
    Optional<BranchCurve> found =
        BranchCurve.from(equilibrium, solver.road(equilibrium), CURVE_LEVEL, begin.gap());
    if (found.isEmpty()) {
      return new Curve(List.of(), List.of());
    }
    List<BranchCurve.Point> points = found.get().follow(towards, farthest + BEYOND);
    List<BranchCurve.Point> whole = new ArrayList<>();
    List<Fold> folds = new ArrayList<>();
    for (int k = 0; k < points.size(); k++) {
      if (k > 1
          && points.get(k - 1).slope() * points.get(k).slope() < 0.0
          && Math.abs(points.get(k).slope()) < 1e3) {
        found
            .get()
            .fold(points.get(k - 1), points.get(k))
            .ifPresent(
                fold -> {
                  whole.add(fold);
                  folds.add(new Fold(fold.voltage(), fold.mean(), 5e-7));
                });
      }
      whole.add(points.get(k));
    }
    return new Curve(whole, folds);
  }

  /** The normal state, and every solution where a curve passes the wire's voltage. */
  private void all(Wire wire, List<Curve> curves, Consumer<SolutionPoint> found) {
    double voltage = wire.injection().voltage();
    for (Curve curve : curves) {
      for (int k = 0; k + 1 < curve.points().size(); k++) {
        BranchCurve.Point a = curve.points().get(k);
        BranchCurve.Point b = curve.points().get(k + 1);
        boolean first = k == 0 && a.voltage() == voltage;
        boolean within =
            (a.voltage() - voltage) * (b.voltage() - voltage) < 0.0 || b.voltage() == voltage;
        if (first || within) {
          double weight =
              b.voltage() == a.voltage()
                  ? 0.0
                  : (voltage - a.voltage()) / (b.voltage() - a.voltage());
          found.accept(
              solver.solve(
                  wire,
                  new Between(a.gap(), b.gap(), weight),
                  Optional.of(GapSolver.Aim.NEAREST),
                  "all"));
        }
      }
    }
    found.accept(solver.solve(wire, NOTHING, Optional.of(GapSolver.Aim.NEAREST), "all"));
  }

  /** Linear between two gaps. */
  private record Between(PairPotential a, PairPotential b, double weight) implements PairPotential {
    @Override
    public double re(double fraction) {
      return (1.0 - weight) * a.re(fraction) + weight * b.re(fraction);
    }

    @Override
    public double im(double fraction) {
      return (1.0 - weight) * a.im(fraction) + weight * b.im(fraction);
    }
  }
}
