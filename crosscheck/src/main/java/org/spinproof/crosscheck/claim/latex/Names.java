package org.spinproof.crosscheck.claim.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spinproof.crosscheck.claim.elaboration.Scope;

/** Finds the declared name that a letter with accents, primes and scripts stands for. */
final class Names {
  private static final Map<String, String> SUFFIXES =
      Map.of(
          "hat",
          "Hat",
          "tilde",
          "Tilde",
          "bar",
          "Bar",
          "underline",
          "Underlined",
          "check",
          "Check");

  private final Scope scope;

  Names(Scope scope) {
    this.scope = scope;
  }

  /** The declared name of a letter with an index above or below, both perhaps empty. */
  Optional<String> declared(Token letter, String primes, String below, String above) {
    for (String core : cores(letter)) {
      for (String script : scripts(below, above)) {
        for (String prime :
            primes.isEmpty() ? List.of("") : List.of("Prime".repeat(primes.length()))) {
          String name = core + prime + script;
          if (scope.declares(name)) {
            return Optional.of(name);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> scripts(String below, String above) {
    List<String> all = new ArrayList<>();
    all.add(below + above);
    all.add(capital(below) + capital(above));
    return all;
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** How a letter may be called: with its accent in words, or by itself if it has a font only. */
  private static List<String> cores(Token letter) {
    List<String> all = new ArrayList<>();
    if (letter.below().isEmpty()) {
      all.add(letter.letter());
      String greek = Lexer.GREEK.get(letter.letter());
      if (greek != null) {
        all.add(greek);
      }
      return all;
    }
    String suffix = SUFFIXES.get(letter.accent());
    for (String core : cores(letter.below().get(0))) {
      all.add(suffix == null ? core : core + suffix);
    }
    if (letter.accent().equals("hat")) {
      all.addAll(cores(letter.below().get(0)));
    }
    return all;
  }
}
