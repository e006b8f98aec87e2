package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Plot;

/** What the full solvers say: figures with the paper's claims, residuals on solved states. */
final class SolversPage {
  private final Page page;

  private SolversPage(Page page) {
    this.page = page;
  }

  static Html of(Page page) {
    SolversPage solvers = new SolversPage(page);
    List<Html> papers = page.site().verification().papers().stream().map(solvers::paper).toList();
    return all(
        el("h1", text("The solvers")),
        el(
            "p",
            text(
                "What was computed by solving the equations of motion, beside what the paper says"
                    + " of it. Residuals on solved states show whether the solutions converged,"
                    + " conserve what they should and have the right limits; every tolerance stands"
                    + " with its cause, and a claim that the solver contradicts is marked as such.")),
        papers.stream().allMatch(SolversPage::isEmpty)
            ? el("p", text("No equation of this report was put to a solver."))
            : all(papers));
  }

  private static boolean isEmpty(Html html) {
    return html instanceof Html.Several several && several.pieces().isEmpty();
  }

  private Html paper(PaperResult paper) {
    List<EquationResult> shown =
        paper.equations().stream().filter(equation -> !equation.plots().isEmpty()).toList();
    List<EquationResult> solved =
        paper.equations().stream()
            .filter(equation -> equation.evidence().stream().anyMatch(SolversPage::solver))
            .toList();
    if (shown.isEmpty() && solved.isEmpty()) {
      return nothing();
    }
    return el(
        "section",
        el("h2", text(Page.name(paper))),
        shown.isEmpty()
            ? nothing()
            : all(
                el("h3", text("Figures, with the paper's claims")),
                all(shown.stream().map(this::claim).toList())),
        solved.isEmpty() ? nothing() : states(paper, solved));
  }

  static boolean solver(EvidenceResult evidence) {
    return evidence.engine().toLowerCase(Locale.ROOT).contains("solver");
  }

  private Html claim(EquationResult equation) {
    return el(
        "section",
        cls("finding"),
        el("h4", page.reference(equation.id()), text(" "), Page.badges(equation)),
        equation.says() == null ? nothing() : el("p", page.prose(equation.says())),
        equation.statement() == null ? nothing() : page.display(equation.statement()),
        PlotFigure.of(page, equation.plots()),
        equation.evidence().isEmpty()
            ? nothing()
            : EvidenceTable.evidence(
                page, "Evidence for " + Site.label(equation), equation.evidence()));
  }

  /** What a comparison with solved states is about, told by the claim's words. */
  private enum Aspect {
    CONSERVATION(
        "Conservation",
        "What must not depend on position, or must not flow at all, on solved states.",
        "conserv|without any charge"),
    LIMITS(
        "Limits",
        "What the solutions come to where the answer is known or the paper states it: small bias,"
            + " the critical temperature, short and long films, weak and strong interfaces.",
        "\\blimits?\\b|small[- ]bias|to first order|critical temperature"),
    CONVERGENCE(
        "Convergence",
        "Equations put to solved states. Nearly every tolerance here is the solutions' own"
            + " uncertainty, found by refining them: a residual below it is what a converged solution"
            + " leaves, one above it is the equation's fault.",
        "");

    private final String title;
    private final String words;
    private final Pattern told;

    Aspect(String title, String words, String told) {
      this.title = title;
      this.words = words;
      this.told = Pattern.compile(told);
    }

    static Aspect of(EquationResult equation) {
      String claim = Site.localId(equation.id()) + " " + equation.says();
      return Arrays.stream(values())
          .filter(aspect -> aspect.told.matcher(claim).find())
          .findFirst()
          .orElse(CONVERGENCE);
    }
  }

  private Html states(PaperResult paper, List<EquationResult> solved) {
    List<Html> parts = new ArrayList<>();
    for (Aspect aspect : List.of(Aspect.CONVERGENCE, Aspect.CONSERVATION, Aspect.LIMITS)) {
      List<Html> rows = new ArrayList<>();
      for (EquationResult equation : solved) {
        for (EvidenceResult evidence : equation.evidence()) {
          if (solver(evidence) && Aspect.of(equation) == aspect) {
            rows.add(row(equation, evidence));
          }
        }
      }
      if (rows.isEmpty()) {
        continue;
      }
      parts.add(el("h3", text(aspect.title)));
      parts.add(el("p", text(aspect.words)));
      parts.add(aspect == Aspect.CONVERGENCE ? residuals(solved) : nothing());
      parts.add(
          Page.sortableTable(
              "%s, %s: %d comparisons with solved states"
                  .formatted(paper.id(), aspect.title.toLowerCase(Locale.ROOT), rows.size()),
              List.of(
                  "Number",
                  "What it says",
                  "Outcome",
                  "Residual",
                  "Tolerance",
                  "Cause of the tolerance",
                  "How"),
              rows,
              nothing()));
    }
    return all(parts);
  }

  private Html row(EquationResult equation, EvidenceResult evidence) {
    return el(
        "tr",
        el("th", at("scope", "row"), page.reference(equation.id())),
        el("td", cls("words"), equation.says() == null ? text("–") : page.prose(equation.says())),
        el("td", EvidenceTable.outcome(evidence.outcome())),
        el("td", cls("number"), Numbers.scientific(evidence.residual())),
        el("td", cls("number"), Numbers.scientific(evidence.tolerance())),
        el("td", text(evidence.toleranceCause() == null ? "–" : evidence.toleranceCause())),
        el("td", evidence.detail() == null ? text("–") : page.prose(evidence.detail())));
  }

  /** Residuals and tolerances over the comparisons, in the ledger's order. */
  private Html residuals(List<EquationResult> solved) {
    List<Double> held = new ArrayList<>();
    List<Double> heldAt = new ArrayList<>();
    List<Double> failed = new ArrayList<>();
    List<Double> failedAt = new ArrayList<>();
    List<Double> tolerances = new ArrayList<>();
    List<Double> at = new ArrayList<>();
    double position = 0;
    int exact = 0;
    for (EquationResult equation : solved) {
      for (EvidenceResult evidence : equation.evidence()) {
        if (solver(evidence) && positive(evidence.tolerance())) {
          position++;
          at.add(position);
          tolerances.add(evidence.tolerance());
          if (!positive(evidence.residual())) {
            exact++;
          } else if (evidence.outcome().equals("fails")) {
            failed.add(evidence.residual());
            failedAt.add(position);
          } else {
            held.add(evidence.residual());
            heldAt.add(position);
          }
        }
      }
    }
    if (at.size() < 2) {
      return nothing();
    }
    List<Plot.Series> series = new ArrayList<>();
    series.add(series("tolerance", at, tolerances, 4, Plot.Dash.DOTTED, Plot.Marker.NONE));
    if (!held.isEmpty()) {
      series.add(series("residual: holds", heldAt, held, 2, Plot.Dash.NONE, Plot.Marker.CIRCLE));
    }
    if (!failed.isEmpty()) {
      series.add(series("residual: fails", failedAt, failed, 1, Plot.Dash.NONE, Plot.Marker.CROSS));
    }
    String words =
        "%d comparisons with solved states: in %d the residual is below its tolerance, in %d above."
            .formatted(at.size(), held.size() + exact, failed.size());
    return PlotFigure.of(
        page,
        new Plot(
            "Residuals on solved states",
            exact == 0
                ? words
                : words + " %d residuals are exactly 0 and not drawn.".formatted(exact),
            new Plot.Axis("comparison, in the ledger's order", null, false, 0.0, position + 1),
            new Plot.Axis("residual", null, true, null, null),
            series,
            List.of(),
            List.of()));
  }

  private static Plot.Series series(
      String name, List<Double> x, List<Double> y, int color, Plot.Dash dash, Plot.Marker marker) {
    return new Plot.Series(name, x, y, color, dash, marker);
  }

  private static boolean positive(Double value) {
    return value != null && value > 0;
  }
}
