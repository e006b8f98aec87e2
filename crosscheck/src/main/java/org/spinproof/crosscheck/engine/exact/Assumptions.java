package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.symbolic.algebra.Fraction;
import org.spinproof.symbolic.algebra.FractionField;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Monomial;
import org.spinproof.symbolic.algebra.Polynomial;
import org.spinproof.symbolic.algebra.Ring;
import org.spinproof.symbolic.algebra.Tensor;
import org.spinproof.symbolic.proof.Ideal;

/**
 * What is given, as polynomials: equalities vanish, for their conjugates and at the opposite energy
 * too; inequalities tell signs. A scalar in which an equality is linear is replaced for good, so
 * that functions of it are reached as well.
 */
final class Assumptions {
  private final FractionField field;
  private final Ring ring;
  private final List<Polynomial> vanishing = new ArrayList<>();
  private final List<Inequality> inequalities = new ArrayList<>();
  private final Runnable heartbeat;

  /** A real fraction that is positive, or at least not negative. */
  record Inequality(Fraction difference, boolean strict) {}

  Assumptions(
      Program program,
      Question question,
      FractionField field,
      SymbolicEnvironment environment,
      Runnable heartbeat,
      boolean assumeSigns) {
    this.field = field;
    this.ring = field.ring();
    this.heartbeat = heartbeat;
    for (int round = 0; round <= question.variables().size(); round++) {
      if (!substituteOne(program, question, environment)) {
        break;
      }
    }
    Evaluator<Fraction> evaluator = new Evaluator<>(program, field, environment, heartbeat);
    for (Program.Compared given : program.givens()) {
      for (Energy energy : Energy.values()) {
        read(evaluator, given, energy);
      }
    }
    for (Inequality inequality : inequalities) {
      if (assumeSigns && inequality.difference().isPolynomial()) {
        field.assume(inequality.difference().numerator(), inequality.strict());
      }
    }
  }

  private void read(Evaluator<Fraction> evaluator, Program.Compared given, Energy energy) {
    Tensor<Fraction> difference =
        evaluator
            .algebra()
            .subtract(
                evaluator.value(given.left(), energy), evaluator.value(given.right(), energy));
    for (Fraction entry : difference.entries()) {
      switch (given.comparison()) {
        case EQUAL -> {
          add(entry.numerator());
          add(ring.conjugate(entry.numerator()));
        }
        case LESS -> inequality(field.negate(entry), true);
        case LESS_OR_EQUAL -> inequality(field.negate(entry), false);
        case GREATER -> inequality(entry, true);
        case GREATER_OR_EQUAL -> inequality(entry, false);
      }
    }
  }

  private void inequality(Fraction difference, boolean strict) {
    Inequality inequality = new Inequality(difference, strict);
    if (field.isReal(difference) && !inequalities.contains(inequality)) {
      inequalities.add(inequality);
    }
  }

  private void add(Polynomial p) {
    Polynomial cleared = ring.cleared(p);
    if (!p.isZero() && !vanishing.contains(cleared)) {
      vanishing.add(cleared);
      rootsOfSquares(p).forEach(this::add);
    }
  }

  /** Each m of a sum of moduli squared c |m|² with positive c: all of them vanish with it. */
  private List<Polynomial> rootsOfSquares(Polynomial p) {
    Gaussian leading = p.coefficient(p.leading());
    List<Polynomial> roots = new ArrayList<>();
    for (Monomial square : p.monomials()) {
      Optional<Monomial> root = root(square);
      Gaussian ratio = p.coefficient(square).dividedBy(leading);
      if (root.isEmpty() || !ratio.isReal() || ratio.signum() <= 0) {
        return List.of();
      }
      roots.add(Polynomial.term(root.get(), Gaussian.ONE));
    }
    return roots;
  }

  /** m of |m|², where no function occurs. */
  private Optional<Monomial> root(Monomial square) {
    Monomial root = Monomial.ONE;
    for (int k = 0; k < square.size(); k++) {
      int symbol = square.symbol(k);
      int conjugate = ring.conjugate(symbol);
      int exponent = square.exponent(k);
      if (field.isFunction(symbol) || ring.isInverted(symbol) || exponent < 0) {
        return Optional.empty();
      }
      if (ring.isReal(symbol)) {
        if (exponent % 2 == 1) {
          return Optional.empty();
        }
        root = root.times(Monomial.of(symbol, exponent / 2));
      } else if (square.exponentOf(conjugate) != exponent) {
        return Optional.empty();
      } else if (symbol < conjugate) {
        root = root.times(Monomial.of(symbol, exponent));
      }
    }
    return square.size() == 0 ? Optional.empty() : Optional.of(root);
  }

  /** Binds one scalar to what an equality that is linear in it says. */
  private boolean substituteOne(
      Program program, Question question, SymbolicEnvironment environment) {
    Evaluator<Fraction> evaluator = new Evaluator<>(program, field, environment, heartbeat);
    for (Program.Compared given : program.givens()) {
      if (given.comparison() != Comparison.EQUAL) {
        continue;
      }
      Tensor<Fraction> left = evaluator.value(given.left(), Energy.PLUS);
      if (left.rank() > 0) {
        continue;
      }
      Fraction difference =
          field.subtract(left.scalar(), evaluator.value(given.right(), Energy.PLUS).scalar());
      if (!difference.isPolynomial()) {
        continue;
      }
      for (Map.Entry<String, Type> variable : question.variables().entrySet()) {
        if (variable.getValue() != Type.REAL && variable.getValue() != Type.COMPLEX) {
          continue;
        }
        Fraction current = environment.value(variable.getKey(), Energy.PLUS).scalar();
        Optional<Fraction> solution = solve(difference.numerator(), current);
        if (solution.isPresent()
            && (variable.getValue() == Type.COMPLEX || field.isReal(solution.get()))) {
          environment.bind(variable.getKey(), solution.get());
          return true;
        }
      }
    }
    return false;
  }

  /** x from p = c x + rest with a number c and neither x nor its conjugate in the rest. */
  private Optional<Fraction> solve(Polynomial p, Fraction x) {
    Monomial m = x.numerator().leading();
    if (!x.isPolynomial()
        || m.size() != 1
        || m.exponent(0) != 1
        || !x.numerator().equals(Polynomial.term(m, Gaussian.ONE))
        || p.coefficient(m).isZero()) {
      return Optional.empty();
    }
    int symbol = m.symbol(0);
    Polynomial rest = p.minus(Polynomial.term(m, p.coefficient(m)));
    for (Monomial other : rest.monomials()) {
      for (int k = 0; k < other.size(); k++) {
        int s = other.symbol(k);
        // Functions are symbols too: they might hide the same variable.
        if (s == symbol || s == ring.conjugate(symbol) || field.isFunction(s)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(Fraction.of(rest.scaled(p.coefficient(m).inverse().negated())));
  }

  boolean areEmpty() {
    return vanishing.isEmpty() && inequalities.isEmpty();
  }

  List<Polynomial> vanishing() {
    return vanishing;
  }

  List<Inequality> inequalities() {
    return inequalities;
  }

  /** The ideal of all that vanishes. */
  Ideal ideal() {
    List<Polynomial> generators = new ArrayList<>(vanishing);
    for (Polynomial relation : ring.relations()) {
      generators.add(relation);
    }
    return new Ideal(generators, ring.limits());
  }
}
