package org.spinproof.crosscheck.claim.formula;

import java.util.List;
import org.spinproof.crosscheck.claim.formula.Expression.Braces;
import org.spinproof.crosscheck.claim.formula.Expression.Call;
import org.spinproof.crosscheck.claim.formula.Expression.Dot;
import org.spinproof.crosscheck.claim.formula.Expression.Factor;
import org.spinproof.crosscheck.claim.formula.Expression.Literal;
import org.spinproof.crosscheck.claim.formula.Expression.Name;
import org.spinproof.crosscheck.claim.formula.Expression.Part;
import org.spinproof.crosscheck.claim.formula.Expression.Power;
import org.spinproof.crosscheck.claim.formula.Expression.Product;
import org.spinproof.crosscheck.claim.formula.Expression.Sum;
import org.spinproof.crosscheck.claim.formula.Expression.Term;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Relation;

/**
 * Shows expressions in the claim language, with no more parentheses than they need: what is printed
 * parses to the same tree.
 */
public final class Printer {
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int DOT = 3;
  private static final int POWER = 4;
  private static final int CLOSED = 5;

  private final StringBuilder out = new StringBuilder();

  private Printer() {}

  /** A source tree. */
  public static String print(Expression expression) {
    Printer printer = new Printer();
    printer.write(expression, SUM);
    return printer.out.toString();
  }

  /** A core tree. */
  public static String print(Node node) {
    return print(NodeWriter.expression(node));
  }

  /** Two core trees compared. */
  public static String print(Relation relation) {
    return print(relation.left())
        + " "
        + relation.comparison().spelling()
        + " "
        + print(relation.right());
  }

  /** Two source trees compared. */
  public static String print(Formula.Compared formula) {
    return print(formula.left())
        + " "
        + formula.comparison().spelling()
        + " "
        + print(formula.right());
  }

  private static int level(Expression expression) {
    if (expression instanceof Sum) {
      return SUM;
    } else if (expression instanceof Product) {
      return PRODUCT;
    } else if (expression instanceof Dot) {
      return DOT;
    } else if (expression instanceof Power) {
      return POWER;
    }
    return CLOSED;
  }

  /** In parentheses if it binds more loosely than {@code loosest}. */
  private void write(Expression expression, int loosest) {
    if (level(expression) < loosest) {
      out.append('(');
      write(expression, SUM);
      out.append(')');
    } else if (expression instanceof Literal literal) {
      out.append(literal.digits());
    } else if (expression instanceof Name name) {
      out.append(name.name());
    } else if (expression instanceof Call call) {
      out.append(call.function());
      list("[", call.arguments(), "]");
    } else if (expression instanceof Braces braces) {
      list("{", braces.entries(), "}");
    } else if (expression instanceof Part part) {
      write(part.base(), CLOSED);
      list("[[", part.indices(), "]]");
    } else if (expression instanceof Sum sum) {
      sum(sum);
    } else if (expression instanceof Product product) {
      product(product);
    } else if (expression instanceof Dot dot) {
      dot(dot);
    } else if (expression instanceof Power power) {
      power(power);
    }
  }

  private void list(String open, List<Expression> items, String close) {
    out.append(open);
    String separator = "";
    for (Expression item : items) {
      out.append(separator);
      write(item, SUM);
      separator = ", ";
    }
    out.append(close);
  }

  private void sum(Sum sum) {
    boolean first = true;
    for (Term term : sum.terms()) {
      if (first) {
        out.append(term.negative() ? "-" : "");
      } else {
        out.append(term.negative() ? " - " : " + ");
      }
      write(term.value(), PRODUCT);
      first = false;
    }
  }

  private void product(Product product) {
    boolean first = true;
    for (Factor factor : product.factors()) {
      if (!first) {
        out.append(factor.divisor() ? "/" : " ");
      }
      write(factor.value(), DOT);
      first = false;
    }
  }

  private void dot(Dot dot) {
    int last = dot.operands().size() - 1;
    for (int i = 0; i <= last; i++) {
      Expression operand = dot.operands().get(i);
      out.append(i == 0 ? "" : " . ");
      write(operand, i < last && endsInMinus(operand) ? CLOSED : POWER);
    }
  }

  /** Whether a dot that follows would be read into the exponent: {@code a^-b . c}. */
  private static boolean endsInMinus(Expression expression) {
    return expression instanceof Power power
        && (minus(power.exponent()) || endsInMinus(power.exponent()));
  }

  private static boolean minus(Expression expression) {
    return expression instanceof Sum sum && sum.terms().size() == 1;
  }

  private void power(Power power) {
    write(power.base(), CLOSED);
    out.append('^');
    if (minus(power.exponent())) {
      out.append('-');
      write(((Sum) power.exponent()).terms().get(0).value(), POWER);
    } else {
      write(power.exponent(), POWER);
    }
  }
}
