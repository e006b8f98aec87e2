package org.spinproof.crosscheck.claim.latex;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.claim.elaboration.Shape;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Place;

/**
 * A part of a formula that has been read.
 *
 * @param shape the dimensions; for something with a free index, those of one component
 * @param pauli how the Pauli matrices are in it that are not contracted yet
 */
record Piece(Expression expression, Shape shape, Pauli pauli) {
  /** The name of the free index of the Pauli matrices. */
  static final String INDEX = "index";

  /** The vector of Pauli matrices that a formula of the field writes without an index. */
  enum Pauli {
    /** There is none. */
    NONE,
    /** The vector itself: {@code \boldsymbol\sigma}. */
    VECTOR,
    /** Its complex conjugate. */
    CONJUGATE,
    /** An expression that contains it. */
    INSIDE
  }

  static Piece of(Expression expression, Shape shape) {
    return new Piece(expression, shape, Pauli.NONE);
  }

  boolean isZero() {
    return expression instanceof Expression.Literal literal && literal.digits().equals("0");
  }

  boolean isScalar() {
    return shape.isScalar() && pauli == Pauli.NONE;
  }

  boolean isMatrix() {
    return shape.isSquare();
  }

  boolean isVector() {
    return shape.equals(Shape.VECTOR) && pauli == Pauli.NONE;
  }

  boolean isOpen() {
    return pauli != Pauli.NONE;
  }

  Place place() {
    return expression.place();
  }

  /** A function of it that keeps the shape. */
  Piece called(String function, Place place) {
    return mapped(call(function, place, expression), shape);
  }

  /** Another expression with the same free index, if there is one. */
  Piece mapped(Expression other, Shape otherShape) {
    return new Piece(other, otherShape, isOpen() ? Pauli.INSIDE : Pauli.NONE);
  }

  /** All three components as a list, if there is a free index. */
  Piece closed() {
    return isOpen() ? of(table(expression), shape.listOf(3)) : this;
  }

  /** The scalar times the identity, for a sum with matrices. */
  Piece lifted(Shape matrix) {
    Expression identity =
        call(
            "IdentityMatrix",
            place(),
            new Expression.Literal(Integer.toString(matrix.first()), place()));
    boolean one = expression instanceof Expression.Literal literal && literal.digits().equals("1");
    return of(one ? identity : product(place(), List.of(expression, identity)), matrix);
  }

  /** A 4x4 matrix as its Nambu blocks, to be compared with a matrix that is written in blocks. */
  Piece inBlocks(Shape other) {
    Shape blocks = Shape.SPIN.listOf(2).listOf(2);
    if (!shape.equals(Shape.NAMBU) || !other.equals(blocks) || isOpen()) {
      return this;
    }
    List<Expression> rows = new ArrayList<>();
    for (String row : List.of("1", "2")) {
      List<Expression> entries = new ArrayList<>();
      for (String column : List.of("1", "2")) {
        entries.add(
            call(
                "block",
                place(),
                expression,
                new Expression.Literal(row, place()),
                new Expression.Literal(column, place())));
      }
      rows.add(new Expression.Braces(entries, place()));
    }
    return of(new Expression.Braces(rows, place()), blocks);
  }

  /** The vector contracted with the Pauli matrices in this piece. */
  Piece contracted(Expression vector, Place place) {
    String slash = shape.equals(Shape.SPIN) ? "slash" : "slashHat";
    Expression contraction =
        switch (pauli) {
          case VECTOR -> call(slash, place, vector);
          case CONJUGATE ->
              call("Conjugate", place, call(slash, place, call("Conjugate", place, vector)));
          case NONE, INSIDE ->
              call(
                  "Sum",
                  place,
                  product(
                      place,
                      List.of(
                          new Expression.Part(
                              vector, List.of(new Expression.Name(INDEX, place)), place),
                          expression)),
                  range(place));
        };
    return of(contraction, shape);
  }

  static Expression table(Expression component) {
    Place place = component.place();
    return call("Table", place, component, range(place));
  }

  private static Expression range(Place place) {
    return new Expression.Braces(
        List.of(
            new Expression.Name(INDEX, place),
            new Expression.Literal("1", place),
            new Expression.Literal("3", place)),
        place);
  }

  static Expression call(String function, Place place, Expression... arguments) {
    return new Expression.Call(function, List.of(arguments), place);
  }

  static Expression product(Place place, List<Expression> values) {
    if (values.size() == 1) {
      return values.get(0);
    }
    List<Expression.Factor> factors = new ArrayList<>();
    values.forEach(value -> factors.add(new Expression.Factor(false, value)));
    return new Expression.Product(factors, place);
  }

  static Expression minus(Expression value, Place place) {
    return new Expression.Sum(List.of(new Expression.Term(true, value)), place);
  }
}
