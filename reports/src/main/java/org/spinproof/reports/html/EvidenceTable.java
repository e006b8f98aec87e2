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
    return page.isBook() ? lines(page, caption, evidence) : table(page, caption, evidence);
  }

  /** On paper a line has more room than a column. */
  private static Html lines(Page page, String caption, List<EvidenceResult> evidence) {
    return all(
        el("p", cls("remark"), text(caption)),
        el("ul", cls("lines"), all(evidence.stream().map(each -> line(page, each)).toList())));
  }

  private static Html line(Page page, EvidenceResult evidence) {
    List<Html> parts = new ArrayList<>();
    parts.add(el("strong", text(evidence.engine())));
    parts.add(text(" "));
    parts.add(outcome(evidence.outcome()));
    if (evidence.detail() != null) {
      parts.add(text(": "));
      parts.add(page.prose(evidence.detail()));
    }
    if (evidence.residual() != null) {
      parts.add(text("; residual "));
      parts.add(Numbers.scientific(evidence.residual()));
    }
    if (evidence.tolerance() != null) {
      parts.add(text("; tolerance "));
      parts.add(Numbers.scientific(evidence.tolerance()));
    }
    if (evidence.toleranceCause() != null) {
      parts.add(text(" ("));
      parts.add(page.prose(evidence.toleranceCause()));
      parts.add(text(")"));
    }
    if (evidence.samples() != null) {
      parts.add(text("; samples: " + evidence.samples()));
    }
    parts.add(text("; " + Numbers.seconds(evidence.seconds())));
    return el("li", all(parts));
  }

  private static Html table(Page page, String caption, List<EvidenceResult> evidence) {
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
