package org.spinproof.crosscheck.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.NormalState;
import org.spinproof.numeric.usadel.Solution;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.numeric.usadel.SweepProgress;
import org.spinproof.numeric.usadel.SweepSolver;
import org.spinproof.numeric.usadel.UsadelSolver;
import org.spinproof.numeric.usadel.Wire;

/** Solves what a film's file asks for. */
public final class FilmRun {
  private FilmRun() {}

  /**
   * How much work there is, in the units of {@link SweepSolver#work}: that of every point, of
   * {@code all} at every value, and the search for folds.
   */
  public static long size(SolverFile.FilmFile file) {
    if (file.sweep().isEmpty()) {
      return 1;
    }
    Sweep sweep = file.sweep().get();
    boolean twice =
        sweep.branch() == Sweep.Branch.BOTH && file.wire().gap() instanceof Gap.SelfConsistent;
    long once = sweep.values().stream().mapToLong(v -> work(sweep, sweep.at(file.wire(), v))).sum();
    return (twice ? 2 * once : once)
        + (long) SweepSolver.CURVE_STEPS * SweepSolver.curves(file.wire(), sweep);
  }

  /** What a point of a sweep costs: where all cost the same, 1. */
  private static long work(Sweep sweep, Wire wire) {
    return switch (sweep.parameter()) {
      case TEMPERATURE, LENGTH -> SweepSolver.work(wire);
      case VOLTAGE, CONDUCTANCE -> 1;
    };
  }

  /**
   * Solves. A single point starts from the bulk gap, as the branch {@code up} does. A prescribed
   * gap has one state at each value, whichever way it is approached: it is solved once, and listed
   * in the order of the branch.
   *
   * @param solver for the single points
   * @param done told of work that is done, by any thread; see {@link #size}
   */
  public static Solution solve(SolverFile.FilmFile file, UsadelSolver solver, LongConsumer done) {
    if (file.sweep().isEmpty()) {
      SolutionPoint point = solver.solve(file.wire());
      done.accept(1);
      return new Solution(List.of(labelled(point, "up")), List.of());
    }
    Sweep sweep = file.sweep().get();
    Solution solution =
        new SweepSolver(solver, Runtime.getRuntime().availableProcessors())
            .solve(file.wire(), sweep, new Work(sweep, done));
    return file.wire().gap() instanceof Gap.SelfConsistent
        ? solution
        : new Solution(ordered(solution.points(), sweep.branch()), List.of());
  }

  /**
   * The voltage or temperature above which the normal state is stable, from the linearised gap
   * equation; empty unless the file sweeps over one of these with a self-consistent gap.
   */
  public static OptionalDouble normalStable(SolverFile.FilmFile file) {
    if (file.sweep().isEmpty() || !(file.wire().gap() instanceof Gap.SelfConsistent)) {
      return OptionalDouble.empty();
    }
    double above =
        switch (file.sweep().get().parameter()) {
          case VOLTAGE -> NormalState.criticalVoltage(file.wire());
          case TEMPERATURE -> NormalState.criticalTemperature(file.wire());
          case LENGTH, CONDUCTANCE -> Double.NaN;
        };
    return Double.isFinite(above) ? OptionalDouble.of(above) : OptionalDouble.empty();
  }

  /** Adds up the work of a sweep's points; of {@code all}, once a value. */
  private record Work(Sweep sweep, LongConsumer done, Set<Wire> seen) implements SweepProgress {
    Work(Sweep sweep, LongConsumer done) {
      this(sweep, done, ConcurrentHashMap.newKeySet());
    }

    @Override
    public void found(SolutionPoint point) {
      if (sweep.branch() != Sweep.Branch.ALL || seen.add(point.wire())) {
        done.accept(work(sweep, point.wire()));
      }
    }

    @Override
    public void followed() {
      done.accept(1);
    }
  }

  /**
   * What a reader of the answer should know of the folds: why there are none where the sweep is not
   * over the voltage.
   */
  public static Optional<String> note(SolverFile.FilmFile file) {
    return file.sweep()
        .filter(
            s ->
                s.parameter() != Sweep.Parameter.VOLTAGE
                    && s.branch() != Sweep.Branch.UP
                    && file.wire().gap() instanceof Gap.SelfConsistent)
        .map(
            s ->
                "folds are located in sweeps over the voltage only: where solutions of this sweep"
                    + " over the "
                    + s.parameter().name().toLowerCase(Locale.ROOT)
                    + " begin or end is known to its step");
  }

  private static List<SolutionPoint> ordered(List<SolutionPoint> ascending, Sweep.Branch branch) {
    List<SolutionPoint> points = new ArrayList<>();
    if (branch == Sweep.Branch.ALL) {
      ascending.forEach(point -> points.add(labelled(point, "all")));
    }
    if (branch == Sweep.Branch.UP || branch == Sweep.Branch.BOTH) {
      ascending.forEach(point -> points.add(labelled(point, "up")));
    }
    if (branch == Sweep.Branch.DOWN || branch == Sweep.Branch.BOTH) {
      List<SolutionPoint> descending = new ArrayList<>(ascending);
      Collections.reverse(descending);
      descending.forEach(point -> points.add(labelled(point, "down")));
    }
    return points;
  }

  private static SolutionPoint labelled(SolutionPoint p, String branch) {
    return new SolutionPoint(
        p.wire(),
        branch,
        p.state(),
        p.converged(),
        p.residual(),
        p.leadingEigenvalue(),
        p.uncertainty(),
        p.gap(),
        p.spinCurrent(),
        p.spinCurrentVariation(),
        p.chargeCurrent(),
        p.chargeCurrentProfile(),
        p.spinAccumulation(),
        p.seconds());
  }
}
