package org.spinproof.crosscheck.engine.exact;

import java.util.function.Supplier;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.symbolic.algebra.Field;
import org.spinproof.symbolic.algebra.Fraction;
import org.spinproof.symbolic.algebra.FractionField;
import org.spinproof.symbolic.algebra.GaussianField;
import org.spinproof.symbolic.algebra.Limits;
import org.spinproof.symbolic.algebra.ModularField;
import org.spinproof.symbolic.algebra.Residue;
import org.spinproof.symbolic.algebra.Ring;
import org.spinproof.symbolic.algebra.Tensor;
import org.spinproof.symbolic.algebra.Undecidable;
import org.spinproof.symbolic.algebra.Undefined;
import org.spinproof.symbolic.proof.Constants;

/** Decides a relation exactly at one point. */
final class PointTest {
  private static final int CONSTANT_TERMS = 2000;
  private final Question question;
  private final Program program;
  private final Runnable heartbeat;
  private boolean irrational;

  /** What came out at one point. */
  sealed interface Outcome {}

  /** The relation is true there. */
  record True() implements Outcome {}

  /**
   * The relation is false there: which component of the two sides differs, and its values, which
   * take longer to write down than to tell apart.
   */
  record False(String component, Supplier<String> left, Supplier<String> right)
      implements Outcome {}

  /** A side is undefined there, or the point is not admissible. */
  record Outside() implements Outcome {}

  /** Exact arithmetic does not tell. */
  record Unknown(String reason) implements Outcome {}

  PointTest(Question question, Program program, Runnable heartbeat) {
    this.question = question;
    this.program = program;
    this.heartbeat = heartbeat;
  }

  /**
   * Evaluates at a point: over the Gaussian rationals if that will do, else with constants such as
   * √2.
   */
  Outcome at(Point point) {
    try {
      return at(point, GaussianField.INSTANCE, new RationalJudge());
    } catch (Undefined e) {
      return new Outside();
    } catch (Undecidable e) {
      return withConstants(point);
    }
  }

  /** Whether a point was met at which the Gaussian rationals did not do. */
  boolean metIrrational() {
    return irrational;
  }

  /**
   * Evaluates an equality modulo a prime, which is quick: what is false there is false, and what is
   * true there is likely to be true. Nothing is said of relations that need signs. What is given is
   * tested exactly.
   */
  Outcome moduloPrime(Point point) {
    if (program.relation().comparison() != Comparison.EQUAL) {
      return new Unknown("an inequality");
    }
    try {
      return givensHold(point, GaussianField.INSTANCE, new RationalJudge())
          ? relation(point, ModularField.INSTANCE, new ModularJudge())
          : new Outside();
    } catch (Undefined | Undecidable e) {
      return new Unknown("no value modulo a prime");
    }
  }

  private Outcome withConstants(Point point) {
    irrational = true;
    try {
      Ring ring = new Ring(new Limits(CONSTANT_TERMS, heartbeat));
      FractionField field = new FractionField(ring);
      return at(point, field, new ConstantJudge(new Constants(field)));
    } catch (Undefined e) {
      return new Outside();
    } catch (Undecidable e) {
      return new Unknown(e.getMessage());
    }
  }

  /** What is known about one number: whether it is zero, and its sign. */
  private interface Judge<S> {
    /** 0, or a sign of a real number, or 2 for a number that is not real. */
    int sign(S number);

    /** Cheaper than a sign. */
    boolean isZero(S number);

    String show(S number);
  }

  private static final class RationalJudge
      implements Judge<org.spinproof.symbolic.algebra.Gaussian> {
    @Override
    public int sign(org.spinproof.symbolic.algebra.Gaussian number) {
      return number.isReal() ? number.signum() : 2;
    }

    @Override
    public boolean isZero(org.spinproof.symbolic.algebra.Gaussian number) {
      return number.isZero();
    }

    @Override
    public String show(org.spinproof.symbolic.algebra.Gaussian number) {
      return number.toString();
    }
  }

  private static final class ModularJudge implements Judge<Residue> {
    @Override
    public int sign(Residue number) {
      throw new Undecidable("residues have no sign");
    }

    @Override
    public boolean isZero(Residue number) {
      return number.vanishes();
    }

    @Override
    public String show(Residue number) {
      return number.toString();
    }
  }

  private record ConstantJudge(Constants constants) implements Judge<Fraction> {
    @Override
    public int sign(Fraction number) {
      return constants.sign(number);
    }

    @Override
    public boolean isZero(Fraction number) {
      return constants.isZero(number);
    }

    @Override
    public String show(Fraction number) {
      return constants.show(number);
    }
  }

  private <S> Outcome at(Point point, Field<S> field, Judge<S> judge) {
    return givensHold(point, field, judge) ? relation(point, field, judge) : new Outside();
  }

  private <S> boolean givensHold(Point point, Field<S> field, Judge<S> judge) {
    heartbeat.run();
    if (!question.order().isEmpty() && program.givensMention(question.order().keySet())) {
      throw new Undecidable("something is given about a small quantity");
    }
    if (!isAdmissible(point)) {
      return false;
    }
    Evaluator<S> evaluator =
        new Evaluator<>(program, field, new PointEnvironment<>(point, field), heartbeat);
    for (Program.Compared given : program.givens()) {
      for (Energy energy : Energy.values()) {
        Tensor<S> left = evaluator.value(given.left(), energy);
        Tensor<S> right = evaluator.value(given.right(), energy);
        for (int i = 0; i < left.entries().size(); i++) {
          S difference = field.subtract(left.at(i), right.at(i));
          if (!holds(judge, difference, given.comparison())) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private <S> Outcome relation(Point point, Field<S> field, Judge<S> judge) {
    Environment<S> environment = new PointEnvironment<>(point, field);
    Sides<S> sides = Sides.ofRelation(program, question, field, environment, heartbeat);
    Comparison comparison = program.relation().comparison();
    for (Sides.Part<S> part : sides.parts()) {
      for (int i = 0; i < part.left().entries().size(); i++) {
        S left = part.left().at(i);
        S right = part.right().at(i);
        S difference = field.subtract(left, right);
        if (comparison != Comparison.EQUAL
            && (realless(judge, field, left) || realless(judge, field, right))) {
          return new Outside();
        }
        if (!holds(judge, difference, comparison)) {
          String component = part.left().position(i);
          return new False(
              part.label().isEmpty()
                  ? component
                  : (part.label() + (component.isEmpty() ? "" : " in " + component)),
              () -> judge.show(left),
              () -> judge.show(right));
        }
      }
    }
    return new True();
  }

  /** Solving for a coordinate may have made a positive one negative. */
  private boolean isAdmissible(Point point) {
    for (var variable : question.variables().entrySet()) {
      if (variable.getValue() == Type.POSITIVE
          && point.values().get(variable.getKey()) instanceof Point.Constant c
          && c.value().at(0).signum() <= 0) {
        return false;
      }
    }
    return true;
  }

  private static <S> boolean realless(Judge<S> judge, Field<S> field, S number) {
    return judge.sign(field.subtract(number, field.conjugate(number))) != 0;
  }

  private static <S> boolean holds(Judge<S> judge, S difference, Comparison comparison) {
    return comparison == Comparison.EQUAL
        ? judge.isZero(difference)
        : compare(judge.sign(difference), comparison);
  }

  private static boolean compare(int sign, Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> sign == 0;
      case LESS -> sign == -1;
      case LESS_OR_EQUAL -> sign == -1 || sign == 0;
      case GREATER -> sign == 1;
      case GREATER_OR_EQUAL -> sign == 1 || sign == 0;
    };
  }
}
