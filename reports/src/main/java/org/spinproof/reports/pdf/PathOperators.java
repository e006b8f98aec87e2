package org.spinproof.reports.pdf;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.StringReader;
import org.apache.batik.parser.AWTPathProducer;
import org.spinproof.reports.text.Decimal;

/** A path in the language of PDF. */
final class PathOperators {
  private PathOperators() {}

  /**
   * Reads SVG's path language.
   *
   * @throws IOException if it is none
   */
  static Shape shape(String path) throws IOException {
    return AWTPathProducer.createShape(new StringReader(path), PathIterator.WIND_NON_ZERO);
  }

  /** The operators that build a path; quadratic curves become cubic. */
  static String of(Shape shape) {
    StringBuilder steps = new StringBuilder();
    double[] p = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      int step = path.currentSegment(p);
      switch (step) {
        case PathIterator.SEG_MOVETO -> append(steps, 'm', p, 2);
        case PathIterator.SEG_LINETO -> append(steps, 'l', p, 2);
        case PathIterator.SEG_QUADTO -> {
          double[] cubic = {
            x + 2 * (p[0] - x) / 3,
            y + 2 * (p[1] - y) / 3,
            p[2] + 2 * (p[0] - p[2]) / 3,
            p[3] + 2 * (p[1] - p[3]) / 3,
            p[2],
            p[3]
          };
          append(steps, 'c', cubic, 6);
        }
        case PathIterator.SEG_CUBICTO -> append(steps, 'c', p, 6);
        default -> steps.append("h ");
      }
      int last =
          switch (step) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 4;
            default -> 0;
          };
      if (step != PathIterator.SEG_CLOSE) {
        x = p[last];
        y = p[last + 1];
      }
    }
    return steps.toString();
  }

  private static void append(StringBuilder steps, char operator, double[] numbers, int count) {
    for (int i = 0; i < count; i++) {
      Decimal.append(steps, numbers[i], 2);
      steps.append(' ');
    }
    steps.append(operator).append(' ');
  }
}
