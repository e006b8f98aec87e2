package org.spinproof.reports.html;

import java.util.List;

/**
 * A picture of filled outlines, for a document that is printed.
 *
 * @param left edge of what is shown, in the picture's own units; likewise the next three
 */
public record Drawing(
    double left, double top, double width, double height, List<Outline> outlines) {
  public Drawing {
    outlines = List.copyOf(outlines);
  }

  /**
   * One outline.
   *
   * @param path in SVG's path language
   * @param placement the six numbers of SVG's {@code matrix}; null for the identity
   * @param fill as {@code #rrggbb}
   */
  public record Outline(String path, String placement, String fill) {}
}
