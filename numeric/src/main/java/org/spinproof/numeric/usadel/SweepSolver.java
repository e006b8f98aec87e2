package org.spinproof.numeric.usadel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Solves sweeps: by continuation up and down, or for every solution at each value. Immutable. */
public final class SweepSolver {
  /** How far beyond the sweep a curve of solutions is followed in search of its folds. */
  private static final double BEYOND = 1.0;

  /**
   * What following a curve through its folds costs, in points of a sweep: as many steps are told
   * of.
   */
  public static final int CURVE_STEPS = 60;

  /** Resolution of the curves: four digits. */
  private static final int CURVE_LEVEL = 1;

  /** Resolutions of the folds: the change between them bounds the error of the second. */
  private static final int[] FOLD_LEVELS = {3, 4};

  /** Rounding and the end of the search for a fold. */
  private static final double FOLD_ROUNDING = 1e-10;

  /** A gap that a film which is not stable in its normal state grows from. */
  static final PairPotential SEED = new Gap.Fixed(0.01, 0.0);

  private static final PairPotential BULK = new Gap.Fixed(1.0, 0.0);
  private static final PairPotential NOTHING = new Gap.Fixed(0.0, 0.0);

  private final UsadelSolver solver;
  private final int threads;

  /**
   * A solver on one thread.
   *
   * @param solver for the single points
   */
  public SweepSolver(UsadelSolver solver) {
    this(solver, 1);
  }

  /**
   * @param solver for the single points
   * @param threads at least 1; the results do not depend on their number
   * @throws IllegalArgumentException if the threads are fewer than 1
   */
  public SweepSolver(UsadelSolver solver, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
    this.solver = solver;
    this.threads = threads;
  }

  /**
   * How many curves of solutions a sweep follows in search of folds and of every solution, before
   * or after its points: one for each sign of the voltage.
   */
  public static int curves(Wire wire, Sweep sweep) {
    if (wire.gap() instanceof Gap.Fixed || sweep.parameter() != Sweep.Parameter.VOLTAGE) {
      return 0;
    }
    return (sweep.to() >= 0.0 ? 1 : 0) + (sweep.from() < 0.0 ? 1 : 0);
  }

  /**
   * What a point costs in comparison with others: energies of the road times elements of the mesh.
   */
  public static long work(Wire wire) {
    Road road = UsadelSolver.standard().road(wire);
    Film film = wire.film();
    return (long) Rung.mesh(film.length(), 0).elements()
        * road.nodes(film, wire.injection().voltage(), 0).size();
  }

  /** Solves a sweep. */
  public Solution solve(Wire wire, Sweep sweep) {
    return solve(wire, sweep, point -> {});
  }

  /**
   * Solves a sweep. A continuation goes on at the lowest resolution, one value after the other;
   * from its solutions the points are refined in short chains of neighbours, which the threads
   * share, so that their number changes nothing.
   *
   * @param watch told of every point, in order, as it is found, on the calling thread
   */
  public Solution solve(Wire wire, Sweep sweep, Consumer<SolutionPoint> watch) {
    return solve(wire, sweep, sweep.values(), watch, SweepProgress.NONE);
  }

  /** As {@link #solve(Wire, Sweep, Consumer)}, for those who only want to know how far it is. */
  public Solution solve(Wire wire, Sweep sweep, SweepProgress progress) {
    return solve(wire, sweep, sweep.values(), point -> {}, progress);
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
    return solve(wire, sweep, values, watch, SweepProgress.NONE);
  }

  private Solution solve(
      Wire wire,
      Sweep sweep,
      List<Double> values,
      Consumer<SolutionPoint> watch,
      SweepProgress progress) {
    List<SolutionPoint> points = new ArrayList<>();
    Consumer<SolutionPoint> both =
        point -> {
          points.add(point);
          watch.accept(point);
        };
    try (Workers workers = new Workers(threads)) {
      if (wire.gap() instanceof Gap.Fixed) {
        workers.inOrder(
            values.stream()
                .map(v -> telling(() -> solver.solve(sweep.at(wire, v)), progress))
                .toList(),
            both);
        return new Solution(points, List.of());
      }
      List<Future<Curve>> curves =
          sweep.parameter() == Sweep.Parameter.VOLTAGE
              ? curves(wire, sweep, workers, progress)
              : List.of();
      Consumer<List<SolutionPoint>> all = list -> list.forEach(both);
      Sweep.Branch branch = sweep.branch();
      if (branch == Sweep.Branch.UP || branch == Sweep.Branch.BOTH) {
        workers.inTurn(
            new SweepContinuation(solver, wire, sweep, values, BULK, "up", progress), all);
      }
      if (branch == Sweep.Branch.DOWN || branch == Sweep.Branch.BOTH) {
        List<Double> descending = new ArrayList<>(values);
        descending.sort(Comparator.reverseOrder());
        workers.inTurn(
            new SweepContinuation(solver, wire, sweep, descending, SEED, "down", progress), all);
      }
      if (sweep.parameter() != Sweep.Parameter.VOLTAGE) {
        if (branch == Sweep.Branch.ALL) {
          allAtEach(wire, sweep, values, workers, both, progress);
        }
        return new Solution(points, List.of());
      }
      return new Solution(
          points, overVoltage(wire, sweep, values, workers, both, progress, curves));
    }
  }

  /** The task, which tells of its point at once. */
  private static Supplier<SolutionPoint> telling(
      Supplier<SolutionPoint> task, SweepProgress progress) {
    return () -> {
      SolutionPoint point = task.get();
      progress.found(point);
      return point;
    };
  }

  private void allAtEach(
      Wire wire,
      Sweep sweep,
      List<Double> values,
      Workers workers,
      Consumer<SolutionPoint> found,
      SweepProgress progress) {
    workers.inOrder(
        values.stream()
            .<Supplier<List<SolutionPoint>>>map(
                value ->
                    () -> {
                      Wire there = sweep.at(wire, value);
                      double voltage = there.injection().voltage();
                      Curve curve =
                          curve(
                              there,
                              voltage < 0.0 ? -1.0 : 1.0,
                              Math.abs(voltage),
                              false,
                              () -> {});
                      return all(there, curve, progress).stream().map(Supplier::get).toList();
                    })
            .toList(),
        list -> list.forEach(found));
  }

  private List<Future<Curve>> curves(
      Wire wire, Sweep sweep, Workers workers, SweepProgress progress) {
    double farthest = Math.max(Math.abs(sweep.from()), Math.abs(sweep.to()));
    List<Future<Curve>> sides = new ArrayList<>();
    for (double towards : new double[] {1.0, -1.0}) {
      if (towards > 0.0 ? sweep.to() >= 0.0 : sweep.from() < 0.0) {
        sides.add(
            workers.submit(
                () -> {
                  int[] steps = {0};
                  Curve curve =
                      curve(
                          wire,
                          towards,
                          farthest,
                          true,
                          () -> {
                            if (steps[0] < CURVE_STEPS) {
                              steps[0]++;
                              progress.followed();
                            }
                          });
                  for (int k = steps[0]; k < CURVE_STEPS; k++) {
                    progress.followed();
                  }
                  return curve;
                }));
      }
    }
    return sides;
  }

  /** The folds, and for {@code all} the points, of a sweep over the voltage. */
  private List<Fold> overVoltage(
      Wire wire,
      Sweep sweep,
      List<Double> values,
      Workers workers,
      Consumer<SolutionPoint> found,
      SweepProgress progress,
      List<Future<Curve>> followed) {
    List<Curve> curves = followed.stream().map(Workers::get).toList();
    if (sweep.branch() == Sweep.Branch.ALL) {
      List<Supplier<SolutionPoint>> tasks = new ArrayList<>();
      for (double value : values) {
        boolean second = value < 0.0 && curves.size() == 2;
        tasks.addAll(all(sweep.at(wire, value), curves.get(second ? 1 : 0), progress));
      }
      workers.inOrder(tasks, found);
    }
    return curves.stream()
        .flatMap(curve -> curve.folds().stream())
        .filter(fold -> fold.voltage() >= sweep.from() && fold.voltage() <= sweep.to())
        .sorted(Comparator.comparingDouble(Fold::voltage))
        .toList();
  }

  /** Points along a curve, folds inserted where they belong. */
  private record Curve(List<BranchCurve.Point> points, List<Fold> folds) {}

  /**
   * The curve that begins with the superconducting solution in equilibrium; empty if there is none.
   */
  private Curve curve(Wire wire, double towards, double farthest, boolean precise, Runnable step) {
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
    List<BranchCurve.Point> points = found.get().follow(towards, farthest + BEYOND, step);
    List<BranchCurve.Point> whole = new ArrayList<>();
    List<Fold> folds = new ArrayList<>();
    for (int k = 0; k < points.size(); k++) {
      if (k > 1
          && points.get(k - 1).slope() * points.get(k).slope() < 0.0
          && Math.abs(points.get(k).slope()) < 1e3) {
        Optional<BranchCurve.Point> rough = found.get().fold(points.get(k - 1), points.get(k));
        rough.ifPresent(whole::add);
        if (precise && rough.isPresent()) {
          fold(equilibrium, rough.get()).ifPresent(folds::add);
        }
      }
      whole.add(points.get(k));
    }
    return new Curve(whole, folds);
  }

  /** A fold at two higher resolutions. */
  private Optional<Fold> fold(Wire equilibrium, BranchCurve.Point rough) {
    BranchCurve.Point last = rough;
    double change = Double.POSITIVE_INFINITY;
    double meanChange = Double.POSITIVE_INFINITY;
    for (int level : FOLD_LEVELS) {
      Wire there = equilibrium.with(new Injection(last.voltage(), equilibrium.injection().axis()));
      PairPotential gap = last.gap();
      double mean = last.mean();
      Optional<BranchCurve.Extremum> finer =
          BranchCurve.atMean(there, solver.road(there), level, gap, mean)
              .flatMap(curve -> curve.foldNear(mean));
      if (finer.isEmpty()) {
        return Optional.empty();
      }
      BranchCurve.Point fold = finer.get().at();
      change = Math.abs(fold.voltage() - last.voltage());
      meanChange = Math.abs(fold.mean() - last.mean()) + finer.get().left();
      last = fold;
    }
    return Optional.of(
        new Fold(last.voltage(), last.mean(), change + FOLD_ROUNDING, meanChange + FOLD_ROUNDING));
  }

  /** The normal state, and every solution where the curve passes the wire's voltage. */
  private List<Supplier<SolutionPoint>> all(Wire wire, Curve curve, SweepProgress progress) {
    double voltage = wire.injection().voltage();
    Optional<GapSolver.Aim> aim = Optional.of(GapSolver.Aim.NEAREST);
    List<Supplier<SolutionPoint>> tasks = new ArrayList<>();
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
        PairPotential start = new Between(a.gap(), b.gap(), weight);
        tasks.add(telling(() -> solver.solve(wire, start, aim, "all"), progress));
      }
    }
    tasks.add(telling(() -> solver.solve(wire, NOTHING, aim, "all"), progress));
    return tasks;
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
