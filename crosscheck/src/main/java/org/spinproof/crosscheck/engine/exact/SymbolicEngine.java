package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.symbolic.algebra.Fraction;
import org.spinproof.symbolic.algebra.FractionField;
import org.spinproof.symbolic.algebra.Limits;
import org.spinproof.symbolic.algebra.Polynomial;
import org.spinproof.symbolic.algebra.Ring;
import org.spinproof.symbolic.algebra.Undecidable;
import org.spinproof.symbolic.algebra.Undefined;
import org.spinproof.symbolic.proof.Ideal;
import org.spinproof.symbolic.proof.Nonnegativity;

/**
 * Proof: an equality holds when the difference of its sides is the zero polynomial; it fails when
 * there is an exact point at which it is false. Everything else is undecided.
 */
public final class SymbolicEngine implements Engine {
  private static final int MAX_TERMS = 400_000;

  /** Small points at which an equality is tried before it is worth a proof. */
  private static final int FIRST_POINTS = 6;

  /** Of a difference of sides, when it is looked for among what is given. */
  private static final int HIGHEST_POWER = 3;

  @Override
  public String name() {
    return "symbolic";
  }

  @Override
  public Evidence examine(Question question, Budget budget) {
    try {
      return examineWithin(question, budget);
    } catch (Undecidable e) {
      return undecided(e.getMessage());
    } catch (Undefined e) {
      return undecided("undefined for all admissible values: " + e.getMessage());
    } catch (ArithmeticException e) {
      return undecided("too large: " + e.getMessage());
    } catch (StackOverflowError e) {
      return undecided("too large: the formula is too deep");
    }
  }

  private Evidence examineWithin(Question question, Budget budget) {
    Program program = new Program(question);
    Refuter refuter = new Refuter(question, program, budget);
    Optional<Counterexample> found = refuter.moduloPrime();
    if (found.isPresent() && !budget.smallest()) {
      return failed(found.get());
    }
    int tried = 0;
    if (!refuter.trueModuloPrime() || question.variables().isEmpty()) {
      tried =
          program.relation().comparison() == Comparison.EQUAL ? FIRST_POINTS : Refuter.SMALL_POINTS;
      found = refuter.small(0, tried).or(() -> refuter.generic(2, 9));
      if (found.isPresent()) {
        return failed(found.get());
      }
    }
    if (question.variables().isEmpty() && refuter.decided() > 0) {
      return Evidence.of(name(), Outcome.HOLDS, SamplingEngine.EVALUATED);
    }
    OneVariable.Outcome outcome = OneVariable.decide(question, program, budget::check);
    if (outcome instanceof OneVariable.Refuted refuted) {
      return failed(refuted.counterexample());
    } else if (outcome instanceof OneVariable.Proved) {
      return Evidence.of(
          name(),
          Outcome.HOLDS,
          "the difference of both sides has one sign between all its zeros: Sturm's theorem");
    }
    String reason = "";
    boolean propagators = question.variables().containsValue(Type.PROPAGATOR);
    try {
      if (proved(question, program, SymbolicEnvironment.Propagators.COMPONENTS, budget)) {
        return Evidence.of(
            name(),
            Outcome.HOLDS,
            program.relation().comparison() != Comparison.EQUAL
                ? "the difference of both sides has a known sign: signs of terms, sums of squares"
                : "the difference of both sides is the zero polynomial"
                    + (question.givens().isEmpty() ? "" : " modulo what is given"));
      }
      if (propagators
          && proved(question, program, SymbolicEnvironment.Propagators.RICCATI, budget)) {
        return Evidence.of(
            name(),
            Outcome.HOLDS,
            program.relation().comparison() != Comparison.EQUAL
                ? "the difference of both sides has a known sign: signs of terms, sums of squares"
                : "the difference of both sides is the zero polynomial in the Riccati matrices");
      }
    } catch (Undecidable e) {
      reason = e.getMessage();
    }
    found = refuter.small(tried, Refuter.SMALL_POINTS).or(() -> refuter.generic(40, 100));
    if (found.isPresent()) {
      return failed(found.get());
    }
    return undecided(
        reason.isEmpty()
            ? program.relation().comparison() != Comparison.EQUAL
                ? "no violation and no proof of the inequality was found"
                : "not identically zero in normal form, but no counterexample was found"
            : reason);
  }

  private boolean proved(
      Question question,
      Program program,
      SymbolicEnvironment.Propagators propagators,
      Budget budget) {
    Ring ring = new Ring(new Limits(MAX_TERMS, budget::check));
    FractionField field = new FractionField(ring);
    SymbolicEnvironment environment =
        new SymbolicEnvironment(field, question.variables(), propagators);
    Optional<Assumptions> assumptions = Optional.empty();
    if (!program.givens().isEmpty()) {
      if (program.givensMention(question.order().keySet())) {
        throw new Undecidable("something is given about a small quantity");
      }
      assumptions =
          Optional.of(new Assumptions(program, question, field, environment, budget::check, true));
    }
    Sides<Fraction> sides = Sides.ofRelation(program, question, field, environment, budget::check);
    if (program.relation().comparison() != Comparison.EQUAL) {
      return provedInequality(field, sides, program.relation().comparison(), assumptions);
    }
    List<Polynomial> open = new ArrayList<>();
    for (Sides.Part<Fraction> part : sides.parts()) {
      for (int i = 0; i < part.left().entries().size(); i++) {
        Fraction difference = field.subtract(part.left().at(i), part.right().at(i));
        if (!field.vanishes(difference.numerator())) {
          open.add(ring.cleared(difference.numerator()));
        }
      }
    }
    if (open.isEmpty()) {
      return true;
    }
    if (assumptions.isEmpty() || assumptions.get().vanishing().isEmpty()) {
      return false;
    }
    Ideal ideal = assumptions.get().ideal();
    return open.stream().allMatch(p -> containsPower(ring, ideal, p));
  }

  /** What has a power that vanishes vanishes itself. */
  private static boolean containsPower(Ring ring, Ideal ideal, Polynomial p) {
    Polynomial power = p;
    for (int exponent = 1; exponent <= HIGHEST_POWER; exponent++) {
      if (ideal.contains(power)) {
        return true;
      }
      power = ring.multiply(power, p);
    }
    return false;
  }

  private static boolean provedInequality(
      FractionField field,
      Sides<Fraction> sides,
      Comparison comparison,
      Optional<Assumptions> assumptions) {
    if (sides.parts().size() > 1) {
      throw new Undecidable("an inequality to some order in small quantities");
    }
    Fraction left = sides.parts().get(0).left().scalar();
    Fraction right = sides.parts().get(0).right().scalar();
    boolean less = comparison == Comparison.LESS || comparison == Comparison.LESS_OR_EQUAL;
    boolean strict = comparison == Comparison.LESS || comparison == Comparison.GREATER;
    Fraction difference = less ? field.subtract(right, left) : field.subtract(left, right);
    if (!field.isReal(left) || !field.isReal(right)) {
      throw new Undecidable("a side of the inequality is not known to be real");
    }
    List<Polynomial> hypotheses = new ArrayList<>();
    assumptions.ifPresent(
        a -> {
          for (Assumptions.Inequality inequality : a.inequalities()) {
            if (inequality.difference().isPolynomial()) {
              hypotheses.add(inequality.difference().numerator());
            }
          }
          for (Polynomial p : a.vanishing()) {
            if (field.isReal(Fraction.of(p))) {
              hypotheses.add(p);
              hypotheses.add(p.negated());
            }
          }
        });
    return new Nonnegativity(field, hypotheses).proves(field, difference, strict);
  }

  private Evidence failed(Counterexample counterexample) {
    return new Evidence(
        name(),
        Outcome.FAILS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(counterexample),
        "false at an exact admissible point");
  }

  private Evidence undecided(String reason) {
    return Evidence.of(name(), Outcome.UNDECIDED, reason);
  }
}
