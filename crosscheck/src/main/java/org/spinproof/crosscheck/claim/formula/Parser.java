package org.spinproof.crosscheck.claim.formula;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Text;

/**
 * Reads formulae with the precedences of Mathematica, from the loosest: comparison; {@code + -};
 * {@code * /} and juxtaposition; unary minus; {@code .}; {@code ^}, which groups to the right;
 * {@code [[ ]]}.
 */
public final class Parser {
  /** The most characters of a formula. */
  public static final int LONGEST = 10_000;

  /** The deepest nesting of a formula. */
  public static final int DEEPEST = 200;

  private final Text text;
  private final List<Token> tokens;
  private int next;
  private int depth;

  private Parser(Text text) {
    if (text.text().length() > LONGEST) {
      throw text.position()
          .error("a formula has at most 10,000 characters, this one " + text.text().length());
    }
    this.text = text;
    this.tokens = Lexer.tokens(text);
  }

  /**
   * Reads one relation.
   *
   * @throws BadInput if it is none, is too long or nested too deeply
   */
  public static Formula.Compared relation(Text text) {
    Parser parser = new Parser(text);
    Expression left = parser.sum();
    Token operator = parser.peek();
    Comparison comparison = parser.comparison();
    Expression right = parser.sum();
    if (isComparison(parser.peek())) {
      throw parser.error(
          parser.peek(), "a chain of comparisons is not allowed: write one comparison at a time");
    }
    parser.end();
    return new Formula.Compared(left, comparison, right, operator.place(), text);
  }

  /**
   * Reads one expression.
   *
   * @throws BadInput if it is none, is too long or nested too deeply
   */
  public static Formula.Value expression(Text text) {
    Parser parser = new Parser(text);
    Expression value = parser.sum();
    if (isComparison(parser.peek())) {
      throw parser.error(
          parser.peek(), "an expression is expected here, not a comparison: leave one side only");
    }
    parser.end();
    return new Formula.Value(value, text);
  }

  private Comparison comparison() {
    Token token = peek();
    for (Comparison comparison : Comparison.values()) {
      if (token.is(comparison.spelling())) {
        next++;
        return comparison;
      }
    }
    if (token.kind() == Token.Kind.END) {
      throw error(token, "an equation needs one of ==, <=, >=, <, > between two sides");
    }
    throw unexpected(token);
  }

  private static boolean isComparison(Token token) {
    for (Comparison comparison : Comparison.values()) {
      if (token.is(comparison.spelling())) {
        return true;
      }
    }
    return false;
  }

  private Expression sum() {
    Token first = peek();
    List<Expression.Term> terms = new ArrayList<>();
    boolean negative = first.is("-");
    if (negative || first.is("+")) {
      next++;
    }
    terms.add(new Expression.Term(negative, product()));
    while (peek().is("+") || peek().is("-")) {
      boolean minus = take().is("-");
      terms.add(new Expression.Term(minus, product()));
    }
    return terms.size() == 1 && !negative
        ? terms.get(0).value()
        : new Expression.Sum(terms, first.place());
  }

  private Expression product() {
    Token first = peek();
    List<Expression.Factor> factors = new ArrayList<>();
    factors.add(new Expression.Factor(false, signed()));
    while (true) {
      if (peek().is("*") || peek().is("/")) {
        boolean divisor = take().is("/");
        factors.add(new Expression.Factor(divisor, signed()));
      } else if (beginsOperand(peek())) {
        factors.add(new Expression.Factor(false, dot()));
      } else {
        break;
      }
    }
    return factors.size() == 1
        ? factors.get(0).value()
        : new Expression.Product(factors, first.place());
  }

  private static boolean beginsOperand(Token token) {
    return switch (token.kind()) {
      case NUMBER, NAME -> true;
      case SYMBOL -> token.is("(") || token.is("{");
      case END -> false;
    };
  }

  /** A dot product, or minus one. */
  private Expression signed() {
    Token first = peek();
    if (first.is("-") || first.is("+")) {
      next++;
      enter(first);
      Expression value = signed();
      depth--;
      return first.is("+")
          ? value
          : new Expression.Sum(List.of(new Expression.Term(true, value)), first.place());
    }
    return dot();
  }

  private Expression dot() {
    Token first = peek();
    List<Expression> operands = new ArrayList<>();
    operands.add(power());
    while (peek().is(".")) {
      next++;
      operands.add(peek().is("-") || peek().is("+") ? signed() : power());
    }
    return operands.size() == 1 ? operands.get(0) : new Expression.Dot(operands, first.place());
  }

  private Expression power() {
    Token first = peek();
    Expression base = postfix();
    if (!peek().is("^")) {
      return base;
    }
    enter(take());
    Expression exponent = peek().is("-") || peek().is("+") ? signed() : power();
    depth--;
    return new Expression.Power(base, exponent, first.place());
  }

  private Expression postfix() {
    Token first = peek();
    Expression value = primary();
    int parts = 0;
    while (peek().is("[")) {
      Token open = peek();
      if (!tokens.get(next + 1).is("[") || !tokens.get(next + 1).glued()) {
        throw error(
            open, "only a name can be a function; write [[1]] for a component, * for a product");
      }
      enter(open);
      parts++;
      next += 2;
      List<Expression> indices = list("]");
      expect("]", "[[ is closed by ]]");
      value = new Expression.Part(value, indices, first.place());
    }
    depth -= parts;
    return value;
  }

  private Expression primary() {
    Token token = take();
    if (token.kind() == Token.Kind.NUMBER) {
      String digits = token.text().startsWith(".") ? "0" + token.text() : token.text();
      return new Expression.Literal(digits, token.place());
    } else if (token.kind() == Token.Kind.NAME) {
      return named(token);
    } else if (token.is("(")) {
      enter(token);
      Expression inner = sum();
      expect(")", "a parenthesis is not closed");
      depth--;
      return inner;
    } else if (token.is("{")) {
      enter(token);
      List<Expression> entries = list("}");
      depth--;
      return new Expression.Braces(entries, token.place());
    }
    throw token.kind() == Token.Kind.END
        ? error(token, "the formula ends where an expression is expected")
        : unexpected(token);
  }

  private Expression named(Token name) {
    Token after = peek();
    boolean part = after.is("[") && tokens.get(next + 1).is("[") && tokens.get(next + 1).glued();
    if (after.is("[") && !part) {
      enter(take());
      List<Expression> arguments = list("]");
      depth--;
      return new Expression.Call(name.text(), arguments, name.place());
    }
    if (after.is("(") && Vocabulary.isFunction(name.text())) {
      throw error(
          after, "a function takes square brackets: write " + name.text() + "[...], not (...)");
    }
    return new Expression.Name(name.text(), name.place());
  }

  /** Expressions up to the closing bracket, which is taken too. */
  private List<Expression> list(String close) {
    List<Expression> items = new ArrayList<>();
    if (peek().is(close)) {
      next++;
      return items;
    }
    items.add(sum());
    while (peek().is(",")) {
      next++;
      items.add(sum());
    }
    expect(close, "a bracket is not closed");
    return items;
  }

  private void expect(String symbol, String reason) {
    Token token = peek();
    if (!token.is(symbol)) {
      throw error(
          token,
          reason
              + ": \""
              + symbol
              + "\" is expected here, not "
              + token.shown()
              + (isComparison(token) ? ", which stands between the two sides only" : ""));
    }
    next++;
  }

  private void end() {
    if (peek().kind() != Token.Kind.END) {
      throw unexpected(peek());
    }
  }

  private BadInput unexpected(Token token) {
    if (isComparison(token)) {
      return error(token, "a comparison stands between the two sides of an equation only");
    }
    String hint =
        token.is(")") || token.is("]") || token.is("}") ? ": no bracket is open for it" : "";
    if (token.is("[")) {
      hint = ": lists are written {a, b, c}";
    }
    return error(token, "an expression is expected here, not " + token.shown() + hint);
  }

  private void enter(Token token) {
    depth++;
    if (depth > DEEPEST) {
      throw error(token, "the formula is nested more than 200 deep: use define");
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  private BadInput error(Token token, String problem) {
    return text.position(token.offset()).error(problem);
  }
}
