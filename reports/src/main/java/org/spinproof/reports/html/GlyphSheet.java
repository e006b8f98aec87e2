package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spinproof.reports.formula.Picture;
import org.spinproof.reports.text.Decimal;

/** The glyphs of one page: each outline stands there once, and formulae refer to it. */
final class GlyphSheet implements Pen {
  private static final double MARGIN = 8;
  private static final double GROUND = 6;

  /** So that a minus sign or a dot does not hide its ground. */
  private static final double LEAST_GROUND = 40;

  private final Map<String, String> ids = new LinkedHashMap<>();

  /** In em. */
  @Override
  public Html draw(Picture picture, String latex, Set<Integer> marked) {
    double width = picture.width() + 2 * MARGIN;
    double height = picture.height() + 2 * MARGIN;
    List<Html> uses = new ArrayList<>();
    for (int position : marked) {
      uses.add(ground(picture.marks().get(position)));
    }
    picture.marks().forEach(mark -> uses.add(use(mark)));
    return el(
        "svg",
        cls("formula"),
        at("role", "img"),
        at("width", number(width / 100) + "em"),
        at("height", number(height / 100) + "em"),
        at("style", "vertical-align:" + number(-(picture.depth() + MARGIN) / 100) + "em"),
        at(
            "viewBox",
            "%s %s %s %s"
                .formatted(number(-MARGIN), number(-MARGIN), number(width), number(height))),
        el("title", text(latex)),
        all(uses));
  }

  private static Html ground(Picture.Mark mark) {
    double[] bounds = mark.bounds();
    double width = Math.max(bounds[2] - bounds[0], LEAST_GROUND) + 2 * GROUND;
    double height = Math.max(bounds[3] - bounds[1], LEAST_GROUND) + 2 * GROUND;
    return el(
        "rect",
        cls("ground"),
        at("x", number((bounds[0] + bounds[2] - width) / 2)),
        at("y", number((bounds[1] + bounds[3] - height) / 2)),
        at("width", number(width)),
        at("height", number(height)));
  }

  private Html use(Picture.Mark mark) {
    String id = ids.computeIfAbsent(mark.path(), path -> "g" + Integer.toString(ids.size(), 36));
    return mark.placement() == null
        ? el("use", at("href", "#" + id))
        : el("use", at("href", "#" + id), at("transform", "matrix(" + mark.placement() + ")"));
  }

  /** The outlines that the page's formulae refer to; to be put into the page once, after them. */
  Html sheet() {
    if (ids.isEmpty()) {
      return nothing();
    }
    return el(
        "svg",
        cls("glyphs"),
        at("width", "0"),
        at("height", "0"),
        at("aria-hidden", "true"),
        el(
            "defs",
            all(
                ids.entrySet().stream()
                    .map(glyph -> el("path", at("id", glyph.getValue()), at("d", glyph.getKey())))
                    .toList())));
  }

  private static String number(double value) {
    return Decimal.of(value, 3);
  }
}
