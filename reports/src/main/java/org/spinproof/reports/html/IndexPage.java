package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.link;
import static org.spinproof.reports.html.Html.nothing;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Summary;
import org.spinproof.reports.model.Verification;

/** The first page: what was verified, what fell, and what decided it. */
final class IndexPage {
  private final Page page;
  private final Site site;

  private IndexPage(Page page) {
    this.page = page;
    this.site = page.site();
  }

  static Html of(Page page) {
    return new IndexPage(page).render();
  }

  private Html render() {
    return all(
        el("h1", text("What was verified")),
        papers(),
        alarms(),
        counts(),
        findings(),
        tainted(),
        legend(),
        provenance(),
        unset());
  }

  private Html papers() {
    return el(
        "ul",
        cls("papers"),
        all(
            site.verification().papers().stream()
                .map(
                    paper ->
                        el(
                            "li",
                            el("strong", text(Page.name(paper))),
                            text(paper.reference() == null ? "" : ". " + paper.reference())))
                .toList()));
  }

  private Html alarms() {
    List<EquationResult> unexpected =
        site.equations().stream().filter(equation -> !equation.asExpected()).toList();
    List<EquationResult> survivors =
        site.equations().stream()
            .filter(equation -> !equation.mutants().survivors().isEmpty())
            .toList();
    if (unexpected.isEmpty() && survivors.isEmpty()) {
      return el(
          "p", cls("calm"), text("✓ Every verdict is the expected one, and no mutant survived."));
    }
    List<Html> alarms = new ArrayList<>();
    for (EquationResult equation : unexpected) {
      alarms.add(
          el(
              "li",
              page.reference(equation.id()),
              text(
                  " of %s: verdict %s, expected %s."
                      .formatted(paperOf(equation), equation.verdict(), equation.expected()))));
    }
    for (EquationResult equation : survivors) {
      alarms.add(
          el(
              "li",
              page.reference(equation.id()),
              text(
                  " of %s: %d of %d mutants survived its check."
                      .formatted(
                          paperOf(equation),
                          equation.mutants().survivors().size(),
                          equation.mutants().generated()))));
    }
    return el("section", cls("alert"), el("h2", text("✱ Not as expected")), el("ul", all(alarms)));
  }

  private static String paperOf(EquationResult equation) {
    int colon = equation.id().indexOf(':');
    return colon < 0 ? equation.id() : equation.id().substring(0, colon);
  }

  private Html counts() {
    List<String> heads = new ArrayList<>(List.of("Paper", "Equations"));
    heads.addAll(Summary.VERDICTS);
    heads.addAll(List.of("as expected", "mutants killed"));
    List<Html> rows = new ArrayList<>();
    for (PaperResult paper : site.verification().papers()) {
      rows.add(countRow(text(paper.id()), Summary.of(paper.equations())));
    }
    Html total = countRow(text("Total"), Summary.of(site.equations()));
    return el(
        "section",
        el("h2", text("Counts")),
        Page.countsTable("Equations by verdict", heads, rows, el("tfoot", total)),
        el(
            "p",
            link("findings.html", text("The findings at length")),
            text(" · "),
            link("coverage.html", text("Every equation, in one table")),
            text(" · "),
            link("limits.html", text("What this report establishes and what it does not"))));
  }

  private static Html countRow(Html name, Summary summary) {
    List<Html> cells = new ArrayList<>();
    cells.add(el("th", at("scope", "row"), name));
    cells.add(number(Integer.toString(summary.equations())));
    for (String verdict : Summary.VERDICTS) {
      int count = summary.byVerdict().getOrDefault(verdict, 0);
      cells.add(
          count == 0
              ? el("td", cls("number zero"), text("0"))
              : el(
                  "td", cls("number v-" + verdict), Verdict.of(verdict).icon(), text(" " + count)));
    }
    cells.add(tally(summary.asExpected() + " of " + summary.equations()));
    cells.add(
        tally(
            "%d of %d%s"
                .formatted(
                    summary.mutants().killed(),
                    summary.mutants().generated(),
                    summary.mutants().equivalent() == 0
                        ? ""
                        : ", %d equivalent".formatted(summary.mutants().equivalent()))));
    return el("tr", all(cells));
  }

  private static Html tally(String numbers) {
    return el("td", cls("tally"), text(numbers));
  }

  private static Html number(String number) {
    return el("td", cls("number"), text(number));
  }

  private Html findings() {
    List<EquationResult> fallen =
        site.equations().stream()
            .filter(e -> e.verdict().equals("erratum") || e.verdict().equals("refuted"))
            .toList();
    return el(
        "section",
        el("h2", text("Errata and refuted equations")),
        fallen.isEmpty()
            ? el("p", text("None."))
            : Page.table(
                "False as printed",
                List.of("Equation", "Verdict", "Class", "What is wrong", "Downstream"),
                fallen.stream().map(equation -> Finding.row(page, equation)).toList(),
                nothing()));
  }

  private Html tainted() {
    List<EquationResult> tainted =
        site.equations().stream().filter(e -> !e.standing().equals("supported")).toList();
    if (tainted.isEmpty()) {
      return nothing();
    }
    List<Html> rows = new ArrayList<>();
    for (EquationResult equation : tainted) {
      rows.add(
          el(
              "tr",
              el("th", at("scope", "row"), page.reference(equation.id())),
              el("td", Page.badges(equation)),
              el("td", page.references(equation.taintedBy()))));
    }
    return el(
        "section",
        el("h2", text("What rests on them")),
        el(
            "p",
            text(
                "Tainted: it rests on something refuted or erroneous. Compensated: the errors that it"
                    + " rests on cancel, which is shown by checking it directly.")),
        Page.table("Standing", List.of("Equation", "Verdict", "Rests on"), rows, nothing()));
  }

  private static Html legend() {
    List<Html> entries = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      entries.add(el("dt", verdict.badge()));
      entries.add(el("dd", text(verdict.meaning())));
    }
    return el(
        "section", el("h2", text("What the verdicts mean")), el("dl", cls("legend"), all(entries)));
  }

  private Html provenance() {
    Verification verification = site.verification();
    Verification.Environment environment = verification.environment();
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("Tool", verification.tool().name() + " " + verification.tool().version());
    entries.put("Commit", verification.tool().commit());
    entries.put("Java", environment.java());
    entries.put("System", environment.os());
    entries.put("Profile", environment.profile());
    entries.put("Seed", Long.toString(environment.seed()));
    entries.put("Threads", Integer.toString(environment.threads()));
    entries.put("Time", Numbers.seconds(environment.seconds()));
    List<Html> list = new ArrayList<>();
    entries.forEach(
        (name, value) -> {
          list.add(el("dt", text(name)));
          list.add(el("dd", text(value == null ? "not known" : value)));
        });
    return el(
        "section",
        el("h2", text("What decided it")),
        el("dl", cls("facts"), all(list)),
        environment.command() == null
            ? nothing()
            : all(el("p", text("To reproduce it:")), Page.source(environment.command())));
  }

  private Html unset() {
    List<Html> rows = new ArrayList<>();
    for (EquationResult equation : site.equations()) {
      for (String latex : new String[] {equation.statement(), equation.correctedStatement()}) {
        if (latex != null) {
          String remark = site.formulae().render(latex).remark();
          if (!remark.isEmpty()) {
            rows.add(
                el(
                    "li",
                    page.reference(equation.id()),
                    text(": " + remark.replace("; its source:", ""))));
          }
        }
      }
    }
    return rows.isEmpty()
        ? nothing()
        : el(
            "section",
            el("h2", text("Formulae that are not shown as they should be")),
            el("ul", all(rows)));
  }
}
