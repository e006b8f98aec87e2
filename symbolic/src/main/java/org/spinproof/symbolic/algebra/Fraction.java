package org.spinproof.symbolic.algebra;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A quotient of polynomials whose denominator stays a product of factors, so that no greatest
 * common divisor is ever needed. Zero exactly when the numerator is.
 *
 * @param numerator in the normal form of the ring
 * @param denominator the factors, not constant and with leading coefficient 1, and their exponents,
 *     all positive
 */
public record Fraction(Polynomial numerator, Map<Polynomial, Integer> denominator) {
  /** The factors cannot be changed. */
  public Fraction {
    denominator = Collections.unmodifiableMap(new LinkedHashMap<>(denominator));
  }

  /** A polynomial. */
  public static Fraction of(Polynomial polynomial) {
    return new Fraction(polynomial, Map.of());
  }

  /** Whether there is no denominator. */
  public boolean isPolynomial() {
    return denominator.isEmpty();
  }
}
