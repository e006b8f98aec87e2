package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.reports.model.CounterexampleResult;
import org.spinproof.reports.model.EvidenceResult;

/** What the engines found: outcomes, residuals, counterexamples. */
final class EvidenceTable {
  private EvidenceTable() {}

  /** An outcome by sign and word. */
  static Html outcome(String outcome) {
    String sign =
        switch (outcome) {
          case "holds" -> "✓ ";
          case "fails" -> "✗ ";
          default -> "? ";
        };
    return el("span", cls("outcome o-" + outcome.replaceAll("[^a-z]", "")), text(sign + outcome));
  }

  /** Every engine with its residual, tolerance and the tolerance's cause. */
  static Html evidence(Page page, String caption, List<EvidenceResult> evidence) {
    List<Html> rows = new ArrayList<>();
    for (EvidenceResult each : evidence) {
      rows.add(
          el(
              "tr",
              el("th", at("scope", "row"), text(each.engine())),
              el("td", outcome(each.outcome())),
              el("td", cls("number"), Numbers.scientific(each.residual())),
              el("td", cls("number"), Numbers.scientific(each.tolerance())),
              el(
                  "td",
                  each.toleranceCause() == null ? text("–") : page.prose(each.toleranceCause())),
              el(
                  "td",
                  cls("number"),
                  text(each.samples() == null ? "–" : Integer.toString(each.samples()))),
              el("td", cls("number"), text(Numbers.seconds(each.seconds()))),
              el(
                  "td",
                  cls("words"),
                  each.detail() == null ? text("–") : page.prose(each.detail()))));
    }
    return Page.table(
        caption,
        List.of(
            "Engine",
            "Outcome",
            "Residual",
            "Tolerance",
            "Cause of the tolerance",
            "Samples",
            "Time",
            "How"),
        rows,
        nothing());
  }

  /** The values and what both sides come to there. */
  static Html counterexample(String caption, CounterexampleResult example) {
    List<Html> rows = new ArrayList<>();
    example
        .values()
        .forEach(
            (symbol, value) -> rows.add(row(el("code", text(symbol)), el("code", text(value)))));
    String where =
        example.component() == null || example.component().isEmpty()
            ? ""
            : ", component " + example.component();
    rows.add(row(text("left side" + where), el("code", text(orDash(example.left())))));
    rows.add(row(text("right side" + where), el("code", text(orDash(example.right())))));
    return all(
        Page.table(caption, List.of("Symbol", "Value"), rows, nothing()),
        el(
            "p",
            cls("remark"),
            text(example.exact() ? "Exact values." : "Values of a floating-point run.")));
  }

  private static Html row(Html name, Html value) {
    return el("tr", el("th", at("scope", "row"), name), el("td", value));
  }

  private static String orDash(String value) {
    return value == null ? "–" : value;
  }
}
