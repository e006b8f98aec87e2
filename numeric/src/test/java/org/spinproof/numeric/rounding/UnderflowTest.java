package org.spinproof.numeric.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What underflows to 0 or near it is not taken for exact. */
class UnderflowTest {
  private static final Approximate SMALL = Approximate.of(1e-200);
  private static final Approximate SUBNORMAL = Approximate.of(3e-315);

  @Test
  void aResultThatIsNotExactNeverSaysSo() {
    Approximate nearOne = Approximate.of(1, 1e-200);
    List<Approximate> inexact =
        List.of(
            SMALL.times(SMALL),
            nearOne.times(nearOne),
            SMALL.divide(Approximate.of(1e200)),
            Approximate.of(SUBNORMAL.re(), 7e-316).abs(),
            ElementaryFunctions.exp(Approximate.of(-1000)),
            ElementaryFunctions.exp(Approximate.of(-1000, 1)),
            ElementaryFunctions.sin(SUBNORMAL),
            ElementaryFunctions.arcSin(SUBNORMAL),
            ElementaryFunctions.arcTan(SUBNORMAL),
            ElementaryFunctions.sqrt(SUBNORMAL));
    assertThat(inexact).allSatisfy(value -> assertThat(value.error()).isPositive());
  }

  @Test
  void whatIsExactStaysExact() {
    assertThat(Approximate.of(6).divide(Approximate.of(-2)).error()).isZero();
    assertThat(Approximate.of(3, 4).times(Approximate.of(0, 2)).error()).isZero();
    assertThat(ElementaryFunctions.exp(Approximate.ZERO).error()).isZero();
  }
}
