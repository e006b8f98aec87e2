package org.spinproof.crosscheck.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;

/** Asks both exact engines. */
final class Examination {
  private Examination() {}

  static Evidence by(Engine engine, Question question) {
    return engine.examine(question, Budget.of(7, 8, Duration.ofMinutes(2)));
  }

  /** Both engines must say so. */
  static void holds(Question question) {
    proved(question);
    Evidence sampled = by(new SamplingEngine(), question);
    assertThat(sampled.outcome())
        .as("%s %s", question.relation(), sampled)
        .isEqualTo(Outcome.HOLDS);
  }

  /** The proof must be found; sampling must not object. */
  static void proved(Question question) {
    Evidence proof = by(new SymbolicEngine(), question);
    assertThat(proof.outcome()).as("%s %s", question.relation(), proof).isEqualTo(Outcome.HOLDS);
    Evidence sampled = by(new SamplingEngine(), question);
    assertThat(sampled.outcome())
        .as("%s %s", question.relation(), sampled)
        .isNotEqualTo(Outcome.FAILS);
  }

  /** Both engines must refute it with an exact counterexample; returns the symbolic one's. */
  static Evidence fails(Question question) {
    for (Engine engine : new Engine[] {new SamplingEngine(), new SymbolicEngine()}) {
      Evidence evidence = by(engine, question);
      assertThat(evidence.outcome())
          .as("%s %s", question.relation(), evidence)
          .isEqualTo(Outcome.FAILS);
      assertThat(evidence.counterexample().orElseThrow().exact()).isTrue();
      if (engine instanceof SymbolicEngine) {
        return evidence;
      }
    }
    throw new IllegalStateException();
  }
}
