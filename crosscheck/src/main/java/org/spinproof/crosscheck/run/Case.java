package org.spinproof.crosscheck.run;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.spinproof.crosscheck.claim.Deduction;
import org.spinproof.crosscheck.claim.mutant.Mutant;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.verdict.Verdict;

/**
 * One claim as the engines see it.
 *
 * @param id unique in the run; fixes the claim's random choices
 * @param printed the equation as printed, if it has a machine form
 * @param unconditional the same without the conditions that its source omits, if there are any
 * @param corrected the corrected equation, if there is one
 * @param difference whether a false equation is false in the way that its ledger says
 * @param steps the steps of a derivation, each a question of its own; empty for most claims
 * @param checks what the claim language cannot say; making the checks may take a while
 * @param engines further engines that can look at these questions
 * @param deduction from the content of what it follows from
 * @param shorter another deduction
 * @param expected the verdict that its author expects
 * @param mutants at most so many mutants of the printed equation
 * @param correctedMutants at most so many mutants of the corrected one
 * @param stepMutants of the question about steps of this number, from 0, at most so many mutants of
 *     the later step
 */
public record Case(
    String id,
    Optional<Question> printed,
    Optional<Question> unconditional,
    Optional<Question> corrected,
    Optional<Question> difference,
    List<Question> steps,
    Supplier<List<Check>> checks,
    List<Engine> engines,
    Optional<Deduction> deduction,
    Optional<Deduction> shorter,
    Verdict expected,
    IntFunction<List<Mutant>> mutants,
    IntFunction<List<Mutant>> correctedMutants,
    BiFunction<Integer, Integer, List<Mutant>> stepMutants) {
  public Case {
    steps = List.copyOf(steps);
    engines = List.copyOf(engines);
  }
}
