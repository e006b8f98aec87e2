package org.spinproof.crosscheck.entinwohlman2023;

import java.util.List;
import org.spinproof.symbolic.dynamics.Axis;
import org.spinproof.symbolic.dynamics.Time;

/**
 * What sums of products of averages are made of, on the exact road or in the Fock space.
 *
 * @param <V> values
 */
interface AverageRoad<V> {
  V zero();

  V add(V a, V b);

  V negate(V a);

  V multiply(V a, V b);

  boolean isZero(V a);

  /** ⟨x_1 x_2 …⟩ of operators of one lead. */
  V average(List<TimedOperator> word);

  /** J_{kσ,pσ'} e^{ieVt}, or its conjugate where {@code toLeft} is false. */
  V amplitude(int k, int row, int p, int column, boolean toLeft, Time time);

  /** An element of a Pauli matrix. */
  V pauli(Axis axis, int row, int column);
}
