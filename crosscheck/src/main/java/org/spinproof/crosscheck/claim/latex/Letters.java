package org.spinproof.crosscheck.claim.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spinproof.crosscheck.claim.elaboration.Shape;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.latex.Piece.Pauli;
import org.spinproof.crosscheck.document.Nearest;

/** Reads letters: declared names first, then what the field calls by that letter. */
final class Letters {
  private static final Pattern UNIT_VECTOR =
      Pattern.compile("\\\\hat\\{(?:\\\\mathbf\\{)?([xyz])\\}?\\}");

  private final LatexParser parser;
  private final Names names;

  Letters(LatexParser parser) {
    this.parser = parser;
    this.names = new Names(parser.scope());
  }

  /** A letter with as much of its scripts as belongs to its name. */
  Piece read() {
    Token letter = parser.take();
    StringBuilder primes = new StringBuilder();
    while (parser.takeIf("'")) {
      primes.append('\'');
    }
    List<Token> below = script(0, "_");
    int used = below.isEmpty() ? 0 : below.size();
    List<Token> above = script(used, "^");
    Optional<String> found;
    if (isPartOfName(above)) {
      found = names.declared(letter, primes.toString(), word(below), word(above));
      if (found.isPresent()) {
        parser.skip(used + above.size());
        return declared(found.get(), letter.place());
      }
    }
    found = names.declared(letter, primes.toString(), word(below), "");
    if (found.isPresent() && !isAxis(letter, found.get()) && !isExponential(letter, below)) {
      parser.skip(used);
      return declared(found.get(), letter.place());
    }
    if (!primes.isEmpty()) {
      throw undeclared(letter, primes.toString());
    }
    found = names.declared(letter, "", "", "");
    if (found.isPresent() && !isAxis(letter, found.get()) && !isExponential(letter, below)) {
      return declared(found.get(), letter.place());
    }
    return usual(letter, below);
  }

  /** A unit vector along an axis is not the scalar of that letter. */
  private boolean isAxis(Token letter, String found) {
    return UNIT_VECTOR.matcher(letter.text()).matches()
        && !parser.scope().shape(found).equals(Optional.of(Shape.VECTOR));
  }

  /**
   * Where a charge e is declared, {@code e^2} is its square and {@code e^{...}} the exponential.
   */
  private boolean isExponential(Token letter, List<Token> below) {
    return letter.text().equals("e")
        && below.isEmpty()
        && parser.peek().is("^")
        && parser.ahead(1).is("{");
  }

  /** Upright letters: a declared name, {@code i} or {@code e}. */
  Piece word(Token word) {
    if (parser.scope().declares(word.text())) {
      return declared(word.text(), word.place());
    }
    if (word.text().length() == 1) {
      return usual(Token.name(word.text(), word.text(), word.offset()), List.of());
    }
    throw undeclared(word, "");
  }

  private Piece declared(String name, Place place) {
    Shape shape = parser.scope().shape(name).orElseThrow();
    return Piece.of(new Expression.Name(name, place), shape);
  }

  /** The words of the script that begins a number of words ahead, the mark among them. */
  private List<Token> script(int ahead, String mark) {
    List<Token> tokens = new ArrayList<>();
    if (!parser.ahead(ahead).is(mark)) {
      return tokens;
    }
    tokens.add(parser.ahead(ahead));
    int nested = 0;
    int at = ahead;
    do {
      at++;
      Token token = parser.ahead(at);
      if (token.kind() == Token.Kind.END) {
        return new ArrayList<>();
      }
      tokens.add(token);
      nested += token.is("{") ? 1 : token.is("}") ? -1 : 0;
    } while (nested > 0);
    return tokens;
  }

  /** Whether a superscript is letters: a digit is a power. */
  private static boolean isPartOfName(List<Token> script) {
    return script.stream().anyMatch(token -> token.isName() || token.kind() == Token.Kind.WORD)
        && script.stream()
            .allMatch(
                token ->
                    token.isName()
                        || token.kind() == Token.Kind.WORD
                        || token.is("^")
                        || token.is("{")
                        || token.is("}"));
  }

  /** The letters and digits of a script, without the mark, braces and commas. */
  private static String word(List<Token> script) {
    StringBuilder word = new StringBuilder();
    for (Token token : script) {
      switch (token.kind()) {
        case NAME -> word.append(token.letter());
        case NUMBER, WORD -> word.append(token.text().replace(" ", ""));
        default -> word.append("");
      }
    }
    return word.toString();
  }

  /** What the field calls by a letter that is not declared. */
  private Piece usual(Token letter, List<Token> below) {
    Place place = letter.place();
    if (letter.accent().equals("mathbf") && !letter.letter().equals("sigma")) {
      return usual(letter.below().get(0), below);
    }
    return switch (letter.letter()) {
      case "sigma", "tau" -> pauli(letter, below);
      case "i" -> Piece.of(new Expression.Name("I", place), Shape.SCALAR);
      case "e" ->
          parser.takeIf("^")
              ? Atoms.exponential(parser.group(), place)
              : Piece.of(new Expression.Name("E", place), Shape.SCALAR);
      case "pi" -> Piece.of(new Expression.Name("Pi", place), Shape.SCALAR);
      default -> accented(letter);
    };
  }

  /** Unit vectors, and the tilde or the conjugate of what a letter stands for. */
  private Piece accented(Token letter) {
    Place place = letter.place();
    Matcher axis = UNIT_VECTOR.matcher(letter.text());
    if (axis.matches()) {
      List<Expression> entries = new ArrayList<>();
      for (String other : List.of("x", "y", "z")) {
        entries.add(new Expression.Literal(other.equals(axis.group(1)) ? "1" : "0", place));
      }
      return Piece.of(new Expression.Braces(entries, place), Shape.VECTOR);
    }
    if (letter.accent().equals("tilde") || letter.accent().equals("bar")) {
      parser.pushBack(letter.below().get(0));
      Piece inner = parser.single();
      return inner.called(letter.accent().equals("tilde") ? "tilde" : "Conjugate", place);
    }
    throw undeclared(letter, "");
  }

  /** A Pauli matrix with its index, or the vector of the three without. */
  private Piece pauli(Token letter, List<Token> below) {
    boolean hat = letter.text().contains("\\hat");
    boolean nambu = letter.letter().equals("tau");
    String function = nambu ? "tauHat" : hat ? "sigmaHat" : "sigma";
    Shape shape = nambu || hat ? Shape.NAMBU : Shape.SPIN;
    Place place = letter.place();
    if (below.isEmpty()) {
      if (nambu) {
        throw parser.error(place, "\\tau needs an index: write \\hat\\tau_3");
      }
      Expression index = new Expression.Name(Piece.INDEX, place);
      return new Piece(Piece.call(function, place, index), shape, Pauli.VECTOR);
    }
    int index = "0123".indexOf(word(below));
    if (index < 0 || word(below).length() != 1) {
      index = "xyz".indexOf(word(below)) + 1;
    }
    if (word(below).length() != 1 || (index == 0 && !word(below).equals("0"))) {
      throw parser.error(below.get(0).place(), "the index of a Pauli matrix is 0 to 3, x, y or z");
    }
    parser.skip(below.size());
    Expression digit = new Expression.Literal(Integer.toString(index), place);
    return Piece.of(Piece.call(function, place, digit), shape);
  }

  private RuntimeException undeclared(Token token, String primes) {
    String shown = token.text() + primes;
    return parser.error(
        token.place(),
        "what \""
            + shown
            + "\" stands for is not declared"
            + Nearest.hint(token.letter(), parser.scope().types().keySet())
            + ": declare it in let, or give its meaning under symbols:");
  }
}
