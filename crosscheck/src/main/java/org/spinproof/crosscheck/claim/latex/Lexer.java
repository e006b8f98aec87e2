package org.spinproof.crosscheck.claim.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Text;

/**
 * Splits a LaTeX formula into words in a normal form: spacing and sizes are left out, accents and
 * fonts belong to their letter, braces around one word are dropped, subscripts come before
 * superscripts.
 */
final class Lexer {
  private static final Set<String> SPACING =
      Set.of(
          "quad",
          "qquad",
          "left",
          "right",
          "big",
          "Big",
          "bigg",
          "Bigg",
          "bigl",
          "bigr",
          "Bigl",
          "Bigr",
          "biggl",
          "biggr",
          "Biggl",
          "Biggr",
          "displaystyle",
          "textstyle",
          "limits",
          "nonumber");
  private static final Set<String> ACCENTS =
      Set.of(
          "hat", "widehat", "tilde", "widetilde", "bar", "overline", "underline", "check", "vec");
  private static final Set<String> FONTS =
      Set.of("mathbf", "boldsymbol", "bm", "mathcal", "mathsf", "mathfrak", "mathit");
  private static final Set<String> UPRIGHT =
      Set.of("mathrm", "text", "operatorname", "textrm", "mathop", "rm");
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("widehat", "hat"),
          Map.entry("widetilde", "tilde"),
          Map.entry("overline", "bar"),
          Map.entry("boldsymbol", "mathbf"),
          Map.entry("bm", "mathbf"),
          Map.entry("vec", "mathbf"),
          Map.entry("lbrace", "{"),
          Map.entry("rbrace", "}"),
          Map.entry("leq", "le"),
          Map.entry("geq", "ge"),
          Map.entry("log", "ln"));
  private static final Set<String> MATRICES = Set.of("pmatrix", "bmatrix", "matrix");
  private static final Set<String> LAYOUT =
      Set.of("aligned", "align", "align*", "split", "equation");
  static final Map<String, String> GREEK = greek();
  private static final int DEEPEST = 50;

  private final Text text;
  private final String s;
  private final int end;
  private final int depth;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int matrices;

  private Lexer(Text text, int begin, int end, int depth) {
    this.text = text;
    this.s = text.text();
    this.at = begin;
    this.end = end;
    this.depth = depth;
  }

  private static Map<String, String> greek() {
    String names =
        "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι"
            + " kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ"
            + " chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ"
            + " Omega Ω hbar ħ ell ℓ";
    Map<String, String> map = new java.util.HashMap<>();
    List<String> words = List.of(names.split(" ", -1));
    for (int i = 0; i < words.size(); i += 2) {
      map.put(words.get(i), words.get(i + 1));
    }
    return Map.copyOf(map);
  }

  /** All words, the last of which is the end. */
  static List<Token> tokens(Text text) {
    Lexer lexer = new Lexer(text, 0, text.text().length(), 0);
    List<Token> found = Scripts.inOrder(lexer.run());
    List<Token> all = new ArrayList<>(found);
    all.add(Token.of(Token.Kind.END, "", text.text().length()));
    return all;
  }

  private List<Token> run() {
    if (depth > DEEPEST) {
      throw error(at, "the formula is nested more than " + DEEPEST + " deep");
    }
    while (at < end) {
      read();
    }
    return Scripts.withoutIdleBraces(tokens);
  }

  private void read() {
    int start = at;
    int c = s.codePointAt(at);
    if (c == '\\') {
      command();
    } else if (Character.isWhitespace(c) || c == '~') {
      at++;
    } else if (c == '%') {
      throw error(at, "comments are not read: leave out what follows %");
    } else if (c == '&') {
      at++;
      if (matrices > 0) {
        add(Token.Kind.SYMBOL, "&", start);
      }
    } else if (c >= '0' && c <= '9') {
      number(start);
    } else if (Character.isLetter(c)) {
      at += Character.charCount(c);
      String letter = s.substring(start, at);
      tokens.add(Token.name(letter, letter, start));
    } else if ("+-*/^_()[]{}|=<>,.!';:".indexOf(c) >= 0) {
      at++;
      add(Token.Kind.SYMBOL, s.substring(start, at), start);
    } else {
      String shown = new String(Character.toChars(c));
      throw error(at, "the character " + Text.quoted(shown) + " does not belong in LaTeX");
    }
  }

  /** After a fraction, a root or a script a digit without braces stands alone, as in TeX. */
  private void number(int start) {
    if (!tokens.isEmpty() && takesOneDigit()) {
      at++;
    } else {
      digits();
      if (at + 1 < end && s.charAt(at) == '.' && isDigit(at + 1)) {
        at++;
        digits();
      }
    }
    add(Token.Kind.NUMBER, s.substring(start, at), start);
  }

  private boolean takesOneDigit() {
    Token last = tokens.get(tokens.size() - 1);
    if (last.is("\\frac") || last.is("^") || last.is("_")) {
      return true;
    }
    return last.kind() == Token.Kind.NUMBER
        && tokens.size() > 1
        && tokens.get(tokens.size() - 2).is("\\frac");
  }

  private void digits() {
    while (at < end && isDigit(at)) {
      at++;
    }
  }

  private boolean isDigit(int index) {
    return s.charAt(index) >= '0' && s.charAt(index) <= '9';
  }

  private void command() {
    int start = at++;
    if (at >= end) {
      throw error(start, "a backslash stands at the end");
    }
    if (!isAsciiLetter(at)) {
      char c = s.charAt(at++);
      if (c == '\\') {
        if (matrices > 0) {
          add(Token.Kind.SYMBOL, "\\\\", start);
        }
      } else if (c == '{' || c == '}' || c == '|') {
        add(Token.Kind.COMMAND, "\\" + c, start);
      } else if (" ,;:!".indexOf(c) < 0) {
        throw error(start, "the command " + Text.quoted("\\" + c) + " is not known");
      }
      return;
    }
    while (at < end && isAsciiLetter(at)) {
      at++;
    }
    String name = s.substring(start + 1, at);
    String same = SAME.getOrDefault(name, name);
    if (name.equals("begin") || name.equals("end")) {
      environment(name, start);
    } else if (UPRIGHT.contains(name)) {
      upright(start);
    } else if (SPACING.contains(name)) {
      if ((name.equals("left") || name.equals("right")) && at < end && s.charAt(at) == '.') {
        at++;
      }
    } else if (ACCENTS.contains(name) || FONTS.contains(name)) {
      accented(same, FONTS.contains(name), start);
    } else if (GREEK.containsKey(name)) {
      tokens.add(Token.name("\\" + name, name, start));
    } else if (name.equals("Re") || name.equals("Im") || name.equals("Tr")) {
      add(Token.Kind.WORD, name, start);
    } else {
      add(Token.Kind.COMMAND, "\\" + same, start);
    }
  }

  private void environment(String which, int start) {
    int open = at;
    String name = at < end && s.charAt(at) == '{' ? s.substring(open + 1, group() - 1) : "";
    if (MATRICES.contains(name)) {
      matrices += which.equals("begin") ? 1 : -1;
      add(Token.Kind.COMMAND, "\\" + which, start);
    } else if (!LAYOUT.contains(name)) {
      throw error(start, "the environment " + Text.quoted(name) + " is not known: write pmatrix");
    }
  }

  private void upright(int start) {
    skipBlanks();
    if (s.startsWith("\\rm", start) && at < end && isAsciiLetter(at)) {
      int word = at;
      while (at < end && isAsciiLetter(at)) {
        at++;
      }
      add(Token.Kind.WORD, s.substring(word, at), start);
      return;
    }
    if (at >= end || s.charAt(at) != '{') {
      throw error(start, "braces are expected after this command");
    }
    int open = at;
    int close = group();
    add(Token.Kind.WORD, s.substring(open + 1, close - 1).strip(), start);
  }

  /** An accent or a font over one letter makes a name; over more it is a command of its own. */
  private void accented(String accent, boolean font, int start) {
    skipBlanks();
    int open = at;
    List<Token> inner;
    if (at < end && s.charAt(at) == '{') {
      int close = group();
      Lexer lexer = new Lexer(text, open + 1, close - 1, depth + 1);
      inner = lexer.run();
    } else {
      Lexer lexer = new Lexer(text, at, end, depth + 1);
      while (lexer.tokens.isEmpty() && lexer.at < end) {
        lexer.read();
      }
      inner = lexer.tokens;
      at = lexer.at;
    }
    if (inner.size() == 1 && inner.get(0).isName()) {
      Token name = inner.get(0);
      tokens.add(
          new Token(
              Token.Kind.NAME,
              "\\" + accent + "{" + name.text() + "}",
              name.letter(),
              accent,
              List.of(name),
              start));
    } else if (font && inner.size() == 1) {
      tokens.add(inner.get(0));
    } else if (font || inner.isEmpty()) {
      throw error(start, "an accent or a font stands over one letter");
    } else {
      add(Token.Kind.COMMAND, "\\" + accent, start);
      add(Token.Kind.SYMBOL, "{", open);
      tokens.addAll(inner);
      add(Token.Kind.SYMBOL, "}", at - 1);
    }
  }

  /** Moves behind the closing brace of the group that begins here. */
  private int group() {
    int open = at;
    int nested = 0;
    while (at < end) {
      char c = s.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        nested++;
      } else if (c == '}' && --nested == 0) {
        return ++at;
      }
      at++;
    }
    throw error(open, "a brace is not closed");
  }

  private void skipBlanks() {
    while (at < end && Character.isWhitespace(s.charAt(at))) {
      at++;
    }
  }

  private boolean isAsciiLetter(int index) {
    char c = s.charAt(index);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void add(Token.Kind kind, String word, int start) {
    tokens.add(Token.of(kind, word, start));
  }

  private BadInput error(int offset, String problem) {
    return text.position(Math.min(offset, s.length())).error(problem);
  }
}
