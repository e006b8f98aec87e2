package org.spinproof.reports.formula;

import java.util.List;

/**
 * A typeset formula: outlines in units of a hundredth of an em, y downwards, origin at the top
 * left.
 *
 * @param width of the whole, in hundredths of an em; likewise the next two
 * @param height from top to bottom
 * @param depth of the bottom under the baseline
 */
public record Picture(double width, double height, double depth, List<Mark> marks) {
  public Picture {
    marks = List.copyOf(marks);
  }

  /**
   * One outline, filled.
   *
   * @param path in SVG's path language; the same for the same glyph wherever it stands
   * @param placement the six numbers of SVG's {@code matrix}; null for the identity
   */
  public record Mark(String path, String placement) {}
}
