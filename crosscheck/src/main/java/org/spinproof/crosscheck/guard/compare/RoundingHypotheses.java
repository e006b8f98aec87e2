package org.spinproof.crosscheck.guard.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Values that are the right ones but for the digits that were kept. */
final class RoundingHypotheses {
  private static final int LEAST_DIGITS = 2;
  private static final int MOST_DIGITS = 9;

  private RoundingHypotheses() {}

  static List<Hint> of(Evidence evidence) {
    List<Hint> hints = new ArrayList<>();
    hints.add(test(evidence, "the values are rounded to single precision", value -> (float) value));
    for (int digits = LEAST_DIGITS; digits <= MOST_DIGITS; digits++) {
      int kept = digits;
      MathContext context = new MathContext(digits, RoundingMode.HALF_EVEN);
      hints.add(
          test(
              evidence,
              "the values are rounded to " + digits + " digits",
              value -> new BigDecimal(value).round(context).doubleValue()));
      hints.add(
          test(
              evidence,
              "the values are rounded to " + digits + " decimals",
              value -> new BigDecimal(value).setScale(kept, RoundingMode.HALF_EVEN).doubleValue()));
    }
    return hints;
  }

  private static Hint test(Evidence evidence, String detail, DoubleUnaryOperator rounding) {
    int count = 0;
    for (int row : evidence.rows()) {
      double[] v = evidence.truth(row);
      for (int c = 0; c < v.length; c++) {
        v[c] = Double.isFinite(v[c]) ? rounding.applyAsDouble(v[c]) : v[c];
      }
      count += evidence.explains(row, v) ? 1 : 0;
    }
    // a few rows may be rounded so by chance
    double share = (double) count / evidence.rows().length;
    return new Hint(FaultClass.PRECISION, detail, evidence.rows().length < 2 ? 0.0 : share);
  }
}
