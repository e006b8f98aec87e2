package org.spinproof.crosscheck.claim.elaboration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.claim.formula.Expression;
import org.spinproof.crosscheck.claim.formula.Place;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;

/** Sums of tensors of one shape, and what a minus sign does. */
final class Sums {
  private final Elaborator elaborator;

  Sums(Elaborator elaborator) {
    this.elaborator = elaborator;
  }

  /** A sum as written. */
  Typed sum(Expression.Sum sum, Iterators iterators) {
    List<Typed> terms = new ArrayList<>();
    for (Expression.Term term : sum.terms()) {
      Typed value = elaborator.elaborate(term.value(), iterators);
      terms.add(term.negative() ? negate(term.value().place(), value) : value);
    }
    return add(sum.place(), terms, sum.terms().stream().map(term -> term.value().place()).toList());
  }

  /** The sum of tensors, whose places are given for the messages. */
  Typed add(Place place, List<Typed> terms, List<Place> places) {
    if (terms.isEmpty()) {
      return Typed.integer(BigInteger.ZERO).withAnyShape(true);
    }
    if (terms.size() == 1) {
      return terms.get(0);
    }
    Shape shape = Elaborator.common(terms);
    List<Typed> fitted = new ArrayList<>();
    BigInteger total = BigInteger.ZERO;
    boolean integer = true;
    for (int i = 0; i < terms.size(); i++) {
      Typed term = elaborator.fit(terms.get(i), shape, places.get(i));
      if (!term.shape().equals(shape)) {
        boolean square = shape.isSquare() || term.shape().isSquare();
        boolean scalar = shape.isScalar() || term.shape().isScalar();
        throw elaborator.error(
            places.get(i),
            term.shape()
                + " is not added to "
                + shape
                + (square && scalar ? ": write a number times IdentityMatrix[n]" : ""));
      }
      integer &= term.integer().isPresent();
      total = total.add(term.integer().orElse(BigInteger.ZERO));
      fitted.add(term);
    }
    return elaborator
        .apply(place, Operation.PLUS, shape, Reality.combined(fitted), fitted)
        .withAnyShape(terms.stream().allMatch(Typed::anyShape))
        .withInteger(integer ? Optional.of(total) : Optional.empty());
  }

  private Typed negate(Place place, Typed value) {
    if (value.node() instanceof Node.Rational number) {
      return Typed.number(number.numerator().negate(), number.denominator())
          .withAnyShape(value.anyShape());
    }
    Node.Rational minusOne = new Node.Rational(BigInteger.ONE.negate(), BigInteger.ONE);
    List<Typed> factors = new ArrayList<>();
    factors.add(Typed.leaf(minusOne, Shape.SCALAR, Reality.REAL));
    factors.add(value);
    Typed product =
        elaborator.apply(place, Operation.TIMES, value.shape(), value.reality(), factors);
    return flatten(product, value)
        .withAnyShape(value.anyShape())
        .withInteger(value.integer().map(BigInteger::negate));
  }

  /** −1 times a product is one product. */
  private static Typed flatten(Typed product, Typed value) {
    if (!(value.node() instanceof Node.Apply inner) || inner.operation() != Operation.TIMES) {
      return product;
    }
    List<Node> factors = new ArrayList<>(inner.arguments());
    Node.Rational minusOne = new Node.Rational(BigInteger.ONE.negate(), BigInteger.ONE);
    if (factors.get(0).equals(minusOne)) {
      factors.remove(0);
    } else if (factors.get(0) instanceof Node.Rational first) {
      factors.set(0, new Node.Rational(first.numerator().negate(), first.denominator()));
    } else {
      factors.add(0, minusOne);
    }
    Node node = factors.size() == 1 ? factors.get(0) : new Node.Apply(Operation.TIMES, factors);
    return new Typed(
        node,
        value.shape(),
        value.reality(),
        Optional.empty(),
        false,
        value.graded(),
        value.size() + 1,
        value.depth());
  }
}
