package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.MutantsResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Summary;

/** Every equation on one page, with totals that add up. */
final class CoveragePage {
  private CoveragePage() {}

  static Html of(Page page) {
    Site site = page.site();
    List<Html> parts = new ArrayList<>();
    for (PaperResult paper : site.verification().papers()) {
      parts.add(el("section", el("h2", text(Page.name(paper))), table(page, paper)));
    }
    return all(
        el("h1", text("Coverage")),
        el(
            "p",
            text(
                "Every equation of every ledger: what it says, what became of it, and which engines"
                    + " decided it.")),
        all(parts));
  }

  private static Html table(Page page, PaperResult paper) {
    List<Html> rows = new ArrayList<>();
    for (EquationResult equation : paper.equations()) {
      rows.add(
          el(
              "tr",
              el("th", at("scope", "row"), page.reference(equation.id())),
              el("td", Page.badges(equation)),
              el("td", cls("statement"), statement(page, equation)),
              el("td", engines(equation.evidence())),
              el("td", cls("number"), mutants(equation.mutants()))));
    }
    return Page.sortableTable(
        "%s: %d equations".formatted(paper.id(), paper.equations().size()),
        List.of("Number", "Verdict", "Formula", "Engines and residuals", "Mutants killed"),
        rows,
        foot(Summary.of(paper.equations())));
  }

  private static Html statement(Page page, EquationResult equation) {
    if (equation.statement() != null) {
      return page.inline(equation.statement());
    }
    return equation.says() == null
        ? el("code", text(equation.machine() == null ? "" : equation.machine()))
        : page.prose(equation.says());
  }

  private static Html engines(List<EvidenceResult> evidence) {
    if (evidence.isEmpty()) {
      return text("–");
    }
    return el(
        "ul",
        cls("engines"),
        all(
            evidence.stream()
                .map(
                    each ->
                        el(
                            "li",
                            text(each.engine() + " "),
                            EvidenceTable.outcome(each.outcome()),
                            residual(each)))
                .toList()));
  }

  private static Html residual(EvidenceResult evidence) {
    if (evidence.residual() == null) {
      return text("");
    }
    return el(
        "span",
        cls("number small"),
        text(" "),
        Numbers.scientific(evidence.residual()),
        text(" of "),
        Numbers.scientific(evidence.tolerance()));
  }

  private static Html mutants(MutantsResult mutants) {
    if (mutants.generated() == 0) {
      return text("–");
    }
    String counts = "%d of %d".formatted(mutants.killed(), mutants.generated());
    String equivalent =
        mutants.equivalent() == 0 ? "" : ", %d equivalent".formatted(mutants.equivalent());
    return mutants.survivors().isEmpty()
        ? text(counts + equivalent)
        : all(
            text(counts + equivalent + " "),
            el(
                "span",
                cls("badge unexpected"),
                text("✱ %d survived".formatted(mutants.survivors().size()))));
  }

  private static Html foot(Summary summary) {
    String verdicts =
        summary.byVerdict().entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(" + "));
    return el(
        "tfoot",
        el(
            "tr",
            el("th", at("scope", "row"), text("Total")),
            el(
                "td",
                at("colspan", "3"),
                text(
                    "%d equations = %s; %d as expected"
                        .formatted(
                            summary.equations(),
                            verdicts.isEmpty() ? "0" : verdicts,
                            summary.asExpected()))),
            el(
                "td",
                cls("number"),
                text(
                    "%d of %d, %d equivalent"
                        .formatted(
                            summary.mutants().killed(),
                            summary.mutants().generated(),
                            summary.mutants().equivalent())))));
  }
}
