package org.spinproof.numeric.fock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinproof.numeric.tunneling.GenericShell;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Magnetization;
import org.spinproof.numeric.tunneling.ShellMagnetization;

/**
 * The Fock space against the closed forms of the package tunneling, which share no code with it.
 */
class SecondOrderResponseTest {
  /** Rounding of sums over 256 intermediate states, magnified by the smallest denominator, 0.05. */
  private static final double ROUNDING = 1e-11;

  private static void assertClose(Vector3D actual, Vector3D expected, double tolerance) {
    assertThat(actual.distance(expected)).isCloseTo(0, within(tolerance));
  }

  @ParameterizedTest
  @CsvSource({"0.35, 0.4, 0.9", "0, 0.4, 0", "0.35, 0, -0.6", "2.9, 0, 1.3", "-0.6, 1.5, 0.2"})
  void completeClosedFormsHoldLevelByLevel(double voltage, double temperature, double phase) {
    Junction junction = GenericShell.junction(voltage, temperature, phase);
    SecondOrderResponse response = SecondOrderResponse.of(junction, GenericShell.LEVELS, 0);
    for (int sign : new int[] {+1, -1}) {
      Magnetization fock = response.magnetization(sign);
      Magnetization closed = ShellMagnetization.exact(junction, GenericShell.LEVELS, sign);
      assertClose(fock.dc(), closed.dc(), ROUNDING);
      assertClose(fock.cosine(), closed.cosine(), ROUNDING);
      assertClose(fock.sine(), closed.sine(), ROUNDING);
      assertThat(closed.dc().getNorm()).isGreaterThan(1e-3);
      assertThat(closed.cosine().getNorm()).isGreaterThan(1e-3);
    }
  }

  @Test
  void printedStaticMagnetizationIsNotTheResponse() {
    Junction junction = GenericShell.junction(0.35, 0.4, 0.9);
    Vector3D fock = SecondOrderResponse.of(junction, GenericShell.LEVELS, 0).magnetization(+1).dc();
    Vector3D printed = ShellMagnetization.printed(junction, GenericShell.LEVELS, +1).dc();
    assertThat(fock.distance(printed)).isGreaterThan(0.02);
  }

  @Test
  void printedFormsVanishInTheSumThatEquation4AsksFor() {
    Junction junction = GenericShell.junction(0.35, 0.4, 0.9);
    Magnetization printed = ShellMagnetization.printed(junction, GenericShell.LEVELS);
    Magnetization fock = SecondOrderResponse.of(junction, GenericShell.LEVELS, 0).magnetization();
    assertClose(printed.dc(), Vector3D.ZERO, ROUNDING);
    assertClose(printed.cosine(), Vector3D.ZERO, ROUNDING);
    assertClose(fock.cosine(), Vector3D.ZERO, ROUNDING);
    assertClose(fock.sine(), Vector3D.ZERO, ROUNDING);
    assertThat(fock.dc().getNorm()).isGreaterThan(0.02);
  }

  @Test
  void finiteRateConvergesToTheLimitQuadraticallyForTheStaticPart() {
    Junction junction = GenericShell.junction(0.35, 0.4, 0.9);
    Vector3D limit = SecondOrderResponse.of(junction, GenericShell.LEVELS, 0).magnetization().dc();
    double coarse =
        SecondOrderResponse.of(junction, GenericShell.LEVELS, 2e-3)
            .magnetization()
            .dc()
            .distance(limit);
    double fine =
        SecondOrderResponse.of(junction, GenericShell.LEVELS, 1e-3)
            .magnetization()
            .dc()
            .distance(limit);
    // the next order is (η/0.05)² of the leading one: 1e-3
    assertThat(coarse / fine).isCloseTo(4, within(0.01));
  }
}
