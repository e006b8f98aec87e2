package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spinproof.reports.formula.Picture;

/** The glyphs of one page: each outline stands there once, and formulae refer to it. */
final class GlyphSheet {
  private static final double MARGIN = 8;

  private final Map<String, String> ids = new LinkedHashMap<>();

  /** A formula's picture, in em, with its LaTeX as the text alternative. */
  Html draw(Picture picture, String latex) {
    double width = picture.width() + 2 * MARGIN;
    double height = picture.height() + 2 * MARGIN;
    List<Html> uses = picture.marks().stream().map(this::use).toList();
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
    String digits = String.format(Locale.ROOT, "%.3f", value);
    return digits.replaceAll("\\.?0+$", "").replaceAll("^-0$", "0");
  }
}
