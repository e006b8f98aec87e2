package org.spinproof.crosscheck.claim.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Text;

/** Splits a formula into tokens, and knows the usual slips of the pen. */
final class Lexer {
  private static final List<String> TWO = List.of("==", "<=", ">=");
  private static final String ONE = "+-*/^.,()[]{}<>";
  private static final Map<String, String> WRONG =
      Map.ofEntries(
          Map.entry("===", "write =="),
          Map.entry("=!=", "an equation is one of ==, <=, >=, <, >"),
          Map.entry("!=", "an equation is one of ==, <=, >=, <, >"),
          Map.entry(":=", "definitions belong under define:"),
          Map.entry("->", "replacement rules are not in the language"),
          Map.entry("/.", "replacement rules are not in the language; write 0.5, not .5"),
          Map.entry("//", "write the function with square brackets: Sin[x]"),
          Map.entry("&&", "write several relations as a list"),
          Map.entry("||", "alternatives are not in the language"),
          Map.entry("**", "write ^ for a power and . for a matrix product"),
          Map.entry("*^", "write 1.5*10^-3"),
          Map.entry("=<", "write <="),
          Map.entry("=>", "write >="),
          Map.entry("=", "write == for an equation"),
          Map.entry("_", "names are letters and digits, without an underscore: write gS, not g_s"),
          Map.entry("'", "names are letters and digits, without a prime"),
          Map.entry("\\", "this is no LaTeX: write Sqrt[x], Sin[x], and Greek letters as such"),
          Map.entry("≤", "write <="),
          Map.entry("≥", "write >="),
          Map.entry("≠", "an equation is one of ==, <=, >=, <, >"),
          Map.entry("−", "write - for a minus sign"),
          Map.entry("–", "write - for a minus sign"),
          Map.entry("·", "write . for a dot product and * or a blank for a product"),
          Map.entry("⋅", "write . for a dot product and * or a blank for a product"),
          Map.entry("×", "write Cross[a, b] for a cross product and * or a blank for a product"),
          Map.entry("²", "write ^2"),
          Map.entry("³", "write ^3"),
          Map.entry("√", "write Sqrt[x]"),
          Map.entry("†", "write dagger[m]"),
          Map.entry("∇", "write grad[g]"),
          Map.entry("!", "there are no factorials and no negation"),
          Map.entry("|", "write Abs[x]"),
          Map.entry("\u00A0", "write an ordinary blank"));

  private final Text text;
  private final String s;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(Text text) {
    this.text = text;
    this.s = text.text();
  }

  /**
   * All tokens, the last of which is the end.
   *
   * @throws BadInput at a character that does not belong in a formula
   */
  static List<Token> tokens(Text text) {
    return new Lexer(text).run();
  }

  private List<Token> run() {
    boolean glued = false;
    while (at < s.length()) {
      char c = s.charAt(at);
      int start = at;
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        at++;
        glued = false;
        continue;
      }
      Token.Kind kind;
      if (digit(at) || (c == '.' && digit(at + 1) && !afterOperand())) {
        number();
        kind = Token.Kind.NUMBER;
      } else if (Character.isLetter(s.codePointAt(at))) {
        while (at < s.length()
            && (Character.isLetter(s.codePointAt(at)) || Character.isDigit(s.codePointAt(at)))) {
          at += Character.charCount(s.codePointAt(at));
        }
        kind = Token.Kind.NAME;
      } else {
        symbol();
        kind = Token.Kind.SYMBOL;
      }
      tokens.add(new Token(kind, s.substring(start, at), start, glued));
      glued = true;
    }
    tokens.add(new Token(Token.Kind.END, "", s.length(), false));
    return tokens;
  }

  private void number() {
    int start = at;
    digits();
    if (at < s.length() && s.charAt(at) == '.') {
      at++;
      if (!digit(at)) {
        throw error(
            start, "a decimal needs digits after the point: write " + s.substring(start, at) + "0");
      }
      digits();
    }
    if (at < s.length() && (s.charAt(at) == 'e' || s.charAt(at) == 'E')) {
      int exponent = at + 1;
      if (exponent < s.length() && "+-".indexOf(s.charAt(exponent)) >= 0) {
        exponent++;
      }
      if (digit(exponent)) {
        throw error(
            start, "exponents are not written with e: write " + s.substring(start, at) + "*10^n");
      }
    }
  }

  private void symbol() {
    for (int length = 3; length >= 1; length--) {
      String candidate = s.substring(at, Math.min(s.length(), at + length));
      if (candidate.length() < length) {
        continue;
      }
      if (length == 2 && TWO.contains(candidate)) {
        at += 2;
        return;
      }
      if (WRONG.containsKey(candidate) && !(candidate.equals("/.") && digit(at + 2))) {
        throw error(at, "\"" + candidate + "\" is not in the language: " + WRONG.get(candidate));
      }
    }
    if (ONE.indexOf(s.charAt(at)) < 0) {
      String c = new String(Character.toChars(s.codePointAt(at)));
      throw error(at, "the character " + Text.quoted(c) + " does not belong in a formula");
    }
    at++;
  }

  private boolean afterOperand() {
    if (tokens.isEmpty()) {
      return false;
    }
    Token last = tokens.get(tokens.size() - 1);
    return last.kind() != Token.Kind.SYMBOL || last.is(")") || last.is("]") || last.is("}");
  }

  private void digits() {
    while (digit(at)) {
      at++;
    }
  }

  private boolean digit(int index) {
    return index < s.length() && s.charAt(index) >= '0' && s.charAt(index) <= '9';
  }

  private BadInput error(int offset, String problem) {
    return text.position(offset).error(problem);
  }
}
