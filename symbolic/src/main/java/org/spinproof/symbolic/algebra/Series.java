package org.spinproof.symbolic.algebra;

import java.util.List;

/**
 * A power series in several real infinitesimals, truncated in each of them.
 *
 * @param coefficients of the monomials, the exponent of the last infinitesimal runs fastest
 * @param <S> the scalar
 */
public record Series<S>(List<S> coefficients) {
  /** The coefficients cannot be changed. */
  public Series {
    coefficients = List.copyOf(coefficients);
  }

  /** The value where all infinitesimals vanish. */
  public S constant() {
    return coefficients.get(0);
  }
}
