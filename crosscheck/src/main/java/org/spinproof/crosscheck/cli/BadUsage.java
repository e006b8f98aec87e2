package org.spinproof.crosscheck.cli;

/** Something in the call itself is wrong: one line on stderr, exit status 2. */
public final class BadUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One line: what is wrong, and what would be right. */
  public BadUsage(String message) {
    super(message);
  }
}
