package org.spinproof.numeric.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinproof.numeric.fock.SecondOrderResponse;
import org.spinproof.numeric.tunneling.GenericShell;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Magnetization;
import org.spinproof.numeric.tunneling.ShellMagnetization;

/** The evolution, which no perturbation theory entered, against the Fock space at the same rate. */
class AdiabaticEvolutionTest {
  private static final double ETA = 0.1;
  private static final double SCALE = 0.04;

  @ParameterizedTest
  @CsvSource({"0.35, 0.4, 0.9", "0.35, 0, -0.6"})
  void smallAmplitudesGiveTheSecondOrderResponse(double voltage, double temperature, double phase) {
    Junction junction = GenericShell.junction(voltage, temperature, phase);
    AdiabaticEvolution evolution = AdiabaticEvolution.of(junction, GenericShell.LEVELS);
    SecondOrderResponse response = SecondOrderResponse.of(junction, GenericShell.LEVELS, ETA);
    AdiabaticEvolution.Extrapolation extrapolation = evolution.secondOrder(SCALE, ETA);
    assertThat(extrapolation.error()).isLessThan(2e-6);
    assertThat(extrapolation.plus().distance(total(response.magnetization(+1))))
        .isLessThan(extrapolation.error());
    assertThat(extrapolation.minus().distance(total(response.magnetization(-1))))
        .isLessThan(extrapolation.error());
    Vector3D printed = total(ShellMagnetization.printed(junction, GenericShell.LEVELS, +1));
    assertThat(extrapolation.plus().distance(printed)).isGreaterThan(0.01);
  }

  /** At t = 0. */
  private static Vector3D total(Magnetization magnetization) {
    return magnetization.dc().add(magnetization.cosine());
  }
}
