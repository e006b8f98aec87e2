package org.spinproof.reports.text;

/**
 * Makes visible what would act instead of showing: control characters, marks that turn the
 * direction of writing, code points that are no characters. They become {@code [U+202E]} and the
 * like.
 */
public final class VisibleText {
  private VisibleText() {}

  /** The text as it can be shown; line feeds and tabs stay, carriage returns go. */
  public static String of(String text) {
    if (isVisible(text)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .filter(c -> c != '\r')
        .forEach(
            c -> {
              if (acts(c)) {
                shown.append("[U+%04X]".formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  private static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)) {
        int whole = text.codePointAt(i);
        if (acts(whole)) {
          return false;
        }
        i += Character.charCount(whole) - 1;
      } else if (acts(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean acts(int c) {
    if (c >= ' ' && c < 0x7f) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t';
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
      case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          c != 0x200D && c != 0x00AD;
      default -> false;
    };
  }
}
