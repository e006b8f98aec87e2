package org.spinproof.numeric.usadel;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spinproof.numeric.quadrature.ChebyshevGrid;

/**
 * What the energies above those of the gap equation contribute to spin current and spin
 * accumulation, at the nodes of a mesh. There the equation is nearly linear and a state nearly that
 * of a bulk, but for boundary layers.
 *
 * @param found whether every state was found
 * @param currents J_s
 * @param accumulations ρ_s
 * @param currentError error bound of any component of the current
 * @param accumulationError error bound of any component of the accumulation at the nodes
 * @param between what is to be added for an interpolant of the accumulation
 */
record Tail(
    boolean found,
    SpinVector[] currents,
    SpinVector[] accumulations,
    double currentError,
    double accumulationError,
    double between) {
  private static final int MOST_PANELS = 16;

  /** Mesh of the elements: five digits of what is itself small. */
  private static final ChebyshevGrid GRID = new ChebyshevGrid(10);

  /** Width of the outermost elements, in units of the depth of the boundary layers. */
  private static final double LAYER = 5.0;

  private static final ChebyshevGrid FINE_GRID = new ChebyshevGrid(14);

  /** The same for the energy that tells what the fine grid and its last step leave over. */
  private static final ChebyshevGrid FINER_GRID = new ChebyshevGrid(18);

  /**
   * How much more they may leave over at other energies, though the probe is the one that its mesh
   * resolves least: measured, held by the tests of the accumulation.
   */
  private static final double SAFETY = 2.0;

  /**
   * How far the true current may be from the mean of one that should be uniform, in units of its
   * variation.
   */
  private static final double VARIATION = 2.0;

  /** Share of the accuracy that the plain tail may use up. */
  private static final double SHARE = 0.1;

  /**
   * Largest error of an interpolation in units of that half-way between the nodes: the polynomial's
   * own extremum is near there, but the layers are no polynomials. Measured; the tests of the
   * accumulation anywhere hold it.
   */
  private static final double BETWEEN = 1.5;

  /** Last step, where what is left is of the order of its cube. */
  private static final double LAST_STEP = 0.003;

  /** The same where more digits are needed. */
  private static final double FINE_LAST_STEP = 1e-3;

  /** The same where nothing is to be left over. */
  private static final double ROUNDING = 1e-9;

  /** The accumulation may lack so many times more than the current. */
  private static final double LOOSELY = 100.0;

  /**
   * The tail with the digits that the spin current needs.
   *
   * @param mesh of the states below
   * @param level of the road
   * @param accuracy of the spin current
   */
  static Tail of(
      Wire wire, Road road, Mesh mesh, PairPotential potential, int level, double accuracy) {
    Tail plain = of(wire, road, mesh, potential, level, accuracy, false);
    return plain.found
            && plain.currentError < SHARE * accuracy
            && plain.accumulationError < LOOSELY * accuracy
        ? plain
        : of(wire, road, mesh, potential, level, accuracy, true);
  }

  private static Tail of(
      Wire wire,
      Road road,
      Mesh mesh,
      PairPotential potential,
      int level,
      double accuracy,
      boolean fine) {
    SpinFrame frame = SpinFrame.of(wire.left().magnetization(), wire.right().magnetization());
    double voltage = wire.injection().voltage();
    Direction axis = frame.inward(wire.injection().axis());
    // on twice the nodes, which tell what is lost between those of the profile
    Mesh dense = mesh.doubled();
    SpinVector[] j = zeros(dense.nodes());
    SpinVector[] rho = zeros(dense.nodes());
    double[] total = new double[2];
    double grid = 0.0;
    double[] last = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    boolean found = true;
    for (int panel = 0;
        panel < MOST_PANELS && Math.max(last[0], 0.1 * last[1]) > 0.1 * accuracy && found;
        panel++) {
      List<EnergyNode> nodes =
          fine
              ? road.fineTail(wire.film(), voltage, level, panel)
              : road.tail(wire.film(), voltage, level, panel);
      if (nodes.isEmpty()) {
        last[0] = 0.0;
        last[1] = 0.0;
        break;
      }
      Profile more = new Profile(dense, frame, axis);
      for (EnergyNode e : nodes) {
        Optional<NodalField> state =
            fine
                ? state(wire, frame, fineMesh(mesh, FINE_GRID, e), e, potential, FINE_LAST_STEP)
                : state(wire, frame, mesh(mesh, e), e, potential, LAST_STEP);
        found &= state.isPresent();
        state.ifPresent(field -> more.add(e.current(), field));
      }
      last[0] = add(j, more.currents());
      last[1] = add(rho, more.accumulations(0.0));
      if (fine && found) {
        EnergyNode worst = leastResolved(nodes, mesh);
        grid += last[1] * gridError(wire, frame, axis, mesh, worst, potential);
      }
      total[0] += last[0];
      total[1] += last[1];
    }
    double rule =
        fine ? road.fineTailError(wire.film(), voltage, level) : road.tailError(wire.film());
    SpinVector[] atNodes = halved(rho, mesh.nodes());
    double between = Rung.field(atNodes, mesh).distance(Rung.field(rho, dense));
    // the contributions of the panels fall nearly as geometric series of ratios 3^(−3/2) and 1/3
    return new Tail(
        found,
        halved(j, mesh.nodes()),
        atNodes,
        0.25 * last[0] + rule * total[0] + VARIATION * variation(j),
        last[1] + rule * total[1] + grid,
        BETWEEN * between);
  }

  /**
   * Relative error of the accumulation at an energy, against a finer grid. That of the current
   * shows in its variation.
   */
  private static double gridError(
      Wire wire,
      SpinFrame frame,
      Direction axis,
      Mesh mesh,
      EnergyNode e,
      PairPotential potential) {
    Profile one = new Profile(mesh, frame, axis);
    Profile finer = new Profile(mesh, frame, axis);
    state(wire, frame, fineMesh(mesh, FINE_GRID, e), e, potential, FINE_LAST_STEP)
        .ifPresent(field -> one.add(e.current(), field));
    state(wire, frame, fineMesh(mesh, FINER_GRID, e), e, potential, ROUNDING)
        .ifPresent(field -> finer.add(e.current(), field));
    double difference = 0.0;
    double size = Double.MIN_NORMAL;
    SpinVector[] a = one.accumulations(0.0);
    SpinVector[] b = finer.accumulations(0.0);
    for (int i = 0; i < a.length; i++) {
      difference = Math.max(difference, a[i].distance(b[i]));
      size = Math.max(size, b[i].distance(SpinVector.ZERO));
    }
    return SAFETY * difference / size;
  }

  /** How far a current that should be uniform is from its value in the middle. */
  private static double variation(SpinVector[] current) {
    double largest = 0.0;
    for (SpinVector there : current) {
      largest = Math.max(largest, there.distance(current[current.length / 2]));
    }
    return largest;
  }

  private static SpinVector[] zeros(int length) {
    SpinVector[] v = new SpinVector[length];
    Arrays.fill(v, SpinVector.ZERO);
    return v;
  }

  private static SpinVector[] halved(SpinVector[] dense, int nodes) {
    SpinVector[] result = new SpinVector[nodes];
    Arrays.setAll(result, i -> dense[2 * i]);
    return result;
  }

  /** Adds to the target; returns the largest component added. */
  static double add(SpinVector[] target, SpinVector[] more) {
    double largest = 0.0;
    for (int i = 0; i < target.length; i++) {
      target[i] = target[i].plus(more[i]);
      largest = Math.max(largest, more[i].distance(SpinVector.ZERO));
    }
    return largest;
  }

  /** A mesh that resolves the boundary layers of a high energy to many digits. */
  static Mesh fineMesh(Mesh mesh, ChebyshevGrid grid, EnergyNode e) {
    return Mesh.graded(mesh.length(), mesh.elements(), grid, 3.0 / depth(e));
  }

  /** A mesh that resolves them, with fewer points: the tail is small. */
  static Mesh mesh(Mesh mesh, EnergyNode e) {
    return Mesh.layered(mesh.length(), mesh.elements(), GRID, LAYER / depth(e));
  }

  /** The energy whose boundary layers its fine mesh resolves least. */
  static EnergyNode leastResolved(List<EnergyNode> nodes, Mesh mesh) {
    return Collections.max(
        nodes,
        Comparator.comparingDouble(
            e ->
                depth(e)
                    / Mesh.graded(mesh.length(), mesh.elements(), GRID, 3.0 / depth(e)).scale(0)));
  }

  /** Inverse of the depth of the boundary layers, in 1/ξ. */
  private static double depth(EnergyNode e) {
    return Math.sqrt(2.0 * Math.hypot(e.zr(), e.zi()));
  }

  private static Optional<NodalField> state(
      Wire wire, SpinFrame frame, Mesh own, EnergyNode e, PairPotential potential, double last) {
    Continuation continuation =
        new Continuation(own, new RealGapForm(frame, wire.scattering()), wire.left(), wire.right());
    double[] gap = potential.on(own);
    return continuation
        .newton(continuation.bulk(e.zr(), e.zi(), gap), e.zr(), e.zi(), gap, last)
        .or(() -> continuation.descend(e.zr(), e.zi(), gap))
        .map(u -> new NodalField(own, u));
  }
}
