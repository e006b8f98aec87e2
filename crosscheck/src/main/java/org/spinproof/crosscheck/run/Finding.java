package org.spinproof.crosscheck.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.EngineResult;
import org.spinproof.crosscheck.verdict.Verdict;

/**
 * What was found about one claim.
 *
 * @param reason why, where the verdict alone does not say it: what is undecided, which step is
 *     wrong, which engines contradict each other
 * @param evidence for the printed form
 * @param correctedEvidence for the corrected form; empty if it was not needed
 * @param counterexample where the printed form is false
 * @param falseAsStated false if the printed form is wrong in another way than the ledger states
 * @param nearMisses true variants of an equation that is false and has no correction
 * @param witness outside its condition, where a conditional equation fails
 * @param deduction what it rests on, if that was sought
 * @param shorter likewise, by another road
 */
public record Finding(
    Verdict verdict,
    Optional<String> reason,
    List<EngineResult> evidence,
    List<EngineResult> correctedEvidence,
    Optional<Counterexample> counterexample,
    Optional<Counterexample> witness,
    List<MutantFinding> mutants,
    boolean falseAsStated,
    List<Variant> nearMisses,
    Optional<DeductionFinding> deduction,
    Optional<DeductionFinding> shorter) {
  public Finding {
    evidence = List.copyOf(evidence);
    correctedEvidence = List.copyOf(correctedEvidence);
    mutants = List.copyOf(mutants);
    nearMisses = List.copyOf(nearMisses);
  }

  /** What was found without asking what it rests on. */
  Finding(
      Verdict verdict,
      Optional<String> reason,
      List<EngineResult> evidence,
      List<EngineResult> correctedEvidence,
      Optional<Counterexample> counterexample,
      Optional<Counterexample> witness,
      List<MutantFinding> mutants,
      boolean falseAsStated,
      List<Variant> nearMisses) {
    this(
        verdict,
        reason,
        evidence,
        correctedEvidence,
        counterexample,
        witness,
        mutants,
        falseAsStated,
        nearMisses,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether no deduction that was given was shown to be none. */
  boolean argumentStands() {
    return Stream.of(deduction, shorter)
        .flatMap(Optional::stream)
        .noneMatch(d -> d.outcome() == DeductionFinding.Outcome.DOES_NOT_FOLLOW);
  }

  Finding withDeductions(
      Optional<DeductionFinding> newDeduction, Optional<DeductionFinding> newShorter) {
    return new Finding(
        verdict,
        reason,
        evidence,
        correctedEvidence,
        counterexample,
        witness,
        mutants,
        falseAsStated,
        nearMisses,
        newDeduction,
        newShorter);
  }

  /** Nothing was found out, for this reason. */
  static Finding undecided(String why) {
    return new Finding(
        Verdict.UNDECIDED,
        Optional.of(why),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        true,
        List.of());
  }
}
