package org.spinproof.crosscheck.claim.elaboration;

import java.math.BigInteger;
import java.util.Optional;
import org.spinproof.crosscheck.claim.tree.Node;

/**
 * A core tree and what is known of it.
 *
 * @param integer its value, if it is an integer that is known beforehand
 * @param anyShape whether it is a bare zero, which takes any shape that is needed
 * @param graded whether a gradient has been taken in it
 * @param size how many nodes it has, those that are shared counted each time
 * @param depth how deeply they are nested
 */
record Typed(
    Node node,
    Shape shape,
    Reality reality,
    Optional<BigInteger> integer,
    boolean anyShape,
    boolean graded,
    long size,
    int depth) {

  /** A leaf of the tree. */
  static Typed leaf(Node node, Shape shape, Reality reality) {
    return new Typed(node, shape, reality, Optional.empty(), false, false, 1, 1);
  }

  /** An integer. */
  static Typed integer(BigInteger value) {
    Node node = new Node.Rational(value, BigInteger.ONE);
    return new Typed(node, Shape.SCALAR, Reality.REAL, Optional.of(value), false, false, 1, 1);
  }

  /** A reduced fraction. */
  static Typed number(BigInteger numerator, BigInteger denominator) {
    BigInteger gcd = numerator.gcd(denominator);
    BigInteger scale = denominator.signum() < 0 ? gcd.negate() : gcd;
    BigInteger top = numerator.divide(scale);
    BigInteger bottom = denominator.divide(scale);
    return new Typed(
        new Node.Rational(top, bottom),
        Shape.SCALAR,
        Reality.REAL,
        bottom.equals(BigInteger.ONE) ? Optional.of(top) : Optional.empty(),
        false,
        false,
        1,
        1);
  }

  Typed withAnyShape(boolean any) {
    return new Typed(node, shape, reality, integer, any, graded, size, depth);
  }

  Typed withInteger(Optional<BigInteger> value) {
    return new Typed(node, shape, reality, value, anyShape, graded, size, depth);
  }

  Typed withGrad() {
    return new Typed(node, shape, reality, integer, anyShape, true, size, depth);
  }
}
