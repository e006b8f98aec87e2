package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spinproof.reports.formula.Picture;
import org.spinproof.reports.text.Decimal;

/** Draws formulae for print: each drawing once, as wide as the paper has room. */
final class BookPen implements Pen {
  /** Widths in em that a line of its own and a place within a line or a cell have. */
  private static final double LINE = 40;

  private static final double CELL = 21;
  private static final double MARGIN = 6;
  private static final double GROUND = 6;

  private final Palette palette;
  private final Map<Drawing, Integer> drawings = new LinkedHashMap<>();

  BookPen(Palette palette) {
    this.palette = palette;
  }

  List<Drawing> drawings() {
    return List.copyOf(drawings.keySet());
  }

  @Override
  public Html draw(Picture picture, String latex, Set<Integer> marked) {
    return formula(picture, latex, marked, LINE);
  }

  @Override
  public Html draw(Picture picture, String latex) {
    return formula(picture, latex, Set.of(), CELL);
  }

  private Html formula(Picture picture, String latex, Set<Integer> marked, double room) {
    List<Drawing.Mark> outlines = new ArrayList<>();
    for (int position : marked) {
      outlines.add(ground(picture.marks().get(position)));
    }
    for (Picture.Mark mark : picture.marks()) {
      outlines.add(
          new Drawing.Outline(mark.path(), mark.placement(), palette.colour("ink"), false));
    }
    Drawing drawing =
        new Drawing(
            -MARGIN,
            -MARGIN,
            picture.width() + 2 * MARGIN,
            picture.height() + 2 * MARGIN,
            outlines,
            List.of());
    double em = Math.min(0.01, room / drawing.width());
    return object(drawing, latex, em, -(picture.depth() + MARGIN) * em);
  }

  private Drawing.Outline ground(Picture.Mark mark) {
    double[] bounds = mark.bounds();
    double left = bounds[0] - GROUND;
    double top = bounds[1] - GROUND;
    return new Drawing.Outline(
        "M%s %sH%sV%sH%sZ"
            .formatted(
                number(left),
                number(top),
                number(bounds[2] + GROUND),
                number(bounds[3] + GROUND),
                number(left)),
        null,
        palette.colour("erratum-bg"),
        false);
  }

  /**
   * Any other drawing.
   *
   * @param unit of the drawing, in millimetres, where there is room
   * @param width most of it, in millimetres; likewise the height
   */
  Html picture(Drawing drawing, String words, double unit, double width, double height) {
    double drawn = Math.min(unit, Math.min(width / drawing.width(), height / drawing.height()));
    return object(
        drawing,
        words,
        "display:block;width:%smm;height:%smm"
            .formatted(number(drawing.width() * drawn), number(drawing.height() * drawn)));
  }

  private Html object(Drawing drawing, String words, double em, double lift) {
    return object(
        drawing,
        words,
        "width:%sem;height:%sem;vertical-align:%sem"
            .formatted(number(drawing.width() * em), number(drawing.height() * em), number(lift)));
  }

  private Html object(Drawing drawing, String words, String style) {
    int index = drawings.computeIfAbsent(drawing, d -> drawings.size());
    return el(
        "object",
        cls("formula"),
        at("type", Book.DRAWING_TYPE),
        at("data", Integer.toString(index)),
        at("title", words),
        at("style", style),
        text(words));
  }

  private static String number(double value) {
    return Decimal.of(value, 3);
  }
}
