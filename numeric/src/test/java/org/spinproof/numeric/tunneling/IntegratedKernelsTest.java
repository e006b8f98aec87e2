package org.spinproof.numeric.tunneling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegratedKernelsTest {
  private static Junction junction(double left, double right, double voltage, double temperature) {
    return new Junction(left, right, voltage, temperature, 0, GenericShell.AMPLITUDES);
  }

  /**
   * mpmath, 24 digits: a double integral of the kernels themselves, on paths around their poles.
   */
  @ParameterizedTest
  @CsvSource({
    "1.1, 0.8, 0.5, 0,   0.28769536896336699, -1.2462757564389046",
    "1.1, 0.8, 0.5, 0.3, 0.23909718674615310, -1.2650465753063405",
    "1.1, 0.8, 1.3, 0.6, 0.63930275511635167,  2.6129287508992023",
    "1.1, 0.8, 2.7, 0.2, 0.75133085751546526,  1.7085377032102877",
    "0.7, 1.3, 0.9, 1.1, 0.20630554904827195,  0.76195861042224321",
    "0.7, 1.3, 3.1, 0,   0.42021631199795982,  1.1401304448881454"
  })
  void theDoubleIntegrals(
      double left, double right, double voltage, double temperature, double dc, double ac) {
    Junction junction = junction(left, right, voltage, temperature);
    assertThat(IntegratedKernels.printedDc(junction).orElseThrow().value())
        .isCloseTo(dc, within(1e-12));
    assertThat(IntegratedKernels.printedAc(junction).orElseThrow().value())
        .isCloseTo(ac, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "1.1, 0.8, 0.5, 0", "1.1, 0.8, 1.3, 0", "1.1, 0.8, 2.7, 0", "0.7, 1.3, -3.1, 0",
    "1.1, 0.8, 0.5, 0.3", "1.1, 0.8, 1.3, 0.6", "1.1, 0.8, 2.7, 0.2", "0.7, 1.3, 0.9, 1.1",
    "0.4, 1.9, 0.6, 0.5"
  })
  void rotatedContoursAgree(double left, double right, double voltage, double temperature) {
    Junction junction = junction(left, right, voltage, temperature);
    RotatedContour contour = new RotatedContour(junction);
    Estimate dc = IntegratedKernels.printedDc(junction).orElseThrow();
    Estimate ac = IntegratedKernels.printedAc(junction).orElseThrow();
    assertThat(dc.value()).isCloseTo(contour.printedDc(), within(2e-11));
    assertThat(ac.value()).isCloseTo(contour.printedAc(), within(2e-11));
    assertThat(dc.error()).isLessThan(1e-11);
    assertThat(ac.error()).isLessThan(1e-11);
  }

  @Test
  void singularBiasesHaveNoValue() {
    assertThat(IntegratedKernels.printedDc(junction(1.1, 0.8, -1.9, 0))).isEmpty();
    assertThat(IntegratedKernels.printedAc(junction(1.1, 0.8, 1.9, 0.2))).isEmpty();
    assertThat(IntegratedKernels.printedAc(junction(1.1, 0.8, 1.1, 0))).isEmpty();
    assertThat(IntegratedKernels.printedDc(junction(1.1, 0.8, 1.1, 0))).isPresent();
    assertThat(IntegratedKernels.printedDc(junction(1.1, 0.8, 0.3, 0))).isPresent();
    assertThat(IntegratedKernels.printedDc(junction(1.1, 0.8, 0.3, 0.2))).isEmpty();
  }
}
