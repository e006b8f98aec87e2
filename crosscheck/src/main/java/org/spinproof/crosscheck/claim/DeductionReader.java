package org.spinproof.crosscheck.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spinproof.crosscheck.claim.elaboration.Scope;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.formula.Names;
import org.spinproof.crosscheck.claim.formula.Parser;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.document.Mapping;
import org.spinproof.crosscheck.document.Text;

/** Reads what stands under {@code deduction} and {@code shorter}. */
final class DeductionReader {
  static final List<String> KEYS = List.of("let", "stands", "from", "gives", "remark");

  private final Scope scope;
  private final Mapping keys;
  private final boolean integrated;

  private DeductionReader(Scope scope, Mapping keys, boolean integrated) {
    this.scope = scope;
    this.keys = keys;
    this.integrated = integrated;
  }

  /**
   * Reads one.
   *
   * @param what the key under which it stands
   * @param scope of the file, in which the letters get their meaning
   * @param integrated whether the claim holds under the integral only
   */
  static Deduction read(String what, Mapping keys, Scope scope, boolean integrated) {
    keys.allowOnly(what, KEYS);
    return new DeductionReader(scope, keys, integrated).read(what);
  }

  private Deduction read(String what) {
    Map<String, Type> letters = letters(keys.require("let", what).asMapping("let"));
    Scope full = full(keys.require("stands", what).asMapping("stands"), letters);
    Mapping from = keys.require("from", what).asMapping("from");
    Map<String, Formula.Compared> contents = new LinkedHashMap<>();
    from.keys()
        .keySet()
        .forEach(
            id ->
                contents.put(
                    id,
                    Parser.relation(from.require(id, "from").asText("what is taken of " + id))));
    Formula.Compared gives = Parser.relation(keys.require("gives", what).asText("gives"));
    Map<String, Question> without = new LinkedHashMap<>();
    Map<String, Question> meant = new LinkedHashMap<>();
    contents.forEach(
        (id, content) -> {
          Map<String, Formula.Compared> rest = new LinkedHashMap<>(contents);
          rest.remove(id);
          without.put(id, inLetters(letters, rest.values(), gives));
          meant.put(id, question(full, content, List.of(), integrated));
        });
    return new Deduction(
        inLetters(letters, contents.values(), gives),
        without,
        meant,
        question(full, gives, List.of(), integrated),
        keys.text("remark").map(Text::text));
  }

  /**
   * The conclusion where nothing is known but some contents. A content that says what a letter
   * equals is put in its place, which is the same as to give it and leaves less to find out.
   */
  private static Question inLetters(
      Map<String, Type> letters, Collection<Formula.Compared> contents, Formula.Compared gives) {
    Map<String, Formula.Value> known = new LinkedHashMap<>();
    List<Formula.Compared> given = new ArrayList<>();
    for (Formula.Compared content : contents) {
      Map<String, Formula.Value> told = told(content, letters);
      if (told.isEmpty() || told.keySet().stream().anyMatch(known::containsKey)) {
        given.add(content);
      } else {
        known.putAll(told);
      }
    }
    Map<String, Type> open = new LinkedHashMap<>(letters);
    open.keySet().removeAll(known.keySet());
    return question(Scope.of(open, known), gives, given, false);
  }

  /** What letters equal by a content: {@code A == ...} or {@code {A, B} == {..., ...}}. */
  private static Map<String, Formula.Value> told(
      Formula.Compared content, Map<String, Type> letters) {
    List<Expression> left = List.of(content.left());
    List<Expression> right = List.of(content.right());
    if (content.left() instanceof Expression.Braces names
        && content.right() instanceof Expression.Braces values
        && names.entries().size() == values.entries().size()) {
      left = names.entries();
      right = values.entries();
    }
    Map<String, Formula.Value> told = new LinkedHashMap<>();
    for (int i = 0; i < left.size(); i++) {
      if (!(left.get(i) instanceof Expression.Name name)
          || !letters.containsKey(name.name())
          || Names.in(content.right()).contains(name.name())) {
        return Map.of();
      }
      told.put(name.name(), new Formula.Value(right.get(i), content.text()));
    }
    return told;
  }

  private static Map<String, Type> letters(Mapping let) {
    Map<String, Type> bySpelling = new LinkedHashMap<>();
    for (Type type : Type.values()) {
      bySpelling.put(type.spelling(), type);
    }
    Map<String, Type> types = new LinkedHashMap<>();
    for (Map.Entry<String, Text> key : let.keys().entrySet()) {
      Text spelling = let.require(key.getKey(), "let").asText("the type of " + key.getKey());
      types.put(
          key.getKey(), bySpelling.get(spelling.oneOf("type", List.copyOf(bySpelling.keySet()))));
    }
    return types;
  }

  /** The file's names, and what the letters stand for. */
  private Scope full(Mapping stands, Map<String, Type> letters) {
    stands.allowOnly("stands", letters.keySet());
    Map<String, Formula.Value> definitions = new LinkedHashMap<>();
    for (String letter : letters.keySet()) {
      Formula.Value meaning =
          Parser.expression(stands.require(letter, "stands").asText("what it stands for"));
      if (scope.declares(letter)) {
        throw meaning
            .text()
            .position()
            .error(
                "the letter "
                    + Text.quoted(letter)
                    + " has a meaning in the file already: take another");
      }
      definitions.put(letter, meaning);
    }
    return scope.with(definitions);
  }

  private static Question question(
      Scope names, Formula.Compared asked, List<Formula.Compared> given, boolean integrated) {
    List<Expression> sides = new ArrayList<>(List.of(asked.left(), asked.right()));
    List<Relation> givens = new ArrayList<>();
    for (Formula.Compared formula : given) {
      sides.addAll(List.of(formula.left(), formula.right()));
      givens.add(names.relation(formula));
    }
    return new Question(
        names.variablesOf(sides), names.relation(asked), givens, Map.of(), integrated);
  }

  /** The deduction under a key, if it is there. */
  static Optional<Deduction> under(String key, Mapping claim, Scope scope, boolean integrated) {
    return claim.get(key).map(value -> read(key, value.asMapping(key), scope, integrated));
  }
}
