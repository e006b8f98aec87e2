package org.spinproof.symbolic.algebra;

/** Thrown where an expression has no value: a division by zero, the logarithm of zero. */
public final class Undefined extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Cheap: thrown for every sample that lies outside the domain, so without a stack trace. */
  public Undefined(String reason) {
    super(reason, null, false, false);
  }
}
