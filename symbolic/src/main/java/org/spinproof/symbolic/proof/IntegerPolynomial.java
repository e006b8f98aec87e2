package org.spinproof.symbolic.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A polynomial in one variable with integer coefficients, of which only the zeros and the sign
 * matter: the coefficients have no common divisor.
 *
 * @param coefficients of the powers from 0 on; the last one is not zero; empty for 0
 */
record IntegerPolynomial(List<BigInteger> coefficients) {
  static final IntegerPolynomial ONE = new IntegerPolynomial(List.of(BigInteger.ONE));

  IntegerPolynomial {
    List<BigInteger> kept = new ArrayList<>(coefficients);
    while (!kept.isEmpty() && kept.get(kept.size() - 1).signum() == 0) {
      kept.remove(kept.size() - 1);
    }
    BigInteger content = kept.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
    coefficients =
        content.compareTo(BigInteger.ONE) > 0
            ? kept.stream().map(c -> c.divide(content)).toList()
            : List.copyOf(kept);
  }

  int degree() {
    return coefficients.size() - 1;
  }

  boolean isZero() {
    return coefficients.isEmpty();
  }

  private BigInteger leading() {
    return coefficients.get(degree());
  }

  IntegerPolynomial negated() {
    return new IntegerPolynomial(coefficients.stream().map(BigInteger::negate).toList());
  }

  IntegerPolynomial derivative() {
    List<BigInteger> terms = new ArrayList<>();
    for (int k = 1; k <= degree(); k++) {
      terms.add(coefficients.get(k).multiply(BigInteger.valueOf(k)));
    }
    return new IntegerPolynomial(terms);
  }

  IntegerPolynomial times(IntegerPolynomial o) {
    if (isZero() || o.isZero()) {
      return new IntegerPolynomial(List.of());
    }
    List<BigInteger> product =
        new ArrayList<>(Collections.nCopies(degree() + o.degree() + 1, BigInteger.ZERO));
    for (int i = 0; i <= degree(); i++) {
      for (int j = 0; j <= o.degree(); j++) {
        BigInteger term = coefficients.get(i).multiply(o.coefficients.get(j));
        product.set(i + j, product.get(i + j).add(term));
      }
    }
    return new IntegerPolynomial(product);
  }

  /** The remainder of the division by another one, times a positive number. */
  IntegerPolynomial remainder(IntegerPolynomial divisor) {
    return division(divisor, false);
  }

  /** The quotient by a divisor, times a positive number. */
  IntegerPolynomial quotient(IntegerPolynomial divisor) {
    return division(divisor, true);
  }

  private IntegerPolynomial division(IntegerPolynomial divisor, boolean quotient) {
    List<BigInteger> rest = new ArrayList<>(coefficients);
    int n = divisor.degree();
    BigInteger factor = divisor.leading().abs();
    List<BigInteger> result =
        new ArrayList<>(Collections.nCopies(Math.max(0, degree() - n + 1), BigInteger.ZERO));
    for (int k = degree() - n; k >= 0; k--) {
      BigInteger top = rest.get(k + n);
      if (divisor.leading().signum() < 0) {
        top = top.negate();
      }
      for (int i = 0; i < rest.size(); i++) {
        rest.set(i, rest.get(i).multiply(factor));
      }
      for (int i = 0; i < result.size(); i++) {
        result.set(i, result.get(i).multiply(factor));
      }
      result.set(k, result.get(k).add(top));
      for (int i = 0; i <= n; i++) {
        rest.set(k + i, rest.get(k + i).subtract(top.multiply(divisor.coefficients.get(i))));
      }
    }
    return new IntegerPolynomial(quotient ? result : rest);
  }

  IntegerPolynomial greatestCommonDivisor(IntegerPolynomial o) {
    IntegerPolynomial a = this;
    IntegerPolynomial b = o;
    while (!b.isZero()) {
      IntegerPolynomial next = a.remainder(b);
      a = b;
      b = next;
    }
    return a;
  }

  /** With the same zeros, each once. */
  IntegerPolynomial squareFree() {
    return degree() < 1 ? this : quotient(greatestCommonDivisor(derivative()));
  }

  /** The sign at a rational point. */
  int signAt(Rational x) {
    BigInteger value = BigInteger.ZERO;
    BigInteger power = BigInteger.ONE;
    for (int k = degree(); k >= 0; k--) {
      value = value.multiply(x.numerator()).add(coefficients.get(k).multiply(power));
      power = power.multiply(x.denominator());
    }
    return value.signum();
  }

  /** Sturm's chain of a polynomial without multiple zeros. */
  List<IntegerPolynomial> sturm() {
    List<IntegerPolynomial> chain = new ArrayList<>(List.of(this, derivative()));
    while (chain.get(chain.size() - 1).degree() > 0) {
      IntegerPolynomial last = chain.get(chain.size() - 1);
      IntegerPolynomial next = chain.get(chain.size() - 2).remainder(last).negated();
      if (next.isZero()) {
        break;
      }
      chain.add(next);
    }
    return chain;
  }

  /** A power of two that all real zeros are below in modulus. */
  Rational bound() {
    BigInteger largest =
        coefficients.stream().map(BigInteger::abs).reduce(BigInteger.ZERO, BigInteger::max);
    int bits = largest.bitLength() - leading().abs().bitLength() + 3;
    return new Rational(BigInteger.ONE.shiftLeft(Math.max(1, bits)), BigInteger.ONE);
  }
}
