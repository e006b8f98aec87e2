package org.spinproof.crosscheck.engine.approximate;

import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.numeric.rounding.Jet;

/** Interprets relations in complex arithmetic that bounds its own error. */
public final class Interpreter {
  private Interpreter() {}

  /**
   * Compares the sides of a relation at a point.
   *
   * @param program the program that the sides belong to
   * @param integrated whether to add the opposite energy to both sides first
   * @throws org.spinproof.crosscheck.engine.OutOfBudget when the time is up
   * @throws IllegalArgumentException if a shape does not fit, a variable has no value, or gradients
   *     are nested
   */
  public static Deviation evaluate(
      Program program,
      Program.Sides sides,
      boolean integrated,
      Environment environment,
      Budget budget) {
    return compare(new Evaluation(program, environment, budget), sides, integrated);
  }

  /** Compares the sides of a question's relation at a point, see the other method. */
  public static Deviation evaluate(Question question, Environment environment, Budget budget) {
    Program program = new Program(question.variables(), question.order());
    return evaluate(
        program, program.add(question.relation()), question.integrated(), environment, budget);
  }

  static Deviation compare(Evaluation evaluation, Program.Sides sides, boolean integrated) {
    Jet left = side(evaluation, sides.left(), integrated);
    Jet right = side(evaluation, sides.right(), integrated);
    return Deviation.between(left, right);
  }

  /** Compares the sides at one energy. */
  static Deviation compareAt(Evaluation evaluation, Program.Sides sides, Energy energy) {
    return Deviation.between(
        evaluation.value(sides.left(), energy), evaluation.value(sides.right(), energy));
  }

  private static Jet side(Evaluation evaluation, int step, boolean integrated) {
    Jet value = evaluation.value(step, Energy.PLUS);
    return integrated ? value.plus(evaluation.value(step, Energy.MINUS)) : value;
  }
}
