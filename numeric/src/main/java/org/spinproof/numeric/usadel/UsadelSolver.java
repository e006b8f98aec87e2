package org.spinproof.numeric.usadel;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Solves a wire: the Usadel equation at all energies and, where asked for, the gap equation, then
 * the observables. The resolution in position and energy is raised together until the last change,
 * multiplied by the observed rate of convergence and a factor for safety, is below the accuracy
 * asked for. Immutable; safe to use from several threads.
 */
public final class UsadelSolver {
  private static final int HIGHEST_LEVEL = 20;

  /** Levels in a row without a solution after which there is no hope. */
  private static final int MOST_FAILURES = 4;

  /** How much more than a neighbour's a point's change from the lowest rung may be. */
  private static final double MOST_GROWTH = 1.3;

  /**
   * Largest relative change of the spin current by a change of the gap or of the states, in units
   * of 1/Δ0 and 1: it is of second order in states that are not small where it is not.
   */
  private static final double SENSITIVITY = 10.0;

  /** How much less than predicted an error may well be. */
  private static final double LIKELY = 3.0;

  /** A gap that begins near the normal state. */
  private static final double SMALL = 0.05;

  /** What the lowest rung is solved to: its own error is larger. */
  private static final double COARSE = 1e-6;

  /** What any other is solved to at least: its leftover would pass for a lack of resolution. */
  private static final double FINE = 1e-7;

  /** Where the gap that an iteration starts from is found. */
  private static final PairPotential BULK = new Gap.Fixed(1.0, 0.0);

  private final double accuracy;
  private final Method method;

  /**
   * @param accuracy absolute, of the spin current and of the gap in their units; 1e-6 is customary,
   *     1e-10 the limit
   * @param method how to integrate over energy
   * @throws IllegalArgumentException if the accuracy is below 1e-10 or above 0.01
   */
  public UsadelSolver(double accuracy, Method method) {
    if (!(accuracy >= 1e-10 && accuracy <= 1e-2)) {
      throw new IllegalArgumentException("accuracy must be from 1e-10 to 0.01, not " + accuracy);
    }
    this.accuracy = accuracy;
    this.method = method;
  }

  /** A solver of the customary accuracy. */
  public static UsadelSolver standard() {
    return new UsadelSolver(1e-6, Method.AUTOMATIC);
  }

  /**
   * The wire's state, reached from the bulk gap where the gap is self-consistent.
   *
   * @throws IllegalArgumentException if the method that was asked for is not valid for the wire
   */
  public SolutionPoint solve(Wire wire) {
    if (method == Method.GENERAL && !(wire.gap() instanceof Gap.Fixed)) {
      throw new IllegalArgumentException("the general form is for a gap that is held fixed");
    }
    if (wire.gap() instanceof Gap.Fixed fixed) {
      return method != Method.GENERAL && fixed.phaseDifference() == 0.0
          ? solve(wire, fixed, Optional.empty(), "point")
          : new PhaseBiasedSolver(accuracy, road(wire)).solve(wire, fixed);
    }
    return solve(wire, BULK, Optional.of(GapSolver.Aim.FALL), "point");
  }

  /** The wire's state, reached from another gap profile (in fractions of the length). */
  SolutionPoint solve(Wire wire, PairPotential start, Optional<GapSolver.Aim> aim, String branch) {
    return climb(wire, coarse(wire, start, Optional.empty(), aim), start, aim, branch).point();
  }

  /**
   * The lowest rung: what a continuation goes on from.
   *
   * @param near a rung of similar parameters, whose states are a start
   */
  Rung coarse(Wire wire, PairPotential start, Optional<Rung> near, Optional<GapSolver.Aim> aim) {
    return Rung.solve(wire, road(wire), 0, start, near, aim, COARSE);
  }

  /**
   * A ladder that was climbed.
   *
   * @param error of current, gap and accumulation by the resolution alone
   * @param change between the lowest rung and the top, likewise
   */
  record Climb(
      SolutionPoint point, Rung lowest, Rung top, int level, double[] error, double[] change) {}

  /** Refines from the lowest rung. */
  Climb climb(
      Wire wire, Rung lowest, PairPotential start, Optional<GapSolver.Aim> aim, String branch) {
    long begin = System.nanoTime();
    Road road = road(wire);
    Convergence convergence = new Convergence();
    Rung top = lowest;
    int level = 0;
    boolean met = false;
    int failures = 0;
    while (!met && level < HIGHEST_LEVEL && failures < MOST_FAILURES) {
      // the last step is a single level: what two would gain is less certain
      int next = level + (level == 0 || convergence.predicted(1) > LIKELY * accuracy ? 2 : 1);
      // what the next but one is compared with need not be known better than the comparison tells
      double tolerance = convergence.predicted(next - level) > LIKELY * accuracy ? 0.1 : 0.03;
      Rung finer = finer(wire, road, top, next, start, aim, Math.min(FINE, tolerance * accuracy));
      convergence.add(top, finer, next - level);
      level = next;
      top = finer;
      failures = top.outcome().converged() ? 0 : failures + 1;
      // the normal state is exact, but near a fold a low resolution may fall to it too early
      met =
          top.outcome().converged()
              && (top.isZero()
                  ? level >= (start.re(0.5) < SMALL ? 2 : 3)
                  : convergence.met(accuracy));
    }
    double[] error = top.isZero() ? new double[3] : convergence.errors();
    return finish(wire, branch, aim.isEmpty(), met, begin, lowest, top, level, error);
  }

  /**
   * Refines beside a neighbour with another voltage, at once to its level. What resolution leaves
   * over is the neighbour's share of the change from the lowest rung to the top: the two change
   * alike, or this returns nothing.
   */
  Optional<Climb> climbBeside(Wire wire, Rung lowest, Climb neighbour, String branch) {
    long begin = System.nanoTime();
    if (!superconducting(lowest) || !superconducting(neighbour.top())) {
      return Optional.empty();
    }
    Optional<Rung> top =
        lowest.refinedBeside(
            wire,
            road(wire),
            neighbour.level(),
            0.03 * accuracy,
            neighbour.lowest(),
            neighbour.top());
    if (top.isEmpty()) {
      return Optional.empty();
    }
    double[] change = Convergence.change(lowest, top.get());
    double[] error = new double[change.length];
    for (int k = 0; k < change.length; k++) {
      double ratio = change[k] / neighbour.change()[k];
      if (!(ratio < MOST_GROWTH)) {
        return Optional.empty();
      }
      error[k] = neighbour.error()[k] * Math.max(1.0, ratio * ratio);
    }
    return error[0] < accuracy && error[1] < accuracy
        ? Optional.of(
            finish(wire, branch, false, true, begin, lowest, top.get(), neighbour.level(), error))
        : Optional.empty();
  }

  private Climb finish(
      Wire wire,
      String branch,
      boolean prescribed,
      boolean met,
      long begin,
      Rung lowest,
      Rung top,
      int level,
      double[] resolution) {
    double[] error = resolution.clone();
    double left = top.outcome().left();
    error[0] += left * Math.min(1.0, SENSITIVITY * top.mean().distance(SpinVector.ZERO));
    error[1] += left;
    error[2] += left;
    Rung whole = top.withTail(wire, road(wire), level, accuracy);
    error[0] += whole.remainder();
    error[2] += whole.accumulationRemainder();
    SolutionPoint point =
        point(
            wire,
            branch,
            prescribed,
            whole,
            met && whole.outcome().converged(),
            error,
            (System.nanoTime() - begin) * 1e-9);
    return new Climb(point, lowest, top, level, resolution, Convergence.change(lowest, top));
  }

  private Rung finer(
      Wire wire,
      Road road,
      Rung below,
      int level,
      PairPotential start,
      Optional<GapSolver.Aim> aim,
      double tolerance) {
    boolean follow = superconducting(below);
    if (follow && aim.isPresent()) {
      Optional<Rung> refined = below.refined(wire, road, level, tolerance);
      if (refined.isPresent()) {
        return refined.get();
      }
    }
    return Rung.solve(
        wire,
        road,
        level,
        follow && aim.isPresent() ? below.gap() : start,
        follow ? Optional.of(below) : Optional.empty(),
        aim,
        tolerance);
  }

  private static boolean superconducting(Rung rung) {
    return rung.outcome().converged() && rung.gap().mean() >= GapSolver.NORMAL;
  }

  /** How the wire's integrals over energy are taken. */
  Road road(Wire wire) {
    // at the ends of the arc the distribution must have its limits
    boolean arc =
        wire.gap() instanceof Gap.Fixed
            || wire.film().cutoff() - Math.abs(wire.injection().voltage())
                >= 40.0 * wire.film().thermalEnergy();
    if (method == Method.CONTOUR && !arc) {
      throw new IllegalArgumentException(
          "the contour needs a cutoff of at least |voltage| + 40 T = "
              + (Math.abs(wire.injection().voltage()) + 40.0 * wire.film().thermalEnergy())
              + ", not "
              + wire.film().cutoff());
    }
    return method == Method.REAL_AXIS || !arc
        ? new RealAxisRoad(wire.film(), wire.left(), wire.right())
        : new ContourRoad();
  }

  private static SolutionPoint point(
      Wire wire,
      String branch,
      boolean prescribed,
      Rung rung,
      boolean met,
      double[] error,
      double seconds) {
    SolutionPoint.State state =
        prescribed
            ? SolutionPoint.State.PRESCRIBED
            : rung.gap().mean() < GapSolver.NORMAL
                ? SolutionPoint.State.NORMAL
                : SolutionPoint.State.SUPERCONDUCTING;
    OptionalDouble eigenvalue =
        prescribed || !rung.outcome().converged()
            ? OptionalDouble.empty()
            : OptionalDouble.of(rung.leadingEigenvalue(wire));
    List<Double> noCharge = Collections.nCopies(rung.accumulations().size(), 0.0);
    return new SolutionPoint(
        wire,
        branch,
        state,
        met,
        rung.outcome().residual(),
        eigenvalue,
        new Uncertainty(error[0], error[1], error[2], rung.between(), 0.0, 0.0),
        rung.gap(),
        rung.mean(),
        rung.variation(),
        0.0,
        noCharge,
        rung.accumulations(),
        seconds);
  }
}
