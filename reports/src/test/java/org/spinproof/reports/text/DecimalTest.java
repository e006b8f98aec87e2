package org.spinproof.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecimalTest {

  @Test
  void noDigitTooMany() {
    assertThat(Decimal.of(0, 3)).isEqualTo("0");
    assertThat(Decimal.of(-0.0004, 3)).isEqualTo("0");
    assertThat(Decimal.of(-0.05, 2)).isEqualTo("-0.05");
    assertThat(Decimal.of(12.50, 2)).isEqualTo("12.5");
    assertThat(Decimal.of(99.999, 2)).isEqualTo("100");
    assertThat(Decimal.of(-7.00001, 5)).isEqualTo("-7.00001");
  }

  @Property
  void isTheValueRounded(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double value,
      @ForAll @IntRange(max = 5) int places) {
    String text = Decimal.of(value, places);
    BigDecimal shown = new BigDecimal(text);
    BigDecimal error = shown.subtract(new BigDecimal(value)).abs();
    assertThat(error).isLessThanOrEqualTo(new BigDecimal("0.5000001").movePointLeft(places));
    assertThat(shown.scale()).isLessThanOrEqualTo(places);
    assertThat(text).doesNotMatch(".*\\..*0");
  }
}
