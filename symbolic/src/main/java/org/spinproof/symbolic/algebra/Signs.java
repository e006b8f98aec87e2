package org.spinproof.symbolic.algebra;

import java.util.ArrayList;
import java.util.List;

/** Which polynomials are known to be real, positive, or not negative. */
final class Signs {
  private final FractionField field;
  private final Ring ring;
  private final Enclosures enclosures;

  private final List<Polynomial> assumedPositive = new ArrayList<>();
  private final List<Polynomial> assumedNonnegative = new ArrayList<>();

  /** Takes a real polynomial for positive, or at least not negative. */
  void assume(Polynomial p, boolean strict) {
    (strict ? assumedPositive : assumedNonnegative).add(p);
    // s − k with k ≥ 0 tells the sign of the symbol itself.
    Monomial leading = p.leading();
    boolean linear =
        leading.size() == 1
            && leading.exponent(0) == 1
            && p.minus(Polynomial.term(leading, p.coefficient(leading))).isConstant();
    Gaussian c = p.coefficient(leading);
    if (linear && c.isReal() && c.signum() > 0 && ring.isReal(leading.symbol(0))) {
      Gaussian bound = p.constantTerm().negated();
      if (bound.signum() > 0 || (bound.isZero() && strict)) {
        ring.declarePositive(leading.symbol(0));
      } else if (bound.isZero()) {
        ring.declareNonnegative(leading.symbol(0));
      }
    }
  }

  private static boolean matches(List<Polynomial> assumed, Polynomial p) {
    for (Polynomial a : assumed) {
      Gaussian ratio = p.coefficient(a.leading()).dividedBy(a.coefficient(a.leading()));
      if (ratio.isReal() && ratio.signum() > 0 && a.scaled(ratio).equals(p)) {
        return true;
      }
    }
    return false;
  }

  /** What is known. */
  enum Sign {
    POSITIVE,
    NONNEGATIVE,
    UNKNOWN
  }

  Signs(FractionField field, Enclosures enclosures) {
    this.field = field;
    this.ring = field.ring();
    this.enclosures = enclosures;
  }

  boolean isReal(Polynomial p) {
    return ring.conjugate(p).equals(p);
  }

  boolean isReal(Fraction f) {
    return field.isZero(field.subtract(f, field.conjugate(f)));
  }

  boolean isNonnegative(Polynomial p) {
    return of(p) != Sign.UNKNOWN;
  }

  boolean isPositive(Polynomial p) {
    return of(p) == Sign.POSITIVE;
  }

  /** By the signs of the terms; for constants by an enclosure. */
  Sign of(Polynomial p) {
    boolean positive = false;
    boolean known = true;
    for (Monomial m : p.monomials()) {
      Gaussian c = p.coefficient(m);
      Sign sign = c.isReal() && c.signum() > 0 ? of(m) : Sign.UNKNOWN;
      known &= sign != Sign.UNKNOWN;
      positive |= sign == Sign.POSITIVE;
    }
    if (known) {
      return positive ? Sign.POSITIVE : Sign.NONNEGATIVE;
    }
    if (matches(assumedPositive, p)) {
      return Sign.POSITIVE;
    }
    if (matches(assumedNonnegative, p)) {
      return Sign.NONNEGATIVE;
    }
    if (enclosures.isConstant(p) && isReal(p)) {
      return enclosures.signOfReal(Fraction.of(p)) > 0 ? Sign.POSITIVE : Sign.UNKNOWN;
    }
    return Sign.UNKNOWN;
  }

  private Sign of(Monomial m) {
    boolean positive = true;
    for (int k = 0; k < m.size(); k++) {
      int symbol = m.symbol(k);
      if (ring.isPositive(symbol)) {
        continue;
      }
      positive = false;
      boolean even = m.exponent(k) % 2 == 0;
      boolean square = ring.isReal(symbol) && even;
      int partner = ring.isInverted(symbol) ? -m.exponent(k) : m.exponent(k);
      boolean modulus =
          ring.conjugate(symbol) != symbol && m.exponentOf(ring.conjugate(symbol)) == partner;
      if (!ring.isNonnegative(symbol) && !square && !modulus) {
        return Sign.UNKNOWN;
      }
    }
    return positive ? Sign.POSITIVE : Sign.NONNEGATIVE;
  }

  Enclosures enclosures() {
    return enclosures;
  }
}
