package org.spinproof.crosscheck.verdict;

import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.EngineResult;

/**
 * What the engines say of one question, weighed.
 *
 * @param evidence one result an engine, in the order of the engines
 * @param counterexample the best one where the relation is false: exact before floating-point
 * @param conflict what is wrong where two engines contradict each other
 */
public record Ruling(
    Answer answer,
    List<EngineResult> evidence,
    Optional<Counterexample> counterexample,
    Optional<String> conflict) {

  /** Whether a relation is true. */
  public enum Answer {
    /** Shown exactly. */
    PROVED,
    /** Shown by sampling or in floating point only. */
    AGREES,
    FALSE,
    UNDECIDED
  }

  public Ruling {
    evidence = List.copyOf(evidence);
  }

  /** Whether the relation was shown to be true. */
  public boolean holds() {
    return answer == Answer.PROVED || answer == Answer.AGREES;
  }
}
