package org.spinproof.symbolic.algebra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A polynomial over the Gaussian rationals in the symbols of one {@link Ring}, without zero
 * coefficients: equal polynomials are {@link #equals equal}. Exponents of invertible symbols may be
 * negative. Products are the ring's business, which knows the relations between the symbols.
 */
public final class Polynomial {
  /** 0. */
  public static final Polynomial ZERO = new Polynomial(Map.of());

  /** 1. */
  public static final Polynomial ONE = constant(Gaussian.ONE);

  private final Map<Monomial, Gaussian> terms;

  Polynomial(Map<Monomial, Gaussian> terms) {
    this.terms = terms;
  }

  /** A number. */
  public static Polynomial constant(Gaussian number) {
    return number.isZero() ? new Polynomial(Map.of()) : term(Monomial.ONE, number);
  }

  /** A number times a monomial. */
  public static Polynomial term(Monomial monomial, Gaussian coefficient) {
    return coefficient.isZero() ? ZERO : new Polynomial(Map.of(monomial, coefficient));
  }

  /** The coefficients; not to be changed. */
  public Map<Monomial, Gaussian> terms() {
    return Collections.unmodifiableMap(terms);
  }

  Map<Monomial, Gaussian> raw() {
    return terms;
  }

  /** The monomials in a fixed order. */
  public List<Monomial> monomials() {
    List<Monomial> sorted = new ArrayList<>(terms.keySet());
    Collections.sort(sorted);
    return sorted;
  }

  /** Number of terms. */
  public int size() {
    return terms.size();
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return terms.isEmpty();
  }

  /** Whether this is a number. */
  public boolean isConstant() {
    return terms.isEmpty() || (terms.size() == 1 && terms.containsKey(Monomial.ONE));
  }

  /** The coefficient of 1. */
  public Gaussian constantTerm() {
    return terms.getOrDefault(Monomial.ONE, Gaussian.ZERO);
  }

  /** Sum. */
  public Polynomial plus(Polynomial o) {
    if (o.isZero()) {
      return this;
    }
    if (isZero()) {
      return o;
    }
    boolean swap = terms.size() < o.terms.size();
    Map<Monomial, Gaussian> sum = new HashMap<>(swap ? o.terms : terms);
    for (Map.Entry<Monomial, Gaussian> e : (swap ? terms : o.terms).entrySet()) {
      accumulate(sum, e.getKey(), e.getValue());
    }
    return new Polynomial(sum);
  }

  static void accumulate(Map<Monomial, Gaussian> sum, Monomial monomial, Gaussian coefficient) {
    Gaussian old = sum.get(monomial);
    Gaussian updated = old == null ? coefficient : old.plus(coefficient);
    if (updated.isZero()) {
      sum.remove(monomial);
    } else {
      sum.put(monomial, updated);
    }
  }

  /** Minus this. */
  public Polynomial negated() {
    return scaled(Gaussian.MINUS_ONE);
  }

  /** Difference. */
  public Polynomial minus(Polynomial o) {
    return plus(o.negated());
  }

  /** Product with a number. */
  public Polynomial scaled(Gaussian factor) {
    if (factor.equals(Gaussian.ONE)) {
      return this;
    }
    if (factor.isZero()) {
      return ZERO;
    }
    Map<Monomial, Gaussian> scaled = new HashMap<>(terms.size() * 2);
    terms.forEach((m, c) -> scaled.put(m, c.times(factor)));
    return new Polynomial(scaled);
  }

  /** Largest degree of a term; 0 for constants. */
  public int degree() {
    int degree = 0;
    for (Monomial m : terms.keySet()) {
      degree = Math.max(degree, m.degree());
    }
    return degree;
  }

  /** The largest monomial in the fixed order; 1 for zero. */
  public Monomial leading() {
    Monomial leading = null;
    for (Monomial m : terms.keySet()) {
      if (leading == null || m.compareTo(leading) > 0) {
        leading = m;
      }
    }
    return leading == null ? Monomial.ONE : leading;
  }

  /** The coefficient of a monomial. */
  public Gaussian coefficient(Monomial monomial) {
    return terms.getOrDefault(monomial, Gaussian.ZERO);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial o && terms.equals(o.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }
}
