package org.spinproof.crosscheck.solve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.complex.Complex;
import org.spinproof.crosscheck.document.Text;

/** A complex number as solver files write it: 1, -0.2i, i, 1+0.5i, 1e-3 - 2e-3i. */
final class ComplexNumber {
  private static final String UNSIGNED = "(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,4})?";
  private static final Pattern REAL = Pattern.compile("[-+]?" + UNSIGNED);
  private static final Pattern IMAGINARY = Pattern.compile("([-+]?)(" + UNSIGNED + ")? ?i");
  private static final Pattern BOTH =
      Pattern.compile("([-+]?" + UNSIGNED + ") ?([-+]) ?(" + UNSIGNED + ")? ?i");

  private ComplexNumber() {}

  /**
   * @throws org.spinproof.crosscheck.document.BadInput if it is none, or larger than {@link
   *     Section#LARGEST}
   */
  static Complex of(Text text, String what) {
    String written = text.text();
    Matcher imaginary = IMAGINARY.matcher(written);
    Matcher both = BOTH.matcher(written);
    double re;
    double im;
    if (text.plain() && REAL.matcher(written).matches()) {
      re = Double.parseDouble(written);
      im = 0.0;
    } else if (text.plain() && imaginary.matches()) {
      re = 0.0;
      im = signed(imaginary.group(1), imaginary.group(2));
    } else if (text.plain() && both.matches()) {
      re = Double.parseDouble(both.group(1));
      im = signed(both.group(2), both.group(3));
    } else {
      throw text.position()
          .error(what + " must be a complex number such as 1+0.5i, not " + text.quoted());
    }
    if (!(Math.abs(re) <= Section.LARGEST && Math.abs(im) <= Section.LARGEST)) {
      throw text.position().error(what + " must be at most 1e6 in each part, not " + text.quoted());
    }
    return new Complex(re, im);
  }

  private static double signed(String sign, String size) {
    double value = size == null ? 1.0 : Double.parseDouble(size);
    return sign.equals("-") ? -value : value;
  }
}
