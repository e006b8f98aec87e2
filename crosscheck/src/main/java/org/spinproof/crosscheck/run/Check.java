package org.spinproof.crosscheck.run;

import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Evidence;

/**
 * A check of one equation that the claim language cannot express.
 *
 * @param engine the kind of road it takes: {@code symbolic}, {@code numeric} or {@code solver}
 * @param examination what it does
 * @param corrected whether it examines the corrected form instead of the printed one
 * @param mutants the same check with one thing broken each
 */
public record Check(
    String engine,
    Examination examination,
    boolean corrected,
    java.util.List<BrokenCheck> mutants) {

  public Check {
    mutants = java.util.List.copyOf(mutants);
  }

  /** Gathers evidence within a budget. */
  @FunctionalInterface
  public interface Examination {
    /**
     * Gathers evidence.
     *
     * @throws org.spinproof.crosscheck.engine.OutOfBudget when the budget's time is up
     */
    Evidence examine(Budget budget);
  }

  /** A check with one thing broken, which must fail. */
  public record BrokenCheck(String change, Examination examination) {}
}
