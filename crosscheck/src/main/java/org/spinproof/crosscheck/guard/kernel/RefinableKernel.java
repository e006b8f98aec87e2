package org.spinproof.crosscheck.guard.kernel;

import org.spinproof.crosscheck.guard.table.Quantity;

/** A kernel whose resolution can be chosen, so that the order of its convergence can be tested. */
public interface RefinableKernel extends Kernel {
  /** The order p: halving the steps divides the error by 2 to the power p; above 0. */
  double order(Quantity quantity);

  /**
   * The same kernel on a grid so coarse that its error stands well above rounding, with its steps
   * halved some times.
   *
   * @param halvings from 0 to 2
   */
  Kernel refined(int halvings);
}
