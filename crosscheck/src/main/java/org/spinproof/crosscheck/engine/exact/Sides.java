package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.symbolic.algebra.Field;
import org.spinproof.symbolic.algebra.Series;
import org.spinproof.symbolic.algebra.SeriesField;
import org.spinproof.symbolic.algebra.Tensor;
import org.spinproof.symbolic.algebra.TensorAlgebra;
import org.spinproof.symbolic.algebra.Undecidable;
import org.spinproof.symbolic.algebra.Undefined;

/**
 * The two sides of a relation: once, or for each coefficient of the small quantities.
 *
 * @param <S> the scalar
 */
record Sides<S>(List<Part<S>> parts) {
  private static final int MORE_POWERS = 4;
  private static final int MOST_POWERS = 8;

  /**
   * Two tensors to be compared.
   *
   * @param label which coefficient of which power; empty if there is no order
   */
  record Part<S>(String label, Tensor<S> left, Tensor<S> right) {}

  /** Evaluates the relation of a question. */
  static <S> Sides<S> ofRelation(
      Program program,
      Question question,
      Field<S> field,
      Environment<S> environment,
      Runnable heartbeat) {
    Program.Compared relation = program.relation();
    if (question.order().isEmpty()) {
      Evaluator<S> evaluator = new Evaluator<>(program, field, environment, heartbeat);
      return new Sides<>(
          List.of(
              new Part<>(
                  "",
                  side(evaluator, relation.left(), question.integrated()),
                  side(evaluator, relation.right(), question.integrated()))));
    }
    if (question.order().size() == 1) {
      return expanded(program, question, field, environment, heartbeat);
    }
    List<Integer> orders = List.copyOf(question.order().values());
    return inSeries(
        program, question, new SeriesField<>(field, orders), environment, orders, heartbeat);
  }

  /**
   * In one small quantity, with as many powers more as may be cancelled on the way, such as in
   * Sin[B]/B.
   */
  private static <S> Sides<S> expanded(
      Program program,
      Question question,
      Field<S> field,
      Environment<S> environment,
      Runnable heartbeat) {
    List<Integer> orders = List.copyOf(question.order().values());
    for (int more = 0; ; more += MORE_POWERS) {
      SeriesField<S> series = SeriesField.expansion(field, orders.get(0) + more);
      try {
        Sides<S> sides = inSeries(program, question, series, environment, orders, heartbeat);
        if (series.lost() <= more) {
          return sides;
        }
      } catch (Undefined e) {
        if (more == MOST_POWERS) {
          throw e;
        }
      }
      if (more == MOST_POWERS) {
        throw new Undecidable("too many powers of the small quantity cancel");
      }
    }
  }

  private static <S> Sides<S> inSeries(
      Program program,
      Question question,
      SeriesField<S> series,
      Environment<S> environment,
      List<Integer> orders,
      Runnable heartbeat) {
    List<String> small = List.copyOf(question.order().keySet());
    Evaluator<Series<S>> evaluator =
        new Evaluator<>(program, series, Environment.scaled(environment, series, small), heartbeat);
    Tensor<Series<S>> left = side(evaluator, program.relation().left(), question.integrated());
    Tensor<Series<S>> right = side(evaluator, program.relation().right(), question.integrated());
    List<Part<S>> parts = new ArrayList<>();
    int size = orders.stream().mapToInt(n -> n + 1).reduce(1, (m, n) -> m * n);
    for (int k = 0; k < size; k++) {
      int index = k;
      parts.add(
          new Part<>(
              label(small, orders, k),
              left.map(s -> s.coefficients().get(index)),
              right.map(s -> s.coefficients().get(index))));
    }
    return new Sides<>(parts);
  }

  private static <S> Tensor<S> side(Evaluator<S> evaluator, int step, boolean integrated) {
    Tensor<S> plus = evaluator.value(step, Energy.PLUS);
    if (!integrated) {
      return plus;
    }
    TensorAlgebra<S> algebra = evaluator.algebra();
    return algebra.add(plus, evaluator.value(step, Energy.MINUS));
  }

  private static String label(List<String> small, List<Integer> orders, int index) {
    List<String> powers = new ArrayList<>();
    int rest = index;
    for (int k = orders.size() - 1; k >= 0; k--) {
      int n = orders.get(k) + 1;
      powers.add(0, small.get(k) + "^" + rest % n);
      rest /= n;
    }
    return "coefficient of " + String.join(" ", powers);
  }
}
