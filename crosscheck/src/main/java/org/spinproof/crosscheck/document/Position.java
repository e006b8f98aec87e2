package org.spinproof.crosscheck.document;

/**
 * A place in a file.
 *
 * @param file the name as the user gave it
 * @param line from 1
 * @param column from 1, counted in Unicode characters
 */
public record Position(String file, int line, int column) {

  /** The beginning of a file. */
  public static Position start(String file) {
    return new Position(file, 1, 1);
  }

  /**
   * The exception that says what is wrong here.
   *
   * @param problem what is wrong, and what would be right
   */
  public BadInput error(String problem) {
    return new BadInput(this, problem);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
