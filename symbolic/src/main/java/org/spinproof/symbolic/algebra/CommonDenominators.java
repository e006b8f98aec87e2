package org.spinproof.symbolic.algebra;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Products of matrices of Gaussian rationals. Each row of the first and each column of the second
 * gets one denominator, so that an entry is a sum of products of integers and is reduced once.
 */
final class CommonDenominators {
  private CommonDenominators() {}

  /** (re + i im) / den, entry by entry. */
  private record Line(BigInteger[] re, BigInteger[] im, BigInteger den) {

    static Line of(List<Gaussian> entries) {
      BigInteger den = BigInteger.ONE;
      for (Gaussian entry : entries) {
        BigInteger own = entry.denominator();
        if (!own.equals(den)) {
          den = den.divide(den.gcd(own)).multiply(own);
        }
      }
      int n = entries.size();
      BigInteger[] re = new BigInteger[n];
      BigInteger[] im = new BigInteger[n];
      for (int k = 0; k < n; k++) {
        Gaussian entry = entries.get(k);
        BigInteger factor = den.divide(entry.denominator());
        re[k] = entry.realNumerator().multiply(factor);
        im[k] = entry.imaginaryNumerator().multiply(factor);
      }
      return new Line(re, im, den);
    }

    Gaussian dot(Line other) {
      BigInteger real = BigInteger.ZERO;
      BigInteger imaginary = BigInteger.ZERO;
      for (int k = 0; k < re.length; k++) {
        real = real.add(re[k].multiply(other.re[k])).subtract(im[k].multiply(other.im[k]));
        imaginary = imaginary.add(re[k].multiply(other.im[k])).add(im[k].multiply(other.re[k]));
      }
      return Gaussian.reduced(real, imaginary, den.multiply(other.den));
    }
  }

  /** See {@link Field#product}. */
  static List<Gaussian> product(List<Gaussian> a, List<Gaussian> b, int n) {
    int columns = b.size() / n;
    List<Line> across = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      List<Gaussian> column = new ArrayList<>(n);
      for (int k = 0; k < n; k++) {
        column.add(b.get(k * columns + j));
      }
      across.add(Line.of(column));
    }
    List<Gaussian> entries = new ArrayList<>(a.size() / n * columns);
    for (int start = 0; start < a.size(); start += n) {
      Line row = Line.of(a.subList(start, start + n));
      for (Line column : across) {
        entries.add(row.dot(column));
      }
    }
    return entries;
  }
}
