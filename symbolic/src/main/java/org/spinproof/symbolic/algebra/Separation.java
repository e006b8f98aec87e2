package org.spinproof.symbolic.algebra;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How near to zero an algebraic constant can be without being zero: the bound of C. Burnikel, R.
 * Fleischer, K. Mehlhorn, S. Schirra (A strong and easily computable separation bound for
 * arithmetic expressions involving radicals, Algorithmica 27, 87 (2000)). A constant is U/L with
 * algebraic integers U and L whose conjugates are at most u and l; if it is not zero it is at least
 * 1/(u^(D − 1) l), where D is the degree of the numbers that occur. Roots of unity and the
 * imaginary unit are among these.
 */
final class Separation {
  private static final String UNITY = "unity";
  private static final String PRIME = "square root of ";
  private final Definitions definitions;

  /** Binary logarithms of u and l, rounded up. */
  private record Bound(double u, double l) {}

  /** That a constant is not known to be algebraic. */
  private static final class Transcendental extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Transcendental() {
      super("not known to be algebraic", null, false, false);
    }
  }

  Separation(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * The decimal digits after the point within which a constant that is not zero shows it, rounded
   * up; empty if it is not known to be algebraic.
   */
  Optional<Double> digits(Fraction f) {
    try {
      Map<String, Integer> orders = new HashMap<>();
      Bound bound = of(f, orders, false);
      double degree = degree(orders);
      double bits = (degree - 1.0) * Math.max(bound.u(), 0.0) + bound.l();
      return Optional.of(1.0 + bits * Math.log10(2.0));
    } catch (Transcendental e) {
      return Optional.empty();
    }
  }

  /**
   * The degree of a field in which everything lies. With a root of unity the 24th ones are among
   * its numbers, hence i, √2 and √3, and √p for every odd prime p that divides the order.
   */
  private static double degree(Map<String, Integer> orders) {
    int unity = orders.getOrDefault(UNITY, 0);
    double degree = unity == 0 ? 2.0 : totient(unity);
    for (Map.Entry<String, Integer> e : orders.entrySet()) {
      boolean contained =
          unity > 0
              && e.getKey().startsWith(PRIME)
              && unity % Integer.parseInt(e.getKey().substring(PRIME.length())) == 0;
      degree *= e.getKey().equals(UNITY) || contained ? 1 : e.getValue();
    }
    return degree;
  }

  private Bound of(Fraction f, Map<String, Integer> orders, boolean conjugated) {
    Bound value = of(f.numerator(), orders, conjugated);
    double u = value.u();
    double l = value.l();
    for (Map.Entry<Polynomial, Integer> e : f.denominator().entrySet()) {
      Bound divisor = of(e.getKey(), orders, conjugated);
      u += e.getValue() * divisor.l();
      l += e.getValue() * divisor.u();
    }
    return new Bound(u, l);
  }

  private Bound of(Polynomial p, Map<String, Integer> orders, boolean conjugated) {
    BigInteger common = BigInteger.ONE;
    Set<Integer> symbols = new HashSet<>();
    for (Monomial m : p.monomials()) {
      BigInteger d = p.coefficient(m).denominator();
      common = common.multiply(d).divide(common.gcd(d));
      for (int k = 0; k < m.size(); k++) {
        symbols.add(m.symbol(k));
      }
    }
    Map<Integer, Bound> bounds = new HashMap<>();
    symbols.forEach(s -> bounds.put(s, ofSymbol(s, orders, conjugated)));
    symbols.forEach(s -> rootOfUnity(s, p, orders));
    double u = Double.NEGATIVE_INFINITY;
    double denominator = bits(common);
    Map<Integer, Integer> highest = new HashMap<>();
    for (Monomial m : p.monomials()) {
      for (int k = 0; k < m.size(); k++) {
        highest.merge(m.symbol(k), Math.max(0, m.exponent(k)), Math::max);
      }
    }
    for (Monomial m : p.monomials()) {
      Gaussian c = p.coefficient(m);
      BigInteger factor = common.divide(c.denominator());
      BigInteger size = c.realNumerator().abs().add(c.imaginaryNumerator().abs());
      double term = bits(size.multiply(factor));
      for (Map.Entry<Integer, Integer> e : highest.entrySet()) {
        Bound b = bounds.get(e.getKey());
        int n = m.exponentOf(e.getKey());
        if (n < 0 && (b.u() != 0.0 || b.l() != 0.0)) {
          throw new Transcendental();
        }
        term += Math.max(0, n) * b.u() + (e.getValue() - Math.max(0, n)) * b.l();
      }
      // log(x + y) is at most log max(x, y) + 1.
      u = u == Double.NEGATIVE_INFINITY ? term : Math.max(u, term) + 1.0;
    }
    for (Map.Entry<Integer, Integer> e : highest.entrySet()) {
      denominator += e.getValue() * bounds.get(e.getKey()).l();
    }
    return new Bound(Math.max(u, 0.0), denominator);
  }

  private Bound ofSymbol(int symbol, Map<String, Integer> orders, boolean conjugated) {
    Definitions.Definition d = definitions.of(symbol).orElseThrow(Transcendental::new);
    if (d instanceof Definitions.Conjugate c) {
      return ofSymbol(c.symbol(), orders, !conjugated);
    }
    if (d instanceof Definitions.Root r) {
      orders.put(key(symbol, r, conjugated), r.order());
      Bound radicand = of(r.radicand(), orders, conjugated);
      // (U/L)^(1/k) = (U L^(k−1))^(1/k) / L
      double k = r.order();
      return new Bound((radicand.u() + (k - 1.0) * radicand.l()) / k, radicand.l());
    }
    if (d instanceof Definitions.Exponential e) {
      orderOfUnity(e.argument());
      return new Bound(0.0, 0.0);
    }
    throw new Transcendental();
  }

  private static String key(int symbol, Definitions.Root root, boolean conjugated) {
    Polynomial radicand = root.radicand().numerator();
    if (root.order() == 2 && radicand.isConstant() && root.radicand().isPolynomial()) {
      Gaussian n = radicand.constantTerm();
      boolean prime = n.isInteger() && n.realNumerator().isProbablePrime(50);
      if (prime && n.realNumerator().bitLength() < 20) {
        return PRIME + n.realNumerator();
      }
    }
    return symbol + (conjugated ? "*" : "");
  }

  /** Notes of which order the powers of a root of unity are that occur in a polynomial. */
  private void rootOfUnity(int symbol, Polynomial p, Map<String, Integer> orders) {
    if (definitions.of(symbol).orElseThrow() instanceof Definitions.Exponential e) {
      int order = orderOfUnity(e.argument());
      int divisor = order;
      for (Monomial m : p.monomials()) {
        divisor = gcd(divisor, Math.abs(m.exponentOf(symbol)));
      }
      for (int other : new int[] {24, order / divisor}) {
        orders.merge(UNITY, other, (a, b) -> a / gcd(a, b) * b);
      }
    }
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Euler's function: the degree of the primitive n-th roots of unity. */
  private static int totient(int n) {
    int result = n;
    int rest = n;
    for (int p = 2; p * p <= rest; p++) {
      if (rest % p == 0) {
        result -= result / p;
        while (rest % p == 0) {
          rest /= p;
        }
      }
    }
    return rest > 1 ? result - result / rest : result;
  }

  /** n where exp of an argument is an n-th root of unity. */
  private int orderOfUnity(Fraction argument) {
    if (argument.isPolynomial() && argument.numerator().size() == 1) {
      Monomial m = argument.numerator().leading();
      Gaussian c = argument.numerator().coefficient(m);
      boolean pi =
          m.size() == 1
              && m.exponent(0) == 1
              && definitions.of(m.symbol(0)).orElse(null) instanceof Definitions.Pi;
      if (pi && c.realNumerator().signum() == 0 && c.denominator().bitLength() < 20) {
        return 2 * c.denominator().intValue();
      }
    }
    throw new Transcendental();
  }

  private static double bits(BigInteger n) {
    return n.equals(BigInteger.ONE) || n.signum() == 0 ? 0.0 : n.bitLength();
  }
}
