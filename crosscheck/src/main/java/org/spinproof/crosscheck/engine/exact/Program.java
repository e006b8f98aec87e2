package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.symbolic.algebra.Gaussian;

/** The expressions of a question with equal subtrees shared: each is evaluated once an energy. */
final class Program {
  /** One subtree; its operands come before it. */
  sealed interface Step {
    /** An exact number. */
    record Exact(Gaussian value) implements Step {}

    /** E or π (I is a number). */
    record Irrational(Node.Constant.Symbol symbol) implements Step {}

    /** A declared name. */
    record Name(String name) implements Step {}

    /** An operation on earlier steps. */
    record Apply(Operation operation, List<Integer> arguments) implements Step {}
  }

  /** A relation between two steps. */
  record Compared(int left, Relation.Comparison comparison, int right) {}

  private final List<Step> steps = new ArrayList<>();
  private final Map<Step, Integer> known = new HashMap<>();
  private final Compared relation;
  private final List<Compared> givens;

  Program(Question question) {
    relation = compared(question.relation());
    givens = question.givens().stream().map(this::compared).toList();
  }

  private Compared compared(Relation r) {
    return new Compared(intern(r.left()), r.comparison(), intern(r.right()));
  }

  /** Whether exponentials or circular functions occur, for which multiples of π are special. */
  boolean isTrigonometric() {
    return steps.stream()
        .anyMatch(step -> step instanceof Step.Apply a && TRIGONOMETRIC.contains(a.operation()));
  }

  private static final Set<Operation> TRIGONOMETRIC =
      EnumSet.of(
          Operation.EXP,
          Operation.COS,
          Operation.SIN,
          Operation.TAN,
          Operation.COSH,
          Operation.SINH,
          Operation.TANH,
          Operation.MATRIX_EXP);

  List<Step> steps() {
    return steps;
  }

  Step step(int index) {
    return steps.get(index);
  }

  Compared relation() {
    return relation;
  }

  List<Compared> givens() {
    return givens;
  }

  /** Whether a name occurs in what is given. */
  boolean givensMention(Set<String> names) {
    return givens.stream().anyMatch(g -> mentions(g.left(), names) || mentions(g.right(), names));
  }

  private boolean mentions(int index, Set<String> names) {
    Step step = steps.get(index);
    return step instanceof Step.Name n
        ? names.contains(n.name())
        : step instanceof Step.Apply a
            && a.arguments().stream().anyMatch(argument -> mentions(argument, names));
  }

  private int intern(Node node) {
    Step step = step(node);
    Integer index = known.putIfAbsent(step, steps.size());
    if (index == null) {
      steps.add(step);
      return steps.size() - 1;
    }
    return index;
  }

  private Step step(Node node) {
    if (node instanceof Node.Rational r) {
      return new Step.Exact(Gaussian.of(r.numerator(), r.denominator()));
    }
    if (node instanceof Node.Constant c) {
      return c.symbol() == Node.Constant.Symbol.I
          ? new Step.Exact(Gaussian.I)
          : new Step.Irrational(c.symbol());
    }
    if (node instanceof Node.Variable v) {
      return new Step.Name(v.name());
    }
    Node.Apply a = (Node.Apply) node;
    List<Integer> arguments = new ArrayList<>();
    for (Node argument : a.arguments()) {
      arguments.add(intern(argument));
    }
    return new Step.Apply(a.operation(), List.copyOf(arguments));
  }
}
