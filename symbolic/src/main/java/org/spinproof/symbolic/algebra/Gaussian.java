package org.spinproof.symbolic.algebra;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An exact Gaussian rational (re + i im) / den, reduced, with den &gt; 0.
 *
 * <p>Parts below 2³¹ are kept as {@code long}, so that sums and products of two of them cannot
 * overflow; larger ones as {@link BigInteger}. The form is canonical: equal numbers are {@link
 * #equals equal}.
 */
public final class Gaussian {
  private static final long SMALL = 1L << 31;
  private static final long MAX_BITS = 200_000;

  /** 0. */
  public static final Gaussian ZERO = new Gaussian(0, 0, 1);

  /** 1. */
  public static final Gaussian ONE = new Gaussian(1, 0, 1);

  /** −1. */
  public static final Gaussian MINUS_ONE = new Gaussian(-1, 0, 1);

  /** The imaginary unit. */
  public static final Gaussian I = new Gaussian(0, 1, 1);

  private final long re;
  private final long im;
  private final long den;
  private final Big big;

  private record Big(BigInteger re, BigInteger im, BigInteger den) {}

  private Gaussian(long re, long im, long den) {
    this.re = re;
    this.im = im;
    this.den = den;
    this.big = null;
  }

  private Gaussian(Big big) {
    this.re = 0;
    this.im = 0;
    this.den = 0;
    this.big = big;
  }

  /** An integer. */
  public static Gaussian of(long n) {
    return reduced(n, 0, 1);
  }

  /**
   * A fraction.
   *
   * @throws Undefined if the denominator is zero
   */
  public static Gaussian of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new Undefined("division by zero");
    }
    return denominator.signum() < 0
        ? reduced(numerator.negate(), BigInteger.ZERO, denominator.negate())
        : reduced(numerator, BigInteger.ZERO, denominator);
  }

  /**
   * (re + i im) / den.
   *
   * @throws Undefined if the denominator is zero
   */
  public static Gaussian of(long re, long im, long den) {
    if (den == 0) {
      throw new Undefined("division by zero");
    }
    return den < 0 ? reduced(-re, -im, -den) : reduced(re, im, den);
  }

  /** re + i im of two real numbers. */
  public static Gaussian complex(Gaussian re, Gaussian im) {
    return re.plus(im.times(I));
  }

  private static Gaussian reduced(long re, long im, long den) {
    long r = re;
    long i = im;
    long d = den;
    if (d != 1) {
      long g = gcd(gcd(d, r), i);
      if (g > 1) {
        r /= g;
        i /= g;
        d /= g;
      }
    }
    if (-SMALL < r && r < SMALL && -SMALL < i && i < SMALL && d < SMALL) {
      return new Gaussian(r, i, d);
    }
    return new Gaussian(
        new Big(BigInteger.valueOf(r), BigInteger.valueOf(i), BigInteger.valueOf(d)));
  }

  /** (re + i im) / den, for den &gt; 0. */
  static Gaussian reduced(BigInteger re, BigInteger im, BigInteger den) {
    // the denominator is the smallest more often than not
    BigInteger g = den.equals(BigInteger.ONE) ? den : den.gcd(re);
    g = g.equals(BigInteger.ONE) ? g : g.gcd(im);
    boolean one = g.equals(BigInteger.ONE);
    BigInteger r = one ? re : re.divide(g);
    BigInteger i = one ? im : im.divide(g);
    BigInteger d = one ? den : den.divide(g);
    if (r.bitLength() < 32 && i.bitLength() < 32 && d.bitLength() < 32) {
      long rl = r.longValue();
      long il = i.longValue();
      long dl = d.longValue();
      if (-SMALL < rl && rl < SMALL && -SMALL < il && il < SMALL && dl < SMALL) {
        return new Gaussian(rl, il, dl);
      }
    }
    return new Gaussian(new Big(r, i, d));
  }

  private static long gcd(long a, long b) {
    long x = Math.abs(a);
    long y = Math.abs(b);
    while (y != 0) {
      long r = x % y;
      x = y;
      y = r;
    }
    return x;
  }

  private Big big() {
    return big != null
        ? big
        : new Big(BigInteger.valueOf(re), BigInteger.valueOf(im), BigInteger.valueOf(den));
  }

  /** Sum. */
  public Gaussian plus(Gaussian o) {
    if (big == null && o.big == null) {
      if (den == 1 && o.den == 1) {
        return reduced(re + o.re, im + o.im, 1);
      }
      return reduced(re * o.den + o.re * den, im * o.den + o.im * den, den * o.den);
    }
    Big a = big();
    Big b = o.big();
    return reduced(
        a.re.multiply(b.den).add(b.re.multiply(a.den)),
        a.im.multiply(b.den).add(b.im.multiply(a.den)),
        a.den.multiply(b.den));
  }

  /** Difference. */
  public Gaussian minus(Gaussian o) {
    return plus(o.negated());
  }

  /** Product. */
  public Gaussian times(Gaussian o) {
    if (big == null && o.big == null) {
      return reduced(re * o.re - im * o.im, re * o.im + im * o.re, den * o.den);
    }
    Big a = big();
    Big b = o.big();
    return reduced(
        a.re.multiply(b.re).subtract(a.im.multiply(b.im)),
        a.re.multiply(b.im).add(a.im.multiply(b.re)),
        a.den.multiply(b.den));
  }

  /** Minus this. */
  public Gaussian negated() {
    return big == null
        ? new Gaussian(-re, -im, den)
        : new Gaussian(new Big(big.re.negate(), big.im.negate(), big.den));
  }

  /** Complex conjugate. */
  public Gaussian conjugate() {
    return big == null
        ? (im == 0 ? this : new Gaussian(re, -im, den))
        : new Gaussian(new Big(big.re, big.im.negate(), big.den));
  }

  /**
   * 1 over this.
   *
   * @throws Undefined for zero
   */
  public Gaussian inverse() {
    if (isZero()) {
      throw new Undefined("division by zero");
    }
    Big a = big();
    BigInteger norm = a.re.multiply(a.re).add(a.im.multiply(a.im));
    return reduced(a.re.multiply(a.den), a.im.negate().multiply(a.den), norm);
  }

  /**
   * Quotient.
   *
   * @throws Undefined for a zero divisor
   */
  public Gaussian dividedBy(Gaussian o) {
    return times(o.inverse());
  }

  /** Whether a part is 2³¹ or above, so that arithmetic is slow. */
  boolean isLarge() {
    return big != null;
  }

  /** Bits of the largest part. */
  public int bitLength() {
    Big b = big();
    return Math.max(Math.max(b.re.bitLength(), b.im.bitLength()), b.den.bitLength());
  }

  /**
   * Integer power; 0⁰ = 1.
   *
   * @throws Undecidable if the result would be enormous
   */
  public Gaussian power(int n) {
    if (bitLength() > 1 && (long) bitLength() * Math.abs((long) n) > MAX_BITS) {
      throw new Undecidable("too large: the power " + n + " of a number");
    }
    if (n < 0) {
      return inverse().power(-n);
    }
    Gaussian result = ONE;
    Gaussian square = this;
    for (int k = n; k > 0; k >>= 1) {
      if ((k & 1) == 1) {
        result = result.times(square);
      }
      if (k > 1) {
        square = square.times(square);
      }
    }
    return result;
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return big == null && re == 0 && im == 0;
  }

  /** Whether the imaginary part is 0. */
  public boolean isReal() {
    return big == null ? im == 0 : big.im.signum() == 0;
  }

  /** Whether this is a real integer. */
  public boolean isInteger() {
    return isReal() && (big == null ? den == 1 : big.den.equals(BigInteger.ONE));
  }

  /** Real part. */
  public Gaussian real() {
    return big == null ? reduced(re, 0, den) : reduced(big.re, BigInteger.ZERO, big.den);
  }

  /** Imaginary part, a real number. */
  public Gaussian imaginary() {
    return big == null ? reduced(im, 0, den) : reduced(big.im, BigInteger.ZERO, big.den);
  }

  /** Sign of the real part: −1, 0 or 1. */
  public int signum() {
    return big == null ? Long.signum(re) : big.re.signum();
  }

  /** Numerator of the real part over {@link #denominator}. */
  public BigInteger realNumerator() {
    return big().re;
  }

  /** Numerator of the imaginary part over {@link #denominator}. */
  public BigInteger imaginaryNumerator() {
    return big().im;
  }

  /** Common denominator of both parts, positive. */
  public BigInteger denominator() {
    return big().den;
  }

  /** This as an {@code int}, if it is one. */
  public Optional<Integer> toInt() {
    return big == null && im == 0 && den == 1 && re == (int) re
        ? Optional.of((int) re)
        : Optional.empty();
  }

  /**
   * The principal square root if it is a Gaussian rational: real part positive, or zero and
   * imaginary part not negative.
   */
  public Optional<Gaussian> sqrt() {
    if (isReal()) {
      Gaussian magnitude = signum() < 0 ? negated() : this;
      return magnitude.rootOfNonnegative().map(r -> signum() < 0 ? r.times(I) : r);
    }
    Gaussian a = real();
    Optional<Gaussian> modulus = times(conjugate()).rootOfNonnegative();
    if (modulus.isEmpty()) {
      return Optional.empty();
    }
    Optional<Gaussian> x = modulus.get().plus(a).times(of(1, 0, 2)).rootOfNonnegative();
    if (x.isEmpty()) {
      return Optional.empty();
    }
    Gaussian y = imaginary().dividedBy(x.get().plus(x.get()));
    return Optional.of(complex(x.get(), y));
  }

  private Optional<Gaussian> rootOfNonnegative() {
    Big b = big();
    BigInteger n = b.re.sqrt();
    BigInteger d = b.den.sqrt();
    return n.multiply(n).equals(b.re) && d.multiply(d).equals(b.den)
        ? Optional.of(of(n, d))
        : Optional.empty();
  }

  /** The nearest double to the real part. */
  public double realValue() {
    return quotient(big().re, big().den);
  }

  /** The nearest double to the imaginary part. */
  public double imaginaryValue() {
    return quotient(big().im, big().den);
  }

  private static double quotient(BigInteger n, BigInteger d) {
    return new java.math.BigDecimal(n)
        .divide(new java.math.BigDecimal(d), java.math.MathContext.DECIMAL64)
        .doubleValue();
  }

  /** In the claim language: {@code "3/5"}, {@code "-2 I"}, {@code "1 + I/2"}. */
  @Override
  public String toString() {
    Big b = big();
    if (b.im.signum() == 0) {
      return fraction(b.re, b.den);
    }
    String imaginary = imaginaryText(b.im.abs(), b.den);
    if (b.re.signum() == 0) {
      return b.im.signum() < 0 ? "-" + imaginary : imaginary;
    }
    return fraction(b.re, b.den) + (b.im.signum() < 0 ? " - " : " + ") + imaginary;
  }

  private static String fraction(BigInteger n, BigInteger d) {
    BigInteger g = n.gcd(d);
    BigInteger den = d.divide(g);
    return n.divide(g) + (den.equals(BigInteger.ONE) ? "" : "/" + den);
  }

  private static String imaginaryText(BigInteger n, BigInteger d) {
    BigInteger g = n.gcd(d);
    BigInteger num = n.divide(g);
    BigInteger den = d.divide(g);
    String head = num.equals(BigInteger.ONE) ? "I" : num + " I";
    return den.equals(BigInteger.ONE) ? head : head + "/" + den;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof Gaussian o)) {
      return false;
    }
    return big == null
        ? o.big == null && re == o.re && im == o.im && den == o.den
        : big.equals(o.big);
  }

  @Override
  public int hashCode() {
    return big == null ? Long.hashCode(re * 31 + im * 17 + den) : big.hashCode();
  }
}
