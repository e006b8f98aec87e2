package org.spinproof.crosscheck.claim.mutant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spinproof.crosscheck.claim.formula.Children;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Expression.Braces;
import org.spinproof.crosscheck.claim.formula.Expression.Call;
import org.spinproof.crosscheck.claim.formula.Expression.Dot;
import org.spinproof.crosscheck.claim.formula.Expression.Factor;
import org.spinproof.crosscheck.claim.formula.Expression.Literal;
import org.spinproof.crosscheck.claim.formula.Expression.Part;
import org.spinproof.crosscheck.claim.formula.Expression.Power;
import org.spinproof.crosscheck.claim.formula.Expression.Product;
import org.spinproof.crosscheck.claim.formula.Expression.Sum;
import org.spinproof.crosscheck.claim.formula.Expression.Term;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.formula.Printer;

/** The ways to break one expression, its parts left alone. */
final class Rewrites {
  private static final Set<String> PAULI = Set.of("sigma", "sigmaHat", "tauHat");
  private static final Set<String> LOST =
      Set.of("Conjugate", "dagger", "tilde", "flip", "Transpose");
  private static final Map<String, String> MISTAKEN =
      Map.of(
          "commutator", "anticommutator",
          "anticommutator", "commutator",
          "Re", "Im",
          "Im", "Re",
          "Cos", "Sin",
          "Sin", "Cos",
          "Cosh", "Sinh",
          "Sinh", "Cosh");
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");
  private static final int SHOWN = 40;

  private Rewrites() {}

  /** A broken expression and what was broken. */
  record Rewrite(String words, Expression result) {}

  static Rewrite sideSign(Expression side, String name) {
    return new Rewrite("sign of the " + name + " side reversed", Assembly.negated(side));
  }

  static Rewrite sideDoubled(Expression side, String name) {
    return new Rewrite(name + " side doubled", Assembly.doubled(side));
  }

  /**
   * All that can be broken in the expression itself; each entry is a list of alternatives.
   *
   * @param where ends the words: {@code " on the left"}
   * @param top whether the expression is a whole side
   */
  static List<List<Rewrite>> of(Expression expression, String where, boolean top) {
    List<List<Rewrite>> all = new ArrayList<>();
    if (expression instanceof Sum sum && !(top && sum.terms().size() == 1)) {
      sum(sum, top ? where : " of " + shown(sum) + where, all);
    } else if (expression instanceof Product product) {
      product(product, where, all);
    } else if (expression instanceof Dot dot) {
      dot(dot, where, all);
    } else if (expression instanceof Call call) {
      call(call, where, all);
    } else if (expression instanceof Part part) {
      indices(part, part.indices().size(), where, all);
    } else if (expression instanceof Braces braces) {
      entries(braces, where, all);
    } else if (expression instanceof Power power) {
      exponent(power, where, all);
    } else if (expression instanceof Literal literal) {
      Assembly.integer(literal)
          .map(value -> Assembly.literal(value.add(BigInteger.ONE)))
          .ifPresent(next -> replaced(literal, next, where, all));
    }
    return all;
  }

  private static void sum(Sum sum, String where, List<List<Rewrite>> all) {
    List<Term> terms = sum.terms();
    if (terms.size() == 1) {
      Expression value = terms.get(0).value();
      all.add(List.of(new Rewrite("minus sign" + where + " dropped", value)));
      return;
    }
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      String which = ordinal(i) + " term" + where;
      if (!Assembly.isZero(term.value())) {
        Term reversed = new Term(!term.negative(), term.value());
        all.add(
            List.of(
                new Rewrite(
                    "sign of the " + which + " reversed",
                    Assembly.sum(Assembly.set(terms, i, reversed)))));
        Term twice = new Term(term.negative(), Assembly.doubled(term.value()));
        all.add(
            List.of(new Rewrite(which + " doubled", Assembly.sum(Assembly.set(terms, i, twice)))));
        all.add(List.of(new Rewrite(which + " dropped", Assembly.sum(Assembly.without(terms, i)))));
      }
    }
  }

  private static void product(Product product, String where, List<List<Rewrite>> all) {
    for (int i = 0; i < product.factors().size(); i++) {
      Factor factor = product.factors().get(i);
      if (factor.value() instanceof Literal literal && literal.digits().equals("1")) {
        continue;
      }
      List<Factor> rest = Assembly.without(product.factors(), i);
      if (rest.get(0).divisor()) {
        rest.add(0, new Factor(false, Assembly.literal(BigInteger.ONE)));
      }
      String kind = factor.divisor() ? "divisor " : "factor ";
      all.add(
          List.of(
              new Rewrite(
                  kind + shown(factor.value()) + where + " dropped", Assembly.product(rest))));
    }
  }

  private static void dot(Dot dot, String where, List<List<Rewrite>> all) {
    List<Expression> operands = dot.operands();
    for (int i = 0; i < operands.size(); i++) {
      List<Expression> rest = Assembly.without(operands, i);
      Expression result = rest.size() == 1 ? rest.get(0) : new Dot(rest, Place.NONE);
      all.add(
          List.of(new Rewrite("factor " + shown(operands.get(i)) + where + " dropped", result)));
    }
    for (int i = 0; i + 1 < operands.size(); i++) {
      List<Expression> swapped = new ArrayList<>(operands);
      Collections.swap(swapped, i, i + 1);
      Dot pair = new Dot(operands.subList(i, i + 2), Place.NONE);
      all.add(
          List.of(
              new Rewrite(
                  "order of " + shown(pair) + where + " reversed", new Dot(swapped, Place.NONE))));
    }
  }

  private static void call(Call call, String where, List<List<Rewrite>> all) {
    String function = call.function();
    List<Expression> arguments = call.arguments();
    if (arguments.size() == 2 && Set.of("Cross", "commutator", "Dot").contains(function)) {
      List<Expression> swapped = List.of(arguments.get(1), arguments.get(0));
      all.add(
          List.of(
              new Rewrite(
                  "arguments of " + shown(call) + where + " swapped",
                  new Call(function, swapped, Place.NONE))));
    }
    if (MISTAKEN.containsKey(function)) {
      replaced(call, new Call(MISTAKEN.get(function), arguments, Place.NONE), where, all);
    }
    if (LOST.contains(function) && arguments.size() == 1) {
      all.add(
          List.of(
              new Rewrite(
                  function + " of " + shown(arguments.get(0)) + where + " lost",
                  arguments.get(0))));
    }
    if (PAULI.contains(function) && arguments.size() == 1) {
      Assembly.integer(arguments.get(0))
          .map(index -> Assembly.literal(index.add(BigInteger.ONE).mod(BigInteger.valueOf(4))))
          .ifPresent(next -> replaced(call, Children.replace(call, 0, next), where, all));
    }
    if (function.equals("block") && arguments.size() == 3) {
      block(call, where, all);
    }
    if (function.equals("Signature")
        && arguments.size() == 1
        && arguments.get(0) instanceof Braces braces
        && braces.entries().size() > 1) {
      List<Expression> swapped = new ArrayList<>(braces.entries());
      Collections.swap(swapped, 0, 1);
      replaced(call, Children.replace(call, 0, new Braces(swapped, Place.NONE)), where, all);
    }
  }

  private static void block(Call call, String where, List<List<Rewrite>> all) {
    Expression row = call.arguments().get(1);
    Expression column = call.arguments().get(2);
    if (!row.equals(column)) {
      Expression swapped = Children.replace(Children.replace(call, 1, column), 2, row);
      replaced(call, swapped, where, all);
    } else if (Assembly.integer(row).isPresent()) {
      BigInteger other = BigInteger.valueOf(3).subtract(Assembly.integer(row).orElseThrow());
      Expression moved = Children.replace(call, 1, Assembly.literal(other.abs()));
      replaced(call, Children.replace(moved, 2, Assembly.literal(other.abs())), where, all);
    }
  }

  /** Each literal index of a part becomes the next one, or the one before if there is no next. */
  private static void indices(Part part, int count, String where, List<List<Rewrite>> all) {
    for (int i = 1; i <= count; i++) {
      Optional<BigInteger> index = Assembly.integer(part.indices().get(i - 1));
      if (index.isPresent()) {
        List<Rewrite> alternatives = new ArrayList<>();
        for (BigInteger other :
            List.of(index.get().add(BigInteger.ONE), index.get().subtract(BigInteger.ONE).abs())) {
          Expression result = Children.replace(part, i, Assembly.literal(other));
          alternatives.add(new Rewrite(replacement(part, result, where), result));
        }
        all.add(alternatives);
      }
    }
  }

  private static void entries(Braces braces, String where, List<List<Rewrite>> all) {
    for (int i = 0; i < braces.entries().size(); i++) {
      Expression entry = braces.entries().get(i);
      boolean sum = entry instanceof Sum several && several.terms().size() == 1;
      if (!Assembly.isZero(entry) && !(entry instanceof Braces) && !sum) {
        all.add(
            List.of(
                new Rewrite(
                    "sign of the "
                        + ordinal(i)
                        + " entry of "
                        + shown(braces)
                        + where
                        + " reversed",
                    Children.replace(braces, i, Assembly.negated(entry)))));
      }
    }
  }

  private static void exponent(Power power, String where, List<List<Rewrite>> all) {
    for (BigInteger step : List.of(BigInteger.ONE, BigInteger.ONE.negate())) {
      boolean up = step.signum() > 0;
      Expression exponent =
          Assembly.integer(power.exponent())
              .map(n -> Assembly.signed(n.add(step)))
              .orElseGet(
                  () ->
                      Assembly.sum(
                          List.of(
                              new Term(false, power.exponent()),
                              new Term(!up, Assembly.literal(BigInteger.ONE)))));
      all.add(
          List.of(
              new Rewrite(
                  "exponent of " + shown(power) + where + (up ? " raised by 1" : " lowered by 1"),
                  new Power(power.base(), exponent, Place.NONE))));
    }
  }

  private static void replaced(
      Expression before, Expression after, String where, List<List<Rewrite>> all) {
    all.add(List.of(new Rewrite(replacement(before, after, where), after)));
  }

  private static String replacement(Expression before, Expression after, String where) {
    return shown(before) + where + " replaced by " + shown(after);
  }

  /** Whether the child of this number is an index that {@link #of} changes in its parent. */
  static boolean isIndex(Expression parent, int index) {
    if (parent instanceof Part) {
      return index > 0;
    }
    return parent instanceof Call call
        && (PAULI.contains(call.function()) || (call.function().equals("block") && index > 0));
  }

  private static String ordinal(int index) {
    return index < ORDINALS.size() ? ORDINALS.get(index) : "number " + (index + 1);
  }

  private static String shown(Expression expression) {
    String text = Printer.print(expression);
    return text.codePointCount(0, text.length()) > SHOWN
        ? text.substring(0, text.offsetByCodePoints(0, SHOWN - 3)) + "..."
        : text;
  }
}
