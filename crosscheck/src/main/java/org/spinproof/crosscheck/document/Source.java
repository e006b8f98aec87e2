package org.spinproof.crosscheck.document;

/** The code points of a file. */
final class Source {
  private final String file;
  private final int[] points;

  Source(String file, String text) {
    this.file = file;
    this.points = text.codePoints().toArray();
  }

  String file() {
    return file;
  }

  int length() {
    return points.length;
  }

  String text() {
    return new String(points, 0, points.length);
  }

  /** The code point at an index, a blank past the end. */
  int at(int index) {
    return index < points.length ? points[index] : ' ';
  }

  /** Line and column of the code point at an index. */
  Position position(int index) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < index; i++) {
      if (points[i] == '\n' || (points[i] == '\r' && at(i + 1) != '\n')) {
        line++;
        lineStart = i + 1;
      }
    }
    return new Position(file, line, index - lineStart + 1);
  }
}
