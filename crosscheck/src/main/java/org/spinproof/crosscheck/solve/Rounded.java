package org.spinproof.crosscheck.solve;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for a reader. */
final class Rounded {
  private Rounded() {}

  /** So many significant digits, without zeros at the end; rounding noise is zero. */
  static String of(double value, int digits) {
    if (Math.abs(value) < 1e-12) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    boolean plain = Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6;
    return plain ? rounded.toPlainString() : rounded.toString();
  }
}
