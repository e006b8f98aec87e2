package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;

/** Every erratum and fallen claim, written so that an author can check it in ten minutes. */
final class FindingsPage {
  private FindingsPage() {}

  static Html of(Page page) {
    Site site = page.site();
    List<Html> parts = new ArrayList<>();
    for (PaperResult paper : site.verification().papers()) {
      List<EquationResult> fallen =
          paper.equations().stream()
              .filter(e -> e.verdict().equals("erratum") || e.verdict().equals("refuted"))
              .toList();
      if (!fallen.isEmpty()) {
        parts.add(
            el(
                "section",
                el("h2", text(Page.name(paper))),
                all(fallen.stream().map(equation -> Finding.full(page, equation)).toList())));
      }
    }
    return all(
        el("h1", text("Findings")),
        el(
            "p",
            text(
                parts.isEmpty()
                    ? "No equation is false as printed."
                    : "Equations that are false as printed. What differs between the printed and the"
                        + " corrected form is set off in both; put the values of the counterexample"
                        + " into the printed form to see it fail.")),
        all(parts));
  }
}
