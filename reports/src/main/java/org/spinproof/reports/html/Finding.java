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
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.Erratum;

/** One erratum or fallen claim, as a card: printed, corrected, where it fails, what it does. */
final class Finding {
  private Finding() {}

  /** As a table's row: class, what is wrong in a sentence, what depends on it. */
  static Html row(Page page, EquationResult equation) {
    Erratum erratum = equation.erratum();
    return el(
        "tr",
        el("th", at("scope", "row"), page.reference(equation.id())),
        el("td", Page.badges(equation)),
        el(
            "td",
            text(erratum == null || erratum.errorClass() == null ? "–" : erratum.errorClass())),
        el(
            "td",
            cls("words"),
            erratum == null || erratum.explanation() == null
                ? text("–")
                : page.prose(firstSentence(erratum.explanation()))),
        el(
            "td",
            cls("words"),
            erratum == null || erratum.impact().isEmpty()
                ? text("–")
                : page.references(erratum.impact())));
  }

  /** At length: the difference marked, the evidence for both forms, each result downstream. */
  static Html full(Page page, EquationResult equation) {
    return of(page, equation);
  }

  private static Html of(Page page, EquationResult equation) {
    List<Html> parts = new ArrayList<>();
    parts.add(
        el(
            "h3",
            page.reference(equation.id()),
            text(" "),
            Page.badges(equation),
            errorClass(equation.erratum())));
    parts.add(MarkedForms.of(page, equation));
    Erratum erratum = equation.erratum();
    if (erratum != null && erratum.explanation() != null) {
      parts.add(el("p", page.prose(erratum.explanation())));
    }
    if (erratum != null && erratum.ocr() != null) {
      parts.add(el("p", text("Can it be the scan's? "), page.prose(erratum.ocr())));
    }
    if (equation.counterexample() != null) {
      parts.add(counterexample(equation.counterexample()));
    }
    if (!equation.evidence().isEmpty()) {
      parts.add(EvidenceTable.evidence(page, "Evidence on the printed form", equation.evidence()));
    }
    if (!equation.correctedEvidence().isEmpty()) {
      parts.add(
          EvidenceTable.evidence(
              page, "Evidence on the corrected form", equation.correctedEvidence()));
    }
    if (erratum != null) {
      parts.add(downstream(page, erratum));
    }
    return el("section", cls("finding"), all(parts));
  }

  /** The first sentence of what is wrong; a full stop within a number does not end it. */
  private static String firstSentence(String explanation) {
    return explanation.split("(?<=[.!?])\\s+(?=\\p{Lu})", 2)[0];
  }

  private static Html downstream(Page page, Erratum erratum) {
    if (erratum.impact().isEmpty()) {
      return el("p", text("Nothing in this report depends on it."));
    }
    return all(
        el("p", text(survival(page, erratum.impact()))),
        page.isBook() ? fates(page, erratum.impact()) : fatesOneByOne(page, erratum.impact()));
  }

  private static Html fatesOneByOne(Page page, List<String> impact) {
    return el(
        "ul",
        all(impact.stream().map(id -> el("li", page.reference(id), fate(page, id))).toList()));
  }

  /** The same in fewer lines: those that fare alike together, the paper's claims apart. */
  private static Html fates(Page page, List<String> impact) {
    Map<String, List<String>> alike = new TreeMap<>();
    for (String id : impact) {
      String fate =
          page.site()
              .equation(id)
              .map(e -> Survival.of(e).words + (e.kind().equals("claim") ? ", claims" : ""))
              .orElse("not in this report");
      alike.computeIfAbsent(fate, each -> new ArrayList<>()).add(id);
    }
    List<Html> items = new ArrayList<>();
    alike.forEach((fate, ids) -> items.add(el("li", text(fate + ": "), page.references(ids))));
    return el("ul", all(items));
  }

  /** How many of the results downstream hold without it, and of the paper's claims among them. */
  private static String survival(Page page, List<String> impact) {
    List<EquationResult> results =
        impact.stream().flatMap(id -> page.site().equation(id).stream()).toList();
    List<EquationResult> claims = results.stream().filter(e -> e.kind().equals("claim")).toList();
    return "What depends on it, and whether it survives: "
        + tally(results, "result", "results")
        + (claims.isEmpty()
            ? "; no claim of the paper is among them."
            : "; of the paper's claims, " + tally(claims, "claim", "claims") + ".");
  }

  private static String tally(List<EquationResult> results, String one, String more) {
    List<String> counts = new ArrayList<>();
    for (Survival survival : Survival.values()) {
      long count = results.stream().filter(e -> Survival.of(e) == survival).count();
      if (count > 0) {
        counts.add("%d %s".formatted(count, survival.words));
      }
    }
    return "%d %s: %s"
        .formatted(results.size(), results.size() == 1 ? one : more, String.join(", ", counts));
  }

  private enum Survival {
    HOLDS("checked to hold"),
    RESTS("not shown to hold without it"),
    FALLS("false as printed"),
    OPEN("not decided");

    private final String words;

    Survival(String words) {
      this.words = words;
    }

    static Survival of(EquationResult equation) {
      return switch (equation.verdict()) {
        case "erratum", "refuted" -> FALLS;
        case "undecided" -> OPEN;
        default -> equation.standing().equals("tainted") ? RESTS : HOLDS;
      };
    }
  }

  private static Html fate(Page page, String id) {
    return page.site()
        .equation(id)
        .<Html>map(
            equation ->
                all(
                    text(" "),
                    Page.badges(equation),
                    text(" " + Survival.of(equation).words),
                    text(equation.kind().equals("claim") ? " (a claim of the paper)" : "")))
        .orElseGet(() -> text(" is not in this report"));
  }

  private static Html errorClass(Erratum erratum) {
    return erratum == null || erratum.errorClass() == null
        ? nothing()
        : el("span", cls("class"), text(" " + erratum.errorClass()));
  }

  private static Html counterexample(CounterexampleResult example) {
    String values =
        example.values().entrySet().stream()
            .map(value -> value.getKey() + " = " + value.getValue())
            .collect(Collectors.joining(", "));
    String component =
        example.component() == null || example.component().isEmpty()
            ? ""
            : " in component " + example.component();
    return el(
        "p",
        text("Counterexample: at "),
        el("code", text(values)),
        text(" the left side is "),
        el("code", text(String.valueOf(example.left()))),
        text(", the right side "),
        el("code", text(String.valueOf(example.right()))),
        text(component + "."));
  }
}
