package org.spinproof.crosscheck.claim.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.spinproof.crosscheck.document.Text;

class PrinterTest {

  @Property(seed = "42", tries = 1000)
  void whatIsPrintedParsesToTheSameTree(@ForAll("expressions") Expression expression) {
    String printed = Printer.print(expression);
    assertThat(parse(printed)).as(printed).isEqualTo(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "traceHat[product . tauHat[3]]",
        "4 I Cross[a, b]",
        "-a^2 + b/c d - (e - f)",
        "(a . b) . c",
        "a (-b)",
        "(-a) b",
        "x^-1",
        "x^(a + b)",
        "(x^y)^z",
        "x^y^z",
        "(a^-b) . c",
        "-(-x)",
        "a/(b c)",
        "a/(b/c)",
        "{1, 0.5}[[2]]",
        "m[[1]][[2]]",
        "(a + b)[[1]]",
        "Sum[a[[i]], {i, 1, 3}]",
      })
  void printsNoMoreParenthesesThanAreNeeded(String text) {
    assertThat(Printer.print(parse(text))).isEqualTo(text);
  }

  private static Expression parse(String text) {
    return Parser.expression(Text.of("printed", text)).expression();
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return nested(3);
  }

  private static Arbitrary<Expression> nested(int depth) {
    Arbitrary<Expression> leaf =
        Arbitraries.<Expression>of(
            new Name("x", Place.NONE),
            new Name("ε", Place.NONE),
            new Name("e3", Place.NONE),
            new Name("I", Place.NONE),
            new Literal("0", Place.NONE),
            new Literal("12", Place.NONE),
            new Literal("0.5", Place.NONE));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Expression> inner = nested(depth - 1);
    Arbitrary<List<Expression>> several = inner.list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        leaf,
        Combinators.combine(Arbitraries.of("Sin", "Cross", "f"), several)
            .as((name, arguments) -> new Call(name, arguments, Place.NONE)),
        several.map(entries -> new Braces(entries, Place.NONE)),
        Combinators.combine(inner, several).as((base, at) -> new Part(base, at, Place.NONE)),
        inner.map(value -> new Sum(List.of(new Term(true, value)), Place.NONE)),
        Combinators.combine(Arbitraries.of(true, false), inner)
            .as(Term::new)
            .list()
            .ofMinSize(2)
            .ofMaxSize(3)
            .map(terms -> new Sum(terms, Place.NONE)),
        Combinators.combine(inner, factors(inner)).as(PrinterTest::product),
        inner.list().ofMinSize(2).ofMaxSize(3).map(operands -> new Dot(operands, Place.NONE)),
        Combinators.combine(inner, inner).as((base, n) -> new Power(base, n, Place.NONE)));
  }

  private static Arbitrary<List<Factor>> factors(Arbitrary<Expression> inner) {
    return Combinators.combine(Arbitraries.of(true, false), inner)
        .as(Factor::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(2);
  }

  private static Expression product(Expression first, List<Factor> rest) {
    List<Factor> all = new java.util.ArrayList<>();
    all.add(new Factor(false, first));
    all.addAll(rest);
    return new Product(all, Place.NONE);
  }
}
