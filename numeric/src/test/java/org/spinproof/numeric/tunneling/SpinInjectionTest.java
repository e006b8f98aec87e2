package org.spinproof.numeric.tunneling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpinInjectionTest {
  private static double rate(double left, double right, double voltage, double temperature) {
    return SpinInjection.rate(
            new Junction(left, right, voltage, temperature, 0, GenericShell.AMPLITUDES))
        .orElseThrow()
        .value();
  }

  @Test
  void twoNormalLeadsObeyOhmsLawAtAnyTemperature() {
    assertThat(rate(0, 0, 0.7, 0)).isCloseTo(-2 * Math.PI * 0.7, within(1e-12));
    assertThat(rate(0, 0, 0.7, 0.4)).isCloseTo(-2 * Math.PI * 0.7, within(1e-12));
    assertThat(rate(0, 0, -0.7, 0.4)).isCloseTo(2 * Math.PI * 0.7, within(1e-12));
  }

  /** The textbook's current of a normal metal and a superconductor at T = 0: √(V²−Δ²). */
  @Test
  void aNormalAndASuperconductingLeadHaveTheSquareRootOnset() {
    assertThat(rate(1.3, 0, 2.1, 0))
        .isCloseTo(-2 * Math.PI * Math.sqrt(2.1 * 2.1 - 1.3 * 1.3), within(1e-12));
    assertThat(rate(0, 1.3, 2.1, 0)).isCloseTo(rate(1.3, 0, 2.1, 0), within(1e-12));
    assertThat(rate(1.3, 0, 1.2, 0)).isZero();
  }

  /** Just above the threshold the current of two superconductors jumps to (π/2)√(Δ_L Δ_R). */
  @Test
  void twoSuperconductorsJumpAtTheSumOfTheGaps() {
    double left = 1.1;
    double right = 0.8;
    assertThat(rate(left, right, 1.9 - 1e-9, 0)).isZero();
    assertThat(rate(left, right, 1.9 + 1e-9, 0))
        .isCloseTo(-Math.PI * Math.PI * Math.sqrt(left * right), within(1e-7));
  }

  @Test
  void thermalQuasiparticlesTunnelBelowTheThreshold() {
    assertThat(rate(1.1, 0.8, 0.35, 0.2)).isLessThan(-1e-3);
  }

  @Test
  void theSingularBiasesHaveNoRate() {
    Junction sum = new Junction(1.1, 0.8, 1.9, 0, 0, GenericShell.AMPLITUDES);
    assertThat(SpinInjection.rate(sum)).isEmpty();
    Junction difference = new Junction(1.1, 0.7, 0.4, 0.3, 0, GenericShell.AMPLITUDES);
    assertThat(SpinInjection.rate(difference)).isEmpty();
  }
}
