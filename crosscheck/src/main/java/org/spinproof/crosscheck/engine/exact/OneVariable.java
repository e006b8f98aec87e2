package org.spinproof.crosscheck.engine.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.symbolic.algebra.ElementaryFunction;
import org.spinproof.symbolic.algebra.Fraction;
import org.spinproof.symbolic.algebra.FractionField;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.GaussianField;
import org.spinproof.symbolic.algebra.Limits;
import org.spinproof.symbolic.algebra.Monomial;
import org.spinproof.symbolic.algebra.Polynomial;
import org.spinproof.symbolic.algebra.Ring;
import org.spinproof.symbolic.algebra.Tensor;
import org.spinproof.symbolic.algebra.Undecidable;
import org.spinproof.symbolic.algebra.Undefined;
import org.spinproof.symbolic.proof.Constants;
import org.spinproof.symbolic.proof.RealLine;
import org.spinproof.symbolic.proof.RealLine.AtNumber;
import org.spinproof.symbolic.proof.RealLine.AtZero;
import org.spinproof.symbolic.proof.RealLine.Condition;
import org.spinproof.symbolic.proof.RealLine.Sign;

/** Decides inequalities between rational functions of one real variable. */
final class OneVariable {
  private static final int MAX_TERMS = 1000;
  private static final int MOST_VARIABLES = 6;
  private static final Set<Operation> POLYNOMIAL = EnumSet.of(Operation.PLUS, Operation.TIMES);

  private final Question question;
  private final Program program;
  private final Runnable heartbeat;
  private final String name;
  private final Map<String, Gaussian> fixed;
  private final List<Condition> given = new ArrayList<>();

  /** What came out. */
  sealed interface Outcome {}

  /** The inequality follows. */
  record Proved() implements Outcome {}

  /** It is false at this point. */
  record Refuted(Counterexample counterexample) implements Outcome {}

  /** It is not of this kind, or false only where it may not be defined. */
  record Open() implements Outcome {}

  private OneVariable(
      Question question,
      Program program,
      Runnable heartbeat,
      String name,
      Map<String, Gaussian> fixed) {
    this.question = question;
    this.program = program;
    this.heartbeat = heartbeat;
    this.name = name;
    this.fixed = fixed;
  }

  /**
   * Decides the relation of a question, if it is of the kind; of one in more variables it looks for
   * a counterexample with all but one at their smallest values.
   */
  static Outcome decide(Question question, Program program, Runnable heartbeat) {
    Map<String, Type> variables = question.variables();
    boolean kind =
        variables.size() <= MOST_VARIABLES
            && List.of(Type.REAL, Type.POSITIVE).containsAll(variables.values())
            && program.relation().comparison() != Comparison.EQUAL
            && question.order().isEmpty();
    if (!kind) {
      return new Open();
    }
    for (String name : variables.keySet()) {
      Map<String, Gaussian> fixed = new LinkedHashMap<>();
      variables.forEach(
          (other, type) -> {
            if (!other.equals(name)) {
              fixed.put(other, type == Type.POSITIVE ? Gaussian.ONE : Gaussian.ZERO);
            }
          });
      try {
        Outcome outcome = new OneVariable(question, program, heartbeat, name, fixed).decide();
        if (outcome instanceof Refuted || (outcome instanceof Proved && fixed.isEmpty())) {
          return outcome;
        }
      } catch (Undecidable | Undefined | ArithmeticException e) {
        // Not with this variable.
      }
    }
    return new Open();
  }

  private Outcome decide() {
    FractionField field = field();
    SymbolicEnvironment environment = environment(field);
    Evaluator<Fraction> evaluator = new Evaluator<>(program, field, environment, heartbeat);
    if (question.variables().get(name) == Type.POSITIVE) {
      given.add(new Condition(List.of(Gaussian.ZERO, Gaussian.ONE), Sign.POSITIVE));
    }
    for (Program.Compared one : program.givens()) {
      Tensor<Fraction> left = evaluator.value(one.left(), Energy.PLUS);
      Tensor<Fraction> right = evaluator.value(one.right(), Energy.PLUS);
      for (int i = 0; i < left.entries().size(); i++) {
        given.add(condition(field, left.at(i), right.at(i), one.comparison()));
      }
    }
    Sides<Fraction> sides = Sides.ofRelation(program, question, field, environment, heartbeat);
    Condition claim =
        condition(
            field,
            sides.parts().get(0).left().scalar(),
            sides.parts().get(0).right().scalar(),
            program.relation().comparison());
    List<RealLine.Place> places = new RealLine(given, claim, heartbeat).violations();
    boolean open = false;
    for (RealLine.Place place : places) {
      Optional<Counterexample> found =
          place instanceof AtNumber at ? at(at.value()) : at((AtZero) place);
      if (found.isPresent()) {
        return new Refuted(found.get());
      }
      // A side is not defined there.
      open |= !(place instanceof AtNumber at && at.alone());
    }
    return open ? new Open() : new Proved();
  }

  private FractionField field() {
    return new FractionField(new Ring(new Limits(MAX_TERMS, heartbeat)));
  }

  private SymbolicEnvironment environment(FractionField field) {
    SymbolicEnvironment environment =
        new SymbolicEnvironment(
            field, question.variables(), SymbolicEnvironment.Propagators.COMPONENTS);
    fixed.forEach((other, value) -> environment.bind(other, field.of(value)));
    return environment;
  }

  /** The sign of left − right times the square of all denominators, none of which is zero. */
  private Condition condition(
      FractionField field, Fraction left, Fraction right, Comparison comparison) {
    Fraction difference =
        switch (comparison) {
          case LESS, LESS_OR_EQUAL -> field.subtract(right, left);
          case EQUAL, GREATER, GREATER_OR_EQUAL -> field.subtract(left, right);
        };
    for (Fraction side : List.of(left, right, difference)) {
      for (Polynomial factor : side.denominator().keySet()) {
        given.add(new Condition(coefficients(field.ring(), factor), Sign.NOT_ZERO));
      }
    }
    Polynomial p = difference.numerator();
    for (Map.Entry<Polynomial, Integer> e : difference.denominator().entrySet()) {
      if (e.getValue() % 2 == 1) {
        p = field.ring().multiply(p, e.getKey());
      }
    }
    return new Condition(
        coefficients(field.ring(), p),
        switch (comparison) {
          case EQUAL -> Sign.ZERO;
          case LESS, GREATER -> Sign.POSITIVE;
          case LESS_OR_EQUAL, GREATER_OR_EQUAL -> Sign.NOT_NEGATIVE;
        });
  }

  private List<Gaussian> coefficients(Ring ring, Polynomial p) {
    List<Gaussian> all = new ArrayList<>(Collections.nCopies(p.degree() + 1, Gaussian.ZERO));
    for (Monomial m : p.monomials()) {
      boolean plain =
          m.size() == 0
              || (m.size() == 1 && m.exponent(0) > 0 && ring.name(m.symbol(0)).equals(name));
      if (!plain || !p.coefficient(m).isReal()) {
        throw new Undecidable("more than one variable with rational coefficients");
      }
      all.set(m.degree(), p.coefficient(m));
    }
    return all;
  }

  private Point point(Gaussian value) {
    Map<String, Point.Value> values = new LinkedHashMap<>();
    for (String each : question.variables().keySet()) {
      Gaussian number = fixed.getOrDefault(each, value);
      values.put(each, new Point.Constant(Tensor.scalar(number), false));
    }
    return new Point(values);
  }

  /** The values of all variables, that of the one in words. */
  private Map<String, String> values(String shown) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String each : question.variables().keySet()) {
      values.put(each, each.equals(name) ? shown : fixed.get(each).toString());
    }
    return values;
  }

  /** Whether it is false at a rational number, where everything is evaluated. */
  private Optional<Counterexample> at(Gaussian value) {
    Point point = point(value);
    return new PointTest(question, program, heartbeat).at(point) instanceof PointTest.False failure
        ? Optional.of(
            new Counterexample(
                point.text(),
                failure.component(),
                failure.left().get(),
                failure.right().get(),
                true))
        : Optional.empty();
  }

  /** Likewise at a zero of a quadratic polynomial. */
  private Optional<Counterexample> at(AtZero place) {
    List<BigInteger> c = place.coefficients();
    if (c.size() != 3) {
      return dividesNowhere() ? Optional.of(described(place)) : Optional.empty();
    }
    FractionField field = field();
    Fraction a = integer(field, c.get(2));
    Fraction b = integer(field, c.get(1));
    BigInteger discriminant = c.get(1).pow(2).subtract(c.get(2).multiply(c.get(0)).shiftLeft(2));
    Fraction root = field.apply(ElementaryFunction.SQRT, integer(field, discriminant));
    Constants constants = new Constants(field);
    for (Fraction signed : List.of(root, field.negate(root))) {
      Fraction x =
          field.divide(field.subtract(signed, b), field.multiply(field.of(Gaussian.of(2)), a));
      boolean inside =
          constants.sign(field.subtract(x, field.of(place.low()))) > 0
              && constants.sign(field.subtract(field.of(place.high()), x)) > 0;
      if (inside) {
        return at(field, x, constants);
      }
    }
    return Optional.empty();
  }

  /** Polynomials are defined everywhere, so that nothing has to be evaluated. */
  private boolean dividesNowhere() {
    return program.steps().stream()
        .allMatch(
            step ->
                !(step instanceof Program.Step.Apply apply)
                    || POLYNOMIAL.contains(apply.operation())
                    || (apply.operation() == Operation.POWER
                        && program.step(apply.arguments().get(1))
                            instanceof Program.Step.Exact exponent
                        && exponent.value().toInt().orElse(-1) >= 0));
  }

  private Counterexample described(AtZero place) {
    StringBuilder terms = new StringBuilder();
    for (int k = place.coefficients().size() - 1; k >= 0; k--) {
      BigInteger c = place.coefficients().get(k);
      if (c.signum() != 0) {
        terms.append(
            terms.isEmpty() ? (c.signum() < 0 ? "-" : "") : c.signum() < 0 ? " - " : " + ");
        boolean one = c.abs().equals(BigInteger.ONE) && k > 0;
        terms.append(one ? "" : c.abs() + (k > 0 ? " " : ""));
        terms.append(k == 0 ? "" : k == 1 ? name : name + "^" + k);
      }
    }
    double near = place.low().realValue();
    Point beside = point(place.low());
    Sides<Gaussian> sides =
        Sides.ofRelation(
            program,
            question,
            GaussianField.INSTANCE,
            new PointEnvironment<>(beside, GaussianField.INSTANCE),
            heartbeat);
    return new Counterexample(
        values("the zero of " + terms + " near " + twelve(near)),
        "",
        twelve(sides.parts().get(0).left().scalar().realValue()),
        twelve(sides.parts().get(0).right().scalar().realValue()),
        true);
  }

  private static String twelve(double x) {
    return new BigDecimal(x).round(new MathContext(12)).stripTrailingZeros().toPlainString();
  }

  private static Fraction integer(FractionField field, BigInteger n) {
    return field.of(Gaussian.of(n, BigInteger.ONE));
  }

  private Optional<Counterexample> at(FractionField field, Fraction x, Constants constants) {
    SymbolicEnvironment environment = environment(field);
    environment.bind(name, x);
    Sides<Fraction> sides = Sides.ofRelation(program, question, field, environment, heartbeat);
    Fraction left = sides.parts().get(0).left().scalar();
    Fraction right = sides.parts().get(0).right().scalar();
    int sign = constants.sign(field.subtract(left, right));
    boolean holds =
        switch (program.relation().comparison()) {
          case EQUAL -> sign == 0;
          case LESS -> sign == -1;
          case LESS_OR_EQUAL -> sign == -1 || sign == 0;
          case GREATER -> sign == 1;
          case GREATER_OR_EQUAL -> sign == 1 || sign == 0;
        };
    return holds
        ? Optional.empty()
        : Optional.of(
            new Counterexample(
                values(constants.show(x)), "", constants.show(left), constants.show(right), true));
  }
}
