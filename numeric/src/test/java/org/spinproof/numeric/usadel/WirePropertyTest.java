package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

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
}
