package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.reports.model.Plot;
import org.spinproof.reports.plot.PlotSvg;
import org.spinproof.reports.plot.SvgElement;

/** A plot in a page, with what it shows in words under it. */
final class PlotFigure {
  private PlotFigure() {}

  static Html of(Page page, Plot plot) {
    SvgElement drawn = PlotSvg.element(plot, "plot" + page.nextDrawing());
    String words =
        drawn.content().stream()
            .filter(part -> part.name().equals("desc"))
            .map(SvgElement::text)
            .findFirst()
            .orElse(plot.description());
    return el(
        "figure",
        cls("chart"),
        el(
            "div",
            cls("scroll"),
            at("tabindex", "0"),
            at("role", "group"),
            at("aria-label", "Plot"),
            element(drawn)),
        el("figcaption", cls("words"), text(words)));
  }

  /** Several, one under the other. */
  static Html of(Page page, List<Plot> plots) {
    return all(plots.stream().map(plot -> of(page, plot)).toList());
  }

  private static Html element(SvgElement drawn) {
    List<Html> pieces = new ArrayList<>();
    drawn.attributes().forEach((name, value) -> pieces.add(at(name, value)));
    if (!drawn.text().isEmpty()) {
      pieces.add(text(drawn.text()));
    }
    drawn.content().forEach(inner -> pieces.add(element(inner)));
    return el(drawn.name(), pieces.toArray(Html[]::new));
  }
}
