package org.spinproof.crosscheck.guard.kernel;

import java.util.List;
import java.util.Set;
import org.spinproof.crosscheck.guard.table.Quantity;

/**
 * A routine under guard. A user's class with a constructor without parameters is found by {@link
 * java.util.ServiceLoader}: name it in {@code
 * META-INF/services/org.spinproof.crosscheck.guard.kernel.Kernel}.
 */
public interface Kernel {
  /** What the command line and reports call it. */
  String name();

  /** What it can compute. */
  Set<Quantity> quantities();

  /** How sure its values are: absolute, in the unit of the quantity, 0 or above. */
  double uncertainty(Quantity quantity);

  /**
   * Computes.
   *
   * @return for each place the values in the order of {@link Quantity#valueColumns()}, in the unit
   *     of {@link Quantity#unit()}; NaN where it could not
   */
  List<double[]> evaluate(Quantity quantity, List<Place> places);

  /**
   * Computes what is of a tunnel junction, for a kernel that has such a quantity.
   *
   * @return as {@link #evaluate}
   */
  default List<double[]> evaluateJunction(Quantity quantity, List<JunctionPlace> places) {
    throw new UnsupportedOperationException(name() + " does not compute " + quantity.key());
  }
}
