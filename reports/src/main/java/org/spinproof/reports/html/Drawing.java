package org.spinproof.reports.html;

import java.util.List;

/**
 * A picture for a document that is printed: outlines, lines and words. Lengths are in the picture's
 * own units, y downwards; paths are in SVG's path language, placements the six numbers of its
 * {@code matrix} (null for the identity), colours {@code #rrggbb}.
 *
 * @param left edge of what is shown; likewise the next three
 * @param marks the first lies under the others
 * @param links what leads somewhere
 */
public record Drawing(
    double left, double top, double width, double height, List<Mark> marks, List<Link> links) {
  public Drawing {
    marks = List.copyOf(marks);
    links = List.copyOf(links);
  }

  /** Something drawn. */
  public sealed interface Mark {}

  /** An outline that is filled, by the even-odd rule if so said. */
  public record Outline(String path, String placement, String fill, boolean evenOdd)
      implements Mark {}

  /**
   * A line along a path.
   *
   * @param dashes lengths of strokes and gaps in turn; empty for a solid line
   */
  public record Line(
      String path, String placement, String colour, double width, List<Double> dashes)
      implements Mark {
    public Line {
      dashes = List.copyOf(dashes);
    }
  }

  /**
   * A line of text.
   *
   * @param anchor 0 where it begins at the point, ½ where its middle is there, 1 where its end is
   * @param turn of the line about the point, in degrees, as SVG's {@code rotate}
   */
  public record Words(
      List<Run> runs, double x, double y, double anchor, double turn, boolean bold, String colour)
      implements Mark {
    public Words {
      runs = List.copyOf(runs);
    }
  }

  /**
   * A part of a line of text.
   *
   * @param rise of it above the line
   */
  public record Run(String text, double size, double rise) {}

  /** What shows only within an outline. */
  public record Clipped(String path, List<Mark> marks) implements Mark {
    public Clipped {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A rectangle that leads to a place in the document.
   *
   * @param anchor the place's id
   */
  public record Link(double x, double y, double width, double height, String anchor) {}
}
