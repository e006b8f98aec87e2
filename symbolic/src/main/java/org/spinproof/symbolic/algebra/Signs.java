package org.spinproof.symbolic.algebra;

/** Which polynomials are known to be real, positive, or not negative. */
final class Signs {
  private final FractionField field;
  private final Ring ring;
  private final Enclosures enclosures;

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
      boolean modulus =
          !ring.isReal(symbol)
              && m.exponentOf(ring.conjugate(symbol)) == m.exponent(k)
              && ring.conjugate(symbol) != symbol;
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
