package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in which formulae stand between dollar signs, code between backticks, and symbols as one
 * writes them in a letter: {@code xi_k}, {@code u_k^2}, {@code J_{k up, p up}}, {@code Delta}.
 */
final class Prose {
  private static final Pattern MARKED =
      Pattern.compile("\\$([^$\\n]{1,500})\\$|`([^`\\n]{1,500})`");

  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("xi", "ξ"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "σ"),
          Map.entry("tau", "τ"),
          Map.entry("phi", "φ"),
          Map.entry("psi", "ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Gamma", "Γ"),
          Map.entry("Delta", "Δ"),
          Map.entry("Theta", "Θ"),
          Map.entry("Sigma", "Σ"),
          Map.entry("Phi", "Φ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("Omega", "Ω"),
          Map.entry("hbar", "ħ"),
          Map.entry("dagger", "†"));

  private static final String LETTERS =
      GREEK.keySet().stream().sorted().reduce((a, b) -> a + "|" + b).orElseThrow();

  /** A script in braces, a number, a Greek letter, or up to two Latin ones. */
  private static final String SCRIPT =
      "\\{[^{}\\n]{1,40}\\}|[-+]?[0-9]+|(?:" + LETTERS + ")\\b|[A-Za-z]{1,2}\\b";

  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}_^.:-])(?<base>(?:"
              + LETTERS
              + ")(?=[_^0-9]|\\b(?!-))|[A-Za-z]{1,2}(?=[_^])|[0-9]+(?=\\^))"
              + "(?<scripts>(?:[_^](?:"
              + SCRIPT
              + "))*)|(?<=[)\\]}*'])(?<further>(?:[_^](?:"
              + SCRIPT
              + "))+)");

  private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

  private static final Pattern EACH = Pattern.compile("([_^])(" + SCRIPT + ")");

  private Prose() {}

  /**
   * The words, typeset.
   *
   * @param formula draws LaTeX within a line
   */
  static Html of(String words, Function<String, Html> formula) {
    List<Html> pieces = new ArrayList<>();
    Matcher marked = MARKED.matcher(words);
    int from = 0;
    while (marked.find()) {
      symbols(words.substring(from, marked.start()), pieces);
      pieces.add(
          marked.group(1) == null
              ? el("code", text(marked.group(2)))
              : formula.apply(marked.group(1)));
      from = marked.end();
    }
    symbols(words.substring(from), pieces);
    return all(pieces);
  }

  private static void symbols(String words, List<Html> pieces) {
    Matcher symbols = SYMBOL.matcher(words);
    int from = 0;
    while (symbols.find()) {
      pieces.add(text(words.substring(from, symbols.start())));
      if (symbols.group("further") == null) {
        pieces.add(text(letter(symbols.group("base"))));
        scripts(symbols.group("scripts"), pieces);
      } else {
        scripts(symbols.group("further"), pieces);
      }
      from = symbols.end();
    }
    pieces.add(text(words.substring(from)));
  }

  private static void scripts(String scripts, List<Html> pieces) {
    for (MatchResult script : EACH.matcher(scripts).results().toList()) {
      String inner = script.group(2).replaceAll("^\\{|}$", "");
      pieces.add(
          el(script.group(1).equals("_") ? "sub" : "sup", text(letter(inner).replace('-', '−'))));
    }
  }

  private static String letter(String names) {
    return NAME.matcher(names).replaceAll(name -> GREEK.getOrDefault(name.group(), name.group()));
  }
}
