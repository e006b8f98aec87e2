package org.spinproof.numeric.tunneling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaticKernelTest {
  private static Junction junction(double left, double right, double voltage, double temperature) {
    return new Junction(left, right, voltage, temperature, 0, GenericShell.AMPLITUDES);
  }

  /**
   * mpmath, 30 digits, on the real axis: the derivative with respect to eV of the principal values
   * of the simple poles, ∫dξ_k [aG(a)] at a = E_k ± eV and ∫dξ f bΠ(b) over the windows |b| &lt; Δ.
   */
  @ParameterizedTest
  @CsvSource({
    "1.1, 0.8, 0.5, 0, -1.01553226934616",
    "1.1, 0.8, 0.5, 0.3, -0.689224898930024",
    "1.1, 0.8, 1.3, 0.6, -2.41522236739939",
    "1.1, 0.8, 2.7, 0, 0.506001243216589",
    "1.1, 0.8, 2.7, 0.2, 0.501947952945272",
    "0.7, 1.3, 0.9, 1.1, -0.0187390344235020"
  })
  void theDerivativeOfThePrincipalValues(
      double left, double right, double voltage, double temperature, double expected) {
    Estimate kernel =
        StaticKernel.finitePart(junction(left, right, voltage, temperature)).orElseThrow();
    assertThat(kernel.value()).isCloseTo(expected, within(1e-13));
    assertThat(kernel.error()).isLessThan(1e-12);
    assertThat(StaticKernel.finitePart(junction(left, right, -voltage, temperature)))
        .hasValueSatisfying(k -> assertThat(k.value()).isEqualTo(-kernel.value()));
  }

  @ParameterizedTest
  @CsvSource({
    "1.1, 0.8, 0.5, 0", "0.7, 1.3, -1.6, 0", "1.1, 0.8, 1.85, 0", "2.3, 0.4, 2.2, 0",
    "1.3, 0, 0.4, 0", "0, 1.3, 0.9, 0", "1.1, 0.8, 3.1, 0", "1.1, 0.8, 0.7, 0.45",
    "1.3, 0, 0.4, 0.3", "0.6, 0.6, 0.9, 0.2"
  })
  void bothEnergiesOnRotatedContoursAgree(
      double left, double right, double voltage, double temperature) {
    Junction junction = junction(left, right, voltage, temperature);
    Estimate kernel = StaticKernel.finitePart(junction).orElseThrow();
    double contour = new RotatedContour(junction).exactDc();
    assertThat(kernel.value()).isCloseTo(contour, within(1e-10 * Math.max(1, Math.abs(contour))));
    assertThat(kernel.error()).isLessThan(1e-11);
  }

  @Test
  void theStaticLimitExistsWhereNoPoleLiesInTheContinuum() {
    assertThat(StaticKernel.value(junction(1.1, 0.8, 0.5, 0))).isPresent();
    assertThat(StaticKernel.value(junction(1.1, 0.8, 0.5, 0.1))).isEmpty();
    assertThat(StaticKernel.value(junction(1.1, 0.8, 2.5, 0))).isEmpty();
    assertThat(StaticKernel.finitePart(junction(1.1, 0.8, -1.9, 0))).isEmpty();
    assertThat(StaticKernel.finitePart(junction(1.1, 0.8, 0.3, 0.1))).isEmpty();
    assertThat(StaticKernel.value(junction(1.1, 0.8, 0, 0.1)).orElseThrow().value()).isZero();
  }

  /** Where nothing is thermally excited, the finite part at low temperature is the static limit. */
  @Test
  void theFinitePartTendsToTheStaticLimit() {
    double cold = StaticKernel.value(junction(1.1, 0.8, 0.7, 0)).orElseThrow().value();
    double cool = StaticKernel.finitePart(junction(1.1, 0.8, 0.7, 0.05)).orElseThrow().value();
    assertThat(cool).isCloseTo(cold, within(1e-6)).isNotEqualTo(cold);
  }
}
