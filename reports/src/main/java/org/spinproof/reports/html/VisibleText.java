package org.spinproof.reports.html;

/**
 * Escapes text for HTML and makes visible what would act instead of showing: control characters,
 * marks that turn the direction of writing, characters that are none.
 */
final class VisibleText {
  private VisibleText() {}

  /** Appends the text, fit for element content and for quoted attribute values. */
  static void escape(String text, StringBuilder to) {
    text.codePoints().forEach(c -> escape(c, to));
  }

  private static void escape(int c, StringBuilder to) {
    switch (c) {
      case '&' -> to.append("&amp;");
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      case '"' -> to.append("&quot;");
      case '\'' -> to.append("&#39;");
      case '\n', '\t' -> to.append((char) c);
      case '\r' -> {
        // the line feed that follows or the next character ends the line as well
      }
      default -> {
        if (acts(c)) {
          to.append("[U+%04X]".formatted(c));
        } else {
          to.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean acts(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
          true;
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          c != 0x200D && c != 0x00AD;
      default -> false;
    };
  }
}
