package org.spinproof.crosscheck.claim.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.spinproof.crosscheck.claim.elaboration.Shape;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.formula.Vocabulary;
import org.spinproof.crosscheck.claim.latex.Piece.Pauli;

/** Reads the factors of products: names, numbers, brackets, fractions, functions, scripts. */
final class Atoms {
  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("\\sin", "Sin"),
          Map.entry("\\cos", "Cos"),
          Map.entry("\\tan", "Tan"),
          Map.entry("\\sinh", "Sinh"),
          Map.entry("\\cosh", "Cosh"),
          Map.entry("\\tanh", "Tanh"),
          Map.entry("\\arcsin", "ArcSin"),
          Map.entry("\\arccos", "ArcCos"),
          Map.entry("\\arctan", "ArcTan"),
          Map.entry("\\exp", "Exp"),
          Map.entry("\\ln", "Log"),
          Map.entry("\\det", "Det"));
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("Re", "Re"),
          Map.entry("Im", "Im"),
          Map.entry("Tr", "Tr"),
          Map.entry("tr", "Tr"),
          Map.entry("det", "Det"),
          Map.entry("arcosh", "ArcCosh"),
          Map.entry("arsinh", "ArcSinh"),
          Map.entry("artanh", "ArcTanh"),
          Map.entry("sgn", "sgn"));
  private static final Pattern BLANKS = Pattern.compile("[ ~]+");
  private static final Set<String> OPEN =
      Set.of("(", "[", "\\{", "{", "|", "\\frac", "\\sqrt", "\\begin", "\\nabla", "\\partial");

  private final LatexParser parser;
  private final Letters letters;
  private final Scripting scripts;
  private int bars;

  Atoms(LatexParser parser) {
    this.parser = parser;
    this.letters = new Letters(parser);
    this.scripts = new Scripting(parser);
  }

  /** Whether a factor can begin here. */
  boolean begins(Token token) {
    if (parser.symbol().isPresent()) {
      return true;
    }
    return switch (token.kind()) {
      case NAME, WORD, NUMBER -> true;
      case SYMBOL -> OPEN.contains(token.text()) && !(token.is("|") && bars > 0);
      case COMMAND ->
          OPEN.contains(token.text()) || FUNCTIONS.containsKey(token.text()) || isAccent(token);
      case END -> false;
    };
  }

  /** Whether a factor of the argument of a function without brackets can begin here. */
  boolean beginsArgument(Token token) {
    return token.isName() || token.kind() == Token.Kind.NUMBER || token.is("\\frac");
  }

  private static boolean isAccent(Token token) {
    return token.is("\\tilde") || token.is("\\bar");
  }

  /** A factor with its scripts. */
  Piece factor() {
    Token first = parser.peek();
    boolean named = first.kind() == Token.Kind.NAME || parser.symbol().isPresent();
    parser.enter(first);
    Piece value = scripts.applied(primary());
    parser.leave();
    if (named && !isConstant(value)) {
      refuseArgument(value);
    }
    return value;
  }

  private static boolean isConstant(Piece value) {
    return value.expression() instanceof Expression.Name name
        && Vocabulary.constant(name.name()).isPresent();
  }

  /** One name or number in parentheses behind a name is an argument to every reader. */
  private void refuseArgument(Piece value) {
    int words = parser.ahead(1).is("-") ? 2 : 1;
    Token argument = parser.ahead(words);
    if (parser.peek().is("(")
        && (argument.kind() == Token.Kind.NAME || argument.kind() == Token.Kind.NUMBER)
        && parser.ahead(words + 1).is(")")) {
      throw parser.error(
          value.place(),
          "this reads as a function of "
              + argument.shown()
              + ": give its meaning under symbols:, or leave the parentheses out of a product");
    }
  }

  /** A factor without scripts, as a fraction takes it where there are no braces. */
  Piece single() {
    parser.enter(parser.peek());
    Piece value = primary();
    parser.leave();
    return value;
  }

  private Piece primary() {
    Optional<Symbols.Match> symbol = parser.symbol();
    Token token = parser.peek();
    if (symbol.isPresent()) {
      parser.skip(symbol.get().length());
      Shape shape = parser.scope().shape(symbol.get().written());
      return Piece.of(symbol.get().meaning(), shape);
    }
    return switch (token.kind()) {
      case NUMBER -> {
        parser.take();
        yield Piece.of(new Expression.Literal(token.text(), token.place()), Shape.SCALAR);
      }
      case NAME -> letters.read();
      case WORD -> word(parser.take());
      case SYMBOL, COMMAND, END -> bracketed(token);
    };
  }

  private Piece word(Token token) {
    List<String> words = List.of(BLANKS.split(token.text(), -1));
    boolean functions = true;
    for (String word : words) {
      functions &= WORDS.containsKey(word) && !word.equals("sgn");
    }
    if (!functions) {
      return letters.word(token);
    }
    Piece value = argumentOf(token);
    for (int i = words.size() - 1; i >= 0; i--) {
      value = function(WORDS.get(words.get(i)), token, value);
    }
    return value;
  }

  private Piece argumentOf(Token function) {
    Token token = parser.peek();
    if (!begins(token)) {
      throw parser.error(
          token.place(), function.shown() + " needs an argument, not " + token.shown());
    }
    boolean bracket = token.is("(") || token.is("[") || token.is("\\{") || token.is("{");
    return bracket && parser.symbol().isEmpty() ? plainBracket() : parser.argument();
  }

  /** A bracket of any kind that only groups. */
  private Piece plainBracket() {
    Token open = parser.take();
    Piece value = parser.sum();
    String close =
        switch (open.text()) {
          case "(" -> ")";
          case "[" -> "]";
          case "{" -> "}";
          default -> "\\}";
        };
    parser.expect(close, "a bracket is not closed");
    return value;
  }

  private Piece bracketed(Token token) {
    parser.take();
    String function = FUNCTIONS.get(token.text());
    if (function != null) {
      Optional<Piece> power = parser.takeIf("^") ? Optional.of(parser.group()) : Optional.empty();
      Piece applied = function(function, token, argumentOf(token));
      return power.map(n -> scripts.power(applied, n, token.place())).orElse(applied);
    }
    return switch (token.text()) {
      case "(" -> closing(parser.sum(), ")");
      case "{" -> closing(parser.sum(), "}");
      case "[" -> pair("commutator", "]", token);
      case "\\{" -> pair("anticommutator", "\\}", token);
      case "|" -> modulus(token);
      case "\\frac" -> fraction(token);
      case "\\sqrt" -> function("Sqrt", token, parser.group());
      case "\\nabla", "\\partial" -> gradient(token);
      case "\\tilde" -> parser.group().called("tilde", token.place());
      case "\\bar" -> parser.group().called("Conjugate", token.place());
      case "\\begin" -> matrix(token);
      default -> throw parser.unexpected(token);
    };
  }

  private Piece closing(Piece value, String close) {
    parser.expect(close, "a bracket is not closed");
    return value;
  }

  /** Two matrices with a comma between them, or a bracket that groups. */
  private Piece pair(String function, String close, Token open) {
    Piece left = parser.sum();
    if (!parser.takeIf(",")) {
      return closing(left, close);
    }
    Piece right = closing(parser.sum(), close);
    for (Piece side : List.of(left, right)) {
      if (!side.isMatrix() || side.isOpen()) {
        throw parser.error(
            side.place(), "the " + function + " is of two square matrices, not of " + side.shape());
      }
    }
    return Piece.of(
        Piece.call(function, open.place(), left.expression(), right.expression()), left.shape());
  }

  private Piece modulus(Token open) {
    bars++;
    Piece value = parser.sum();
    bars--;
    parser.expect("|", "a modulus is not closed");
    if (value.isVector()) {
      Expression square =
          new Expression.Dot(
              List.of(
                  Piece.call("Conjugate", open.place(), value.expression()), value.expression()),
              open.place());
      return Piece.of(Piece.call("Sqrt", open.place(), square), Shape.SCALAR);
    }
    if (!value.isScalar()) {
      throw parser.error(
          open.place(), "| | is of a number or a vector: write \\det for a determinant");
    }
    return value.called("Abs", open.place());
  }

  private Piece fraction(Token token) {
    Piece above = parser.group();
    Piece below = parser.group();
    Chain chain = new Chain(parser, token.place());
    chain.times(above);
    chain.divide(below);
    return chain.value();
  }

  private Piece gradient(Token token) {
    if (token.is("\\partial") && parser.takeIf("_")) {
      Token of = parser.take();
      if (of.isName() && of.letter().equals("t")) {
        throw parser.error(of.place(), "time derivatives are not in the language");
      }
    }
    if (parser.peek().is("\\cdot") || parser.peek().is("^")) {
      throw parser.error(
          parser.peek().place(),
          "the language has one component of a gradient, not nested: no divergence, no Laplacian");
    }
    if (!begins(parser.peek())) {
      throw parser.error(parser.peek().place(), "a gradient needs something behind it");
    }
    return factor().called("grad", token.place());
  }

  private Piece matrix(Token begin) {
    List<Expression> rows = new ArrayList<>();
    List<Expression> row = new ArrayList<>();
    Optional<Shape> inner = Optional.empty();
    int columns = 0;
    while (true) {
      Piece entry = parser.sum();
      if (entry.isOpen()) {
        throw parser.error(entry.place(), "Pauli matrices without a partner stand in a matrix");
      }
      inner = inner.isPresent() && entry.isZero() ? inner : Optional.of(entry.shape());
      row.add(entry.expression());
      if (parser.takeIf("&")) {
        continue;
      }
      rows.add(row.size() == 1 ? row.get(0) : new Expression.Braces(row, begin.place()));
      columns = row.size();
      row = new ArrayList<>();
      if (!parser.takeIf("\\\\") || parser.peek().is("\\end")) {
        break;
      }
    }
    parser.expect("\\end", "a matrix is not closed");
    Shape list = columns == 1 ? inner.get() : inner.get().listOf(columns);
    return Piece.of(new Expression.Braces(rows, begin.place()), list.listOf(rows.size()));
  }

  /** A function of the language applied to what was read. */
  private Piece function(String name, Token token, Piece value) {
    Place place = token.place();
    return switch (name) {
      case "Tr" -> trace(token, value);
      case "Det" -> {
        if (!value.isMatrix() || value.isOpen()) {
          throw parser.error(place, "a determinant is of a square matrix, not of " + value.shape());
        }
        yield Piece.of(Piece.call("Det", place, value.expression()), Shape.SCALAR);
      }
      case "Re", "Im" -> value.called(name, place);
      case "Exp" -> exponential(value, place);
      default -> {
        if (!value.isScalar()) {
          throw parser.error(place, token.text() + " is of a number, not of " + value.shape());
        }
        yield value.called(name, place);
      }
    };
  }

  private Piece trace(Token token, Piece value) {
    if (!value.isMatrix()) {
      throw parser.error(token.place(), "a trace is of a square matrix, not of " + value.shape());
    }
    Expression trace = Piece.call("Tr", token.place(), value.expression());
    return value.isOpen()
        ? Piece.of(Piece.table(trace), Shape.VECTOR)
        : Piece.of(trace, Shape.SCALAR);
  }

  static Piece exponential(Piece exponent, Place place) {
    boolean matrix = exponent.isMatrix() && exponent.pauli() == Pauli.NONE;
    return exponent.called(matrix ? "MatrixExp" : "Exp", place);
  }
}
