package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spinproof.reports.model.CounterexampleResult;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.MutantsResult;

/** What the engines found: outcomes, counterexamples, mutants. */
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
              el("td", text(each.toleranceCause() == null ? "–" : each.toleranceCause())),
              el(
                  "td",
                  cls("number"),
                  text(each.samples() == null ? "–" : Integer.toString(each.samples()))),
              el("td", cls("number"), text(Numbers.seconds(each.seconds()))),
              el("td", each.detail() == null ? text("–") : page.prose(each.detail()))));
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

  /**
   * What became of the mutants.
   *
   * @param each whether to list every one of them; otherwise they are counted by engine
   */
  static Html mutants(MutantsResult mutants, boolean each) {
    return each
        ? listed(mutants)
        : all(el("p", text(counts(mutants))), survivors(mutants), byEngine(mutants));
  }

  private static Html byEngine(MutantsResult mutants) {
    Map<String, Long> killed =
        mutants.details().stream()
            .flatMap(mutant -> mutant.killedBy().stream())
            .collect(Collectors.groupingBy(engine -> engine, TreeMap::new, Collectors.counting()));
    return killed.isEmpty()
        ? nothing()
        : el(
            "p",
            text(
                "Killed by "
                    + killed.entrySet().stream()
                        .map(count -> count.getKey() + ": " + count.getValue())
                        .collect(Collectors.joining(", "))
                    + ". The page of the equation lists each."));
  }

  private static Html survivors(MutantsResult mutants) {
    return mutants.survivors().isEmpty()
        ? nothing()
        : el(
            "div",
            cls("alert"),
            el(
                "p",
                text(
                    "These mutants differ from the equation, and every engine accepted them:"
                        + " the check does not see what they change.")),
            el("ul", all(mutants.survivors().stream().map(s -> el("li", text(s))).toList())));
  }

  private static Html listed(MutantsResult mutants) {
    List<Html> rows = new ArrayList<>();
    for (MutantsResult.Mutant mutant : mutants.details()) {
      rows.add(
          el(
              "tr",
              el("th", at("scope", "row"), text(mutant.change())),
              el("td", el("code", text(orDash(mutant.machine())))),
              el("td", fate(mutant.fate())),
              el(
                  "td",
                  text(mutant.killedBy().isEmpty() ? "–" : String.join(", ", mutant.killedBy())))));
    }
    Html table =
        rows.isEmpty()
            ? nothing()
            : Page.table(
                "Mutants",
                List.of("What was broken", "Mutant", "Fate", "Killed by"),
                rows,
                nothing());
    return all(el("p", text(counts(mutants))), survivors(mutants), table);
  }

  private static Html fate(String fate) {
    return switch (fate) {
      case "killed" -> el("span", cls("outcome o-holds"), text("✓ killed"));
      case "equivalent" -> el("span", cls("outcome"), text("≡ equivalent"));
      default -> el("span", cls("outcome o-fails"), text("✗ " + fate));
    };
  }

  /** Killed of generated, in words. */
  static String counts(MutantsResult mutants) {
    if (mutants.generated() == 0) {
      return "No mutants were generated.";
    }
    return "%d generated, %d killed, %d equivalent to the equation, %d survived."
        .formatted(
            mutants.generated(),
            mutants.killed(),
            mutants.equivalent(),
            mutants.survivors().size());
  }
}
