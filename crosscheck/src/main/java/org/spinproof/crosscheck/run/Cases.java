package org.spinproof.crosscheck.run;

import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.claim.mutant.Mutants;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.verdict.Verdict;

/** Claims as cases for the engines. */
final class Cases {
  private Cases() {}

  /** The case of a claim with what its paper brings along for it. */
  static Case of(String id, Claim claim, PaperChecks checks) {
    return new Case(
        id,
        claim.question(),
        claim.givens().isEmpty() ? Optional.empty() : claim.unconditionalQuestion(),
        claim.correctedQuestion(),
        claim.differenceQuestion(),
        claim.steps(),
        () -> checks.catalog().of(claim.id()),
        claim.question().filter(Cases::hasStates).isPresent()
            ? checks.engines()
            : List.<Engine>of(),
        claim.deduction(),
        claim.shorter(),
        Verdict.of(claim.expected()),
        cap -> Mutants.of(claim, cap),
        cap -> Mutants.ofCorrected(claim, cap),
        (step, cap) -> Mutants.ofStep(claim, step, cap));
  }

  /** Whether a solver's state can stand for a variable of the question. */
  private static boolean hasStates(Question question) {
    return question.variables().containsValue(Type.PROPAGATOR);
  }
}
