package org.spinproof.crosscheck.claim;

import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.claim.elaboration.Scope;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.latex.Symbols;
import org.spinproof.crosscheck.claim.tree.Question;

/**
 * One claim of a file, or one equation of a ledger.
 *
 * @param id unique in its file
 * @param line where it begins, from 1
 * @param says what it claims in words
 * @param equation as written; empty for ledger entries without machine form and for claims that are
 *     steps only
 * @param corrected the second equation, which makes an erratum possible
 * @param givens as written under the key of that name: they make a verdict conditional
 * @param assumptions as written under {@code assume}: the paper's own hypotheses, which do not
 * @param stepFormulas the steps of a derivation as written
 * @param expected the expected verdict; {@code proved} if left out
 * @param from ids of claims of the same file that it follows from
 * @param direct whether the machine form states the whole equation; otherwise it states only that
 *     the equation follows from those that it rests on, and inherits their faults
 * @param ledger what a ledger says besides
 * @param scope what the names of the file mean
 * @param symbols what LaTeX stands for in this claim
 * @param question what {@code equation} asks, under the assumptions and the givens
 * @param unconditionalQuestion the same without the givens, under the assumptions alone
 * @param correctedQuestion what {@code corrected} asks, under the assumptions and the givens
 * @param differenceQuestion whether left minus right of {@code equation} is what {@code difference}
 *     says: it pins down in which way a false equation is false
 * @param steps for each step but the first, whether it equals the one before
 * @param deduction from the content of the claims that it follows from
 * @param shorter another deduction, shorter or more general than the paper's
 * @param chain whether the argument behind it is to be shown
 */
public record Claim(
    String id,
    int line,
    Optional<String> says,
    Optional<Formula.Compared> equation,
    Optional<Formula.Compared> corrected,
    List<Formula.Compared> givens,
    List<Formula.Compared> assumptions,
    List<Formula.Value> stepFormulas,
    String expected,
    List<String> from,
    boolean direct,
    LedgerTexts ledger,
    Scope scope,
    Symbols symbols,
    Optional<Question> question,
    Optional<Question> unconditionalQuestion,
    Optional<Question> correctedQuestion,
    Optional<Question> differenceQuestion,
    List<Question> steps,
    Optional<Deduction> deduction,
    Optional<Deduction> shorter,
    boolean chain) {
  public Claim {
    givens = List.copyOf(givens);
    assumptions = List.copyOf(assumptions);
    stepFormulas = List.copyOf(stepFormulas);
    from = List.copyOf(from);
    steps = List.copyOf(steps);
  }

  /** The equation in the claim language. */
  public Optional<String> equationText() {
    return equation.map(Formula::shown);
  }

  /** The LaTeX that the equation was read from, if it was. */
  public Optional<String> latex() {
    return equation.filter(Formula::latex).map(formula -> formula.text().text().strip());
  }

  /** The corrected equation in the claim language. */
  public Optional<String> correctedText() {
    return corrected.map(Formula::shown);
  }

  /** The givens in the claim language. */
  public List<String> givenTexts() {
    return givens.stream().map(Formula::shown).toList();
  }

  /** The steps in the claim language. */
  public List<String> stepTexts() {
    return stepFormulas.stream().map(Formula::shown).toList();
  }
}
