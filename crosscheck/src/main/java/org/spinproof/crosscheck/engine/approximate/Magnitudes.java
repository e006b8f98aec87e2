package org.spinproof.crosscheck.engine.approximate;

import java.util.stream.Stream;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Operation;
import org.spinproof.crosscheck.claim.tree.Relation;

/** Numbers so far from 1 that what they change is lost among the digits of a double. */
final class Magnitudes {
  private static final int MOST_BITS = 43;
  private static final int MOST_POWER = 13;

  private Magnitudes() {}

  /** Whether such a number is written in the relation. */
  static boolean areExtreme(Relation relation) {
    return Stream.of(relation.left(), relation.right()).anyMatch(Magnitudes::areExtreme);
  }

  private static boolean areExtreme(Node node) {
    if (node instanceof Node.Rational number) {
      return number.numerator().bitLength() > MOST_BITS
          || number.denominator().bitLength() > MOST_BITS;
    }
    if (!(node instanceof Node.Apply apply)) {
      return false;
    }
    boolean highPower =
        apply.operation() == Operation.POWER
            && !(apply.arguments().get(1) instanceof Node.Rational exponent
                && exponent.numerator().bitLength() <= MOST_BITS
                && Math.abs(exponent.numerator().doubleValue()) <= MOST_POWER);
    return highPower || apply.arguments().stream().anyMatch(Magnitudes::areExtreme);
  }
}
