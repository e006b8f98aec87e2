package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.PaperResult;

/** What the report establishes and what it does not. */
final class LimitsPage {
  private LimitsPage() {}

  static Html of(Page page) {
    Site site = page.site();
    return all(
        el("h1", text("What this report does and does not establish")),
        roads(site),
        section(
            "What is checked is the machine form",
            "An equation is checked in its machine form, which a person has written down from the"
                + " printed one. Every equation's page shows the two under each other: a referee who"
                + " reads both closes that gap. The text recognition of a paper may have damaged a"
                + " formula; where it did, the ledger's note says how it was read.",
            "Premises are the paper's: what an equation depends on, and which relations may be used"
                + " in checking it, is written in the ledger. A proof says that the equation follows"
                + " from them, not that they describe nature. A definition asserts nothing and is"
                + " not checked."),
        section(
            "The exact road",
            "The engine “symbolic” proves: the difference of the two sides is zero as an algebraic"
                + " expression, for all admissible values, wherever both sides are defined. It says"
                + " nothing at poles and branch cuts.",
            "The engine “sampling” evaluates both sides in exact arithmetic at random points. An"
                + " outcome “fails” is certain, with the point as counterexample; an outcome “holds” can"
                + " be wrong with a small probability, since an identity that is false may still hold"
                + " at every point tried."),
        section(
            "The numeric road",
            "The engines “numeric” and “solver” compare floating-point numbers. What differs by"
                + " more than the tolerance they refute, as surely as the tolerance's stated cause is"
                + " right; the rest they support up to it: an error smaller than the tolerance, or outside the points and states that"
                + " were tried, is not seen. Every tolerance stands with its cause.",
            "The verdict “agrees” rests on this road alone and is no proof."),
        section(
            "What must be trusted",
            "The parser of the claim language and its types, which both roads share; the computer"
                + " algebra, the linear algebra and the Java runtime underneath; and the rule that"
                + " makes a verdict of the evidence. The two interpreters share no code beyond the"
                + " parsed tree: that they meet is the evidence.",
            "Mutants test the checks: an equation with one thing broken has to be refuted. They show"
                + " that a check sees such changes, not that it sees all; mutants equivalent to the"
                + " equation are counted apart."),
        section(
            "Standing",
            "Tainted and compensated are derived from the dependencies in the ledger. Compensated"
                + " says that a result holds although it rests on an error, by its own evidence; it"
                + " does not repair the way that leads to it."),
        unchecked(page, site));
  }

  private static Html section(String title, String... paragraphs) {
    List<Html> parts = new ArrayList<>();
    for (String paragraph : paragraphs) {
      parts.add(el("p", text(paragraph)));
    }
    return el("section", el("h2", text(title)), all(parts));
  }

  private static Html roads(Site site) {
    int none = 0;
    int one = 0;
    int more = 0;
    for (EquationResult equation : site.equations()) {
      long engines =
          equation.evidence().stream()
              .filter(evidence -> !evidence.outcome().equals("undecided"))
              .map(EvidenceResult::engine)
              .distinct()
              .count();
      none += engines == 0 ? 1 : 0;
      one += engines == 1 ? 1 : 0;
      more += engines > 1 ? 1 : 0;
    }
    return el(
        "section",
        el("h2", text("How much of it was decided")),
        el(
            "p",
            text(
                "Of %d equations, %d were decided by two engines or more, %d by one, and %d by none."
                    .formatted(site.equations().size(), more, one, none))));
  }

  private static Html unchecked(Page page, Site site) {
    List<Html> papers = new ArrayList<>();
    for (PaperResult paper : site.verification().papers()) {
      List<String> undecided =
          paper.equations().stream()
              .filter(equation -> equation.verdict().equals("undecided"))
              .map(EquationResult::id)
              .toList();
      if (!undecided.isEmpty()) {
        papers.add(
            el(
                "p",
                text("%s, %d: ".formatted(paper.id(), undecided.size())),
                page.references(undecided),
                text(".")));
      }
    }
    return papers.isEmpty()
        ? nothing()
        : el("section", el("h2", text("What is not decided")), all(papers));
  }
}
