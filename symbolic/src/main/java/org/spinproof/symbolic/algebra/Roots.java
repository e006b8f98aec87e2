package org.spinproof.symbolic.algebra;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Principal roots and absolute values. */
final class Roots {
  private static final int LARGEST_PRIME = 1000;
  private static final int LARGEST_ORDER = 60;
  private final FractionField field;
  private final Ring ring;
  private final Signs signs;
  private final Definitions definitions;
  private final Map<Key, Integer> symbols = new HashMap<>();

  private record Key(Polynomial radicand, int order) {}

  Roots(FractionField field, Signs signs, Definitions definitions) {
    this.field = field;
    this.ring = field.ring();
    this.signs = signs;
    this.definitions = definitions;
  }

  Fraction squareRoot(Fraction x) {
    return root(x, 2);
  }

  /**
   * base^p for a rational p that is no integer: (base^(1/q))^n for p = n/q, exact on principal
   * branches.
   */
  Fraction rationalPower(Fraction base, Gaussian p) {
    int order = p.denominator().bitLength() < 16 ? p.denominator().intValue() : LARGEST_ORDER + 1;
    if (order > LARGEST_ORDER || p.realNumerator().bitLength() > 8) {
      throw new Undecidable("too large: exponent " + p);
    }
    return field.integerPower(root(base, order), p.realNumerator().intValue());
  }

  private Fraction root(Fraction x, int order) {
    if (field.isZero(x)) {
      return x;
    }
    Fraction numerator = Fraction.of(x.numerator());
    Fraction result = field.one();
    // A positive factor may be taken out of a principal root.
    for (Map.Entry<Polynomial, Integer> e : x.denominator().entrySet()) {
      Polynomial d = e.getKey();
      int n = e.getValue();
      if (signs.isPositive(d) || (n % 2 == 0 && signs.isReal(d))) {
        Fraction positive =
            signs.isPositive(d)
                ? field.integerPower(polynomialRoot(d, order), n)
                : field.integerPower(root(Fraction.of(ring.multiply(d, d)), order), n / 2);
        result = field.divide(result, positive);
      } else {
        // x/d^n = x (d*)^n / (d d*)^n with a positive denominator.
        Polynomial conjugate = ring.conjugate(d);
        Fraction modulus = polynomialRoot(ring.multiply(d, conjugate), order);
        numerator = field.multiply(numerator, Fraction.of(ring.power(conjugate, n)));
        result = field.divide(result, field.integerPower(modulus, n));
      }
    }
    return field.multiply(result, polynomialRoot(numerator.numerator(), order));
  }

  /** A square root without regard to the branch: for even functions of it. */
  Fraction someSquareRoot(Fraction x) {
    Fraction root = field.one();
    Polynomial numerator = x.numerator();
    for (Map.Entry<Polynomial, Integer> e : x.denominator().entrySet()) {
      int n = e.getValue();
      root = field.divide(root, Fraction.of(ring.power(e.getKey(), (n + 1) / 2)));
      if (n % 2 == 1) {
        numerator = ring.multiply(numerator, e.getKey());
      }
    }
    Gaussian c = numerator.coefficient(numerator.leading());
    Optional<Polynomial> square = polynomialSquareRoot(numerator.scaled(c.inverse()));
    return square.isPresent()
        ? field.multiply(
            root,
            field.multiply(polynomialRoot(Polynomial.constant(c), 2), Fraction.of(square.get())))
        : field.multiply(root, polynomialRoot(numerator, 2));
  }

  private Fraction polynomialRoot(Polynomial p, int order) {
    return polynomialRoot(p, order, signs.isNonnegative(p));
  }

  private Fraction polynomialRoot(Polynomial p, int order, boolean nonnegative) {
    if (p.isConstant()) {
      return numberRoot(p.constantTerm(), order);
    }
    if (signs.isNonnegative(p.negated())) {
      return field.multiply(
          numberRoot(Gaussian.MINUS_ONE, order), polynomialRoot(p.negated(), order));
    }
    Fraction result = field.one();
    Polynomial rest = p;
    Gaussian c = p.coefficient(p.leading());
    if (c.isReal()) {
      Gaussian magnitude = c.signum() < 0 ? c.negated() : c;
      result = numberRoot(magnitude, order);
      rest = rest.scaled(magnitude.inverse());
    }
    // Nonnegative monomial factors come out.
    for (int k = 0; k < p.leading().size(); k++) {
      int symbol = p.leading().symbol(k);
      int exponent = FractionField.commonExponent(rest, symbol);
      if (exponent == 0) {
        continue;
      }
      if (ring.isNonnegative(symbol)) {
        Optional<Fraction> factor = symbolRoot(symbol, exponent, order);
        if (factor.isPresent()) {
          result = field.multiply(result, factor.get());
          rest = FractionField.shifted(rest, Monomial.of(symbol, -exponent));
        }
      } else if (ring.isReal(symbol) && exponent >= 2) {
        int pairs = exponent / 2;
        Polynomial square = ring.power(ring.symbol(symbol), 2);
        result = field.multiply(result, field.integerPower(nonnegativeRoot(square, order), pairs));
        rest = FractionField.shifted(rest, Monomial.of(symbol, -2 * pairs));
      } else if (ring.conjugate(symbol) > symbol && !ring.isInverted(symbol) && exponent > 0) {
        int conjugate = ring.conjugate(symbol);
        int pairs = Math.min(exponent, FractionField.commonExponent(rest, conjugate));
        if (pairs > 0) {
          Polynomial modulus = ring.multiply(ring.symbol(symbol), ring.symbol(conjugate));
          result = field.multiply(result, field.integerPower(kernel(modulus, order, true), pairs));
          rest =
              FractionField.shifted(
                  FractionField.shifted(rest, Monomial.of(symbol, -pairs)),
                  Monomial.of(conjugate, -pairs));
        }
      }
    }
    if (rest.isConstant()) {
      return field.multiply(result, numberRoot(rest.constantTerm(), order));
    }
    if (signs.isReal(rest)) {
      Optional<Polynomial> square = polynomialSquareRoot(rest);
      if (square.isPresent() && signs.isReal(square.get())) {
        return field.multiply(result, nonnegativeRoot(rest, order));
      }
    }
    // Without its nonnegative factors, what is not negative still is not.
    return field.multiply(result, kernel(rest, order, nonnegative || signs.isNonnegative(rest)));
  }

  /** The root of the square of a real polynomial. */
  private Fraction nonnegativeRoot(Polynomial square, int order) {
    Polynomial base = polynomialSquareRoot(square).orElseThrow();
    Polynomial magnitude =
        signs.isNonnegative(base)
            ? base
            : signs.isNonnegative(base.negated()) ? base.negated() : Polynomial.ZERO;
    if (magnitude.isZero()) {
      return kernel(square, order, true);
    }
    return order == 2
        ? Fraction.of(magnitude)
        : field.integerPower(kernel(magnitude, order, true), 2);
  }

  /** (s^exponent)^(1/order) of a symbol that is not negative. */
  private Optional<Fraction> symbolRoot(int symbol, int exponent, int order) {
    if (ring.isInvertible(symbol)) {
      return exponent % order == 0
          ? Optional.of(
              Fraction.of(Polynomial.term(Monomial.of(symbol, exponent / order), Gaussian.ONE)))
          : Optional.empty();
    }
    Fraction whole = Fraction.of(ring.power(ring.symbol(symbol), exponent / order));
    int rest = exponent % order;
    return Optional.of(
        rest == 0
            ? whole
            : field.multiply(
                whole, field.integerPower(kernel(ring.symbol(symbol), order, true), rest)));
  }

  private Fraction numberRoot(Gaussian number, int order) {
    if (number.isReal() && number.signum() < 0) {
      if (order != 2) {
        return field.multiply(
            field.apply(
                ElementaryFunction.EXP,
                field.multiply(field.pi(), field.of(Gaussian.of(0, 1, order)))),
            numberRoot(number.negated(), order));
      }
      return field.multiply(field.of(Gaussian.I), numberRoot(number.negated(), order));
    }
    if (!number.isReal()) {
      Optional<Gaussian> exact = order == 2 ? number.sqrt() : Optional.empty();
      return exact.isPresent()
          ? field.of(exact.get())
          : kernel(Polynomial.constant(number), order, false);
    }
    // (n/d)^(1/q) = (n d^(q−1))^(1/q) / d, prime by prime.
    BigInteger d = number.denominator();
    BigInteger rest = number.realNumerator().multiply(d.pow(order - 1));
    Fraction result = field.of(Gaussian.of(BigInteger.ONE, d));
    for (int p = 2; p < LARGEST_PRIME && !rest.equals(BigInteger.ONE); p++) {
      int exponent = 0;
      BigInteger prime = BigInteger.valueOf(p);
      BigInteger[] division = rest.divideAndRemainder(prime);
      while (division[1].signum() == 0) {
        rest = division[0];
        exponent++;
        division = rest.divideAndRemainder(prime);
      }
      result = field.multiply(result, integerRoot(prime, exponent, order));
    }
    return rest.equals(BigInteger.ONE)
        ? result
        : field.multiply(result, exactOrKernel(rest, order));
  }

  private Fraction integerRoot(BigInteger base, int exponent, int order) {
    Fraction whole = field.of(Gaussian.of(base.pow(exponent / order), BigInteger.ONE));
    int rest = exponent % order;
    return rest == 0
        ? whole
        : field.multiply(
            whole,
            field.integerPower(
                kernel(Polynomial.constant(Gaussian.of(base, BigInteger.ONE)), order, true), rest));
  }

  private Fraction exactOrKernel(BigInteger n, int order) {
    Gaussian number = Gaussian.of(n, BigInteger.ONE);
    Optional<Gaussian> root = order == 2 ? number.sqrt() : Optional.empty();
    return root.isPresent()
        ? field.of(root.get())
        : kernel(Polynomial.constant(number), order, true);
  }

  private Fraction kernel(Polynomial radicand, int order, boolean nonnegative) {
    Key key = new Key(radicand, order);
    Integer known = symbols.get(key);
    if (known != null) {
      return field.symbol(known);
    }
    String text = ring.toString(radicand);
    String name = order == 2 ? "Sqrt[" + text + "]" : "(" + text + ")^(1/" + order + ")";
    int symbol;
    if (nonnegative) {
      symbol = ring.nonnegative(name);
      if (signs.isPositive(radicand)) {
        ring.declarePositive(symbol);
      }
    } else {
      symbol = ring.complex(name);
      ring.relate(symbol + 1, order, ring.conjugate(radicand));
      definitions.define(symbol + 1, new Definitions.Conjugate(symbol, false));
    }
    ring.relate(symbol, order, radicand);
    definitions.define(symbol, new Definitions.Root(Fraction.of(radicand), order));
    symbols.put(key, symbol);
    return field.symbol(symbol);
  }

  Fraction absolute(Fraction x) {
    Fraction result = absolute(x.numerator());
    for (Map.Entry<Polynomial, Integer> e : x.denominator().entrySet()) {
      result = field.divide(result, field.integerPower(absolute(e.getKey()), e.getValue()));
    }
    return result;
  }

  private Fraction absolute(Polynomial p) {
    if (signs.isNonnegative(p)) {
      return Fraction.of(p);
    }
    if (signs.isNonnegative(p.negated())) {
      return Fraction.of(p.negated());
    }
    return polynomialRoot(ring.multiply(p, ring.conjugate(p)), 2, true);
  }

  /** R with R² = p, if there is one among the polynomials; one of the two. */
  Optional<Polynomial> polynomialSquareRoot(Polynomial p) {
    Monomial inverse = Monomial.ONE;
    for (Monomial m : p.raw().keySet()) {
      for (int k = 0; k < m.size(); k++) {
        int missing = (1 - m.exponent(k)) / 2 - inverse.exponentOf(m.symbol(k));
        if (m.exponent(k) < 0 && missing > 0) {
          inverse = inverse.times(Monomial.of(m.symbol(k), missing));
        }
      }
    }
    Monomial shift = inverse.power(-1);
    return properSquareRoot(FractionField.shifted(p, inverse.power(2)))
        .map(root -> FractionField.shifted(root, shift));
  }

  /** Where no symbol has a negative exponent. */
  private Optional<Polynomial> properSquareRoot(Polynomial p) {
    Monomial leading = p.leading();
    Optional<Gaussian> c = p.coefficient(leading).sqrt();
    Optional<Monomial> m = half(leading);
    if (c.isEmpty() || m.isEmpty() || p.size() > 200) {
      return Optional.empty();
    }
    Polynomial root = Polynomial.term(m.get(), c.get());
    Monomial inverse = m.get().power(-1);
    Gaussian twice = c.get().plus(c.get()).inverse();
    Polynomial rest = p.minus(ring.multiply(root, root));
    for (int step = 0; step < p.size() && !rest.isZero(); step++) {
      Monomial next = rest.leading().times(inverse);
      if (!next.isProper()) {
        return Optional.empty();
      }
      Polynomial term = Polynomial.term(next, rest.coefficient(rest.leading()).times(twice));
      Polynomial longer = root.plus(term);
      rest = p.minus(ring.multiply(longer, longer));
      root = longer;
    }
    return rest.isZero() ? Optional.of(root) : Optional.empty();
  }

  private static Optional<Monomial> half(Monomial m) {
    Monomial half = Monomial.ONE;
    for (int k = 0; k < m.size(); k++) {
      if (m.exponent(k) % 2 != 0) {
        return Optional.empty();
      }
      half = half.times(Monomial.of(m.symbol(k), m.exponent(k) / 2));
    }
    return Optional.of(half);
  }
}
