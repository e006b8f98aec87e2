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

  /**
   * A level gains about a digit: a change that fell faster than that may have done so by chance.
   */
  private static final double LEAST_GAIN = 0.5;

  private static final double SAFETY = 5.0;

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

  /** The wire's state, reached from the bulk gap where the gap is self-consistent. */
  public SolutionPoint solve(Wire wire) {
    if (wire.gap() instanceof Gap.Fixed fixed) {
      return fixed.phaseDifference() == 0.0
          ? solve(wire, fixed, Optional.empty(), "point")
          : new PhaseBiasedSolver(accuracy, road(wire)).solve(wire, fixed);
    }
    return solve(wire, BULK, Optional.of(GapSolver.Aim.FALL), "point");
  }

  /** The wire's state, reached from another gap profile (in fractions of the length). */
  SolutionPoint solve(Wire wire, PairPotential start, Optional<GapSolver.Aim> aim, String branch) {
    boolean prescribed = aim.isEmpty();
    long begin = System.nanoTime();
    Road road = road(wire);
    int level = Math.max(0, (int) Math.round(-0.75 * Math.log10(accuracy) - 4.5));
    Optional<Rung> below = Optional.empty();
    double[] previous = {
      Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY
    };
    double[] error = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
    boolean met = false;
    for (; level <= HIGHEST_LEVEL && !met; level++) {
      boolean follow = below.isPresent() && superconducting(below.get());
      PairPotential from = follow && !prescribed ? below.get().gap() : start;
      Rung rung =
          Rung.solve(
              wire, road, level, from, follow ? below : Optional.empty(), aim, 1e-4 * accuracy);
      if (below.isPresent()) {
        double[] change = {
          Math.max(below.get().currentDistance(rung), 0.0),
          below.get().gap().distance(rung.gap()),
          below.get().accumulationDistance(rung)
        };
        for (int k = 0; k < 3; k++) {
          double rate =
              Double.isInfinite(previous[k])
                  ? 1.0
                  : SAFETY * change[k] / Math.max(previous[k], 1e-300);
          error[k] = change[k] * Math.max(LEAST_GAIN, Math.min(1.0, rate)) + 1e-13;
        }
        boolean extrapolated = Double.isFinite(previous[0]);
        previous = change;
        met =
            extrapolated
                && rung.outcome().converged()
                && error[0] < accuracy
                && error[1] < accuracy;
      }
      below = Optional.of(rung);
    }
    Rung top = below.orElseThrow().withTail(wire, road, level - 1, accuracy);
    error[0] += top.remainder();
    error[2] += top.accumulationRemainder();
    met &= top.outcome().converged();
    return point(wire, branch, prescribed, top, met, error, (System.nanoTime() - begin) * 1e-9);
  }

  private static boolean superconducting(Rung rung) {
    return rung.outcome().converged() && rung.gap().mean() >= GapSolver.NORMAL;
  }

  Road road(Wire wire) {
    boolean real =
        method == Method.REAL_AXIS
            || (method == Method.AUTOMATIC
                && wire.film().cutoff() - Math.abs(wire.injection().voltage())
                    < 40.0 * wire.film().thermalEnergy());
    return real ? new RealAxisRoad(wire.film(), wire.left(), wire.right()) : new ContourRoad();
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
            : OptionalDouble.of(rung.iteration().leadingEigenvalue());
    List<Double> noCharge = Collections.nCopies(rung.accumulations().size(), 0.0);
    return new SolutionPoint(
        wire,
        branch,
        state,
        met,
        rung.outcome().residual(),
        eigenvalue,
        new Uncertainty(error[0], error[1], error[2]),
        rung.gap(),
        rung.mean(),
        rung.variation(),
        0.0,
        noCharge,
        rung.accumulations(),
        seconds);
  }
}
