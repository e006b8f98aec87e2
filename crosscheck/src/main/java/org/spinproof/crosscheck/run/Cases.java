package org.spinproof.crosscheck.run;

import java.util.List;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.verdict.Verdict;

/** Claims as cases for the engines. */
final class Cases {
  private Cases() {}

  /** The case of a claim with the Java checks that belong to it. */
  static Case of(String id, Claim claim, List<Check> checks) {
    return new Case(
        id,
        claim.question(),
        claim.givens().isEmpty() ? java.util.Optional.empty() : claim.unconditionalQuestion(),
        claim.correctedQuestion(),
        claim.steps(),
        checks,
        Verdict.of(claim.expected()),
        cap -> List.of(),
        cap -> List.of());
  }
}
