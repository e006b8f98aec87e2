package org.spinproof.crosscheck.run;

import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Evidence;

/**
 * A check of one equation that the claim language cannot express.
 *
 * @param engine the kind of road it takes: {@code symbolic}, {@code numeric} or {@code solver}
 * @param examination what it does
 * @param corrected whether it examines the corrected form instead of the printed one
 * @param mutants the same check with one thing broken each
 * @param outside the same where the condition that the source omits does not hold: if that fails,
 *     the verdict is conditional, and its counterexample the witness; empty if the check asks for
 *     no condition
 */
public record Check(
    String engine,
    Examination examination,
    boolean corrected,
    List<BrokenCheck> mutants,
    Optional<Examination> outside) {

  public Check {
    mutants = List.copyOf(mutants);
  }

  /** A check that asks for no condition. */
  public Check(
      String engine, Examination examination, boolean corrected, List<BrokenCheck> mutants) {
    this(engine, examination, corrected, mutants, Optional.empty());
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
