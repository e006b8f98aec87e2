package org.spinproof.crosscheck.claim.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.claim.elaboration.Shape;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.latex.Piece.Pauli;

/** A product that is being read from left to right: scalars, and at most one vector or matrix. */
final class Chain {
  private final LatexParser parser;
  private final Place place;
  private final List<Expression.Factor> scalars = new ArrayList<>();
  private Optional<Piece> tensor = Optional.empty();

  Chain(LatexParser parser, Place place) {
    this.parser = parser;
    this.place = place;
  }

  /** Juxtaposition: products of matrices, a vector with Pauli matrices contracted. */
  void times(Piece next) {
    if (next.isScalar()) {
      scalars.add(new Expression.Factor(false, next.expression()));
    } else if (tensor.isEmpty()) {
      tensor = Optional.of(next);
    } else {
      combine(tensor.get(), next, false);
    }
  }

  /** A centred dot. */
  void dot(Piece next) {
    if (next.isScalar() || tensor.isEmpty()) {
      times(next);
    } else {
      combine(tensor.get(), next, true);
    }
  }

  /** A cross: of two vectors, or of two numbers. */
  void cross(Piece next) {
    if (next.isScalar() || tensor.isEmpty()) {
      times(next);
      return;
    }
    if (!tensor.get().isVector() || !next.isVector()) {
      throw parser.error(
          next.place(),
          "\\times needs two vectors, not " + tensor.get().shape() + " and " + next.shape());
    }
    Expression product =
        Piece.call("Cross", tensor.get().place(), tensor.get().expression(), next.expression());
    tensor = Optional.of(Piece.of(product, Shape.VECTOR));
  }

  void divide(Piece divisor) {
    if (!divisor.isScalar()) {
      throw parser.error(
          divisor.place(), "division by " + divisor.shape() + ": write m^{-1} for an inverse");
    }
    if (scalars.isEmpty()) {
      scalars.add(new Expression.Factor(false, new Expression.Literal("1", place)));
    }
    scalars.add(new Expression.Factor(true, divisor.expression()));
  }

  private void combine(Piece left, Piece right, boolean dotted) {
    if (left.isOpen() && right.isOpen()) {
      throw parser.error(
          right.place(), "two vectors of Pauli matrices in one product: write components");
    } else if (left.isVector() && right.isOpen()) {
      tensor = Optional.of(right.contracted(left.expression(), left.place()));
    } else if (left.isOpen() && right.isVector()) {
      tensor = Optional.of(left.contracted(right.expression(), left.place()));
    } else if (left.isVector() && right.isVector()) {
      if (!dotted) {
        throw parser.error(
            right.place(), "two vectors side by side: write \\cdot or \\times between them");
      }
      scalars.add(new Expression.Factor(false, joined(left, right)));
      tensor = Optional.empty();
    } else if (left.shape().isScalar() || right.shape().isScalar()) {
      throw parser.error(right.place(), "these Pauli matrices have no meaning here");
    } else if (left.shape().last() != right.shape().first()) {
      throw parser.error(
          right.place(), left.shape() + " and " + right.shape() + " do not fit in a product");
    } else {
      boolean open = left.isOpen() || right.isOpen();
      Shape shape = left.shape().dot(right.shape());
      tensor = Optional.of(new Piece(joined(left, right), shape, open ? Pauli.INSIDE : Pauli.NONE));
    }
  }

  private static Expression joined(Piece left, Piece right) {
    List<Expression> operands = new ArrayList<>();
    if (left.expression() instanceof Expression.Dot dot) {
      operands.addAll(dot.operands());
    } else {
      operands.add(left.expression());
    }
    operands.add(right.expression());
    return new Expression.Dot(operands, left.place());
  }

  /** The product. */
  Piece value() {
    List<Expression.Factor> factors = new ArrayList<>(scalars);
    tensor.ifPresent(value -> factors.add(new Expression.Factor(false, value.expression())));
    Expression expression =
        factors.size() == 1 ? factors.get(0).value() : new Expression.Product(factors, place);
    if (tensor.isEmpty()) {
      return Piece.of(expression, Shape.SCALAR);
    }
    return factors.size() == 1
        ? tensor.get()
        : tensor.get().mapped(expression, tensor.get().shape());
  }
}
