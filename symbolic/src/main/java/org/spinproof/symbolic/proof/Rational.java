package org.spinproof.symbolic.proof;

import java.math.BigInteger;

/** A rational number with a positive denominator, not necessarily reduced. */
record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
  static Rational of(BigInteger n) {
    return new Rational(n, BigInteger.ONE);
  }

  Rational middle(Rational o) {
    BigInteger sum = numerator.multiply(o.denominator).add(o.numerator.multiply(denominator));
    BigInteger twice = denominator.multiply(o.denominator).shiftLeft(1);
    BigInteger gcd = sum.gcd(twice);
    return new Rational(sum.divide(gcd), twice.divide(gcd));
  }

  Rational negated() {
    return new Rational(numerator.negate(), denominator);
  }

  /** The rational number with the smallest denominator, then numerator, between two others. */
  static Rational simplest(Rational above, Rational below) {
    if (above.numerator.signum() < 0 && below.numerator.signum() > 0) {
      return of(BigInteger.ZERO);
    }
    if (below.numerator.signum() <= 0) {
      return simplest(below.negated(), above.negated()).negated();
    }
    BigInteger whole = above.numerator.divide(above.denominator);
    Rational next = of(whole.add(BigInteger.ONE));
    if (next.compareTo(below) < 0) {
      return next;
    }
    // Both lie between the same integers: the simplest is that of the reciprocals of what is left.
    Rational low = above.minus(whole);
    Rational high = below.minus(whole);
    if (low.numerator.signum() == 0) {
      BigInteger n = high.denominator.divide(high.numerator).add(BigInteger.ONE);
      return new Rational(whole.multiply(n).add(BigInteger.ONE), n);
    }
    Rational inner = simplest(high.reciprocal(), low.reciprocal());
    return new Rational(whole.multiply(inner.numerator).add(inner.denominator), inner.numerator);
  }

  /** Of a positive number. */
  private Rational reciprocal() {
    return new Rational(/* numerator= */ denominator, /* denominator= */ numerator);
  }

  private Rational minus(BigInteger whole) {
    return new Rational(numerator.subtract(whole.multiply(denominator)), denominator);
  }

  @Override
  public int compareTo(Rational o) {
    return numerator.multiply(o.denominator).compareTo(o.numerator.multiply(denominator));
  }
}
