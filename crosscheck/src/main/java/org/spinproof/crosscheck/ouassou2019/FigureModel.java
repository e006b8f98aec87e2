package org.spinproof.crosscheck.ouassou2019;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Film;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.Method;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpinActiveInterface;
import org.spinproof.numeric.usadel.UsadelSolver;
import org.spinproof.numeric.usadel.Wire;

/**
 * The system of Figs. 2 and 3: L = 1.5 ξ, Gφ/G_N = 0.6 at both ends, m = x at the left and y at the
 * right, Dynes broadening 0.01 Δ0, gap self-consistent with a cutoff of 30 Δ0. A mutant changes the
 * wire before it is solved.
 */
record FigureModel(UnaryOperator<Wire> change, Method method) {
  /** As in the paper. */
  static final FigureModel PAPER = new FigureModel(wire -> wire, Method.AUTOMATIC);

  /** Of the spin current in its unit and of the gap. */
  static final double ACCURACY = 1e-5;

  private static final double CONDUCTANCE = 0.6;

  /** The temperature of Fig. 2, in the bulk Tc. */
  static final double COLD = 0.01;

  /** A wire to be solved by a method. */
  private record Task(Wire wire, Method method) {}

  /** Several claims are about the same points: each is solved once. */
  private static final Map<Task, SolutionPoint> SOLVED = new ConcurrentHashMap<>();

  /** A point at which the solver gave up: the claim stays undecided. */
  static final class NotConverged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotConverged(Wire wire, double residual) {
      super("the solver did not converge: %s, residual %s".formatted(wire, residual));
    }
  }

  /** The paper's system with something broken. */
  static FigureModel broken(UnaryOperator<Wire> change) {
    return new FigureModel(change, Method.AUTOMATIC);
  }

  /** Integrating along the real axis. */
  FigureModel alongTheRealAxis() {
    return new FigureModel(change, Method.REAL_AXIS);
  }

  /**
   * The wire.
   *
   * @param voltage eVs/Δ0
   * @param temperature in the bulk Tc
   */
  Wire wire(Direction axis, double voltage, double temperature) {
    return change.apply(
        new Wire(
            new Film(1.5, temperature, 0.01, 30.0),
            new SpinActiveInterface(CONDUCTANCE, Direction.X),
            new SpinActiveInterface(CONDUCTANCE, Direction.Y),
            new Gap.SelfConsistent(),
            new Injection(voltage, axis)));
  }

  /**
   * The state reached from the bulk gap.
   *
   * @throws NotConverged if it was not found
   */
  SolutionPoint at(Direction axis, double voltage, double temperature) {
    return solve(wire(axis, voltage, temperature));
  }

  /**
   * The state of a wire, reached from the bulk gap.
   *
   * @throws NotConverged if it was not found
   */
  SolutionPoint solve(Wire wire) {
    SolutionPoint point =
        SOLVED.computeIfAbsent(
            new Task(wire, method), task -> new UsadelSolver(ACCURACY, method).solve(task.wire()));
    if (!point.converged()) {
      throw new NotConverged(wire, point.residual());
    }
    return point;
  }

  static UnaryOperator<Wire> injecting(Direction axis) {
    return w ->
        new Wire(
            w.film(), w.left(), w.right(), w.gap(), new Injection(w.injection().voltage(), axis));
  }

  static UnaryOperator<Wire> voltageTimes(double factor) {
    return w ->
        new Wire(
            w.film(),
            w.left(),
            w.right(),
            w.gap(),
            new Injection(factor * w.injection().voltage(), w.injection().axis()));
  }

  static UnaryOperator<Wire> withGap(double amplitude) {
    return w ->
        new Wire(w.film(), w.left(), w.right(), new Gap.Fixed(amplitude, 0.0), w.injection());
  }

  /** Another length, and another conductance where the paper has 0.6: what was broken stays so. */
  static UnaryOperator<Wire> withFilm(double length, double conductance) {
    return w ->
        new Wire(
            new Film(length, w.film().temperature(), w.film().dynes(), w.film().cutoff()),
            scaled(w.left(), conductance),
            scaled(w.right(), conductance),
            w.gap(),
            w.injection());
  }

  private static SpinActiveInterface scaled(SpinActiveInterface end, double conductance) {
    return new SpinActiveInterface(
        end.conductance() / CONDUCTANCE * conductance, end.magnetization());
  }

  /** The sign of S89 broken at one end. */
  static Wire oppositePhaseShiftAtTheLeft(Wire w) {
    return new Wire(
        w.film(),
        new SpinActiveInterface(-w.left().conductance(), w.left().magnetization()),
        w.right(),
        w.gap(),
        w.injection());
  }
}
