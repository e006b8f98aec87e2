package org.spinproof.crosscheck.claim.latex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.spinproof.crosscheck.claim.elaboration.Shape;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.latex.Piece.Pauli;

/** Reads what stands above and below a factor: powers, adjoints, conjugates, components. */
final class Scripting {
  private static final int MOST_FACTORS = 16;

  private final LatexParser parser;

  Scripting(LatexParser parser) {
    this.parser = parser;
  }

  /** The factor with all scripts that follow. */
  Piece applied(Piece base) {
    Piece value = base;
    while (true) {
      Token token = parser.peek();
      if (parser.takeIf("_")) {
        value = component(value, token.place());
      } else if (parser.takeIf("^")) {
        value = above(value, token.place());
      } else if (token.is("'") || token.is("!")) {
        throw parser.error(token.place(), token.shown() + " has no meaning here");
      } else {
        return value;
      }
    }
  }

  private Piece above(Piece base, Place place) {
    Token token = parser.peek();
    if (parser.takeIf("*")) {
      return base.pauli() == Pauli.VECTOR
          ? new Piece(
              Piece.call("Conjugate", place, base.expression()), base.shape(), Pauli.CONJUGATE)
          : base.called("Conjugate", base.place());
    }
    boolean transpose = token.is("\\top") || (token.text().equals("T") && base.isMatrix());
    if (parser.takeIf("\\dagger") || transpose) {
      if (transpose) {
        parser.take();
      }
      if (!base.isMatrix()) {
        if (base.isScalar() && !transpose) {
          return base.called("Conjugate", base.place());
        }
        throw parser.error(token.place(), "an adjoint is of a matrix, not of " + base.shape());
      }
      return base.called(transpose ? "Transpose" : "dagger", base.place());
    }
    if (parser.peek().kind() == Token.Kind.END) {
      throw parser.error(place, "nothing stands behind ^");
    }
    return power(base, parser.group(), place);
  }

  /** A power: of a number, a whole one of a matrix, or the inverse. */
  Piece power(Piece base, Piece exponent, Place place) {
    if (base.isScalar()) {
      if (!exponent.isScalar()) {
        throw parser.error(exponent.place(), "an exponent is a number, not " + exponent.shape());
      }
      return Piece.of(
          new Expression.Power(base.expression(), exponent.expression(), base.place()),
          Shape.SCALAR);
    }
    Expression n = exponent.expression();
    if (base.isMatrix() && !base.isOpen()) {
      if (n.equals(Piece.minus(new Expression.Literal("1", place), place))) {
        return base.called("Inverse", base.place());
      }
      if (n instanceof Expression.Literal literal && literal.digits().matches("[1-9][0-9]?")) {
        int count = Integer.parseInt(literal.digits());
        if (count <= MOST_FACTORS) {
          return count == 1 ? base : base.mapped(product(base, count), base.shape());
        }
      }
    }
    if (base.isVector() && n.equals(new Expression.Literal("2", place))) {
      return Piece.of(product(base, 2), Shape.SCALAR);
    }
    throw parser.error(place, "this power of " + base.shape() + " has no meaning");
  }

  private static Expression product(Piece base, int count) {
    return new Expression.Dot(
        new ArrayList<>(Collections.nCopies(count, base.expression())), base.place());
  }

  /** Components: {@code a_x}, {@code A_{12}}, and Nambu blocks of 4x4 matrices. */
  private Piece component(Piece base, Place place) {
    List<Integer> indices = new ArrayList<>();
    boolean braces = parser.takeIf("{");
    do {
      indices.addAll(indices(parser.take()));
      parser.takeIf(",");
    } while (braces && !parser.takeIf("}"));
    Shape shape = base.shape();
    if (base.isOpen() || indices.isEmpty() || indices.contains(0)) {
      throw parser.error(place, "this index has no meaning here");
    }
    List<Expression> written = new ArrayList<>();
    for (int index : indices) {
      written.add(new Expression.Literal(Integer.toString(index), place));
    }
    if (shape.equals(Shape.NAMBU) && indices.size() == 2 && Collections.max(indices) <= 2) {
      return Piece.of(
          Piece.call("block", place, base.expression(), written.get(0), written.get(1)),
          Shape.SPIN);
    }
    if (indices.size() != shape.rank()) {
      throw parser.error(place, shape + " has no such component");
    }
    return Piece.of(
        new Expression.Part(base.expression(), written, base.place()),
        shape.withoutFirst(indices.size()));
  }

  /** The index that a word says: a digit, a letter of an axis, or several digits. */
  private List<Integer> indices(Token token) {
    List<Integer> found = new ArrayList<>();
    for (char c : token.text().toCharArray()) {
      int index = c >= '1' && c <= '4' ? c - '0' : "xyz".indexOf(c) + 1;
      if (index == 0) {
        throw parser.error(
            token.place(), "the index " + token.shown() + " is neither declared nor a component");
      }
      found.add(index);
    }
    if (found.isEmpty()) {
      throw parser.error(token.place(), "an index is expected here");
    }
    return found;
  }
}
