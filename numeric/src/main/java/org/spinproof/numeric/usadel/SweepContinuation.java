package org.spinproof.numeric.usadel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A continuation along a sweep: it goes on at the lowest resolution, one value after the other, and
 * hands out the refinement of a few neighbouring points at a time as tasks that may run later and
 * elsewhere. Where the lowest resolution loses the branch, a finer one says whether it ends there.
 * Not thread-safe, but may go on in another thread.
 */
final class SweepContinuation implements Iterator<Supplier<List<SolutionPoint>>> {
  /** Points that are refined one beside the other, until the next is refined by itself again. */
  private static final int CHAIN = 16;

  private static final Optional<GapSolver.Aim> FALL = Optional.of(GapSolver.Aim.FALL);

  private final UsadelSolver solver;
  private final Wire wire;
  private final Sweep sweep;
  private final List<Double> values;
  private final String branch;
  private final SweepProgress progress;
  private int position;
  private PairPotential from;
  private Optional<Rung> near = Optional.empty();

  /**
   * @param values in the order of the branch
   * @param start gap that the first point is reached from
   * @param progress told of every point
   */
  SweepContinuation(
      UsadelSolver solver,
      Wire wire,
      Sweep sweep,
      List<Double> values,
      PairPotential start,
      String branch,
      SweepProgress progress) {
    this.solver = solver;
    this.wire = wire;
    this.sweep = sweep;
    this.values = values;
    this.from = start;
    this.branch = branch;
    this.progress = progress;
  }

  /** Where the refinement of a point begins. */
  private record Start(Wire wire, Rung coarse, PairPotential begin) {}

  @Override
  public boolean hasNext() {
    return position < values.size();
  }

  @Override
  public Supplier<List<SolutionPoint>> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the sweep has ended");
    }
    List<Start> group = new ArrayList<>();
    int most = sweep.parameter() == Sweep.Parameter.VOLTAGE ? CHAIN : 1;
    while (hasNext() && group.size() < most) {
      Wire there = sweep.at(wire, values.get(position));
      position++;
      PairPotential begin = from;
      Rung coarse = solver.coarse(there, begin, near, FALL);
      if (near.isPresent() && (coarse.isZero() || !coarse.outcome().converged())) {
        // the lowest resolution has lost the branch: whether it ends here is for a finer one to say
        SolutionPoint point = solver.climb(there, coarse, begin, FALL, branch).point();
        progress.found(point);
        if (point.converged()) {
          boolean lost = point.state() == SolutionPoint.State.NORMAL;
          from = lost ? SweepSolver.SEED : point.gap();
          near = lost ? Optional.empty() : near;
        }
        return () -> {
          List<SolutionPoint> points = chain(group);
          points.add(point);
          return points;
        };
      }
      group.add(new Start(there, coarse, begin));
      if (coarse.outcome().converged()) {
        // a normal film that is not stable must be able to become superconducting again
        from = coarse.isZero() ? SweepSolver.SEED : coarse.gap();
        near = coarse.isZero() ? Optional.empty() : Optional.of(coarse);
      }
    }
    return () -> chain(group);
  }

  /** Neighbouring points, the first refined by itself and each other one beside the last. */
  private List<SolutionPoint> chain(List<Start> starts) {
    List<SolutionPoint> points = new ArrayList<>();
    Optional<UsadelSolver.Climb> last = Optional.empty();
    for (Start s : starts) {
      UsadelSolver.Climb climb =
          last.flatMap(previous -> solver.climbBeside(s.wire(), s.coarse(), previous, branch))
              .orElseGet(() -> solver.climb(s.wire(), s.coarse(), s.begin(), FALL, branch));
      points.add(climb.point());
      progress.found(climb.point());
      last = climb.point().converged() ? Optional.of(climb) : Optional.empty();
    }
    return points;
  }
}
