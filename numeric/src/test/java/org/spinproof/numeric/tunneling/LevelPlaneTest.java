package org.spinproof.numeric.tunneling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelPlaneTest {
  /** The complete kernel per eV, against Euler's integral of a hypergeometric function. */
  @ParameterizedTest
  @CsvSource({"1.7, 1.7", "1.1, 0.8", "0.6, 2.9", "0.05, 1.3"})
  void theInverseCubeOfTheSumIsHypergeometric(double left, double right) {
    Estimate integral = LevelPlane.integral(left, right, (k, p) -> -1 / Math.pow(k + p, 3));
    double closed = SmallBias.exactDc(left, right);
    assertThat(integral.value()).isCloseTo(closed, within(1e-12 * Math.abs(closed)));
    assertThat(integral.error()).isLessThan(1e-11);
  }

  /** dξ_k dξ_p/(E_k E_p) = dx dy, and 1/(cosh x + cosh y) factorises in (x ± y)/2: π². */
  @Test
  void theEnergyOfTheJosephsonEffect() {
    Estimate integral = LevelPlane.integral(1.7, 1.7, (k, p) -> 1 / (k * p * (k + p)));
    assertThat(integral.value()).isCloseTo(Math.PI * Math.PI / 1.7, within(1e-12));
  }

  /** Equations 7 and 12 to first order in the bias at zero temperature. */
  @Test
  void theSlopesOfThePrintedKernels() {
    double gap = 1.7;
    Estimate dc =
        LevelPlane.integral(gap, gap, (k, p) -> gap * gap / (4 * k * k * k) / ((k + p) * (k + p)));
    assertThat(dc.value()).isCloseTo(SmallBias.printedDc(gap), within(1e-12));
    Estimate ac =
        LevelPlane.integral(
            gap,
            gap,
            (k, p) -> -gap * gap / (2 * k * p) / (k * k) * (2 * k + p) / ((k + p) * (k + p)));
    assertThat(ac.value()).isCloseTo(SmallBias.printedAc(gap), within(1e-12));
  }

  @Test
  void bothLeadsHaveAGap() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LevelPlane.integral(0, 1, (k, p) -> 1))
        .withMessageContaining("above zero: 0.0, 1.0");
  }
}
