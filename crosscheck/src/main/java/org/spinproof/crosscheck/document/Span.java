package org.spinproof.crosscheck.document;

/**
 * Where a scalar stands in its file, and how to find a character of its value there: YAML folds
 * lines, drops indentation and resolves escapes.
 *
 * @param source the file
 * @param from the scalar's first code point, which may be a quote or a block indicator
 * @param to after its last code point
 */
record Span(Source source, int from, int to, Style style) {
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    BLOCK
  }

  /**
   * The place of the character at {@code offset} of the value. What is no blank is found exactly; a
   * blank that stands for a line break is placed at that break.
   */
  Position position(String value, int offset) {
    int[] points = value.codePoints().toArray();
    int target = value.codePointCount(0, Math.min(offset, value.length()));
    int raw = firstOfContent();
    int place = raw;
    for (int i = 0; i <= target; i++) {
      if (i == points.length) {
        place = raw;
        break;
      }
      if (blank(points[i])) {
        place = raw;
        if (at(raw) == points[i] || escape(raw)) {
          raw += width(raw);
        }
      } else {
        raw = skipFolding(raw);
        place = raw;
        raw += width(raw);
      }
    }
    return source.position(Math.min(place, source.length()));
  }

  private int firstOfContent() {
    return switch (style) {
      case PLAIN -> from;
      case SINGLE_QUOTED, DOUBLE_QUOTED -> from + 1;
      case BLOCK -> endOfHeader();
    };
  }

  private int endOfHeader() {
    int raw = from;
    while (raw < to && at(raw) != '\n' && at(raw) != '\r') {
      raw++;
    }
    return raw;
  }

  private int skipFolding(int start) {
    int raw = start;
    while (raw < to) {
      if (blank(at(raw))) {
        raw++;
      } else if (escape(raw) && (at(raw + 1) == '\n' || at(raw + 1) == '\r')) {
        raw += 2;
      } else {
        break;
      }
    }
    return raw;
  }

  private boolean escape(int raw) {
    return style == Style.DOUBLE_QUOTED && at(raw) == '\\';
  }

  private int width(int raw) {
    if (escape(raw)) {
      return switch (at(raw + 1)) {
        case 'x' -> 4;
        case 'u' -> 6;
        case 'U' -> 10;
        default -> 2;
      };
    }
    return style == Style.SINGLE_QUOTED && at(raw) == '\'' && at(raw + 1) == '\'' ? 2 : 1;
  }

  private int at(int raw) {
    return source.at(raw);
  }

  private static boolean blank(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
