package org.spinproof.symbolic.fermions;

/**
 * A commutative ring of coefficients.
 *
 * @param <C> its elements, immutable
 */
public interface Coefficients<C> {
  C zero();

  C one();

  C add(C a, C b);

  C multiply(C a, C b);

  C negate(C a);

  /** Whether {@code a} is zero as it stands: exact, and a canonical form is required. */
  boolean isZero(C a);
}
