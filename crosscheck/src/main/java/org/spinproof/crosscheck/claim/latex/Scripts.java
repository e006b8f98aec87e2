package org.spinproof.crosscheck.claim.latex;

import java.util.ArrayList;
import java.util.List;

/** Brings braces and scripts of a LaTeX formula to a normal form. */
final class Scripts {
  private Scripts() {}

  /** Without the braces that enclose a single word. */
  static List<Token> withoutIdleBraces(List<Token> tokens) {
    List<Token> out = new ArrayList<>();
    for (Token token : tokens) {
      out.add(token);
      int n = out.size();
      if (n >= 3 && token.is("}") && out.get(n - 3).is("{") && !out.get(n - 2).is("}")) {
        Token inner = out.get(n - 2);
        out.subList(n - 3, n).clear();
        out.add(inner);
      }
    }
    return out;
  }

  /**
   * Superscripts that end in a star or a dagger become two, and a subscript that follows a
   * superscript comes before it: {@code g^{R\dagger}_t} is {@code g_t^R^\dagger}.
   */
  static List<Token> inOrder(List<Token> tokens) {
    List<Token> out = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      if (!tokens.get(at).is("^")) {
        out.add(tokens.get(at++));
        continue;
      }
      List<Token> above = new ArrayList<>();
      while (at < tokens.size() && tokens.get(at).is("^")) {
        int end = unit(tokens, at + 1);
        above.addAll(split(tokens.subList(at, end)));
        at = end;
      }
      if (at < tokens.size() && tokens.get(at).is("_")) {
        int end = unit(tokens, at + 1);
        out.addAll(tokens.subList(at, end));
        at = end;
      }
      out.addAll(above);
    }
    return out;
  }

  /** The end of the word or the group that begins at an index. */
  static int unit(List<Token> tokens, int begin) {
    int nested = 0;
    for (int i = begin; i < tokens.size(); i++) {
      if (tokens.get(i).is("{")) {
        nested++;
      } else if (tokens.get(i).is("}")) {
        nested--;
      }
      if (nested <= 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private static List<Token> split(List<Token> script) {
    Token hat = script.get(0);
    List<Token> rest = new ArrayList<>(script.subList(1, script.size()));
    List<Token> out = new ArrayList<>();
    if (rest.size() < 4 || !rest.get(0).is("{")) {
      return script;
    }
    rest = new ArrayList<>(rest.subList(1, rest.size() - 1));
    List<Token> ends = new ArrayList<>();
    while (rest.size() > 1 && isAdjoint(rest.get(rest.size() - 1))) {
      ends.add(0, rest.remove(rest.size() - 1));
    }
    if (ends.isEmpty() || rest.size() > 1) {
      return script;
    }
    out.add(hat);
    out.addAll(rest);
    for (Token end : ends) {
      out.add(hat);
      out.add(end);
    }
    return out;
  }

  private static boolean isAdjoint(Token token) {
    return token.is("*") || token.is("\\dagger");
  }
}
