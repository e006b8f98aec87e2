package org.spinproof.crosscheck.engine.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spinproof.crosscheck.claim.formula.Printer;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;

/**
 * Encloses real expressions in intervals that follow from the types and the bounds that are given,
 * rounded outwards, and finds relations that no value in them satisfies.
 */
final class Ranges {
  private static final Interval ALL =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  private static final Interval NONNEGATIVE = new Interval(0, Double.POSITIVE_INFINITY);
  private static final Interval UNIT = new Interval(-1, 1);
  private static final int MOST_POWER = 64;

  private final Question question;
  private final Map<String, Interval> bounds = new HashMap<>();

  private Ranges(Question question) {
    this.question = question;
    question.givens().forEach(this::bound);
  }

  /** Real numbers from one end to the other, both included; the ends may be infinite. */
  private record Interval(double low, double high) {
    Interval plus(Interval o) {
      return new Interval(Math.nextDown(low + o.low), Math.nextUp(high + o.high));
    }

    Interval times(Interval o) {
      double[] ends = {
        product(low, o.low), product(low, o.high), product(high, o.low), product(high, o.high)
      };
      java.util.Arrays.sort(ends);
      return new Interval(Math.nextDown(ends[0]), Math.nextUp(ends[3]));
    }

    private static double product(double a, double b) {
      return a == 0 || b == 0 ? 0 : a * b;
    }

    Interval meet(Interval o) {
      return new Interval(Math.max(low, o.low), Math.min(high, o.high));
    }

    @Override
    public String toString() {
      return "[" + low + ", " + high + "]";
    }
  }

  /** Why one of the givens is satisfied by nothing; empty if none was found to be so. */
  static Optional<String> contradiction(Question question) {
    Ranges ranges = new Ranges(question);
    for (Relation given : question.givens()) {
      Optional<Interval> left = ranges.side(given.left(), given);
      Optional<Interval> right = ranges.side(given.right(), given);
      if (left.isPresent()
          && right.isPresent()
          && excludes(left.get(), given.comparison(), right.get())) {
        return Optional.of(
            "no value satisfies " + Printer.print(given) + " with the types and bounds given");
      }
    }
    return Optional.empty();
  }

  private static boolean excludes(Interval left, Comparison comparison, Interval right) {
    return switch (comparison) {
      case EQUAL -> left.high() < right.low() || right.high() < left.low();
      case LESS -> left.low() >= right.high();
      case LESS_OR_EQUAL -> left.low() > right.high();
      case GREATER -> left.high() <= right.low();
      case GREATER_OR_EQUAL -> left.high() < right.low();
    };
  }

  /** A principal root that equals something real is not negative. */
  private Optional<Interval> side(Node node, Relation given) {
    boolean root = node instanceof Node.Apply apply && apply.operation() == Operation.SQRT;
    return root && given.comparison() == Comparison.EQUAL
        ? Optional.of(NONNEGATIVE)
        : interval(node);
  }

  /** Takes note of a given that compares a variable with something that has a range. */
  private void bound(Relation given) {
    if (given.left() instanceof Node.Variable x) {
      interval(given.right()).ifPresent(n -> bound(x.name(), given.comparison(), n, false));
    } else if (given.right() instanceof Node.Variable x) {
      interval(given.left()).ifPresent(n -> bound(x.name(), given.comparison(), n, true));
    }
  }

  private void bound(String name, Comparison comparison, Interval number, boolean reversed) {
    Interval above = new Interval(number.low(), Double.POSITIVE_INFINITY);
    Interval below = new Interval(Double.NEGATIVE_INFINITY, number.high());
    Interval bound =
        switch (comparison) {
          case EQUAL -> number;
          case LESS, LESS_OR_EQUAL -> reversed ? above : below;
          case GREATER, GREATER_OR_EQUAL -> reversed ? below : above;
        };
    bounds.merge(name, bound, Interval::meet);
  }

  private static Interval number(Node.Rational n) {
    BigDecimal top = new BigDecimal(n.numerator());
    BigDecimal bottom = new BigDecimal(n.denominator());
    double down = top.divide(bottom, new MathContext(40, RoundingMode.FLOOR)).doubleValue();
    double up = top.divide(bottom, new MathContext(40, RoundingMode.CEILING)).doubleValue();
    return equals(down, top, bottom)
        ? new Interval(down, down)
        : new Interval(Math.nextDown(down), Math.nextUp(up));
  }

  private static boolean equals(double value, BigDecimal top, BigDecimal bottom) {
    return Double.isFinite(value) && new BigDecimal(value).multiply(bottom).compareTo(top) == 0;
  }

  /** Where the value lies if it is real for certain; empty otherwise. */
  private Optional<Interval> interval(Node node) {
    if (node instanceof Node.Rational number) {
      return Optional.of(number(number));
    } else if (node instanceof Node.Constant constant) {
      return switch (constant.symbol()) {
        case I -> Optional.empty();
        case E -> Optional.of(new Interval(2.718, 2.719));
        case PI -> Optional.of(new Interval(3.141, 3.142));
      };
    } else if (node instanceof Node.Variable variable) {
      Interval bound = bounds.getOrDefault(variable.name(), ALL);
      return switch (question.variables().get(variable.name())) {
        case REAL -> Optional.of(bound);
        case POSITIVE -> Optional.of(bound.meet(NONNEGATIVE));
        default -> Optional.empty();
      };
    }
    return applied((Node.Apply) node);
  }

  private Optional<Interval> applied(Node.Apply node) {
    List<Node> arguments = node.arguments();
    return switch (node.operation()) {
      case PLUS -> combined(arguments, Interval::plus);
      case TIMES -> combined(arguments, Interval::times);
      case POWER -> power(arguments.get(0), arguments.get(1));
      case ABS -> Optional.of(NONNEGATIVE);
      case COS, SIN, TANH -> interval(arguments.get(0)).map(x -> UNIT);
      case COSH -> interval(arguments.get(0)).map(x -> new Interval(1, Double.POSITIVE_INFINITY));
      case EXP -> interval(arguments.get(0)).map(x -> NONNEGATIVE);
      case SQRT -> interval(arguments.get(0)).filter(x -> x.low() >= 0).map(x -> NONNEGATIVE);
      case PART ->
          arguments.size() == 2
                  && arguments.get(0) instanceof Node.Variable v
                  && question.variables().get(v.name()) == Type.UNIT_VECTOR
              ? Optional.of(UNIT)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Interval> combined(
      List<Node> nodes, java.util.function.BinaryOperator<Interval> operation) {
    Optional<Interval> all = Optional.empty();
    for (Node node : nodes) {
      Optional<Interval> next = interval(node);
      if (next.isEmpty()) {
        return next;
      }
      all = all.isEmpty() ? next : Optional.of(operation.apply(all.get(), next.get()));
    }
    return all;
  }

  private Optional<Interval> power(Node base, Node exponent) {
    if (!(exponent instanceof Node.Rational n)
        || !n.denominator().equals(java.math.BigInteger.ONE)
        || n.numerator().signum() <= 0
        || n.numerator().bitLength() > 7
        || n.numerator().intValue() > MOST_POWER) {
      return Optional.empty();
    }
    int times = n.numerator().intValue();
    return interval(base)
        .map(
            x -> {
              Interval product = x;
              for (int i = 1; i < times; i++) {
                product = product.times(x);
              }
              if (times % 2 == 1) {
                return product;
              }
              double least = x.low() > 0 || x.high() < 0 ? Math.max(0, product.low()) : 0;
              return new Interval(least, product.high());
            });
  }
}
