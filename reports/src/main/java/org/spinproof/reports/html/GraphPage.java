package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.Footing;
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
        footing(page, paper, Footing.STARTING_POINT, "rest on nothing else in the paper"),
        footing(page, paper, Footing.DECLARED, "rest on others as declared, not found by machine"),
        el("p", cls("badges wide"), all(legend)),
        GraphDrawing.of(page, "Derivation graph of " + paper.id(), paper.equations(), ""));
  }

  /** Which equations that assert something stand like this; of definitions the number will do. */
  private static Html footing(Page page, PaperResult paper, Footing footing, String what) {
    List<String> asserting = new ArrayList<>();
    int definitions = 0;
    for (EquationResult equation : paper.equations()) {
      if (Footing.of(equation) != footing) {
        continue;
      }
      if (equation.verdict().equals("definition")) {
        definitions++;
      } else {
        asserting.add(equation.id());
      }
    }
    if (asserting.isEmpty() && definitions == 0) {
      return nothing();
    }
    String counted = definitions == 0 ? "" : definitions + " definitions and ";
    return el(
        "p",
        text(
            "%s%d of those that assert something %s%s"
                .formatted(counted, asserting.size(), what, asserting.isEmpty() ? "." : ": ")),
        asserting.isEmpty() ? nothing() : page.references(asserting));
  }
}
