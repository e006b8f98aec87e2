package org.spinproof.crosscheck.claim.tree;

import java.math.BigInteger;
import java.util.List;

/**
 * An expression after parsing, type checking and elaboration: definitions are inlined, {@code Sum}
 * and {@code Table} are unrolled, and a bare {@code 0} that stands for the zero of some shape has
 * become a nest of lists of zeros. What is left has no binders and every shape fits.
 */
public sealed interface Node {

  /** An exact rational number; the denominator is positive and the fraction is reduced. */
  record Rational(BigInteger numerator, BigInteger denominator) implements Node {}

  /** One of the three constants of the language. */
  record Constant(Symbol symbol) implements Node {
    /** I² = −1, the base of natural logarithms, and π. */
    public enum Symbol {
      I,
      E,
      PI
    }
  }

  /** A name declared in {@code let}. A propagator stands for its retarded 4×4 matrix. */
  record Variable(String name) implements Node {}

  /** An operation of the vocabulary on its arguments, in the order of the claim language. */
  record Apply(Operation operation, List<Node> arguments) implements Node {
    public Apply {
      arguments = List.copyOf(arguments);
    }
  }
}
