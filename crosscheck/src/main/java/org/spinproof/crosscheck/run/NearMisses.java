package org.spinproof.crosscheck.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spinproof.crosscheck.claim.mutant.Mutant;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;

/** Looks for what the author of a false equation may have meant: the true ones near it. */
final class NearMisses {
  /** More than this many hardly help. */
  private static final int MOST_EDITS = 3;

  private static final int HIGHEST_ORDER = 4;

  /** Kinds of slips from the most to the least likely, by a word of their description. */
  private static final List<String> LIKELY =
      List.of("sign", "swapped", "reversed", "lost", "doubled", "replaced", "factor", "divisor");

  private static final List<String> ARTICLE = List.of("sign ", "arguments ", "order ");

  private NearMisses() {}

  /**
   * The variants that hold.
   *
   * @param edits one-edit variants of the equation
   * @param holds whether the engines accept a variant
   */
  static List<Variant> of(Question question, List<Mutant> edits, Predicate<Question> holds) {
    List<Variant> found = new ArrayList<>();
    edits.stream()
        .sorted(Comparator.comparingInt(NearMisses::rank))
        .filter(m -> !m.question().relation().left().equals(m.question().relation().right()))
        .map(m -> new Variant(words(m), Optional.of(m.text()), m.question()))
        .filter(variant -> holds.test(variant.question()))
        .limit(MOST_EDITS)
        .forEach(found::add);
    question.variables().keySet().stream()
        .flatMap(name -> narrower(question, name).filter(v -> holds.test(v.question())).limit(1))
        .forEach(found::add);
    if (question.relation().comparison() == Comparison.EQUAL && question.order().isEmpty()) {
      if (!question.integrated() && dependsOnEnergy(question)) {
        Optional.of(
                new Variant(
                    "when integrated over all energies (at: integrated)",
                    Optional.empty(),
                    asked(question, question.variables(), Map.of(), true)))
            .filter(variant -> holds.test(variant.question()))
            .ifPresent(found::add);
      }
      question.variables().keySet().stream()
          .flatMap(name -> inOrder(question, name, holds).stream())
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private static int rank(Mutant mutant) {
    for (int i = 0; i < LIKELY.size(); i++) {
      if (mutant.words().contains(LIKELY.get(i))) {
        return i;
      }
    }
    return LIKELY.size();
  }

  private static String words(Mutant mutant) {
    boolean article = ARTICLE.stream().anyMatch(mutant.words()::startsWith);
    return "with " + (article ? "the " : "") + mutant.words();
  }

  /** The same equation for fewer values of one variable, the most of them first. */
  private static Stream<Variant> narrower(Question question, String name) {
    return narrower(question.variables().get(name)).stream()
        .map(
            type -> {
              Map<String, Type> variables = new LinkedHashMap<>(question.variables());
              variables.put(name, type);
              return new Variant(
                  "if " + name + " is " + words(type),
                  Optional.empty(),
                  asked(question, variables, question.order(), question.integrated()));
            });
  }

  private static List<Type> narrower(Type type) {
    return switch (type) {
      case COMPLEX -> List.of(Type.REAL, Type.POSITIVE);
      case REAL -> List.of(Type.POSITIVE);
      case VECTOR -> List.of(Type.REAL_VECTOR, Type.UNIT_VECTOR);
      case REAL_VECTOR -> List.of(Type.UNIT_VECTOR);
      case POSITIVE, UNIT_VECTOR, SPIN_MATRIX, NAMBU_MATRIX, PROPAGATOR, DISTRIBUTION -> List.of();
    };
  }

  private static String words(Type type) {
    return switch (type) {
      case REAL_VECTOR -> "a real vector";
      case UNIT_VECTOR -> "a real unit vector";
      default -> type.spelling();
    };
  }

  /** The highest order in a scalar up to which the equation holds, if it holds to the first. */
  private static Optional<Variant> inOrder(
      Question question, String name, Predicate<Question> holds) {
    Type type = question.variables().get(name);
    if (type != Type.REAL && type != Type.POSITIVE && type != Type.COMPLEX) {
      return Optional.empty();
    }
    Optional<Variant> best = Optional.empty();
    for (int order = 1; order <= HIGHEST_ORDER; order++) {
      Question asked = asked(question, question.variables(), Map.of(name, order), false);
      if (!holds.test(asked)) {
        break;
      }
      best = Optional.of(new Variant("to order " + order + " in " + name, Optional.empty(), asked));
    }
    return best;
  }

  private static boolean dependsOnEnergy(Question question) {
    return question.variables().containsValue(Type.PROPAGATOR)
        || question.variables().containsValue(Type.DISTRIBUTION);
  }

  private static Question asked(
      Question question, Map<String, Type> variables, Map<String, Integer> order, boolean sum) {
    return new Question(variables, question.relation(), question.givens(), order, sum);
  }
}
