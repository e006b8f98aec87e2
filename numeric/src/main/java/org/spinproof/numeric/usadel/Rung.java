package org.spinproof.numeric.usadel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spinproof.numeric.quadrature.ChebyshevGrid;

/**
 * One resolution of the ladder that {@link UsadelSolver} climbs: a mesh, the energies of a road,
 * and the solution on them.
 */
final class Rung {
  private static final int LOWEST_DEGREE = 7;
  private static final int LEVELS_BEFORE_HALVING = 8;

  /** Distance from 1 within which a coarse eigenvalue does not tell a stable state. */
  private static final double UNDECIDED = 0.05;

  private final GapIteration iteration;
  private final GapSolver.Outcome outcome;
  private final SpinVector[] currents;
  private final SpinVector[] accumulations;
  private final SpinVector mean;
  private final double variation;
  private final double remainder;
  private final double accumulationRemainder;
  private final double between;

  /** ∂G/∂Δ, of this level or of a coarser one; empty where the gap is prescribed. */
  private final double[][] derivative;

  private final double eigenvalue;

  private Rung(
      GapIteration iteration,
      GapSolver.Outcome outcome,
      SpinVector[] currents,
      SpinVector[] accumulations,
      double remainder,
      double accumulationRemainder,
      double between,
      double[][] derivative,
      double eigenvalue) {
    this.derivative = derivative;
    this.eigenvalue = eigenvalue;
    this.iteration = iteration;
    this.outcome = outcome;
    this.currents = currents;
    this.accumulations = accumulations;
    this.remainder = remainder;
    this.accumulationRemainder = accumulationRemainder;
    this.between = between;
    double[] weights = iteration.mesh().meanWeights();
    SpinVector sum = SpinVector.ZERO;
    for (int i = 0; i < currents.length; i++) {
      sum = sum.plus(currents[i].times(weights[i]));
    }
    this.mean = sum;
    double largest = 0.0;
    for (SpinVector current : currents) {
      largest = Math.max(largest, current.distance(mean));
    }
    this.variation = largest;
  }

  static Mesh mesh(double length, int level) {
    int elements = Math.max(1, (int) Math.ceil(length / 1.75));
    int halvings = level / LEVELS_BEFORE_HALVING;
    int degree = LOWEST_DEGREE + 2 * (level % LEVELS_BEFORE_HALVING) + (halvings > 0 ? 8 : 0);
    return Mesh.uniform(length, elements << halvings, new ChebyshevGrid(degree));
  }

  /**
   * Solves at a level.
   *
   * @param start gap to begin with
   * @param near a rung whose states are a start
   * @param aim which solution of the gap equation; nothing: the gap is held at the start
   * @param tolerance of the last step of the gap
   */
  static Rung solve(
      Wire wire,
      Road road,
      int level,
      PairPotential start,
      Optional<Rung> near,
      Optional<GapSolver.Aim> aim,
      double tolerance) {
    GapIteration iteration = iteration(wire, road, level, start, aim.isPresent());
    boolean found = near.isPresent() && iteration.takeStatesFrom(near.get().iteration);
    GapSolver.Outcome outcome;
    if (!found && !iteration.findStates()) {
      outcome = new GapSolver.Outcome(false, Double.MAX_VALUE, 0);
    } else if (aim.isEmpty()) {
      outcome = GapSolver.settle(iteration, tolerance);
    } else {
      outcome = GapSolver.solve(iteration, tolerance, aim.get());
    }
    return of(wire, iteration, outcome, aim.isEmpty());
  }

  private static GapIteration iteration(
      Wire wire, Road road, int level, PairPotential start, boolean responses) {
    Mesh mesh = mesh(wire.film().length(), level);
    double[] gap = new double[mesh.nodes()];
    for (int i = 0; i < gap.length; i++) {
      gap[i] = start.re(mesh.fraction(i));
    }
    List<EnergyNode> nodes = road.nodes(wire.film(), wire.injection().voltage(), level);
    return new GapIteration(wire, mesh, gap, nodes, responses);
  }

  /**
   * The same solution at a higher level, with this rung's derivative of the gap map.
   *
   * @param tolerance of the gap
   * @return nothing if the iteration does not contract
   */
  Optional<Rung> refined(Wire wire, Road road, int level, double tolerance) {
    GapIteration finer = iteration(wire, road, level, gap(), false);
    if (derivative.length == 0 || !finer.takeStatesFrom(iteration)) {
      return Optional.empty();
    }
    return settled(wire, finer, tolerance);
  }

  /** A finer iteration that is close, refined with this rung's derivative of the gap map. */
  private Optional<Rung> settled(Wire wire, GapIteration finer, double tolerance) {
    Mesh mesh = iteration.mesh();
    double[][] moved =
        Interpolation.of(
            derivative,
            new Interpolation(mesh, finer.mesh()),
            new Interpolation(finer.mesh(), mesh));
    GapSolver.Outcome outcome = GapSolver.refine(finer, moved, tolerance);
    return outcome.converged()
        ? Optional.of(of(wire, finer, outcome, false).withEigenvalue(moved, eigenvalue))
        : Optional.empty();
  }

  /**
   * The same solution at the higher level of a neighbour's, that of a wire with another voltage.
   *
   * @param low the neighbour at this rung's level
   * @param high the neighbour at the higher level
   * @return nothing if the iteration does not contract
   */
  Optional<Rung> refinedBeside(
      Wire wire, Road road, int level, double tolerance, Rung low, Rung high) {
    GapProfile here = gap();
    GapProfile there = low.gap();
    Mesh mesh = high.iteration.mesh();
    double[] start = high.iteration.gap().clone();
    for (int i = 0; i < start.length; i++) {
      start[i] += here.re(mesh.fraction(i)) - there.re(mesh.fraction(i));
    }
    List<EnergyNode> nodes = road.nodes(wire.film(), wire.injection().voltage(), level);
    GapIteration finer = new GapIteration(wire, mesh, start, nodes, false);
    if (derivative.length == 0
        || !finer.takeStatesBeside(high.iteration, iteration, low.iteration)) {
      return Optional.empty();
    }
    finer.holdThoseOf(high.iteration);
    return settled(wire, finer, tolerance);
  }

  private static Rung of(
      Wire wire, GapIteration iteration, GapSolver.Outcome outcome, boolean prescribed) {
    SpinFrame frame = SpinFrame.of(wire.left().magnetization(), wire.right().magnetization());
    Direction axis = frame.inward(wire.injection().axis());
    double voltage = wire.injection().voltage();
    Rung rung =
        !outcome.converged()
                || (!prescribed && GapSolver.largest(iteration.gap()) < GapSolver.NORMAL)
            ? normal(iteration, outcome, frame, axis, voltage)
            : observe(iteration, outcome, frame, axis, voltage);
    return prescribed || !outcome.converged() || !iteration.hasResponses()
        ? rung
        : rung.withEigenvalue(iteration.derivative(), iteration.leadingEigenvalue());
  }

  private Rung withEigenvalue(double[][] matrix, double value) {
    return new Rung(
        iteration,
        outcome,
        currents,
        accumulations,
        remainder,
        accumulationRemainder,
        between,
        matrix,
        value);
  }

  /** Without a gap there is no current and the accumulation is −eVs along the axis. */
  private static Rung normal(
      GapIteration iteration,
      GapSolver.Outcome outcome,
      SpinFrame frame,
      Direction axis,
      double voltage) {
    Profile empty = new Profile(iteration.mesh(), frame, axis);
    return new Rung(
        iteration,
        outcome,
        empty.currents(),
        empty.accumulations(voltage),
        0.0,
        0.0,
        0.0,
        new double[0][],
        Double.NaN);
  }

  private static Rung observe(
      GapIteration iteration,
      GapSolver.Outcome outcome,
      SpinFrame frame,
      Direction axis,
      double voltage) {
    Mesh mesh = iteration.mesh();
    Profile profile = new Profile(mesh, frame, axis);
    for (int k = 0; k < iteration.energies().size(); k++) {
      ModeWeight weight = iteration.energies().get(k).current();
      if (!weight.isZero()) {
        profile.add(weight, new NodalField(mesh, iteration.state(k)));
      }
    }
    return new Rung(
        iteration,
        outcome,
        profile.currents(),
        profile.accumulations(voltage),
        0.0,
        0.0,
        0.0,
        new double[0][],
        Double.NaN);
  }

  /**
   * This rung with the observables integrated on to infinity.
   *
   * @param accuracy of the spin current
   */
  Rung withTail(Wire wire, Road road, int level, double accuracy) {
    if (!outcome.converged() || GapSolver.largest(iteration.gap()) < GapSolver.NORMAL) {
      return this;
    }
    Tail tail = Tail.of(wire, road, iteration.mesh(), gap(), level, accuracy);
    SpinVector[] j = currents.clone();
    SpinVector[] rho = accumulations.clone();
    Tail.add(j, tail.currents());
    Tail.add(rho, tail.accumulations());
    return new Rung(
        iteration,
        new GapSolver.Outcome(tail.found(), outcome.residual(), outcome.steps(), outcome.left()),
        j,
        rho,
        tail.currentError(),
        tail.accumulationError(),
        tail.between(),
        derivative,
        eigenvalue);
  }

  /**
   * The leading eigenvalue of the derivative of the gap map: that of the coarser level which the
   * derivative was computed at, or where that does not decide about stability, that of this one.
   */
  double leadingEigenvalue(Wire wire) {
    if (iteration.hasResponses() || Math.abs(eigenvalue - 1.0) > UNDECIDED) {
      return eigenvalue;
    }
    GapIteration full =
        new GapIteration(wire, iteration.mesh(), iteration.gap(), iteration.energies());
    return full.takeStatesFrom(iteration) && full.linearize()
        ? full.leadingEigenvalue()
        : eigenvalue;
  }

  GapProfile gap() {
    return GapProfile.real(iteration.mesh(), iteration.gap());
  }

  /** Whether this is the normal state. */
  boolean isZero() {
    return GapSolver.largest(iteration.gap()) == 0.0;
  }

  GapSolver.Outcome outcome() {
    return outcome;
  }

  GapIteration iteration() {
    return iteration;
  }

  SpinVector mean() {
    return mean;
  }

  double variation() {
    return variation;
  }

  /** What the spin current's integral to infinity may still lack. */
  double remainder() {
    return remainder;
  }

  /** What the spin accumulation's integral to infinity may still lack. */
  double accumulationRemainder() {
    return accumulationRemainder;
  }

  /** What an interpolant of the spin accumulation may be farther off than its nodes. */
  double between() {
    return between;
  }

  List<SpinVector> accumulations() {
    return List.copyOf(Arrays.asList(accumulations));
  }

  double accumulationDistance(Rung finer) {
    return field(accumulations, iteration.mesh())
        .distance(field(finer.accumulations, finer.iteration.mesh()));
  }

  double currentDistance(Rung finer) {
    return field(currents, iteration.mesh())
        .distance(field(finer.currents, finer.iteration.mesh()));
  }

  static NodalField field(SpinVector[] v, Mesh mesh) {
    double[] flat = new double[3 * v.length];
    for (int i = 0; i < v.length; i++) {
      flat[3 * i] = v[i].x();
      flat[3 * i + 1] = v[i].y();
      flat[3 * i + 2] = v[i].z();
    }
    return new NodalField(mesh, flat);
  }
}
