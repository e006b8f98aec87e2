package org.spinproof.numeric.usadel;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Where the normal state of a wire gives way to superconductivity, from the linearised gap
 * equation.
 */
public final class NormalState {
  /** Resolution, that of an accuracy near 1e-8. */
  private static final int LEVEL = 5;

  private static final double LOWEST_TEMPERATURE = 0.005;
  private static final double HIGHEST_TEMPERATURE = 1.2;

  /** Where the search for a critical value ends. */
  private static final double SEARCH = 1e-9;

  /** A difference that shows the slope of the eigenvalue. */
  private static final double STEP = 1e-4;

  private static final double ROUNDING = 5e-13;

  /** What a level gains at least. */
  private static final double GAIN = 0.3;

  private NormalState() {}

  /**
   * Error bound of a critical temperature or voltage: twice how far the eigenvalue is from 1, what
   * the resolution below this one changes in it and its rounding, over its slope.
   *
   * @param parameter temperature or voltage
   * @param critical what {@link #criticalTemperature} or {@link #criticalVoltage} has found; above
   *     0
   */
  public static double uncertainty(Wire wire, Sweep.Parameter parameter, double critical) {
    Wire there = at(wire, parameter, critical);
    double here = leadingEigenvalue(there, LEVEL);
    double slope = (leadingEigenvalue(at(wire, parameter, critical + STEP), LEVEL) - here) / STEP;
    double change = Math.abs(here - leadingEigenvalue(there, LEVEL - 1));
    return (2.0 * Math.abs(here - 1.0) + GAIN * change + ROUNDING) / Math.abs(slope);
  }

  static Wire at(Wire wire, Sweep.Parameter parameter, double value) {
    return new Sweep(parameter, value, value, 1.0, Sweep.Branch.UP).at(wire, value);
  }

  /**
   * Leading eigenvalue of the derivative of the gap map at Δ = 0: the normal state is stable where
   * it is below 1.
   */
  public static double leadingEigenvalue(Wire wire) {
    return leadingEigenvalue(wire, LEVEL);
  }

  static double leadingEigenvalue(Wire wire, int level) {
    Film film = wire.film();
    Mesh mesh = Rung.mesh(film.length(), level);
    Road road = new UsadelSolver(1e-6, Method.AUTOMATIC).road(wire);
    GapIteration iteration =
        new GapIteration(
            wire,
            mesh,
            new double[mesh.nodes()],
            road.nodes(film, wire.injection().voltage(), level));
    // at Δ = 0 the state is Γ = 0, and the response to a gap that of linear equations with a
    // broadening, which are never singular
    iteration.clear();
    if (!iteration.linearize()) {
      throw new ArithmeticException("singular linear equations in the normal state of " + wire);
    }
    return iteration.leadingEigenvalue();
  }

  /**
   * The highest temperature at which the normal state becomes unstable, in the bulk Tc; 0 if it is
   * stable at all temperatures above 0.005.
   */
  public static double criticalTemperature(Wire wire) {
    UnivariateFunction excess =
        t -> leadingEigenvalue(at(wire, Sweep.Parameter.TEMPERATURE, t)) - 1.0;
    double above = HIGHEST_TEMPERATURE;
    for (double t = 1.15; t > 0.0; t -= 0.05) {
      double below = Math.max(t, LOWEST_TEMPERATURE);
      if (excess.value(below) > 0.0) {
        return new BrentSolver(SEARCH).solve(100, excess, below, above);
      }
      above = below;
    }
    return 0.0;
  }

  /**
   * The spin voltage above which the normal state is stable, eVs/Δ0; 0 if it is stable in
   * equilibrium.
   */
  public static double criticalVoltage(Wire wire) {
    UnivariateFunction excess = v -> leadingEigenvalue(at(wire, Sweep.Parameter.VOLTAGE, v)) - 1.0;
    double below = 0.0;
    if (excess.value(0.0) <= 0.0) {
      return 0.0;
    }
    for (double v = 0.1; v < 3.05; v += 0.1) {
      if (excess.value(v) < 0.0) {
        return new BrentSolver(SEARCH).solve(100, excess, below, v);
      }
      below = v;
    }
    return Double.POSITIVE_INFINITY;
  }
}
