package org.spinproof.crosscheck.claim.latex;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.formula.Parser;
import org.spinproof.crosscheck.document.Text;

/**
 * What pieces of LaTeX stand for: {@code symbols:} of a file and of a claim, from LaTeX to
 * expressions of the claim language.
 */
public final class Symbols {
  private static final int MOST = 1_000;

  /** No symbols. */
  public static final Symbols NONE = new Symbols(Map.of());

  private final Map<List<String>, Formula.Value> meanings;

  private Symbols(Map<List<String>, Formula.Value> meanings) {
    this.meanings = meanings;
  }

  /**
   * These symbols and others, which come first.
   *
   * @throws org.spinproof.crosscheck.document.BadInput if one is no LaTeX or its meaning no formula
   */
  public Symbols with(Map<Text, Text> others) {
    Map<List<String>, Formula.Value> all = new LinkedHashMap<>(meanings);
    for (Map.Entry<Text, Text> other : others.entrySet()) {
      all.put(words(other.getKey()), Parser.expression(other.getValue()));
      if (all.size() > MOST) {
        throw other.getKey().position().error("there are more than 1,000 symbols: declare names");
      }
    }
    return new Symbols(all);
  }

  private static List<String> words(Text latex) {
    List<Token> tokens = Lexer.tokens(latex);
    List<String> words = new ArrayList<>();
    tokens.subList(0, tokens.size() - 1).forEach(token -> words.add(token.text()));
    if (words.isEmpty()) {
      throw latex.position().error("a symbol is empty: write LaTeX such as '\\mathbf{J}_s'");
    }
    if (List.of("+", "-", "/", "=", "^", "_", ")", "]").contains(words.get(0))) {
      throw latex
          .position()
          .error("a symbol begins with a letter or a bracket, not " + words.get(0));
    }
    return words;
  }

  /** All meanings, as they were written. */
  public List<Formula.Value> values() {
    return List.copyOf(meanings.values());
  }

  /** The words of each piece of LaTeX that has a meaning. */
  Set<List<String>> keys() {
    return Set.copyOf(meanings.keySet());
  }

  /** The longest symbol that the words begin with. */
  Optional<Match> longest(List<Token> tokens, int at) {
    Match best = null;
    for (Map.Entry<List<String>, Formula.Value> entry : meanings.entrySet()) {
      int length = entry.getKey().size();
      if ((best == null || length > best.length()) && matches(entry.getKey(), tokens, at)) {
        best = new Match(length, entry.getValue().expression(), entry.getValue());
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean matches(List<String> words, List<Token> tokens, int at) {
    int end = at + words.size();
    if (end > tokens.size() - 1) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.get(at + i).text().equals(words.get(i))) {
        return false;
      }
    }
    Token next = tokens.get(end);
    return !next.is("_") && !next.is("'");
  }

  /** A symbol that was found. */
  record Match(int length, Expression meaning, Formula.Value written) {}
}
