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

  static Html of(Page page, EquationResult equation) {
    List<Html> parts = new ArrayList<>();
    parts.add(
        el(
            "h3",
            page.reference(equation.id()),
            text(" "),
            Page.badges(equation),
            errorClass(equation.erratum())));
    parts.add(form(page, "As printed", equation.statement(), equation.machine()));
    if (equation.correctedStatement() != null || equation.corrected() != null) {
      parts.add(form(page, "Corrected", equation.correctedStatement(), equation.corrected()));
    }
    Erratum erratum = equation.erratum();
    if (erratum != null && erratum.explanation() != null) {
      parts.add(el("p", page.prose(erratum.explanation())));
    }
    if (equation.counterexample() != null) {
      parts.add(counterexample(equation.counterexample()));
    }
    if (erratum != null) {
      parts.add(
          erratum.impact().isEmpty()
              ? el("p", text("Nothing in this report depends on it."))
              : el("p", text("Downstream: "), page.references(erratum.impact()), text(".")));
    }
    return el("section", cls("finding"), all(parts));
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
