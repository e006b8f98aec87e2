package org.spinproof.crosscheck.claim.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.claim.elaboration.Scope;
import org.spinproof.crosscheck.claim.elaboration.Shape;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Formula;
import org.spinproof.crosscheck.claim.formula.Parser;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Text;

/**
 * Reads the usual notation of the field. What a product means follows from what the names are
 * declared as: a centred dot between vectors is the scalar product, matrices side by side are
 * multiplied, a vector and {@code \boldsymbol\sigma} are contracted. A number in a sum with
 * matrices is a multiple of the identity. What has two readings is refused.
 */
public final class LatexParser {
  private static final int DEEPEST = 100;

  private final Text text;
  private final Scope scope;
  private final Symbols symbols;
  private final List<Token> tokens;
  private final Atoms atoms;
  private int next;
  private int depth;

  private LatexParser(Text text, Scope scope, Symbols symbols) {
    if (text.text().length() > Parser.LONGEST) {
      throw text.position()
          .error("a formula has at most 10,000 characters, this one " + text.text().length());
    }
    this.text = text;
    this.scope = scope;
    this.symbols = symbols;
    this.tokens = Lexer.tokens(text);
    this.atoms = new Atoms(this);
  }

  /**
   * Reads one relation, or several equations with commas between them.
   *
   * @throws BadInput if it is none, or has no meaning with these names
   */
  public static Formula.Compared relation(Text text, Scope scope, Symbols symbols) {
    LatexParser parser = new LatexParser(text, scope, symbols);
    List<Formula.Compared> all = new ArrayList<>();
    do {
      all.add(parser.equation());
    } while (parser.separator());
    parser.end();
    return all.size() == 1 ? all.get(0) : parser.system(all);
  }

  /** One of the relations that a formula consists of. */
  private Formula.Compared equation() {
    Piece left = sum();
    Token operator = take();
    Comparison comparison = comparison(operator);
    Piece right = sum();
    if (left.isOpen() != right.isOpen() && !left.isZero() && !right.isZero()) {
      throw error(operator.place(), "Pauli matrices are left without a partner on one side only");
    }
    boolean open = left.isOpen() && right.isOpen();
    if (comparison == Comparison.EQUAL) {
      left = open ? left.closed() : fitted(left.closed(), right.closed().shape());
      right = open ? right.closed() : fitted(right.closed(), left.shape());
      left = left.inBlocks(right.shape());
      right = right.inBlocks(left.shape());
    }
    return new Formula.Compared(
        left.expression(), comparison, right.expression(), operator.place(), text, true);
  }

  /** A comma or a semicolon with another relation behind it. */
  private boolean separator() {
    boolean there = (peek().is(",") || peek().is(";")) && ahead(1).kind() != Token.Kind.END;
    next += there ? 1 : 0;
    return there;
  }

  /** Several equations as one between lists: all of them are claimed. */
  private Formula.Compared system(List<Formula.Compared> all) {
    for (Formula.Compared one : all) {
      if (one.comparison() != Comparison.EQUAL) {
        throw error(
            one.operator(),
            "several relations in one formula are equations: write a claim for each");
      }
    }
    Formula.Compared first = all.get(0);
    List<Expression> left = all.stream().map(Formula.Compared::left).toList();
    List<Expression> right = all.stream().map(Formula.Compared::right).toList();
    boolean zero = right.stream().allMatch(LatexParser::isZero);
    return new Formula.Compared(
        new Expression.Braces(left, first.left().place()),
        Comparison.EQUAL,
        zero ? right.get(0) : new Expression.Braces(right, first.right().place()),
        first.operator(),
        text,
        true);
  }

  private static boolean isZero(Expression expression) {
    return expression instanceof Expression.Literal literal && literal.digits().equals("0");
  }

  /**
   * Reads one expression.
   *
   * @throws BadInput if it is none, or has no meaning with these names
   */
  public static Formula.Value expression(Text text, Scope scope, Symbols symbols) {
    LatexParser parser = new LatexParser(text, scope, symbols);
    Piece value = parser.sum().closed();
    parser.end();
    return new Formula.Value(value.expression(), text, true);
  }

  Scope scope() {
    return scope;
  }

  Optional<Symbols.Match> symbol() {
    return symbols.longest(tokens, next);
  }

  BadInput error(Place place, String problem) {
    return text.position(Math.min(place.offset(), text.text().length())).error(problem);
  }

  Token peek() {
    return tokens.get(next);
  }

  Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  boolean takeIf(String symbol) {
    boolean there = peek().is(symbol);
    next += there ? 1 : 0;
    return there;
  }

  /** The word that follows after a number of others. */
  Token ahead(int words) {
    return tokens.get(Math.min(next + words, tokens.size() - 1));
  }

  /** Reads this word again in place of the one that was taken last. */
  void pushBack(Token token) {
    next--;
    tokens.set(next, token);
  }

  void skip(int words) {
    next += words;
  }

  void expect(String symbol, String reason) {
    if (!takeIf(symbol)) {
      throw error(
          peek().place(), reason + ": " + symbol + " is expected here, not " + peek().shown());
    }
  }

  private Comparison comparison(Token token) {
    if (token.kind() != Token.Kind.END) {
      switch (token.text()) {
        case "=", "\\equiv" -> {
          return Comparison.EQUAL;
        }
        case "<" -> {
          return Comparison.LESS;
        }
        case ">" -> {
          return Comparison.GREATER;
        }
        case "\\le" -> {
          return Comparison.LESS_OR_EQUAL;
        }
        case "\\ge" -> {
          return Comparison.GREATER_OR_EQUAL;
        }
        default -> throw unexpected(token);
      }
    }
    throw error(token.place(), "an equation needs one of =, \\le, \\ge, <, > between two sides");
  }

  private void end() {
    if (peek().is(".") || peek().is(",")) {
      next++;
    }
    if (peek().kind() != Token.Kind.END) {
      throw unexpected(peek());
    }
  }

  BadInput unexpected(Token token) {
    String reason =
        switch (token.text()) {
          case "=" ->
              "; one equation has one equals sign: write a chain as steps: [{latex: '...'}, ...]";
          case "\\pm", "\\mp" -> "; write one claim for each sign";
          case "\\int" -> "; integrals are not in the language";
          case "\\sum", "\\prod" ->
              "; it is not read from LaTeX: write equation: with Sum[..., {i, 1, 3}]";
          case "\\rightarrow", "\\to" -> "; write an equation with =";
          default -> "";
        };
    return error(token.place(), "an expression is expected here, not " + token.shown() + reason);
  }

  /** A sum; numbers among matrices become multiples of the identity. */
  Piece sum() {
    Token first = peek();
    enter(first);
    List<Piece> pieces = new ArrayList<>();
    List<Boolean> negative = new ArrayList<>();
    do {
      boolean minus = takeIf("-");
      if (!minus) {
        takeIf("+");
      }
      negative.add(minus);
      pieces.add(term());
    } while (peek().is("+") || peek().is("-"));
    depth--;
    if (pieces.size() == 1 && !negative.get(0)) {
      return pieces.get(0);
    }
    Piece main = pieces.stream().filter(p -> !p.isScalar()).findFirst().orElse(pieces.get(0));
    List<Expression.Term> terms = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Piece fitted = fitted(pieces.get(i), main.shape());
      if (!fitted.shape().equals(main.shape()) && !fitted.isZero()) {
        throw error(
            fitted.place(), fitted.shape() + " is added to " + main.shape() + ": they do not fit");
      }
      if (fitted.isOpen() != main.isOpen()) {
        throw error(fitted.place(), "Pauli matrices without a partner stand in one term only");
      }
      terms.add(new Expression.Term(negative.get(i), fitted.expression()));
    }
    Expression.Sum all = new Expression.Sum(terms, first.place());
    return main.mapped(all, main.shape());
  }

  /** A number beside matrices as a multiple of the identity; anything else as it is. */
  private Piece fitted(Piece piece, Shape other) {
    return piece.isScalar() && other.isSquare() && !piece.isZero() ? piece.lifted(other) : piece;
  }

  /** A product. */
  private Piece term() {
    Token first = peek();
    Chain chain = new Chain(this, first.place());
    chain.times(crossed());
    while (true) {
      Token token = peek();
      if (takeIf("\\cdot")) {
        chain.dot(crossed());
      } else if (takeIf("*")) {
        throw error(token.place(), "write \\cdot, \\times or nothing for a product, not *");
      } else if (takeIf("/")) {
        chain.divide(atoms.factor());
        if (atoms.begins(peek())) {
          throw error(
              peek().place(),
              "what stands behind a slash has two readings: write \\frac{...}{...} or (...)");
        }
      } else if (atoms.begins(token)) {
        chain.times(crossed());
      } else {
        return chain.value();
      }
    }
  }

  /** Factors with crosses between them. */
  private Piece crossed() {
    Token first = peek();
    Piece value = atoms.factor();
    boolean crossed = false;
    while (takeIf("\\times")) {
      Piece right = atoms.factor();
      if (crossed && value.isVector()) {
        throw error(right.place(), "a \\times b \\times c has two readings: write parentheses");
      }
      Chain chain = new Chain(this, first.place());
      chain.times(value);
      chain.cross(right);
      crossed = value.isVector();
      value = chain.value();
    }
    return value;
  }

  /** Factors side by side, as the argument of a function without brackets. */
  Piece argument() {
    Chain chain = new Chain(this, peek().place());
    chain.times(atoms.factor());
    while (atoms.beginsArgument(peek())) {
      chain.times(atoms.factor());
    }
    return chain.value();
  }

  /** What stands in braces, or one word, after a fraction or a root. */
  Piece group() {
    if (takeIf("{")) {
      Piece value = sum();
      expect("}", "a brace is not closed");
      return value;
    }
    return single();
  }

  /** A factor without scripts. */
  Piece single() {
    return atoms.single();
  }

  void enter(Token token) {
    depth++;
    if (depth > DEEPEST) {
      throw error(token.place(), "the formula is nested more than " + DEEPEST + " deep");
    }
  }

  void leave() {
    depth--;
  }
}
