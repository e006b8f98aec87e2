package org.spinproof.symbolic.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exact arithmetic on one kind of scalar. Values are immutable.
 *
 * @param <S> the scalar
 */
public interface Field<S> {

  /** An exact number. */
  S of(Gaussian number);

  /** 0. */
  default S zero() {
    return of(Gaussian.ZERO);
  }

  /** 1. */
  default S one() {
    return of(Gaussian.ONE);
  }

  /** Sum. */
  S add(S a, S b);

  /** Minus a. */
  S negate(S a);

  /** Difference. */
  default S subtract(S a, S b) {
    return add(a, negate(b));
  }

  /** Product. */
  S multiply(S a, S b);

  /**
   * Quotient.
   *
   * @throws Undefined if b is zero
   */
  S divide(S a, S b);

  /** Complex conjugate. */
  S conjugate(S a);

  /** Whether a is known to be zero; false proves nothing unless the field has a normal form. */
  boolean isZero(S a);

  /**
   * Whether some power of a is known to be zero: infinitesimals are nilpotent without being zero.
   */
  default boolean isNilpotent(S a) {
    return isZero(a);
  }

  /** The number that a is, if it is known to be one. */
  Optional<Gaussian> asNumber(S a);

  /** The base of natural logarithms. */
  S e();

  /** π. */
  S pi();

  /**
   * An elementary function.
   *
   * @throws Undefined where it has no value
   * @throws Undecidable where this field cannot express the value
   */
  S apply(ElementaryFunction function, S argument);

  /**
   * The principal value of base to a power.
   *
   * @throws Undefined for 0 to a power whose real part is not positive
   * @throws Undecidable where this field cannot express the value
   */
  S power(S base, S exponent);

  /** cosh √u, an entire function of u. */
  S coshRoot(S u);

  /** sinh √u / √u, an entire function of u, 1 at u = 0. */
  S sinhcRoot(S u);

  /**
   * Product of two matrices, row by row.
   *
   * @param a rows of n entries
   * @param b n rows
   */
  default List<S> product(List<S> a, List<S> b, int n) {
    int rows = a.size() / n;
    int columns = b.size() / n;
    List<S> entries = new ArrayList<>(rows * columns);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        S sum = zero();
        for (int k = 0; k < n; k++) {
          S x = a.get(i * n + k);
          S y = b.get(k * columns + j);
          if (!isZero(x) && !isZero(y)) {
            sum = add(sum, multiply(x, y));
          }
        }
        entries.add(sum);
      }
    }
    return entries;
  }

  /** An integer power, by squaring. */
  default S integerPower(S base, int n) {
    if (n < 0) {
      return divide(one(), integerPower(base, -n));
    }
    S result = one();
    S square = base;
    for (int k = n; k > 0; k >>= 1) {
      if ((k & 1) == 1) {
        result = multiply(result, square);
      }
      if (k > 1) {
        square = multiply(square, square);
      }
    }
    return result;
  }
}
