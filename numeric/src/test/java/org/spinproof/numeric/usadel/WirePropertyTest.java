package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class WirePropertyTest {
  private static final UsadelSolver SOLVER = new UsadelSolver(1e-5, Method.AUTOMATIC);

  private static Wire wire(
      double length, double temperature, double dynes, double left, double angle, double voltage) {
    return new Wire(
        new Film(length, temperature, dynes, 20.0),
        new SpinActiveInterface(left, new Direction(0.3, Math.cos(angle), Math.sin(angle))),
        new SpinActiveInterface(0.8, new Direction(1.0, 0.2, -0.4)),
        new Gap.SelfConsistent(),
        new Injection(voltage, new Direction(-0.2, 0.5, 0.7)));
  }

  private static Direction turn(Direction v, double a) {
    // about z, then about x by the same angle
    double x = Math.cos(a) * v.x() - Math.sin(a) * v.y();
    double y = Math.sin(a) * v.x() + Math.cos(a) * v.y();
    return new Direction(
        x, Math.cos(a) * y - Math.sin(a) * v.z(), Math.sin(a) * y + Math.cos(a) * v.z());
  }

  private static SpinVector turn(SpinVector v, double a) {
    double x = Math.cos(a) * v.x() - Math.sin(a) * v.y();
    double y = Math.sin(a) * v.x() + Math.cos(a) * v.y();
    return new SpinVector(
        x, Math.cos(a) * y - Math.sin(a) * v.z(), Math.sin(a) * y + Math.cos(a) * v.z());
  }

  @Property(seed = "42", tries = 6)
  void allDirectionsTurnTogether(
      @ForAll @DoubleRange(min = 0.5, max = 3.0) double length,
      @ForAll @DoubleRange(min = -1.0, max = 1.0) double left,
      @ForAll @DoubleRange(min = 0.0, max = 3.0) double angle,
      @ForAll @DoubleRange(min = 0.1, max = 6.0) double turned) {
    Wire wire = wire(length, 0.3, 0.05, left, angle, 0.3);
    Wire other =
        new Wire(
            wire.film(),
            new SpinActiveInterface(left, turn(wire.left().magnetization(), turned)),
            new SpinActiveInterface(0.8, turn(wire.right().magnetization(), turned)),
            wire.gap(),
            new Injection(0.3, turn(wire.injection().axis(), turned)));
    SolutionPoint a = SOLVER.solve(wire);
    SolutionPoint b = SOLVER.solve(other);
    assertThat(turn(a.spinCurrent(), turned).distance(b.spinCurrent())).isLessThan(1e-10);
    assertThat(turn(a.spinAccumulation().get(1), turned).distance(b.spinAccumulation().get(1)))
        .isLessThan(1e-10);
  }

  @Property(seed = "42", tries = 6)
  void reversalOfAllSpinsKeepsTheCurrentInEquilibriumAndTurnsTheTorqueRound(
      @ForAll @DoubleRange(min = 0.5, max = 3.0) double length,
      @ForAll @DoubleRange(min = 0.0, max = 3.0) double angle) {
    Wire wire = wire(length, 0.3, 0.05, 0.7, angle, 0.4);
    Wire reversed =
        new Wire(
            wire.film(),
            new SpinActiveInterface(-0.7, wire.left().magnetization()),
            new SpinActiveInterface(-0.8, wire.right().magnetization()),
            wire.gap(),
            new Injection(-0.4, wire.injection().axis()));
    SolutionPoint a = SOLVER.solve(wire);
    SolutionPoint b = SOLVER.solve(reversed);
    SpinFrame frame = SpinFrame.of(wire.left().magnetization(), wire.right().magnetization());
    // time reversal: the part along m_l × m_r is even, what the injection adds across it is odd
    assertThat(along(frame.second(), a.spinCurrent()) - along(frame.second(), b.spinCurrent()))
        .isBetween(-1e-10, 1e-10);
    assertThat(along(frame.first(), a.spinCurrent()) + along(frame.first(), b.spinCurrent()))
        .isBetween(-1e-10, 1e-10);
    // g_t and h_s turn round, their cross product in S52 does not: it is normal to the axis
    assertThat(
            along(
                wire.injection().axis(),
                a.spinAccumulation().get(1).plus(b.spinAccumulation().get(1))))
        .isBetween(-1e-10, 1e-10);
  }

  private static double along(Direction axis, SpinVector v) {
    return axis.x() * v.x() + axis.y() * v.y() + axis.z() * v.z();
  }

  @Test
  void theUncertaintyIsHonest() {
    Random random = new Random(20260);
    int cases = 60;
    List<List<Double>> ratios = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<List<Double>> whole = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int k = 0; k < cases; k++) {
      Wire wire =
          wire(
              0.3 + 3.0 * random.nextDouble(),
              0.05 + 0.6 * random.nextDouble(),
              0.01 + 0.1 * random.nextDouble(),
              2.0 * random.nextDouble() - 1.0,
              3.0 * random.nextDouble(),
              random.nextDouble() - 0.5);
      SolutionPoint point = SOLVER.solve(wire);
      SolutionPoint fine = new UsadelSolver(1e-10, Method.AUTOMATIC).solve(wire);
      assertThat(point.converged() && fine.converged()).isTrue();
      assertThat(point.state()).isEqualTo(fine.state());
      assertThat(fine.spinCurrentVariation()).isLessThan(1e-8);
      if (point.state() == SolutionPoint.State.SUPERCONDUCTING) {
        double[] errors = {
          point.spinCurrent().distance(fine.spinCurrent()),
          point.gap().distance(fine.gap()),
          accumulationError(point, fine)
        };
        double[] claimed = bounds(point.uncertainty());
        double[] reference = bounds(fine.uncertainty());
        for (int kind = 0; kind < 3; kind++) {
          ratios.get(kind).add((errors[kind] - reference[kind]) / claimed[kind]);
          whole.get(kind).add(errors[kind] / claimed[kind]);
        }
      }
    }
    for (int kind = 0; kind < 3; kind++) {
      assertThat(ratios.get(kind).size()).isGreaterThan(36);
      assertHonest(ratios.get(kind));
      List<Double> sorted = whole.get(kind).stream().sorted().toList();
      assertThat(sorted.get(sorted.size() / 2)).isGreaterThan(0.01);
    }
  }

  private static void assertHonest(List<Double> ratios) {
    assertThat(ratios.stream().filter(ratio -> !(ratio <= 1.0)).count())
        .as("errors over uncertainties: %s", ratios)
        .isLessThanOrEqualTo(ratios.size() / 20);
  }

  private static double[] bounds(Uncertainty u) {
    return new double[] {u.spinCurrent(), u.gap(), u.spinAccumulation()};
  }

  /** Largest error anywhere: the finer profile's points lie between those of the coarser one. */
  private static double accumulationError(SolutionPoint point, SolutionPoint fine) {
    double largest = 0.0;
    List<Double> positions = fine.gap().positions();
    for (int i = 0; i < positions.size(); i++) {
      double fraction = positions.get(i) / point.wire().film().length();
      SpinVector here = point.gap().interpolate(point.spinAccumulation(), fraction);
      largest = Math.max(largest, here.distance(fine.spinAccumulation().get(i)));
    }
    return largest;
  }

  @Test
  void theUncertaintyIsHonestInSweepsToo() {
    Random random = new Random(905);
    List<List<Double>> ratios = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int k = 0; k < 4; k++) {
      Wire wire =
          wire(
              0.3 + 1.7 * random.nextDouble(),
              0.05 + 0.4 * random.nextDouble(),
              0.02 + 0.1 * random.nextDouble(),
              random.nextDouble() - 0.5,
              3.0 * random.nextDouble(),
              0.0);
      Sweep sweep = new Sweep(Sweep.Parameter.VOLTAGE, 0.0, 0.35, 0.05, Sweep.Branch.UP);
      List<SolutionPoint> points =
          new SweepSolver(SOLVER).solve(wire, sweep, sweep.values(), point -> {}).points();
      for (SolutionPoint point : points) {
        if (point.state() == SolutionPoint.State.SUPERCONDUCTING) {
          SolutionPoint fine = new UsadelSolver(1e-8, Method.AUTOMATIC).solve(point.wire());
          if (fine.gap().distance(point.gap()) > 0.01) {
            // started from the bulk gap, it is on another branch
            continue;
          }
          double[] claimed = bounds(point.uncertainty());
          double[] reference = bounds(fine.uncertainty());
          double current = point.spinCurrent().distance(fine.spinCurrent());
          ratios.get(0).add((current - reference[0]) / claimed[0]);
          ratios.get(1).add((point.gap().distance(fine.gap()) - reference[1]) / claimed[1]);
          ratios.get(2).add((accumulationError(point, fine) - reference[2]) / claimed[2]);
        }
      }
    }
    for (List<Double> kind : ratios) {
      assertThat(kind.size()).isGreaterThan(18);
      assertHonest(kind);
    }
  }

  @Test
  void theUncertaintyIsHonestWithAPhaseDifference() {
    Random random = new Random(31);
    for (int k = 0; k < 3; k++) {
      Wire wire =
          new Wire(
              new Film(0.3 + random.nextDouble(), 0.1 + 0.5 * random.nextDouble(), 0.07, 20.0),
              new SpinActiveInterface(2.0 * random.nextDouble() - 1.0, new Direction(0.3, 1, -0.4)),
              new SpinActiveInterface(0.8, new Direction(1.0, 0.2, -0.4)),
              new Gap.Fixed(0.4 + 0.6 * random.nextDouble(), 0.7 * random.nextDouble()),
              new Injection(random.nextDouble() - 0.5, new Direction(-0.2, 0.5, 0.7)));
      SolutionPoint point = new UsadelSolver(1e-4, Method.AUTOMATIC).solve(wire);
      SolutionPoint fine = new UsadelSolver(1e-5, Method.AUTOMATIC).solve(wire);
      Uncertainty claimed = point.uncertainty();
      Uncertainty reference = fine.uncertainty();
      assertThat(point.converged() && fine.converged()).isTrue();
      assertThat(point.spinCurrent().distance(fine.spinCurrent()))
          .isLessThanOrEqualTo(claimed.spinCurrent() + reference.spinCurrent());
      assertThat(Math.abs(point.chargeCurrent() - fine.chargeCurrent()))
          .isLessThanOrEqualTo(claimed.chargeCurrent() + reference.chargeCurrent());
      assertThat(accumulationError(point, fine))
          .isLessThanOrEqualTo(claimed.spinAccumulation() + reference.spinAccumulation())
          .isGreaterThan(0.0);
    }
  }
}
