package org.spinproof.crosscheck.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.NormalState;
import org.spinproof.numeric.usadel.Solution;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.numeric.usadel.SweepSolver;
import org.spinproof.numeric.usadel.UsadelSolver;
import org.spinproof.numeric.usadel.Wire;

/** Solves what a film's file asks for. */
public final class FilmRun {
  private FilmRun() {}

  /** What following a curve of solutions through its folds costs, in points of a sweep. */
  private static final long CURVE = 15;

  /**
   * How many steps progress has: a point is one, of {@code all} a value, and the search for folds
   * some.
   */
  public static long size(SolverFile.FilmFile file) {
    long values = file.sweep().map(sweep -> (long) sweep.values().size()).orElse(1L);
    boolean twice =
        file.sweep().filter(s -> s.branch() == Sweep.Branch.BOTH).isPresent()
            && file.wire().gap() instanceof Gap.SelfConsistent;
    int curves = file.sweep().map(sweep -> SweepSolver.curves(file.wire(), sweep)).orElse(0);
    return (twice ? 2 * values : values) + CURVE * curves;
  }

  /**
   * Solves. A single point starts from the bulk gap, as the branch {@code up} does. A prescribed
   * gap has one state at each value, whichever way it is approached: it is solved once, and listed
   * in the order of the branch.
   *
   * @param solver for the single points
   * @param watch run at every step
   */
  public static Solution solve(SolverFile.FilmFile file, UsadelSolver solver, Runnable watch) {
    if (file.sweep().isEmpty()) {
      SolutionPoint point = solver.solve(file.wire());
      watch.run();
      return new Solution(List.of(labelled(point, "up")), List.of());
    }
    Sweep sweep = file.sweep().get();
    Solution solution =
        new SweepSolver(solver, Runtime.getRuntime().availableProcessors())
            .solve(
                file.wire(),
                sweep,
                new EveryValue(sweep.branch(), watch),
                () -> {
                  for (long k = 0; k < CURVE; k++) {
                    watch.run();
                  }
                });
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

  /**
   * A step a point; of {@code all} a step where the value is no longer that of the point before.
   */
  private static final class EveryValue implements Consumer<SolutionPoint> {
    private final Sweep.Branch branch;
    private final Runnable watch;
    private Optional<Wire> last = Optional.empty();

    EveryValue(Sweep.Branch branch, Runnable watch) {
      this.branch = branch;
      this.watch = watch;
    }

    @Override
    public void accept(SolutionPoint point) {
      Optional<Wire> wire = Optional.of(point.wire());
      if (branch != Sweep.Branch.ALL || !wire.equals(last)) {
        watch.run();
      }
      last = wire;
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
