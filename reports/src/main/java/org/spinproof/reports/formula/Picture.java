package org.spinproof.reports.formula;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A typeset formula: outlines in units of a hundredth of an em, y downwards, origin at the top
 * left.
 *
 * @param width of the whole, in hundredths of an em; likewise the next two
 * @param height from top to bottom
 * @param depth of the bottom under the baseline
 */
public record Picture(double width, double height, double depth, List<Mark> marks) {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

  public Picture {
    marks = List.copyOf(marks);
  }

  /**
   * One outline, filled.
   *
   * @param path in SVG's path language; the same for the same glyph wherever it stands
   * @param placement the six numbers of SVG's {@code matrix}; null for the identity
   */
  public record Mark(String path, String placement) {

    /** Left, top, right and bottom of the outline's control points, where it is placed. */
    public double[] bounds() {
      double[] matrix = placement == null ? new double[] {1, 0, 0, 1, 0, 0} : numbers(placement);
      double[] points = numbers(path);
      double[] bounds = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
      for (int i = 0; i + 1 < points.length; i += 2) {
        double x = matrix[0] * points[i] + matrix[2] * points[i + 1] + matrix[4];
        double y = matrix[1] * points[i] + matrix[3] * points[i + 1] + matrix[5];
        bounds[0] = Math.min(bounds[0], x);
        bounds[1] = Math.min(bounds[1], y);
        bounds[2] = Math.max(bounds[2], x);
        bounds[3] = Math.max(bounds[3], y);
      }
      return bounds;
    }

    private static double[] numbers(String text) {
      return NUMBER
          .matcher(text)
          .results()
          .mapToDouble(n -> Double.parseDouble(n.group()))
          .toArray();
    }
  }
}
