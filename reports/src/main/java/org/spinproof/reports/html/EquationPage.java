package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.link;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spinproof.reports.model.Chain;
import org.spinproof.reports.model.Condition;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.Erratum;
import org.spinproof.reports.model.Footing;
import org.spinproof.reports.model.Grounds;
import org.spinproof.reports.model.NearMiss;
import org.spinproof.reports.model.PaperResult;

/** The page of one equation: what it says, what became of it, and why. */
final class EquationPage {
  private final Page page;
  private final PaperResult paper;
  private final EquationResult equation;

  private EquationPage(Page page, PaperResult paper, EquationResult equation) {
    this.page = page;
    this.paper = paper;
    this.equation = equation;
  }

  static Html of(Page page, PaperResult paper, EquationResult equation) {
    return new EquationPage(page, paper, equation).render();
  }

  private Html render() {
    String label = Site.label(equation);
    return all(
        el(
            "p",
            cls("kicker"),
            text(Page.name(paper)),
            text(equation.section() == null ? "" : " · " + equation.section())),
        el("h1", text((equation.number() == null ? "Claim " : "Equation ") + label)),
        el("p", cls("badges"), Page.badges(equation), text(" " + equation.kind())),
        printed(),
        meaning(),
        erratum(),
        corrected(),
        condition(),
        counterexample(),
        nearMisses(),
        evidence(),
        PlotFigure.of(page, equation.plots()),
        mutants(),
        neighbours(),
        copy(),
        ends());
  }

  private Html printed() {
    List<Html> parts = new ArrayList<>();
    if (equation.says() != null) {
      parts.add(el("p", cls("says"), page.prose(equation.says())));
    }
    if (equation.statement() != null) {
      parts.add(
          el(
              "figure",
              cls("equation"),
              el("figcaption", text("As printed")),
              page.display(equation.statement())));
    } else if (equation.machine() != null) {
      parts.add(
          el(
              "figure",
              cls("equation"),
              el("figcaption", text("As stated")),
              Page.source(equation.machine())));
    }
    return all(parts);
  }

  private Html meaning() {
    List<Html> parts = new ArrayList<>();
    String verdict = Verdict.of(equation.verdict()).meaning();
    if (!equation.asExpected()) {
      parts.add(
          el(
              "p",
              cls("alert"),
              text(
                  "The verdict is %s; the ledger expects %s."
                      .formatted(equation.verdict(), equation.expected()))));
    }
    parts.add(el("p", text(verdict)));
    switch (equation.standing()) {
      case "tainted" ->
          parts.add(
              el(
                  "p",
                  text("It rests on what is refuted or in error: "),
                  page.references(equation.taintedBy()),
                  text(".")));
      case "compensated" ->
          parts.add(
              el(
                  "p",
                  text(
                      "The errors that it rests on cancel, which is shown by checking it directly: "),
                  page.references(equation.taintedBy()),
                  text(".")));
      default -> {}
    }
    if (equation.expectedReason() != null) {
      parts.add(
          el(
              "p",
              text("Why the ledger expects " + equation.expected() + ": "),
              page.prose(equation.expectedReason())));
    }
    if (equation.note() != null) {
      parts.add(el("p", cls("note"), page.prose(equation.note())));
    }
    return all(parts);
  }

  private Html erratum() {
    Erratum erratum = equation.erratum();
    if (erratum == null) {
      return nothing();
    }
    return section(
        "What is wrong",
        el(
            "p",
            el("strong", text(erratum.errorClass() == null ? "" : erratum.errorClass() + ": ")),
            erratum.explanation() == null ? nothing() : page.prose(erratum.explanation())),
        erratum.ocr() == null
            ? nothing()
            : el("p", text("Can it be the scan's? "), page.prose(erratum.ocr())),
        erratum.impact().isEmpty()
            ? el("p", text("No equation in this report depends on it."))
            : el("p", text("Downstream: "), page.references(erratum.impact()), text(".")));
  }

  private Html corrected() {
    if (equation.corrected() == null && equation.correctedStatement() == null) {
      return nothing();
    }
    return section(
        "Corrected form",
        equation.correctedStatement() == null
            ? nothing()
            : el("div", cls("equation corrected"), page.display(equation.correctedStatement())),
        equation.corrected() == null ? nothing() : Page.source(equation.corrected()),
        equation.correctedEvidence().isEmpty()
            ? el("p", cls("remark"), text("The corrected form itself was not checked."))
            : EvidenceTable.evidence(
                page, "Evidence for the corrected form", equation.correctedEvidence()));
  }

  private Html condition() {
    Condition condition = equation.condition();
    if (condition == null) {
      return nothing();
    }
    return section(
        "Condition",
        el("p", text("It holds where")),
        el("ul", all(condition.given().stream().map(g -> el("li", el("code", text(g)))).toList())),
        condition.witness() == null
            ? nothing()
            : EvidenceTable.counterexample("Outside the condition it fails", condition.witness()));
  }

  private Html counterexample() {
    return equation.counterexample() == null
        ? nothing()
        : section(
            "Counterexample",
            EvidenceTable.counterexample(
                "Where the printed form is false", equation.counterexample()));
  }

  private Html nearMisses() {
    List<Html> items = new ArrayList<>();
    for (NearMiss miss : equation.nearMisses()) {
      items.add(
          el(
              "li",
              text("true " + miss.change()),
              miss.text() == null ? nothing() : Page.source(miss.text())));
    }
    return items.isEmpty() ? nothing() : section("True nearby", el("ul", all(items)));
  }

  private Html evidence() {
    return section(
        "Evidence",
        equation.evidence().isEmpty()
            ? el("p", text("No engine has looked at it."))
            : EvidenceTable.evidence(page, "Engines, on the printed form", equation.evidence()),
        equation.oneRoad() == null
            ? nothing()
            : el("p", text("Why there is one road only: "), page.prose(equation.oneRoad())));
  }

  private Html mutants() {
    return equation.evidence().isEmpty() && equation.mutants().generated() == 0
        ? nothing()
        : section("Mutants", MutantTable.of(equation.mutants(), !page.isBook()));
  }

  private Html neighbours() {
    return section(
        "Place in the argument",
        el(
            "dl",
            el("dt", text("Follows from")),
            el("dd", referencesOr(equation.dependsOn(), "nothing in the ledger")),
            el("dt", text("Required by")),
            el("dd", referencesOr(equation.requiredBy(), "nothing in the ledger")),
            footing(),
            grounds("Rests on, as the machine finds", equation.restsOn()),
            grounds("Remark: a shorter or more general proof, from", equation.shorter()),
            chain(),
            page.isBook() ? behindInWords() : nothing()),
        page.isBook() ? GraphDrawing.around(page, equation) : GraphDrawing.behind(page, equation),
        el("p", link(page.address(page.site().names().graph(paper)), text("The whole graph"))));
  }

  /** Where no machine has found what it rests on. */
  private Html footing() {
    Footing footing = Footing.of(equation);
    return footing == Footing.FOUND
        ? nothing()
        : all(el("dt", text("Rests on")), el("dd", text(footing.words())));
  }

  private Html grounds(String title, Grounds grounds) {
    if (grounds == null) {
      return nothing();
    }
    return all(
        el("dt", text(title)),
        el(
            "dd",
            grounds.outcome().equals("follows") ? nothing() : text(grounds.outcome() + ": "),
            referencesOr(grounds.needed(), "nothing"),
            grounds.spare().isEmpty()
                ? nothing()
                : all(text("; not needed: "), page.references(grounds.spare())),
            grounds.open().isEmpty()
                ? nothing()
                : all(text("; undecided whether needed: "), page.references(grounds.open())),
            grounds.remark() == null ? nothing() : all(text(". "), page.prose(grounds.remark()))));
  }

  private Html chain() {
    Chain chain = equation.chain();
    if (chain == null) {
      return nothing();
    }
    return all(
        el("dt", text("Falls with any one of")),
        el("dd", referencesOr(chain.loadBearing(), "nothing")),
        el("dt", text("Fewest equations from which it follows")),
        el("dd", referencesOr(chain.minimal(), "none")),
        el("dt", text("Can do without")),
        el("dd", referencesOr(chain.dispensable(), "none of what is behind it")),
        el("dt", text("Of the fewest, the parents are as declared, not found")),
        el("dd", referencesOr(chain.declaredOnly(), "for none")));
  }

  /** What the graph behind it shows on a screen, where it is not only its next neighbours. */
  private Html behindInWords() {
    List<EquationResult> behind =
        GraphDrawing.restsOn(page.site(), equation).stream()
            .filter(each -> !each.id().equals(equation.id()))
            .toList();
    return behind.size() <= equation.dependsOn().size()
        ? nothing()
        : all(
            el("dt", text("Behind it, all the way back")),
            el(
                "dd",
                text(
                    behind.stream()
                        .map(e -> Verdict.of(e.verdict()).sign() + "\u00A0" + Site.label(e))
                        .collect(Collectors.joining(", ")))));
  }

  private Html referencesOr(List<String> ids, String none) {
    return ids.isEmpty() ? text(none) : page.references(ids);
  }

  private Html copy() {
    List<Html> parts = new ArrayList<>();
    if (equation.statement() != null) {
      parts.add(el("h3", text("LaTeX, as printed")));
      parts.add(Page.source(equation.statement()));
    }
    if (equation.correctedStatement() != null) {
      parts.add(el("h3", text("LaTeX, corrected")));
      parts.add(Page.source(equation.correctedStatement()));
    }
    parts.add(el("h3", text("Machine form")));
    parts.add(
        equation.machine() == null
            ? el("p", text("None: the claim language cannot say it."))
            : Page.source(equation.machine()));
    parts.add(
        el(
            "p",
            cls("remark"),
            el("code", text(equation.id())),
            text(
                paper.source() == null
                    ? ""
                    : " · "
                        + paper.source()
                        + (equation.line() == null ? "" : ":" + equation.line()))));
    return section("To copy", all(parts));
  }

  private Html ends() {
    if (page.isBook()) {
      return nothing();
    }
    int at = paper.equations().indexOf(equation);
    List<Html> links = new ArrayList<>();
    if (at > 0) {
      links.add(neighbour(at - 1, "prev", "← "));
    }
    if (at + 1 < paper.equations().size()) {
      links.add(neighbour(at + 1, "next", ""));
    }
    return el("nav", cls("ends"), at("aria-label", "Neighbouring equations"), all(links));
  }

  private Html neighbour(int index, String relation, String arrow) {
    EquationResult other = paper.equations().get(index);
    return link(
        page.address(page.site().names().equation(other.id()).orElseThrow()),
        at("rel", relation),
        text(arrow + Site.label(other) + (arrow.isEmpty() ? " →" : "")));
  }

  private static Html section(String title, Html... content) {
    return el("section", el("h2", text(title)), all(content));
  }
}
