package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.symbolic.algebra.Fraction;
import org.spinproof.symbolic.algebra.FractionField;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Limits;
import org.spinproof.symbolic.algebra.Monomial;
import org.spinproof.symbolic.algebra.Polynomial;
import org.spinproof.symbolic.algebra.Ring;
import org.spinproof.symbolic.algebra.Undecidable;
import org.spinproof.symbolic.algebra.Undefined;
import org.spinproof.symbolic.proof.Ideal;
import org.spinproof.symbolic.proof.Nonnegativity;

/** Shows that what is given is satisfied by nothing: then it proves nothing. */
public final class Contradiction {
  private static final int MAX_TERMS = 20_000;

  /** Each is weighed against products of the others. */
  private static final int MOST_INEQUALITIES = 6;

  private Contradiction() {}

  /**
   * The reason why nothing satisfies what a question gives; empty if none was found, which does not
   * mean that something does.
   *
   * @param heartbeat called often; may throw to stop the search
   */
  public static Optional<String> find(Question question, Runnable heartbeat) {
    if (question.givens().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> ranges = Ranges.contradiction(question);
    if (ranges.isPresent()) {
      return ranges;
    }
    boolean riccati = question.variables().containsValue(Type.PROPAGATOR);
    try {
      return find(question, heartbeat, SymbolicEnvironment.Propagators.COMPONENTS)
          .or(
              () ->
                  riccati
                      ? find(question, heartbeat, SymbolicEnvironment.Propagators.RICCATI)
                      : Optional.empty());
    } catch (Undecidable | Undefined e) {
      return Optional.empty();
    }
  }

  private static Optional<String> find(
      Question question, Runnable heartbeat, SymbolicEnvironment.Propagators propagators) {
    Program program = new Program(question);
    Ring ring = new Ring(new Limits(MAX_TERMS, heartbeat));
    FractionField field = new FractionField(ring);
    SymbolicEnvironment environment =
        new SymbolicEnvironment(field, question.variables(), propagators);
    // Signs must not be assumed here: what is to be refuted would be taken for true.
    Assumptions assumptions =
        new Assumptions(program, question, field, environment, heartbeat, false);
    for (Polynomial p : assumptions.vanishing()) {
      if (isNonzero(field, p)) {
        return Optional.of("it makes " + ring.toString(p) + " vanish, which it never does");
      }
    }
    for (Assumptions.Inequality inequality : assumptions.inequalities()) {
      Fraction d = inequality.difference();
      if (!d.isPolynomial()) {
        continue;
      }
      Polynomial minus = d.numerator().negated();
      boolean impossible =
          inequality.strict() ? field.isNonnegative(minus) : field.isPositive(minus);
      if (impossible) {
        return Optional.of(
            "it makes "
                + ring.toString(d.numerator())
                + (inequality.strict() ? " positive" : " nonnegative")
                + ", which it never is");
      }
    }
    Optional<String> bounds = bounds(ring, assumptions.inequalities());
    if (bounds.isPresent()) {
      return bounds;
    }
    Optional<String> implied = againstTheOthers(field, assumptions);
    if (implied.isPresent()) {
      return implied;
    }
    for (String name : question.variables().keySet()) {
      if (question.variables().get(name) == Type.POSITIVE) {
        Fraction x = environment.value(name, Energy.PLUS).scalar();
        if (x.isPolynomial() && field.isNonnegative(x.numerator().negated())) {
          return Optional.of("it makes " + name + " negative, which is positive");
        }
      }
    }
    Ideal ideal = assumptions.ideal();
    return ideal.isEverything()
        ? Optional.of("the given equations have no common solution, not even a complex one")
        : Optional.empty();
  }

  /** A relation that the others refute. */
  private static Optional<String> againstTheOthers(FractionField field, Assumptions assumptions) {
    List<Assumptions.Inequality> all =
        assumptions.inequalities().stream().limit(MOST_INEQUALITIES).toList();
    for (int k = 0; k < all.size(); k++) {
      Assumptions.Inequality one = all.get(k);
      List<Assumptions.Inequality> others = new ArrayList<>(all);
      others.remove(k);
      Fraction minus = field.negate(one.difference());
      if (new Nonnegativity(field, withSums(polynomials(others)))
          .proves(field, minus, !one.strict())) {
        return Optional.of("one of its inequalities is excluded by the others, or by itself");
      }
    }
    List<Polynomial> signs = polynomials(all);
    for (Polynomial p : assumptions.vanishing()) {
      if (!field.isReal(Fraction.of(p))) {
        continue;
      }
      for (Polynomial side : List.of(p, p.negated())) {
        if (new Nonnegativity(field, signs).proves(field, Fraction.of(side), true)) {
          return Optional.of(
              "it makes " + field.ring().toString(p) + " vanish, which it never does");
        }
      }
    }
    return Optional.empty();
  }

  private static List<Polynomial> polynomials(List<Assumptions.Inequality> inequalities) {
    return inequalities.stream()
        .map(Assumptions.Inequality::difference)
        .filter(Fraction::isPolynomial)
        .map(Fraction::numerator)
        .toList();
  }

  /** Sums of what is nonnegative are so too. */
  private static List<Polynomial> withSums(List<Polynomial> hypotheses) {
    List<Polynomial> all = new ArrayList<>(hypotheses);
    for (int i = 0; i < hypotheses.size(); i++) {
      for (int j = 0; j < i; j++) {
        all.add(hypotheses.get(i).plus(hypotheses.get(j)));
      }
    }
    return all;
  }

  private static boolean isNonzero(FractionField field, Polynomial p) {
    Polynomial monic = p.scaled(p.coefficient(p.leading()).inverse());
    return p.isConstant()
        || field.isProductOfExponentials(p)
        || field.isPositive(p)
        || field.isPositive(p.negated())
        || field.isPositive(monic);
  }

  /** Two inequalities whose sum leaves a negative constant. */
  private static Optional<String> bounds(Ring ring, List<Assumptions.Inequality> inequalities) {
    for (Assumptions.Inequality a : inequalities) {
      for (Assumptions.Inequality b : inequalities) {
        if (!a.difference().isPolynomial() || !b.difference().isPolynomial()) {
          continue;
        }
        Polynomial p = a.difference().numerator();
        Polynomial q = b.difference().numerator();
        Monomial leading = p.leading();
        Gaussian c = p.coefficient(leading);
        Gaussian d = q.coefficient(leading);
        if (!c.isReal() || !d.isReal() || c.signum() * d.signum() >= 0) {
          continue;
        }
        Polynomial sum = p.scaled(c.dividedBy(d).negated().inverse()).plus(q);
        boolean strict = a.strict() || b.strict();
        if (sum.isConstant() && (sum.constantTerm().signum() < 0 || (strict && sum.isZero()))) {
          return Optional.of(
              "it makes both " + ring.toString(p) + " and " + ring.toString(q) + " positive");
        }
      }
    }
    return Optional.empty();
  }
}
