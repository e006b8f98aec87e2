package org.spinproof.symbolic.algebra;

/** Thrown where the exact road does not know the answer; the message is the reason. */
public final class Undecidable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Cheap: an outcome rather than an error, so without a stack trace. */
  public Undecidable(String reason) {
    super(reason, null, false, false);
  }
}
