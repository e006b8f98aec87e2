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

  private NormalState() {}

  /**
   * Leading eigenvalue of the derivative of the gap map at Δ = 0: the normal state is stable where
   * it is below 1.
   */
  public static double leadingEigenvalue(Wire wire) {
    Film film = wire.film();
    Mesh mesh = Rung.mesh(film.length(), LEVEL);
    Road road = new UsadelSolver(1e-6, Method.AUTOMATIC).road(wire);
    GapIteration iteration =
        new GapIteration(
            wire,
            mesh,
            new double[mesh.nodes()],
            road.nodes(film, wire.injection().voltage(), LEVEL));
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
        t ->
            leadingEigenvalue(
                    new Sweep(Sweep.Parameter.TEMPERATURE, t, t, 1.0, Sweep.Branch.UP).at(wire, t))
                - 1.0;
    double above = HIGHEST_TEMPERATURE;
    for (double t = 1.15; t > 0.0; t -= 0.05) {
      double below = Math.max(t, LOWEST_TEMPERATURE);
      if (excess.value(below) > 0.0) {
        return new BrentSolver(1e-9).solve(100, excess, below, above);
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
    UnivariateFunction excess =
        v ->
            leadingEigenvalue(
                    new Sweep(Sweep.Parameter.VOLTAGE, v, v, 1.0, Sweep.Branch.UP).at(wire, v))
                - 1.0;
    double below = 0.0;
    if (excess.value(0.0) <= 0.0) {
      return 0.0;
    }
    for (double v = 0.1; v < 3.05; v += 0.1) {
      if (excess.value(v) < 0.0) {
        return new BrentSolver(1e-9).solve(100, excess, below, v);
      }
      below = v;
    }
    return Double.POSITIVE_INFINITY;
  }
}
