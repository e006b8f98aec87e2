package org.spinproof.numeric.tunneling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallBiasTest {
  private static final double BIAS = 1e-3;

  /** The next term is of relative order (eV/Δ)². */
  private static final double CURVATURE = 1e-5;

  private static Junction junction(double left, double right) {
    return new Junction(left, right, BIAS, 0, 0, GenericShell.AMPLITUDES);
  }

  @Test
  void slopesOfThePrintedKernelsAtEqualGaps() {
    double gap = 1.7;
    Junction junction = junction(gap, gap);
    assertThat(IntegratedKernels.printedDc(junction).orElseThrow().value() / BIAS)
        .isCloseTo(SmallBias.printedDc(gap), within(CURVATURE));
    assertThat(IntegratedKernels.printedAc(junction).orElseThrow().value() / BIAS)
        .isCloseTo(SmallBias.printedAc(gap), within(CURVATURE));
  }

  @ParameterizedTest
  @CsvSource({"1.7, 1.7", "1.1, 0.8", "0.6, 2.9", "1.3, 0", "0, 1.3"})
  void slopeOfTheCompleteKernel(double left, double right) {
    assertThat(StaticKernel.value(junction(left, right)).orElseThrow().value() / BIAS)
        .isCloseTo(SmallBias.exactDc(left, right), within(CURVATURE));
  }

  @Test
  void specialGaps() {
    double square = Math.PI * Math.PI;
    assertThat(SmallBias.exactDc(1.7, 1.7)).isCloseTo(-3 * square / 16 / 1.7, within(1e-14));
    assertThat(SmallBias.exactDc(1.3, 0)).isCloseTo(-Math.PI / 1.3, within(1e-14));
  }
}
