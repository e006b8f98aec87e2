package org.spinproof.crosscheck.claim.mutant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.claim.elaboration.Scope;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.formula.Printer;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.document.BadInput;

/**
 * The mutants of a claim in a fixed order, from left to right as the equation is written. A
 * definition is broken at one of its occurrences at a time. All fit in shape, and no two are the
 * same tree, nor the tree of the claim.
 */
public final class Mutants {
  /** Bounds the work on huge formulae: candidates times the nodes of each. */
  private static final long MOST_WORK = 4_000_000;

  private static final int LEAST = 20;

  /** Candidates tried for each mutant that is wanted: some do not fit in shape. */
  private static final int RESERVE = 4;

  private Mutants() {}

  /**
   * Mutants of the equation.
   *
   * @param cap how many at most; if there are more, they are taken at even distances
   * @return none if the claim has no equation
   */
  public static List<Mutant> of(Claim claim, int cap) {
    return of(claim.scope(), claim.equation(), claim.question(), cap);
  }

  /** Mutants of the corrected equation, likewise. */
  public static List<Mutant> ofCorrected(Claim claim, int cap) {
    return of(claim.scope(), claim.corrected(), claim.correctedQuestion(), cap);
  }

  /**
   * Mutants of a later step, which should equal the one before.
   *
   * @param number of the pair, from 0
   */
  public static List<Mutant> ofStep(Claim claim, int number, int cap) {
    Formula.Value before = claim.stepFormulas().get(number);
    Formula.Value after = claim.stepFormulas().get(number + 1);
    Formula.Compared equation =
        new Formula.Compared(
            before.expression(), Comparison.EQUAL, after.expression(), Place.NONE, after.text());
    return of(claim.scope(), Optional.of(equation), Optional.of(claim.steps().get(number)), 2 * cap)
        .stream()
        .filter(mutant -> mutant.words().contains("right"))
        .limit(cap)
        .toList();
  }

  private static List<Mutant> of(
      Scope scope, Optional<Formula.Compared> formula, Optional<Question> question, int cap) {
    if (formula.isEmpty() || question.isEmpty()) {
      return List.of();
    }
    List<Candidate> candidates = new Breakage(scope, formula.get()).candidates();
    long affordable = Math.max(LEAST, MOST_WORK / Math.max(1, scope.cost(formula.get())));
    long worthwhile = Math.min(affordable, (long) RESERVE * cap);
    List<Mutant> mutants = new ArrayList<>();
    Set<Relation> seen = new HashSet<>();
    seen.add(question.get().relation());
    String whole = Printer.print(formula.get());
    for (Candidate candidate : evenly(candidates, (int) Math.min(worthwhile, candidates.size()))) {
      mutant(scope, candidate, whole, question.get(), seen).ifPresent(mutants::add);
    }
    return List.copyOf(evenly(mutants, cap));
  }

  /** The first alternative that fits in shape, unless it is an equation seen before. */
  private static Optional<Mutant> mutant(
      Scope scope, Candidate candidate, String whole, Question question, Set<Relation> seen) {
    for (Candidate.Variant variant : candidate.alternatives()) {
      Relation relation;
      try {
        relation = scope.variant(variant.formula());
      } catch (BadInput doesNotFit) {
        continue;
      }
      if (!seen.add(relation)) {
        return Optional.empty();
      }
      String broken = Printer.print(variant.formula());
      return Optional.of(
          new Mutant(variant.words(), broken, Excerpt.of(whole, broken), question.about(relation)));
    }
    return Optional.empty();
  }

  private static <T> List<T> evenly(List<T> all, int count) {
    if (all.size() <= count) {
      return all;
    }
    List<T> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chosen.add(all.get((int) ((long) i * all.size() / count)));
    }
    return chosen;
  }
}
