package org.spinproof.symbolic.algebra;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Discs in the complex plane that certainly contain a constant, in double precision: the filter in
 * front of {@link Enclosures}, which costs a thousand times more. Radii are bounds of the rounding
 * errors; {@link StrictMath} is within one unit in the last place. What is too close to a branch
 * cut or to a division by zero, or overflows, has an infinite radius: the filter then says nothing.
 */
final class Discs {
  /** Twice the unit roundoff: room for the rounding of the bounds themselves. */
  private static final double UNIT = 0x1p-52;

  private static final Disc UNKNOWN = new Disc(0.0, 0.0, Double.POSITIVE_INFINITY);
  private static final Disc ONE = new Disc(1.0, 0.0, 0.0);

  private final Definitions definitions;
  private final Map<Integer, Disc> symbols = new HashMap<>();

  /** |value − (re + i im)| ≤ radius. */
  record Disc(double re, double im, double radius) {
    /** A radius that is no number says nothing, like an infinite one. */
    Disc {
      if (!(radius < Double.POSITIVE_INFINITY && Double.isFinite(re) && Double.isFinite(im))) {
        re = 0.0;
        im = 0.0;
        radius = Double.POSITIVE_INFINITY;
      }
    }

    boolean excludesZero() {
      return Math.max(Math.abs(re), Math.abs(im)) > radius;
    }

    /** The sign of a real value: ±1, or 0 if it is not certain. */
    int sign() {
      return Math.abs(re) > radius ? (int) Math.signum(re) : 0;
    }

    /**
     * The value to twelve digits, if so many are certain; a part that is negligible is left out.
     */
    Optional<String> decimal() {
      double largest = Math.max(Math.abs(re), Math.abs(im));
      if (!(radius < 1e-13 * largest)) {
        return Optional.empty();
      }
      if (Math.abs(im) <= radius) {
        return Optional.of(twelve(re));
      }
      return Optional.of(
          Math.abs(re) <= radius ? twelve(im) + " I" : twelve(re) + " + " + twelve(im) + " I");
    }

    private static String twelve(double x) {
      return new BigDecimal(x).round(new MathContext(12)).stripTrailingZeros().toPlainString();
    }

    /** Not below the modulus of the midpoint. */
    private double atMost() {
      return (Math.abs(re) + Math.abs(im)) * (1.0 + UNIT);
    }

    /** Not above the modulus of any point of the disc; may be negative. */
    private double atLeast() {
      return Math.max(Math.abs(re), Math.abs(im)) * (1.0 - UNIT) - radius * (1.0 + UNIT);
    }
  }

  Discs(Definitions definitions) {
    this.definitions = definitions;
  }

  Disc of(Fraction f) {
    Disc value = of(f.numerator());
    for (Map.Entry<Polynomial, Integer> e : f.denominator().entrySet()) {
      value = times(value, power(inverse(of(e.getKey())), e.getValue()));
    }
    return value;
  }

  private Disc of(Polynomial p) {
    Disc sum = new Disc(0.0, 0.0, 0.0);
    for (Monomial m : p.monomials()) {
      Disc term = of(p.coefficient(m));
      for (int k = 0; k < m.size(); k++) {
        term = times(term, power(m.symbol(k), m.exponent(k)));
      }
      sum = plus(sum, term);
    }
    return sum;
  }

  private static Disc of(Gaussian g) {
    double re = quotient(g.realNumerator(), g.denominator());
    double im = quotient(g.imaginaryNumerator(), g.denominator());
    return new Disc(re, im, UNIT * (Math.abs(re) + Math.abs(im)) + Double.MIN_NORMAL);
  }

  /** Correctly rounded but for the last digit. */
  private static double quotient(BigInteger numerator, BigInteger denominator) {
    if (numerator.bitLength() < 53 && denominator.bitLength() < 53) {
      return numerator.doubleValue() / denominator.doubleValue();
    }
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  private Disc power(int symbol, int n) {
    // exp(x)^n = exp(n x) without the loss of n multiplications.
    if (definitions.of(symbol).orElseThrow() instanceof Definitions.Exponential e) {
      return exponential(times(of(e.argument()), new Disc(n, 0.0, 0.0)));
    }
    return power(n < 0 ? inverse(of(symbol)) : of(symbol), Math.abs(n));
  }

  private Disc of(int symbol) {
    Disc known = symbols.get(symbol);
    if (known == null) {
      known = compute(definitions.of(symbol).orElseThrow());
      symbols.put(symbol, known);
    }
    return known;
  }

  private Disc compute(Definitions.Definition d) {
    if (d instanceof Definitions.Pi) {
      return new Disc(Math.PI, 0.0, 4.0 * UNIT);
    }
    if (d instanceof Definitions.Conjugate c) {
      Disc other = of(c.symbol());
      Disc conjugate = new Disc(other.re(), -other.im(), other.radius());
      return c.inverted() ? inverse(conjugate) : conjugate;
    }
    if (d instanceof Definitions.Exponential e) {
      return exponential(of(e.argument()));
    }
    if (d instanceof Definitions.Root r) {
      return root(of(r.radicand()), r.order());
    }
    return logarithm(of(((Definitions.Logarithm) d).argument()));
  }

  private static Disc plus(Disc a, Disc b) {
    double re = a.re() + b.re();
    double im = a.im() + b.im();
    double radius = a.radius() + b.radius() + UNIT * (Math.abs(re) + Math.abs(im));
    return new Disc(re, im, radius * (1.0 + 4.0 * UNIT));
  }

  private static Disc times(Disc a, Disc b) {
    double moduli = a.atMost() * b.atMost();
    double radius =
        a.atMost() * b.radius()
            + b.atMost() * a.radius()
            + a.radius() * b.radius()
            + 3.0 * UNIT * moduli
            + Double.MIN_NORMAL;
    return new Disc(
        a.re() * b.re() - a.im() * b.im(),
        a.re() * b.im() + a.im() * b.re(),
        radius * (1.0 + 8.0 * UNIT));
  }

  private static Disc power(Disc a, int n) {
    Disc result = ONE;
    for (int k = 0; k < n; k++) {
      result = times(result, a);
    }
    return result;
  }

  private static Disc inverse(Disc a) {
    double least = a.atLeast();
    if (!(least > 0.0)) {
      return UNKNOWN;
    }
    // |1/(x + r) − 1/x| ≤ |r|/(|x| |x + r|).
    double square = a.re() * a.re() + a.im() * a.im();
    double radius = a.radius() / (least * least) + 6.0 * UNIT / least;
    return new Disc(a.re() / square, -a.im() / square, radius * (1.0 + 8.0 * UNIT));
  }

  private static Disc exponential(Disc x) {
    if (!(x.radius() < 0.5)) {
      return UNKNOWN;
    }
    // |e^(x+r) − e^x| ≤ |e^x| · 2|r| for |r| < 1.
    double modulus = StrictMath.exp(x.re());
    double radius = modulus * (2.0 * x.radius() + 4.0 * UNIT) + Double.MIN_NORMAL;
    return new Disc(modulus * StrictMath.cos(x.im()), modulus * StrictMath.sin(x.im()), radius);
  }

  private static boolean touchesCut(Disc x) {
    return !(x.atLeast() > 0.0) || (x.re() <= x.radius() && Math.abs(x.im()) <= x.radius());
  }

  private static Disc root(Disc x, int order) {
    if (touchesCut(x)) {
      return UNKNOWN;
    }
    double modulus = StrictMath.pow(StrictMath.hypot(x.re(), x.im()), 1.0 / order);
    double angle = StrictMath.atan2(x.im(), x.re()) / order;
    // The rounded exponent 1/order changes the modulus by |log modulus| units.
    double units = 12.0 + Math.abs(StrictMath.log(modulus));
    double radius = modulus * (x.radius() / x.atLeast() + units * UNIT);
    return new Disc(
        modulus * StrictMath.cos(angle),
        modulus * StrictMath.sin(angle),
        radius * (1.0 + 8.0 * UNIT));
  }

  private static Disc logarithm(Disc x) {
    if (touchesCut(x)) {
      return UNKNOWN;
    }
    double re = StrictMath.log(StrictMath.hypot(x.re(), x.im()));
    double im = StrictMath.atan2(x.im(), x.re());
    // |log(x + r) − log x| ≤ |r|/(|x| − |r|).
    double radius = x.radius() / x.atLeast() + 4.0 * UNIT * (1.0 + Math.abs(re) + Math.abs(im));
    return new Disc(re, im, radius * (1.0 + 8.0 * UNIT));
  }
}
