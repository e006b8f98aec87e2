package org.spinproof.crosscheck.claim.formula;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.claim.formula.Expression.Factor;
import org.spinproof.crosscheck.claim.formula.Expression.Literal;
import org.spinproof.crosscheck.claim.formula.Expression.Product;
import org.spinproof.crosscheck.claim.formula.Expression.Sum;
import org.spinproof.crosscheck.claim.formula.Expression.Term;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;

/** How one would write a core tree. */
final class NodeWriter {
  private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();

  private NodeWriter() {}

  static Expression expression(Node node) {
    if (node instanceof Node.Rational number) {
      return number(number);
    } else if (node instanceof Node.Constant constant) {
      return new Expression.Name(Vocabulary.spelling(constant.symbol()), Place.NONE);
    } else if (node instanceof Node.Variable variable) {
      return new Expression.Name(variable.name(), Place.NONE);
    }
    return apply((Node.Apply) node);
  }

  private static Expression apply(Node.Apply node) {
    return switch (node.operation()) {
      case PLUS -> sum(node.arguments());
      case TIMES -> product(node.arguments());
      case POWER -> {
        List<Expression> parts = all(node.arguments());
        yield new Expression.Power(parts.get(0), parts.get(1), Place.NONE);
      }
      case DOT -> new Expression.Dot(all(node.arguments()), Place.NONE);
      case LIST -> new Expression.Braces(all(node.arguments()), Place.NONE);
      case PART -> {
        List<Expression> parts = all(node.arguments());
        yield new Expression.Part(parts.get(0), parts.subList(1, parts.size()), Place.NONE);
      }
      default ->
          new Expression.Call(node.operation().spelling(), all(node.arguments()), Place.NONE);
    };
  }

  private static List<Expression> all(List<Node> nodes) {
    return nodes.stream().map(NodeWriter::expression).toList();
  }

  private static Expression number(Node.Rational number) {
    Expression top = integer(number.numerator().abs());
    Expression value =
        number.denominator().equals(BigInteger.ONE)
            ? top
            : new Product(
                List.of(new Factor(false, top), new Factor(true, integer(number.denominator()))),
                Place.NONE);
    return number.numerator().signum() < 0 ? minus(value) : value;
  }

  private static Literal integer(BigInteger value) {
    return new Literal(value.toString(), Place.NONE);
  }

  private static Expression minus(Expression value) {
    return new Sum(List.of(new Term(true, value)), Place.NONE);
  }

  private static Expression sum(List<Node> nodes) {
    List<Term> terms = new ArrayList<>();
    for (Node node : nodes) {
      Expression value = expression(node);
      boolean negative = value instanceof Sum sum && sum.terms().size() == 1;
      terms.add(negative ? ((Sum) value).terms().get(0) : new Term(false, value));
    }
    return new Sum(terms, Place.NONE);
  }

  private static Expression product(List<Node> nodes) {
    List<Factor> factors = new ArrayList<>();
    boolean negative = false;
    for (Node node : nodes) {
      boolean first = factors.isEmpty();
      if (first && node instanceof Node.Rational number && number.numerator().signum() < 0) {
        negative = !negative;
        Node.Rational absolute =
            new Node.Rational(number.numerator().negate(), number.denominator());
        if (!number.numerator().equals(MINUS_ONE)
            || !absolute.denominator().equals(BigInteger.ONE)) {
          number(absolute, factors);
        }
      } else if (node instanceof Node.Rational number && number.numerator().signum() > 0) {
        number(number, factors);
      } else if (!first && reciprocal(node)) {
        factors.add(new Factor(true, expression(((Node.Apply) node).arguments().get(0))));
      } else {
        factors.add(new Factor(false, expression(node)));
      }
    }
    Expression value =
        factors.size() == 1 ? factors.get(0).value() : new Product(factors, Place.NONE);
    return negative ? minus(value) : value;
  }

  private static void number(Node.Rational number, List<Factor> factors) {
    boolean whole = number.denominator().equals(BigInteger.ONE);
    if (factors.isEmpty() || whole || !number.numerator().equals(BigInteger.ONE)) {
      factors.add(new Factor(false, integer(number.numerator())));
    }
    if (!whole) {
      factors.add(new Factor(true, integer(number.denominator())));
    }
  }

  private static boolean reciprocal(Node node) {
    return node instanceof Node.Apply apply
        && apply.operation() == Operation.POWER
        && apply.arguments().get(1) instanceof Node.Rational exponent
        && exponent.numerator().equals(MINUS_ONE)
        && exponent.denominator().equals(BigInteger.ONE);
  }
}
