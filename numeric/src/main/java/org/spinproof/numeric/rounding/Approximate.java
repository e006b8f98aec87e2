package org.spinproof.numeric.rounding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A complex number known up to an absolute error: the true value lies in the disc of radius {@link
 * #error()} around {@link #re()} + i {@link #im()}. It also remembers whether the true value is
 * known to lie on the real or on the imaginary axis, which decides on which side of a branch cut a
 * real argument lies. Immutable.
 *
 * <p>A value about which nothing is known ({@link #UNKNOWN}: a division by what may be zero, an
 * argument whose disc touches a branch cut, an overflow) has an infinite error, and so has
 * everything computed from it.
 */
public final class Approximate {
  private static final int REAL = 1;
  private static final int IMAGINARY = 2;
  private static final int BOTH = REAL | IMAGINARY;

  /** Rounds a bound up: covers the rounding of the few operations that computed it. */
  private static final double UP = 1 + 0x1p-46;

  /** Below this a product may lose digits to underflow, which costs at most {@link #TINY}. */
  private static final double UNDERFLOW = 1e-270;

  private static final double TINY = 1e-280;

  /** Nothing is known about this value. */
  public static final Approximate UNKNOWN =
      new Approximate(Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, 0);

  /** Exactly 0. */
  public static final Approximate ZERO = new Approximate(0, 0, 0, BOTH);

  /** Exactly 1. */
  public static final Approximate ONE = new Approximate(1, 0, 0, REAL);

  /** The imaginary unit. */
  public static final Approximate I = new Approximate(0, 1, 0, IMAGINARY);

  /** π; the double nearest to it is off by 1.2247e-16. */
  public static final Approximate PI = new Approximate(Math.PI, 0, 1.2247e-16, REAL);

  /** The base of natural logarithms; the double nearest to it is off by 1.4457e-16. */
  public static final Approximate E = new Approximate(Math.E, 0, 1.4457e-16, REAL);

  private final double re;
  private final double im;
  private final double error;
  private final int axis;

  private Approximate(double re, double im, double error, int axis) {
    this.re = re;
    this.im = im;
    this.error = error;
    this.axis = axis;
  }

  private static Approximate make(double re, double im, double error, int axis) {
    // a sum of magnitudes is finite exactly when each is
    if (!(Math.abs(re) + Math.abs(im) + error < Double.POSITIVE_INFINITY)) {
      return UNKNOWN;
    }
    // adding 0 turns a negative zero into a positive one: there is one zero here
    return new Approximate(
        re + 0.0, im + 0.0, error == 0 ? 0 : error * UP + Double.MIN_VALUE, axis);
  }

  /** The exact real number. */
  public static Approximate of(double value) {
    return of(value, 0, 0);
  }

  /** The exact complex number. */
  public static Approximate of(double re, double im) {
    return of(re, im, 0);
  }

  /** A complex number known up to an absolute error. */
  public static Approximate of(double re, double im, double error) {
    int axis = error != 0 ? 0 : (im == 0 ? REAL : 0) | (re == 0 ? IMAGINARY : 0);
    return make(re, im, error, axis);
  }

  /** A real number known up to an absolute error. */
  public static Approximate ofReal(double value, double error) {
    return error == 0 ? of(value) : make(value, 0, error, REAL);
  }

  /** The double nearest to a rational number, with the exact distance from it as the error. */
  public static Approximate fromRational(BigInteger numerator, BigInteger denominator) {
    if (numerator.bitLength() <= 53 && denominator.equals(BigInteger.ONE)) {
      return of(numerator.doubleValue());
    }
    BigDecimal quotient =
        new BigDecimal(numerator).divide(new BigDecimal(denominator), new MathContext(60));
    double value = quotient.doubleValue();
    if (Double.isInfinite(value)) {
      return UNKNOWN;
    }
    // n − value d decides exactly whether the double is the rational number itself
    BigDecimal remainder =
        new BigDecimal(numerator)
            .subtract(new BigDecimal(value).multiply(new BigDecimal(denominator)));
    double error =
        remainder
            .abs()
            .divide(new BigDecimal(denominator), new MathContext(20, RoundingMode.UP))
            .doubleValue();
    return ofReal(value, remainder.signum() == 0 ? 0 : error + TINY);
  }

  /** Real part of the centre. */
  public double re() {
    return re;
  }

  /** Imaginary part of the centre. */
  public double im() {
    return im;
  }

  /** Upper bound of the distance between the centre and the true value. */
  public double error() {
    return error;
  }

  /** Whether anything is known about the value. */
  public boolean isKnown() {
    return error < Double.POSITIVE_INFINITY;
  }

  /** Whether the centre is the true value. */
  public boolean isExact() {
    return error == 0;
  }

  /** Whether the true value is known to be real. */
  public boolean isReal() {
    return (axis & REAL) != 0;
  }

  /** Whether the true value is known to be purely imaginary. */
  public boolean isImaginary() {
    return (axis & IMAGINARY) != 0;
  }

  /** Whether the value is exactly 0. */
  public boolean isZero() {
    return re == 0 && im == 0 && error == 0;
  }

  /** Whether 0 is one of the values that it may have. */
  public boolean mayBeZero() {
    return !(lower() > 0);
  }

  /** Modulus of the centre, rounded up. */
  public double magnitude() {
    if (im == 0) {
      return Math.abs(re);
    }
    if (re == 0) {
      return Math.abs(im);
    }
    return Math.sqrt(re * re + im * im) * UP + 1e-160;
  }

  /** Upper bound of the modulus of the true value. */
  public double upper() {
    return magnitude() + error;
  }

  /** Lower bound of the modulus of the true value, not below 0. */
  public double lower() {
    return Math.max(0, (Math.hypot(re, im) * (1 - 0x1p-50) - error) * (1 - 0x1p-50));
  }

  /** The centre as an exact number. */
  public Approximate centre() {
    return of(re, im);
  }

  /** The same with a larger error, no longer known to lie on an axis. */
  public Approximate widenedBy(double more) {
    return more == 0 ? this : make(re, im, error + more, 0);
  }

  /** The same with a larger error, on the axis it is known to lie on; 0 stays real. */
  public Approximate widenedAlongAxisBy(double more) {
    return more == 0 ? this : make(re, im, error + more, axis == BOTH ? REAL : axis);
  }

  /** Sum. */
  public Approximate plus(Approximate that) {
    double sumRe = re + that.re;
    double sumIm = im + that.im;
    double rounding = sumError(re, that.re, sumRe) + sumError(im, that.im, sumIm);
    return make(sumRe, sumIm, error + that.error + rounding, axis & that.axis);
  }

  /** Difference. */
  public Approximate minus(Approximate that) {
    return plus(that.negate());
  }

  /** Negative. */
  public Approximate negate() {
    return new Approximate(0.0 - re, 0.0 - im, error, axis);
  }

  /** Complex conjugate. */
  public Approximate conjugate() {
    return new Approximate(re, 0.0 - im, error, axis);
  }

  /** The value times the imaginary unit; nothing is rounded. */
  public Approximate timesI() {
    int turned = (axis & REAL) << 1 | (axis & IMAGINARY) >> 1;
    return new Approximate(0.0 - im, re, error, turned);
  }

  /** Real part. */
  public Approximate realPart() {
    return isImaginary() ? ZERO : make(re, 0, error, REAL);
  }

  /** Imaginary part. */
  public Approximate imaginaryPart() {
    return isReal() ? ZERO : make(im, 0, error, REAL);
  }

  /** Modulus. */
  public Approximate abs() {
    if ((isReal() && lower() > 0) || (isExact() && im == 0)) {
      return make(Math.abs(re), 0, error, REAL);
    }
    // hypot is within one unit in the last place
    double modulus = Math.hypot(re, im);
    double rounding = re == 0 || im == 0 ? 0 : modulus * 0x1p-52 + Double.MIN_VALUE;
    return make(modulus, 0, error + rounding, REAL);
  }

  /** Product. */
  public Approximate times(Approximate that) {
    if ((isZero() && that.isKnown()) || (that.isZero() && isKnown())) {
      return ZERO;
    }
    InnerProduct product = new InnerProduct();
    product.add(this, that);
    return product.result();
  }

  /** Quotient; {@link #UNKNOWN} if the divisor may be zero. */
  public Approximate divide(Approximate that) {
    double least = that.lower();
    if (!(least > 0) || !isKnown()) {
      return UNKNOWN;
    }
    double x;
    double y;
    if (that.im == 0) {
      x = re / that.re;
      y = im / that.re;
    } else {
      double scale = Math.max(Math.abs(that.re), Math.abs(that.im));
      double c = that.re / scale;
      double d = that.im / scale;
      double norm = (c * c + d * d) * scale;
      x = (re * c + im * d) / norm;
      y = (im * c - re * d) / norm;
    }
    int quotientAxis = axisOfProduct(axis, that.axis);
    x = quotientAxis == IMAGINARY ? 0 : x;
    y = quotientAxis == REAL ? 0 : y;
    Approximate quotient = of(x, y);
    // |a/b − q| = |a − q b| / |b|, whatever way q was found
    InnerProduct remainder = new InnerProduct();
    remainder.add(quotient, that);
    Approximate left = minus(remainder.result());
    double distance = left.upper();
    // the bound itself may underflow, and a quotient that is not exact must not look so
    double bound = distance == 0 ? 0 : distance / least + Double.MIN_VALUE;
    return make(x, y, bound, isZero() ? BOTH : quotientAxis);
  }

  private static int axisOfProduct(int a, int b) {
    int swapped = (b & REAL) << 1 | (b & IMAGINARY) >> 1;
    return ((a & b) != 0 ? REAL : 0) | ((a & swapped) != 0 ? IMAGINARY : 0);
  }

  /** What rounding took from a sum (Knuth's TwoSum). */
  private static double sumError(double a, double b, double sum) {
    double part = sum - a;
    return Math.abs((a - (sum - part)) + (b - part));
  }

  @Override
  public String toString() {
    return "(" + re + (im < 0 ? " - " : " + ") + Math.abs(im) + " I +- " + error + ")";
  }

  /** Accumulates a sum of products without an object for each of them. */
  static final class InnerProduct {
    private double re;
    private double im;
    private double error;
    private int axis = BOTH;

    /** Adds a·b. */
    void add(Approximate a, Approximate b) {
      if ((a.isZero() && b.isKnown()) || (b.isZero() && a.isKnown())) {
        return;
      }
      double rr = a.re * b.re;
      double ii = a.im * b.im;
      double ri = a.re * b.im;
      double ir = a.im * b.re;
      double productRe = rr - ii;
      double productIm = ri + ir;
      double rounding =
          Math.abs(Math.fma(a.re, b.re, -rr))
              + Math.abs(Math.fma(a.im, b.im, -ii))
              + Math.abs(Math.fma(a.re, b.im, -ri))
              + Math.abs(Math.fma(a.im, b.re, -ir))
              + sumError(rr, -ii, productRe)
              + sumError(ri, ir, productIm);
      if (underflows(rr, a.re, b.re)
          || underflows(ii, a.im, b.im)
          || underflows(ri, a.re, b.im)
          || underflows(ir, a.im, b.re)) {
        rounding += TINY;
      }
      double newRe = re + productRe;
      double newIm = im + productIm;
      rounding += sumError(re, productRe, newRe) + sumError(im, productIm, newIm);
      if (a.error != 0) {
        rounding += a.error * b.upper();
      }
      if (b.error != 0) {
        rounding += b.error * a.magnitude();
      }
      re = newRe;
      im = newIm;
      error += rounding;
      axis &= axisOfProduct(a.axis, b.axis);
    }

    private static boolean underflows(double product, double a, double b) {
      return Math.abs(product) < UNDERFLOW && a != 0 && b != 0;
    }

    /** The sum so far. */
    Approximate result() {
      return make(re, im, error, axis);
    }
  }
}
