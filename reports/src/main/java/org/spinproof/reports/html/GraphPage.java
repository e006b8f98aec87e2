package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.reports.model.PaperResult;

/** The derivation graph of one paper. */
final class GraphPage {
  private GraphPage() {}

  static Html of(Page page, PaperResult paper) {
    List<Html> legend = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      legend.add(verdict.badge());
      legend.add(text(" "));
    }
    legend.add(Verdict.standing("tainted"));
    legend.add(text(" "));
    legend.add(Verdict.standing("compensated"));
    return all(
        el("p", cls("kicker"), text(Page.name(paper))),
        el("h1", text("The argument as a graph")),
        el(
            "p",
            text(
                "It runs downwards: an arrow leads from what is used to what follows from it. Every"
                    + " node is a link; arrows from an equation that is false as printed are dashed."
                    + " At the bottom stand equations that neither use nor are used by others.")),
        el("p", cls("badges wide"), all(legend)),
        GraphDrawing.of(page, "Derivation graph of " + paper.id(), paper.equations(), ""));
  }
}
