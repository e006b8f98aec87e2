package org.spinproof.crosscheck.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spinproof.crosscheck.claim.elaboration.Scope;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.latex.Symbols;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.document.Mapping;
import org.spinproof.crosscheck.document.Nearest;
import org.spinproof.crosscheck.document.Sequence;
import org.spinproof.crosscheck.document.Text;
import org.spinproof.crosscheck.document.Value;

/** Reads one claim of a file. */
final class ClaimReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "says",
          "equation",
          "latex",
          "symbols",
          "given",
          "order",
          "at",
          "expect",
          "corrected",
          "difference",
          "from",
          "steps",
          "number",
          "kind",
          "section",
          "statement",
          "correctedStatement",
          "erratum",
          "note",
          "reason",
          "assume",
          "condition",
          "direct",
          "oneRoad",
          "deduction",
          "shorter",
          "chain");
  private static final List<String> ERRATUM_KEYS = List.of("class", "explanation", "ocr");
  private static final Pattern ID = Pattern.compile("[\\p{L}0-9._-]{1,64}");
  private static final int HIGHEST_ORDER = 4;

  private final Scope scope;
  private final Symbols symbols;
  private final boolean ledger;

  ClaimReader(Scope scope, Symbols symbols, boolean ledger) {
    this.scope = scope;
    this.symbols = symbols;
    this.ledger = ledger;
  }

  /** A claim of which only the names are read yet. */
  record Entry(Mapping keys, Text id, List<Text> from) {}

  Entry entry(Mapping keys) {
    keys.allowOnly("a claim", KEYS);
    Optional<Text> given = keys.text("id");
    Optional<Text> number = keys.text("number");
    Text id =
        given
            .or(() -> number)
            .orElseThrow(() -> keys.position().error("a claim needs an id: write id: name"));
    if (!ID.matcher(id.text()).matches()) {
      throw id.position()
          .error(
              "the id "
                  + id.quoted()
                  + " is not allowed: an id is 1 to 64 letters, digits, - _ and .");
    }
    if (given.isPresent() && number.isPresent() && !number.get().text().equals(id.text())) {
      throw id.position()
          .error("the id of a numbered equation is its number: write " + number.get().text());
    }
    return new Entry(keys, id, texts(keys, "from"));
  }

  Claim claim(Entry entry) {
    Mapping keys = entry.keys();
    FormulaReader formulas =
        new FormulaReader(
            scope,
            keys.get("symbols")
                .map(value -> ClaimFileReader.symbols(symbols, value))
                .orElse(symbols));
    Optional<Formula.Compared> equation = equation(keys, formulas);
    Optional<Formula.Compared> corrected =
        keys.get("corrected").map(value -> formulas.relation(value, "corrected"));
    List<Formula.Compared> givens = relations(keys, "given", formulas);
    List<Formula.Compared> assumptions = relations(keys, "assume", formulas);
    List<Formula.Value> steps = steps(keys, formulas);
    if (equation.isEmpty() && steps.isEmpty() && !ledger) {
      throw entry
          .id()
          .position()
          .error("the claim " + entry.id().quoted() + " needs an equation:, latex: or steps:");
    }
    if (corrected.isPresent() && equation.isEmpty()) {
      throw keys.keys()
          .get("corrected")
          .position()
          .error("corrected: stands beside the equation: that it corrects, which is missing");
    }
    Optional<Formula.Value> difference =
        keys.get("difference").map(value -> formulas.expression(value, "difference"));
    if (difference.isPresent() && !isEquality(equation)) {
      throw keys.keys()
          .get("difference")
          .position()
          .error("difference: is left minus right of an equation: with ==, which is missing");
    }
    Frame frame = frame(keys, givens, assumptions);
    equation.ifPresent(frame::checkComparison);
    corrected.ifPresent(frame::checkComparison);
    List<Question> stepQuestions = new ArrayList<>();
    for (int i = 1; i < steps.size(); i++) {
      Formula.Value before = steps.get(i - 1);
      Formula.Value after = steps.get(i);
      stepQuestions.add(
          frame.question(
              scope.step(before, after),
              List.of(before.expression(), after.expression()),
              frame.all()));
    }
    Optional<Relation> relation = equation.map(scope::relation);
    return new Claim(
        entry.id().text(),
        keys.position().line(),
        text(keys, "says"),
        equation,
        corrected,
        givens,
        assumptions,
        steps,
        keys.text("expect").map(word -> word.oneOf("verdict", ClaimFile.VERDICTS)).orElse("proved"),
        entry.from().stream().map(Text::text).toList(),
        keys.text("direct")
            .map(d -> d.oneOf("direct", List.of("yes", "no")))
            .orElse("yes")
            .equals("yes"),
        ledgerTexts(entry),
        scope,
        formulas.symbols(),
        equation.map(e -> frame.question(relation.orElseThrow(), sides(e), frame.all())),
        equation.map(e -> frame.question(relation.orElseThrow(), sides(e), frame.assumed())),
        corrected.map(c -> frame.question(scope.relation(c), sides(c), frame.all())),
        difference.map(d -> differenceQuestion(equation.orElseThrow(), d, frame)),
        stepQuestions,
        DeductionReader.under("deduction", keys, scope, frame.integrated()),
        DeductionReader.under("shorter", keys, scope, frame.integrated()),
        keys.text("chain").map(c -> c.oneOf("chain", List.of("yes", "no"))).stream()
            .anyMatch("yes"::equals));
  }

  /** What {@code equation} says, or {@code latex} in its place. */
  private static Optional<Formula.Compared> equation(Mapping keys, FormulaReader formulas) {
    Optional<Text> latex = keys.text("latex");
    if (latex.isPresent() && keys.get("equation").isPresent()) {
      throw keys.keys()
          .get("latex")
          .position()
          .error("latex: stands in place of equation: leave one of the two out");
    }
    return latex
        .map(formulas::latexRelation)
        .or(() -> keys.get("equation").map(value -> formulas.relation(value, "equation")));
  }

  private static boolean isEquality(Optional<Formula.Compared> equation) {
    return equation.filter(e -> e.comparison() == Comparison.EQUAL).isPresent();
  }

  /** Whether left minus right of the equation is what the ledger says. */
  private Question differenceQuestion(
      Formula.Compared equation, Formula.Value difference, Frame frame) {
    Expression leftMinusRight =
        new Expression.Sum(
            List.of(
                new Expression.Term(false, equation.left()),
                new Expression.Term(true, equation.right())),
            Place.NONE);
    Formula.Value printed = new Formula.Value(leftMinusRight, equation.text());
    return frame.question(
        scope.step(printed, difference),
        List.of(leftMinusRight, difference.expression()),
        frame.all());
  }

  private static List<Expression> sides(Formula.Compared formula) {
    return List.of(formula.left(), formula.right());
  }

  private Frame frame(
      Mapping keys, List<Formula.Compared> givens, List<Formula.Compared> assumptions) {
    boolean integrated =
        keys.text("at").map(at -> at.oneOf("at", List.of("integrated"))).isPresent();
    List<Conditions> assumed = assumptions.stream().map(this::condition).toList();
    List<Conditions> all = new ArrayList<>(assumed);
    givens.stream().map(this::condition).forEach(all::add);
    return new Frame(scope, assumed, all, order(keys), integrated);
  }

  private Conditions condition(Formula.Compared formula) {
    return new Conditions(scope.relation(formula), sides(formula));
  }

  /** A relation that may be used, and where its variables are found. */
  private record Conditions(Relation relation, List<Expression> sides) {}

  /** What a claim asks besides its relation. */
  private record Frame(
      Scope scope,
      List<Conditions> assumed,
      List<Conditions> all,
      Map<String, Integer> order,
      boolean integrated) {

    Question question(Relation relation, List<Expression> sides, List<Conditions> conditions) {
      List<Expression> expressions = new ArrayList<>(sides);
      conditions.forEach(condition -> expressions.addAll(condition.sides()));
      order.keySet().forEach(name -> expressions.add(small(name)));
      return new Question(
          scope.variablesOf(expressions),
          relation,
          conditions.stream().map(Conditions::relation).toList(),
          order,
          integrated);
    }

    private static Expression small(String name) {
      return new Expression.Name(name, Place.NONE);
    }

    void checkComparison(Formula.Compared formula) {
      if (formula.comparison() != Comparison.EQUAL && (integrated || !order.isEmpty())) {
        throw formula.error(
            formula.operator(),
            (integrated ? "at: integrated" : "order:") + " is for equalities: write ==");
      }
    }
  }

  private Map<String, Integer> order(Mapping keys) {
    Map<String, Integer> order = new LinkedHashMap<>();
    Optional<Value> value = keys.get("order");
    if (value.isEmpty()) {
      return order;
    }
    Mapping orders = value.get().asMapping("order");
    for (Map.Entry<String, Text> key : orders.keys().entrySet()) {
      Text name = key.getValue();
      Optional<Type> type = scope.type(name.text());
      if (type.isEmpty()) {
        throw name.position()
            .error(
                "order names "
                    + name.quoted()
                    + ", which is not declared in let"
                    + Nearest.hint(name.text(), scope.types().keySet()));
      }
      boolean scalar =
          switch (type.get()) {
            case REAL, POSITIVE, COMPLEX -> true;
            default -> false;
          };
      if (!scalar) {
        throw name.position()
            .error(
                "order is in something real, positive or complex, and "
                    + name.quoted()
                    + " is a "
                    + type.get().spelling());
      }
      Text power = orders.require(key.getKey(), "order").asText("the order in " + name.quoted());
      order.put(key.getKey(), power.integer("the order in " + name.quoted(), 0, HIGHEST_ORDER));
    }
    return order;
  }

  private static List<Formula.Value> steps(Mapping keys, FormulaReader formulas) {
    Optional<Value> value = keys.get("steps");
    if (value.isEmpty()) {
      return List.of();
    }
    Sequence list = value.get().asSequence("steps");
    if (list.items().size() < 2) {
      throw list.position()
          .error("steps needs two expressions or more: each equals the one before");
    }
    return list.items().stream().map(item -> formulas.expression(item, "a step")).toList();
  }

  private static List<Formula.Compared> relations(
      Mapping keys, String key, FormulaReader formulas) {
    Optional<Value> value = keys.get(key);
    if (value.isPresent() && value.get() instanceof Sequence list) {
      return list.items().stream()
          .map(item -> formulas.relation(item, "an entry of " + key))
          .toList();
    }
    return value.map(one -> formulas.relation(one, key)).stream().toList();
  }

  /** One text or a list of them; none if the key is missing. */
  private static List<Text> texts(Mapping keys, String key) {
    Optional<Value> value = keys.get(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Sequence list) {
      return list.items().stream().map(item -> item.asText("an entry of " + key)).toList();
    }
    return List.of(value.get().asText(key));
  }

  private static Optional<String> text(Mapping keys, String key) {
    return keys.text(key).map(Text::text);
  }

  private LedgerTexts ledgerTexts(Entry entry) {
    Mapping keys = entry.keys();
    Optional<Mapping> erratum = keys.get("erratum").map(value -> value.asMapping("erratum"));
    erratum.ifPresent(mapping -> mapping.allowOnly("erratum", ERRATUM_KEYS));
    Optional<String> number = text(keys, "number");
    if (number.isEmpty() && ledger && !entry.id().text().startsWith("u-")) {
      number = Optional.of(entry.id().text());
    }
    return new LedgerTexts(
        number,
        keys.text("kind").map(word -> word.oneOf("kind", ClaimFile.KINDS)),
        text(keys, "section"),
        text(keys, "statement"),
        text(keys, "correctedStatement"),
        erratum.map(
            mapping ->
                mapping
                    .require("class", "erratum")
                    .asText("class")
                    .oneOf("erratum class", ClaimFile.ERRATUM_CLASSES)),
        erratum.flatMap(mapping -> text(mapping, "explanation")),
        erratum.flatMap(mapping -> text(mapping, "ocr")),
        text(keys, "oneRoad"),
        text(keys, "note"),
        text(keys, "reason"),
        text(keys, "condition"));
  }
}
