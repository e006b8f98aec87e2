package org.spinproof.crosscheck.engine.approximate;

import java.util.List;
import org.spinproof.crosscheck.engine.Budget;

/** Where the solver engine gets its states from. Implementations are thread-safe. */
public interface SolverStates {

  /**
   * States of a solver, each at one position and one pair of opposite energies. The error bounds of
   * the values are the solver's own uncertainty.
   *
   * @param description which state it is, for a reader: the wire, the bias, x and ε
   */
  record State(
      String description, Binding.Propagator propagator, Binding.Distribution distribution) {}

  /**
   * The states, always the same ones in the same order.
   *
   * @throws org.spinproof.crosscheck.engine.OutOfBudget when the budget's time is up
   */
  List<State> states(Budget budget);
}
