package org.spinproof.crosscheck.claim.formula;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.claim.formula.Expression.Braces;
import org.spinproof.crosscheck.claim.formula.Expression.Call;
import org.spinproof.crosscheck.claim.formula.Expression.Dot;
import org.spinproof.crosscheck.claim.formula.Expression.Factor;
import org.spinproof.crosscheck.claim.formula.Expression.Part;
import org.spinproof.crosscheck.claim.formula.Expression.Power;
import org.spinproof.crosscheck.claim.formula.Expression.Product;
import org.spinproof.crosscheck.claim.formula.Expression.Sum;
import org.spinproof.crosscheck.claim.formula.Expression.Term;

/** The expressions directly inside an expression, and the same expression with others. */
public final class Children {
  private Children() {}

  /** From left to right as written. */
  public static List<Expression> of(Expression expression) {
    if (expression instanceof Call call) {
      return call.arguments();
    } else if (expression instanceof Braces braces) {
      return braces.entries();
    } else if (expression instanceof Part part) {
      List<Expression> all = new ArrayList<>();
      all.add(part.base());
      all.addAll(part.indices());
      return all;
    } else if (expression instanceof Sum sum) {
      return sum.terms().stream().map(Term::value).toList();
    } else if (expression instanceof Product product) {
      return product.factors().stream().map(Factor::value).toList();
    } else if (expression instanceof Dot dot) {
      return dot.operands();
    } else if (expression instanceof Power power) {
      return List.of(power.base(), power.exponent());
    }
    return List.of();
  }

  /** The same expression with the child at {@code index} replaced. */
  public static Expression replace(Expression expression, int index, Expression child) {
    if (expression instanceof Call call) {
      return new Call(call.function(), set(call.arguments(), index, child), call.place());
    } else if (expression instanceof Braces braces) {
      return new Braces(set(braces.entries(), index, child), braces.place());
    } else if (expression instanceof Part part) {
      return index == 0
          ? new Part(child, part.indices(), part.place())
          : new Part(part.base(), set(part.indices(), index - 1, child), part.place());
    } else if (expression instanceof Sum sum) {
      Term term = new Term(sum.terms().get(index).negative(), child);
      return new Sum(set(sum.terms(), index, term), sum.place());
    } else if (expression instanceof Product product) {
      Factor factor = new Factor(product.factors().get(index).divisor(), child);
      return new Product(set(product.factors(), index, factor), product.place());
    } else if (expression instanceof Dot dot) {
      return new Dot(set(dot.operands(), index, child), dot.place());
    } else if (expression instanceof Power power) {
      return index == 0
          ? new Power(child, power.exponent(), power.place())
          : new Power(power.base(), child, power.place());
    }
    throw new IllegalArgumentException("a leaf has no children: " + expression);
  }

  private static <T> List<T> set(List<T> list, int index, T value) {
    List<T> copy = new ArrayList<>(list);
    copy.set(index, value);
    return copy;
  }
}
