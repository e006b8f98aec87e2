package org.spinproof.symbolic.algebra;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Quotients of polynomials of one ring. Functions of them become further symbols of the ring, which
 * {@link Kernels} looks after.
 */
public final class FractionField implements Field<Fraction> {
  private final Ring ring;
  private final Kernels kernels;

  /** Over a ring. */
  public FractionField(Ring ring) {
    this.ring = ring;
    this.kernels = new Kernels(this);
  }

  /** The ring of numerators and denominators. */
  public Ring ring() {
    return ring;
  }

  /**
   * The sign of a real constant: −1, 0 or 1.
   *
   * @throws Undecidable if a free symbol occurs or the sign is not known
   */
  public int signOfConstant(Fraction a) {
    return kernels.signs().enclosures().signOfReal(a);
  }

  /**
   * Whether a constant is certainly not zero.
   *
   * @throws Undecidable if a free symbol occurs
   */
  public boolean isNonzeroConstant(Fraction a) {
    return kernels.signs().enclosures().isNonzero(a);
  }

  /**
   * Whether a polynomial is zero because its coefficients are algebraic constants, such as √(3 +
   * 2√2) − 1 − √2, that are. What is not found to be zero may be zero all the same.
   */
  public boolean vanishes(Polynomial p) {
    return kernels.signs().enclosures().vanishes(p);
  }

  /** From now on a real polynomial is taken for positive, or at least not negative. */
  public void assume(Polynomial p, boolean strict) {
    kernels.signs().assume(p, strict);
  }

  /** Whether a real polynomial is known to be positive by the signs of its terms. */
  public boolean isPositive(Polynomial p) {
    return kernels.signs().isPositive(p);
  }

  /** Whether a real polynomial is known not to be negative by the signs of its terms. */
  public boolean isNonnegative(Polynomial p) {
    return kernels.signs().isNonnegative(p);
  }

  /** Whether a value is real for all admissible values of the symbols. */
  public boolean isReal(Fraction a) {
    return kernels.signs().isReal(a);
  }

  /** Whether a symbol stands for the value of a function, rather than being free. */
  public boolean isFunction(int symbol) {
    return kernels.isFunction(symbol);
  }

  /**
   * For every positive power E^x of an exponential in a polynomial, E^x − 1 − x, never negative.
   */
  public List<Polynomial> exponentialBounds(Polynomial p) {
    return kernels.exponentials().bounds(p);
  }

  /** Whether a polynomial is a product of exponentials with a number, which never vanishes. */
  public boolean isProductOfExponentials(Polynomial p) {
    return kernels.exponentials().isProduct(p);
  }

  /** A constant as a decimal number. */
  public String decimal(Fraction a) {
    return kernels.signs().enclosures().decimal(a);
  }

  /** A symbol of the ring. */
  public Fraction symbol(int symbol) {
    return Fraction.of(ring.symbol(symbol));
  }

  @Override
  public Fraction of(Gaussian number) {
    return Fraction.of(Polynomial.constant(number));
  }

  @Override
  public Fraction add(Fraction a, Fraction b) {
    if (a.numerator().isZero()) {
      return b;
    }
    if (b.numerator().isZero()) {
      return a;
    }
    if (a.denominator().equals(b.denominator())) {
      return cancelled(a.numerator().plus(b.numerator()), a.denominator());
    }
    Map<Polynomial, Integer> common = new HashMap<>(a.denominator());
    b.denominator().forEach((factor, n) -> common.merge(factor, n, Math::max));
    return cancelled(over(common, a).plus(over(common, b)), common);
  }

  /** The numerator of a over a common denominator. */
  private Polynomial over(Map<Polynomial, Integer> common, Fraction a) {
    Polynomial numerator = a.numerator();
    for (Map.Entry<Polynomial, Integer> e : common.entrySet()) {
      int missing = e.getValue() - a.denominator().getOrDefault(e.getKey(), 0);
      if (missing > 0) {
        numerator = ring.multiply(numerator, ring.power(e.getKey(), missing));
      }
    }
    return numerator;
  }

  @Override
  public Fraction negate(Fraction a) {
    return new Fraction(a.numerator().negated(), a.denominator());
  }

  @Override
  public Fraction multiply(Fraction a, Fraction b) {
    Polynomial numerator = ring.multiply(a.numerator(), b.numerator());
    if (a.isPolynomial() && b.isPolynomial()) {
      return Fraction.of(numerator);
    }
    Map<Polynomial, Integer> denominator = new HashMap<>(a.denominator());
    b.denominator().forEach((factor, n) -> denominator.merge(factor, n, Integer::sum));
    return cancelled(numerator, denominator);
  }

  @Override
  public Fraction divide(Fraction a, Fraction b) {
    return multiply(a, inverse(b));
  }

  private Fraction inverse(Fraction a) {
    if (a.numerator().isZero()) {
      throw new Undefined("division by zero");
    }
    Polynomial numerator = over(a.denominator(), Fraction.of(Polynomial.ONE));
    Polynomial content = Polynomial.ONE;
    Map<Polynomial, Integer> denominator = new HashMap<>();
    Polynomial rest = a.numerator();
    // Powers of a symbol common to all terms become factors of their own.
    for (int k = 0; k < rest.leading().size(); k++) {
      int symbol = rest.leading().symbol(k);
      int exponent = commonExponent(rest, symbol);
      if (exponent != 0) {
        Polynomial x = Polynomial.term(Monomial.of(symbol, -exponent), Gaussian.ONE);
        if (ring.isInvertible(symbol)) {
          content = ring.multiply(content, x);
        } else {
          denominator.merge(ring.symbol(symbol), exponent, Integer::sum);
        }
      }
    }
    Polynomial stripped = strip(rest, denominator, content);
    Gaussian leading = stripped.coefficient(stripped.leading());
    Polynomial monic = stripped.scaled(leading.inverse());
    if (!monic.isConstant()) {
      denominator.merge(monic, 1, Integer::sum);
    }
    return cancelled(ring.multiply(numerator, content).scaled(leading.inverse()), denominator);
  }

  /** Divides by the powers of symbols that were taken out. */
  private Polynomial strip(
      Polynomial a, Map<Polynomial, Integer> factors, Polynomial invertedUnits) {
    Monomial divisor = Monomial.ONE;
    for (Map.Entry<Polynomial, Integer> e : factors.entrySet()) {
      Monomial symbol = e.getKey().leading();
      divisor = divisor.times(Monomial.of(symbol.symbol(0), -e.getValue()));
    }
    Monomial units = invertedUnits.leading();
    return shifted(a, divisor.times(units));
  }

  static Polynomial shifted(Polynomial a, Monomial m) {
    if (m.size() == 0) {
      return a;
    }
    Map<Monomial, Gaussian> terms = new HashMap<>();
    a.raw().forEach((k, v) -> terms.put(k.times(m), v));
    return new Polynomial(terms);
  }

  static int commonExponent(Polynomial a, int symbol) {
    int least = Integer.MAX_VALUE;
    for (Monomial m : a.raw().keySet()) {
      least = Math.min(least, m.exponentOf(symbol));
      if (least == 0) {
        return 0;
      }
    }
    return least;
  }

  /** Cancels factors of the denominator where that is cheap to see. */
  private Fraction cancelled(Polynomial numerator, Map<Polynomial, Integer> denominator) {
    if (numerator.isZero()) {
      return Fraction.of(Polynomial.ZERO);
    }
    Polynomial rest = numerator;
    Map<Polynomial, Integer> left = new HashMap<>(denominator);
    for (Map.Entry<Polynomial, Integer> e : denominator.entrySet()) {
      Polynomial factor = e.getKey();
      if (factor.size() == 1) {
        int symbol = factor.leading().symbol(0);
        int n = Math.min(commonExponent(rest, symbol), e.getValue());
        if (n > 0) {
          rest = shifted(rest, Monomial.of(symbol, -n));
          reduceExponent(left, factor, n);
        }
      } else if (factor.size() == rest.size()) {
        Gaussian ratio = rest.coefficient(factor.leading());
        if (!ratio.isZero() && factor.scaled(ratio).equals(rest)) {
          rest = Polynomial.constant(ratio);
          reduceExponent(left, factor, 1);
        }
      }
    }
    return new Fraction(rest, left);
  }

  private static void reduceExponent(Map<Polynomial, Integer> factors, Polynomial factor, int n) {
    factors.computeIfPresent(factor, (f, old) -> old > n ? Integer.valueOf(old - n) : null);
  }

  @Override
  public Fraction conjugate(Fraction a) {
    Polynomial numerator = ring.conjugate(a.numerator());
    Map<Polynomial, Integer> denominator = new HashMap<>();
    for (Map.Entry<Polynomial, Integer> e : a.denominator().entrySet()) {
      Polynomial factor = ring.conjugate(e.getKey());
      Gaussian leading = factor.coefficient(factor.leading());
      denominator.merge(factor.scaled(leading.inverse()), e.getValue(), Integer::sum);
      numerator = numerator.scaled(leading.power(-e.getValue()));
    }
    return new Fraction(numerator, denominator);
  }

  @Override
  public boolean isZero(Fraction a) {
    return a.numerator().isZero();
  }

  @Override
  public Optional<Gaussian> asNumber(Fraction a) {
    return a.isPolynomial() && a.numerator().isConstant()
        ? Optional.of(a.numerator().constantTerm())
        : Optional.empty();
  }

  @Override
  public Fraction e() {
    return kernels.exponential(one());
  }

  @Override
  public Fraction pi() {
    return kernels.pi();
  }

  @Override
  public Fraction apply(ElementaryFunction function, Fraction x) {
    return kernels.apply(function, x);
  }

  @Override
  public Fraction power(Fraction base, Fraction exponent) {
    return kernels.power(base, exponent);
  }

  @Override
  public Fraction coshRoot(Fraction u) {
    return kernels.coshRoot(u);
  }

  @Override
  public Fraction sinhcRoot(Fraction u) {
    return kernels.sinhcRoot(u);
  }

  /** In the claim language. */
  public String toString(Fraction a) {
    if (a.isPolynomial()) {
      return ring.toString(a.numerator());
    }
    StringBuilder text = new StringBuilder("(" + ring.toString(a.numerator()) + ")");
    a.denominator().entrySet().stream()
        .map(
            e ->
                "("
                    + ring.toString(e.getKey())
                    + ")"
                    + (e.getValue() == 1 ? "" : "^" + e.getValue()))
        .sorted()
        .forEach(factor -> text.append("/").append(factor));
    return text.toString();
  }
}
