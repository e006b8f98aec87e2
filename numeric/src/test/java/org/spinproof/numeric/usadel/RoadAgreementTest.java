package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Two roads to the same numbers, which share no quadrature: they agree to 1e-9 where each is solved
 * to that accuracy.
 */
class RoadAgreementTest {
  private static final double ACCURACY = 1e-9;
  private static final double[] FRACTIONS = {0.0, 0.13, 0.5, 0.77, 1.0};

  @Provide
  Arbitrary<Wire> selfConsistent() {
    return RandomWires.wires(new Gap.SelfConsistent());
  }

  @Provide
  Arbitrary<Wire> fixed() {
    return RandomWires.from(0.5, 1.1).flatMap(gap -> RandomWires.wires(new Gap.Fixed(gap, 0.0)));
  }

  /** Warm and broadened: the real axis needs few energies, each with all eight components. */
  @Provide
  Arbitrary<Wire> phaseBiased() {
    return Combinators.combine(
            RandomWires.from(-0.6, 0.6),
            RandomWires.from(0.3, 0.6),
            RandomWires.interfaces(),
            RandomWires.interfaces(),
            RandomWires.injections())
        .as(
            (phase, temperature, left, right, injection) ->
                new Wire(
                    new Film(1.1, temperature, 0.2, 8.0),
                    left,
                    right,
                    new Gap.Fixed(0.9, phase),
                    injection));
  }

  private static void assertAgreement(Wire wire, Method one, Method other) {
    SolutionPoint a = new UsadelSolver(ACCURACY, one).solve(wire);
    SolutionPoint b = new UsadelSolver(ACCURACY, other).solve(wire);
    assertThat(a.converged() && b.converged()).isTrue();
    assertThat(a.state()).isEqualTo(b.state());
    assertThat(a.spinCurrent().distance(b.spinCurrent())).isLessThan(ACCURACY);
    assertThat(a.chargeCurrent()).isCloseTo(b.chargeCurrent(), within(ACCURACY));
    double allowed = a.uncertainty().spinAccumulation() + b.uncertainty().spinAccumulation();
    assertThat(allowed).isLessThan(1e-6);
    for (double fraction : FRACTIONS) {
      assertThat(a.gap().re(fraction)).isCloseTo(b.gap().re(fraction), within(ACCURACY));
      assertThat(a.gap().im(fraction)).isCloseTo(b.gap().im(fraction), within(ACCURACY));
    }
    // the accuracy asked for is that of the gap and the currents; the meshes share the ends
    for (double end : new double[] {0.0, 1.0}) {
      assertThat(
              a.gap()
                  .interpolate(a.spinAccumulation(), end)
                  .distance(b.gap().interpolate(b.spinAccumulation(), end)))
          .isLessThanOrEqualTo(allowed);
    }
  }

  @Property(seed = "42", tries = 3, shrinking = ShrinkingMode.OFF)
  void theContourAgreesWithTheRealAxisInGapAndCurrents(@ForAll("selfConsistent") Wire wire) {
    assertAgreement(wire, Method.CONTOUR, Method.REAL_AXIS);
  }

  @Property(seed = "42", tries = 2, shrinking = ShrinkingMode.OFF)
  void theReducedFormAgreesWithTheGeneralOne(@ForAll("fixed") Wire wire) {
    assertAgreement(wire, Method.CONTOUR, Method.GENERAL);
  }

  @Property(seed = "42", tries = 1, shrinking = ShrinkingMode.OFF)
  void theGeneralFormAgreesOnBothRoadsWithAPhaseDifference(@ForAll("phaseBiased") Wire wire) {
    assertAgreement(wire, Method.CONTOUR, Method.REAL_AXIS);
  }
}
