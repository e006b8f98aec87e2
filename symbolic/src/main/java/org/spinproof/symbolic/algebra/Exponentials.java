package org.spinproof.symbolic.algebra;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * exp of a sum of terms c·m, c a Gaussian rational, as a product of integer powers of E^(m/D) and
 * E^(I m/D). The exponentials of different monomials in free symbols are algebraically independent,
 * so that sums of products of them are zero only if they are identically.
 */
final class Exponentials {
  /** Divisible by all denominators that one meets. */
  static final int D = 25200;

  private final FractionField field;
  private final Ring ring;
  private final Kernels kernels;
  private final Definitions definitions;
  private final Map<Term, Integer> symbols = new HashMap<>();
  private final Map<Gaussian, Integer> constants = new HashMap<>();

  /** A monomial over a denominator, times 1 or i. */
  private record Term(Monomial monomial, Map<Polynomial, Integer> denominator, boolean imaginary) {}

  Exponentials(FractionField field, Kernels kernels, Definitions definitions) {
    this.field = field;
    this.ring = field.ring();
    this.kernels = kernels;
    this.definitions = definitions;
  }

  Fraction of(Fraction x) {
    Fraction product = field.one();
    for (Monomial m : x.numerator().monomials()) {
      Gaussian c = x.numerator().coefficient(m);
      product = field.multiply(product, ofTerm(c, m, x.denominator()));
    }
    return product;
  }

  private Fraction ofTerm(Gaussian c, Monomial m, Map<Polynomial, Integer> denominator) {
    if (denominator.isEmpty() && m.size() == 1 && m.exponent(0) == 1) {
      int symbol = m.symbol(0);
      if (kernels.isPi(symbol) && c.signum() == 0) {
        return rootOfUnity(c.imaginary());
      }
      if (definitions.of(symbol).orElse(null) instanceof Definitions.Logarithm log && c.isReal()) {
        return kernels.power(log.argument(), field.of(c));
      }
      if (kernels.isPi(symbol)) {
        return field.multiply(
            power(c.real(), new Term(m, denominator, false)), rootOfUnity(c.imaginary()));
      }
    }
    return field.multiply(
        power(c.real(), new Term(m, denominator, false)),
        power(c.imaginary(), new Term(m, denominator, true)));
  }

  private Fraction power(Gaussian c, Term term) {
    if (c.isZero()) {
      return field.one();
    }
    Optional<Integer> exponent = c.times(Gaussian.of(D)).toInt();
    if (exponent.isPresent()) {
      return Fraction.of(Polynomial.term(Monomial.of(symbol(term), exponent.get()), Gaussian.ONE));
    }
    if (term.monomial().size() > 0 || !term.denominator().isEmpty()) {
      throw new Undecidable("an exponent " + c + " out of reach");
    }
    return Fraction.of(Polynomial.term(Monomial.of(constant(c, term), 1), Gaussian.ONE));
  }

  /** A number of its own: nothing relates it to the other exponentials but its enclosure. */
  private int constant(Gaussian c, Term term) {
    Gaussian argument = term.imaginary() ? c.times(Gaussian.I) : c;
    return constants.computeIfAbsent(
        argument,
        a -> {
          String name = "E^(" + a + ")";
          int symbol = term.imaginary() ? ring.phase(name) : ring.positive(name);
          ring.allowInverse(symbol);
          definitions.define(symbol, new Definitions.Exponential(field.of(a)));
          return symbol;
        });
  }

  private int symbol(Term term) {
    Integer known = symbols.get(term);
    if (known != null) {
      return known;
    }
    Fraction base =
        new Fraction(Polynomial.term(term.monomial(), Gaussian.ONE), term.denominator());
    Fraction conjugate = field.conjugate(base);
    Gaussian unit = term.imaginary() ? Gaussian.I : Gaussian.ONE;
    Gaussian step = unit.times(Gaussian.of(1, 0, D));
    String name = name(base, unit);
    int symbol;
    if (conjugate.equals(base)) {
      symbol = term.imaginary() ? ring.phase(name) : ring.positive(name);
      ring.allowInverse(symbol);
    } else if (isTerm(conjugate)) {
      Gaussian factor = conjugate.numerator().coefficient(conjugate.numerator().leading());
      if (!factor.equals(Gaussian.ONE)) {
        throw new Undecidable("the conjugate of " + name);
      }
      symbol = ring.invertible(name, name(conjugate, unit), term.imaginary());
      symbols.put(
          new Term(conjugate.numerator().leading(), conjugate.denominator(), term.imaginary()),
          symbol + 1);
      definitions.define(
          symbol + 1, new Definitions.Exponential(field.multiply(field.of(step), conjugate)));
    } else {
      symbol = ring.complex(name);
      ring.allowInverse(symbol);
      ring.allowInverse(symbol + 1);
      definitions.define(symbol + 1, new Definitions.Conjugate(symbol, false));
    }
    definitions.define(symbol, new Definitions.Exponential(field.multiply(field.of(step), base)));
    symbols.put(term, symbol);
    return symbol;
  }

  private static boolean isTerm(Fraction f) {
    return f.numerator().size() == 1;
  }

  private String name(Fraction base, Gaussian unit) {
    return "E^(" + (unit.equals(Gaussian.I) ? "I " : "") + field.toString(base) + "/" + D + ")";
  }

  /** E^(iπr): by √2 and √3 where these do, else by these and a primitive root below them. */
  private Fraction rootOfUnity(Gaussian r) {
    if (r.isZero()) {
      return field.one();
    }
    Gaussian twelfths = r.times(Gaussian.of(12));
    if (twelfths.isInteger()) {
      int k = twelfths.realNumerator().mod(java.math.BigInteger.valueOf(24)).intValue();
      return field.integerPower(twentyFourth(), k);
    }
    Gaussian steps = r.times(Gaussian.of(D));
    if (!steps.isInteger()) {
      throw new Undecidable("a root of unity out of reach");
    }
    int k = steps.realNumerator().mod(java.math.BigInteger.valueOf(2L * D)).intValue();
    Polynomial twelfth = twentyFourth().numerator();
    Monomial pi = Monomial.of(kernels.piSymbol(), 1);
    int symbol = symbol(new Term(pi, Map.of(), true));
    ring.relate(symbol, D / 12, twelfth);
    return Fraction.of(ring.reduce(Polynomial.term(Monomial.of(symbol, k), Gaussian.ONE)));
  }

  /** E^(iπ/12) = (√6 + √2)/4 + i (√6 − √2)/4. */
  private Fraction twentyFourth() {
    Fraction two = kernels.roots().squareRoot(field.of(Gaussian.of(2)));
    Fraction six = kernels.roots().squareRoot(field.of(Gaussian.of(6)));
    Fraction re = field.add(six, two);
    Fraction im = field.subtract(six, two);
    return field.multiply(
        field.of(Gaussian.of(1, 0, 4)), field.add(re, field.multiply(field.of(Gaussian.I), im)));
  }

  List<Polynomial> bounds(Polynomial p) {
    List<Polynomial> bounds = new ArrayList<>();
    for (Monomial m : p.monomials()) {
      if (m.size() == 1
          && ring.isPositive(m.symbol(0))
          && definitions.of(m.symbol(0)).orElse(null) instanceof Definitions.Exponential e
          && e.argument().isPolynomial()) {
        Polynomial x = e.argument().numerator().scaled(Gaussian.of(m.exponent(0)));
        bounds.add(Polynomial.term(m, Gaussian.ONE).minus(Polynomial.ONE).minus(x));
      }
    }
    return bounds;
  }

  /** Whether a polynomial is one term of nothing but exponentials. */
  boolean isProduct(Polynomial p) {
    if (p.size() != 1) {
      return false;
    }
    Monomial m = p.leading();
    for (int k = 0; k < m.size(); k++) {
      if (!(definitions.of(m.symbol(k)).orElse(null) instanceof Definitions.Exponential)) {
        return false;
      }
    }
    return true;
  }
}
