package org.spinproof.crosscheck.engine;

import org.spinproof.crosscheck.claim.tree.Question;

/** One independent road to evidence. Stateless and thread-safe; deterministic for a seed. */
public interface Engine {

  /** {@code symbolic}, {@code sampling}, {@code numeric} or {@code solver}. */
  String name();

  /**
   * Decides a question as far as this road can. Never throws for what a question contains: what
   * cannot be decided is {@code UNDECIDED} with the reason.
   *
   * @throws OutOfBudget when the budget's time is up
   */
  Evidence examine(Question question, Budget budget);
}
