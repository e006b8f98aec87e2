package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.symbolic.algebra.Field;
import org.spinproof.symbolic.algebra.Series;
import org.spinproof.symbolic.algebra.SeriesField;
import org.spinproof.symbolic.algebra.Tensor;
import org.spinproof.symbolic.algebra.TensorAlgebra;

/**
 * The two sides of a relation: once, or for each coefficient of the small quantities.
 *
 * @param <S> the scalar
 */
record Sides<S>(List<Part<S>> parts) {

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
    List<String> small = List.copyOf(question.order().keySet());
    List<Integer> orders = List.copyOf(question.order().values());
    SeriesField<S> series = new SeriesField<>(field, orders);
    Evaluator<Series<S>> evaluator =
        new Evaluator<>(program, series, Environment.scaled(environment, series, small), heartbeat);
    Tensor<Series<S>> left = side(evaluator, relation.left(), question.integrated());
    Tensor<Series<S>> right = side(evaluator, relation.right(), question.integrated());
    List<Part<S>> parts = new ArrayList<>();
    int size = left.entries().get(0).coefficients().size();
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
