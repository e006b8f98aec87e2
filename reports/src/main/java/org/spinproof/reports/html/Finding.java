package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spinproof.reports.model.CounterexampleResult;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.Erratum;

/** One erratum or fallen claim, as a card: printed, corrected, where it fails, what it does. */
final class Finding {
  private Finding() {}

  /** Briefly: formulae, class, where it fails, what it does. */
  static Html brief(Page page, EquationResult equation) {
    return of(page, equation, false);
  }

  /** At length: the difference marked, the evidence for both forms, each result downstream. */
  static Html full(Page page, EquationResult equation) {
    return of(page, equation, true);
  }

  private static Html of(Page page, EquationResult equation, boolean full) {
    List<Html> parts = new ArrayList<>();
    parts.add(
        el(
            "h3",
            page.reference(equation.id()),
            text(" "),
            Page.badges(equation),
            errorClass(equation.erratum())));
    if (full) {
      parts.add(MarkedForms.of(page, equation));
    } else if (!page.isBook()) {
      parts.add(forms(page, equation));
    }
    Erratum erratum = equation.erratum();
    if (erratum != null && erratum.explanation() != null) {
      parts.add(el("p", page.prose(erratum.explanation())));
    }
    if (erratum != null && erratum.ocr() != null && full) {
      parts.add(el("p", text("Can it be the scan's? "), page.prose(erratum.ocr())));
    }
    if (equation.counterexample() != null && (full || !page.isBook())) {
      parts.add(counterexample(equation.counterexample()));
    }
    if (full && !equation.evidence().isEmpty()) {
      parts.add(EvidenceTable.evidence(page, "Evidence on the printed form", equation.evidence()));
    }
    if (full && !equation.correctedEvidence().isEmpty()) {
      parts.add(
          EvidenceTable.evidence(
              page, "Evidence on the corrected form", equation.correctedEvidence()));
    }
    if (erratum != null) {
      parts.add(downstream(page, erratum, full));
    }
    return el("section", cls("finding"), all(parts));
  }

  private static Html forms(Page page, EquationResult equation) {
    Html printed = form(page, "As printed", equation.statement(), equation.machine());
    return equation.correctedStatement() == null && equation.corrected() == null
        ? printed
        : all(
            printed, form(page, "Corrected", equation.correctedStatement(), equation.corrected()));
  }

  private static Html downstream(Page page, Erratum erratum, boolean full) {
    if (erratum.impact().isEmpty()) {
      return el("p", text("Nothing in this report depends on it."));
    }
    if (!full) {
      return el("p", text("Downstream: "), page.references(erratum.impact()), text("."));
    }
    return all(
        el("p", text("What depends on it, and whether it survives:")),
        el(
            "ul",
            all(
                erratum.impact().stream()
                    .map(id -> el("li", page.reference(id), fate(page, id)))
                    .toList())));
  }

  private static Html fate(Page page, String id) {
    return page.site()
        .equation(id)
        .<Html>map(
            equation ->
                all(
                    text(" "),
                    Page.badges(equation),
                    text(
                        equation.standing().equals("supported")
                            ? " supported without it"
                            : equation.kind().equals("claim") ? " (a claim of the paper)" : "")))
        .orElseGet(() -> text(" is not in this report"));
  }

  private static Html errorClass(Erratum erratum) {
    return erratum == null || erratum.errorClass() == null
        ? nothing()
        : el("span", cls("class"), text(" " + erratum.errorClass()));
  }

  private static Html form(Page page, String caption, String latex, String machine) {
    if (latex == null && machine == null) {
      return nothing();
    }
    return el(
        "figure",
        cls(caption.equals("Corrected") ? "equation corrected" : "equation"),
        el("figcaption", text(caption)),
        latex == null ? Page.source(machine) : page.display(latex));
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
