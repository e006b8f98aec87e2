package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a reader of physics expects them. */
final class Numbers {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  private Numbers() {}

  /** Two significant digits, with a power of ten where that is shorter; a dash for none. */
  static Html scientific(Double value) {
    if (value == null) {
      return text("–");
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(TWO_DIGITS).stripTrailingZeros();
    if (rounded.signum() == 0) {
      return text("0");
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -2 && exponent <= 3) {
      return text(sign(rounded.toPlainString()));
    }
    String digits = sign(rounded.movePointLeft(exponent).toPlainString());
    return all(
        text(digits.equals("1") ? "10" : digits + "\u202F×\u202F10"),
        el("sup", text(sign(Integer.toString(exponent)))));
  }

  /** Seconds to the millisecond. */
  static String seconds(double value) {
    return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString()
        + "\u202Fs";
  }

  private static String sign(String digits) {
    return digits.replace('-', '−');
  }
}
