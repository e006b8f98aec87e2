package org.spinproof.crosscheck.document;

/**
 * Something in a user's file that is wrong. Its message is one line, {@code file:line:column:
 * problem}, fit to be printed as it stands.
 */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Position position;
  private final String problem;

  /**
   * Without a stack trace: it reports on a file, not on the program.
   *
   * @param problem what is wrong and what would be right; line breaks and control characters in it
   *     become blanks
   */
  public BadInput(Position position, String problem) {
    super(oneLine(position + ": " + problem), null, false, false);
    this.position = position;
    this.problem = oneLine(problem);
  }

  /** Where it is wrong. */
  public Position position() {
    return position;
  }

  /** The message without the place. */
  public String problem() {
    return problem;
  }

  private static String oneLine(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
