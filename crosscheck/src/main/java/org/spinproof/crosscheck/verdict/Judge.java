package org.spinproof.crosscheck.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.EngineResult;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;

/** Weighs the evidence of several engines for one question. */
public final class Judge {
  /** The engine whose {@code HOLDS} is a proof. */
  public static final String PROVING_ENGINE = "symbolic";

  private Judge() {}

  /**
   * One refutation makes a relation false, a proof makes it true, and anything less than a proof
   * makes it agree. Engines that contradict each other leave it undecided: one of them is wrong,
   * and nothing they say can be trusted.
   */
  public static Ruling weigh(List<EngineResult> results) {
    List<Evidence> evidence = results.stream().map(EngineResult::evidence).toList();
    Optional<Evidence> failing = first(evidence, e -> e.outcome() == Outcome.FAILS);
    Optional<Evidence> holding = first(evidence, e -> e.outcome() == Outcome.HOLDS);
    if (failing.isPresent() && holding.isPresent() && !refutedWhereOthersDidNotLook(evidence)) {
      String conflict =
          "the engines contradict each other: %s holds, %s fails"
              .formatted(holding.get().engine(), failing.get().engine());
      return new Ruling(Ruling.Answer.UNDECIDED, results, Optional.empty(), Optional.of(conflict));
    }
    if (failing.isPresent()) {
      return new Ruling(
          Ruling.Answer.FALSE, results, bestCounterexample(evidence), Optional.empty());
    }
    boolean proved =
        evidence.stream()
            .anyMatch(e -> e.outcome() == Outcome.HOLDS && e.engine().equals(PROVING_ENGINE));
    Ruling.Answer answer =
        proved
            ? Ruling.Answer.PROVED
            : holding.isPresent() ? Ruling.Answer.AGREES : Ruling.Answer.UNDECIDED;
    return new Ruling(answer, results, Optional.empty(), Optional.empty());
  }

  /**
   * Random points can miss the few special ones at which a relation is false (a branch cut, a
   * boundary). So an exact counterexample outweighs engines that only sampled, but never a proof.
   */
  private static boolean refutedWhereOthersDidNotLook(List<Evidence> evidence) {
    boolean exactly =
        evidence.stream()
            .anyMatch(
                e ->
                    e.outcome() == Outcome.FAILS
                        && e.counterexample().map(Counterexample::exact).orElse(false));
    boolean proof =
        evidence.stream()
            .anyMatch(e -> e.outcome() == Outcome.HOLDS && e.engine().equals(PROVING_ENGINE));
    return exactly && !proof;
  }

  private static Optional<Counterexample> bestCounterexample(List<Evidence> evidence) {
    List<Counterexample> all = evidence.stream().flatMap(e -> e.counterexample().stream()).toList();
    Optional<Counterexample> exact = first(all, Counterexample::exact);
    return exact.isPresent() ? exact : all.stream().findFirst();
  }

  private static <T> Optional<T> first(List<T> all, Predicate<T> which) {
    return all.stream().filter(which).findFirst();
  }
}
