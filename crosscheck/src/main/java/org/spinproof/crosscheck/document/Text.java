package org.spinproof.crosscheck.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A scalar exactly as written: what YAML would take for a number or a truth value is text too, and
 * a decimal keeps its digits.
 */
public final class Text implements Value {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,4})?");
  private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,9}");

  private final String text;
  private final boolean plain;
  private final Position position;
  private final Span span;

  Text(String text, boolean plain, Position position, Span span) {
    this.text = text;
    this.plain = plain;
    this.position = position;
    this.span = span;
  }

  /** Text that stands alone at the beginning of a file of that name. */
  public static Text of(String file, String text) {
    Source source = new Source(file, text);
    Span span = new Span(source, 0, source.length(), Span.Style.PLAIN);
    return new Text(text, true, Position.start(file), span);
  }

  /** The characters. */
  public String text() {
    return text;
  }

  /** Whether it was written without quotes, on one line or more. */
  public boolean plain() {
    return plain;
  }

  @Override
  public Position position() {
    return position;
  }

  /** Where in the file the character at this offset of the text was written. */
  public Position position(int offset) {
    return span.position(text, offset);
  }

  @Override
  public String kind() {
    return text.isBlank() ? "nothing" : "text";
  }

  @Override
  public Text asText(String what) {
    if (text.isBlank()) {
      throw position.error(what + " is empty: write something or leave the key out");
    }
    return this;
  }

  /** The text in quotes for a message, shortened if it is long. */
  public String quoted() {
    return quoted(text);
  }

  /** Any text in quotes for a message, shortened if it is long. */
  public static String quoted(String text) {
    String shown =
        text.codePointCount(0, text.length()) > 60
            ? text.substring(0, text.offsetByCodePoints(0, 57)) + "..."
            : text;
    return "\"" + shown + "\"";
  }

  /**
   * The number written here, exactly.
   *
   * @throws BadInput if it is none, or is in quotes
   */
  public BigDecimal number(String what) {
    if (!plain || !NUMBER.matcher(text).matches()) {
      throw position.error(what + " must be a number such as 0.25, not " + quoted());
    }
    return new BigDecimal(text);
  }

  /**
   * The whole number written here.
   *
   * @throws BadInput if it is none, or out of range
   */
  public int integer(String what, int least, int greatest) {
    if (plain && INTEGER.matcher(text).matches()) {
      int value = Integer.parseInt(text);
      if (value >= least && value <= greatest) {
        return value;
      }
    }
    throw position.error(
        what + " must be a whole number from " + least + " to " + greatest + ", not " + quoted());
  }

  /**
   * One of some words.
   *
   * @throws BadInput if it is another, with the nearest and all of them
   */
  public String oneOf(String what, List<String> words) {
    if (!words.contains(text)) {
      throw position.error(
          "unknown "
              + what
              + " "
              + quoted()
              + Nearest.hint(text, words)
              + "; known are "
              + String.join(", ", words));
    }
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text that && that.text.equals(text) && that.position.equals(position);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return position + ": " + quoted();
  }
}
