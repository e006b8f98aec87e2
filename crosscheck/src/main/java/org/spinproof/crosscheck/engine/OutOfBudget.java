package org.spinproof.crosscheck.engine;

/** Thrown inside an engine when its time is up; its caller turns it into undecided evidence. */
public final class OutOfBudget extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Cheap: no stack trace is wanted. */
  public OutOfBudget() {
    super("out of time", null, false, false);
  }
}
