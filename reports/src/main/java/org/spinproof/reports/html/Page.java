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
import java.util.Set;
import org.spinproof.reports.formula.Formula;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;

/** A page's pieces in the making: its formulae, its links to other pages. */
final class Page {
  private final Site site;
  private final String root;
  private final Pen pen;
  private final boolean book;
  private int drawings;

  private Page(Site site, String root, Pen pen, boolean book) {
    this.site = site;
    this.root = root;
    this.pen = pen;
    this.book = book;
  }

  /**
   * Starts a page of the folder.
   *
   * @param root the way from the page to the report's root: empty or {@code ../}
   */
  static Page of(Site site, String root, GlyphSheet glyphs) {
    return new Page(site, root, glyphs, false);
  }

  /** Starts a chapter of the book, which says the same, but not what only a screen can show. */
  static Page ofBook(Site site, Pen pen) {
    return new Page(site, "", pen, true);
  }

  /** Whether it is to be printed, as part of one document. */
  boolean isBook() {
    return book;
  }

  Site site() {
    return site;
  }

  /** A number that no other drawing of the page has. */
  int nextDrawing() {
    return drawings++;
  }

  /** An address within the report, given from its root. */
  String address(String fromRoot) {
    return root + fromRoot;
  }

  /** A formula on lines of its own, which scrolls if it is wider than the page. */
  Html display(String latex) {
    return display(latex, Set.of());
  }

  /** The same, with some of its glyphs set off. */
  Html display(String latex, Set<Integer> marked) {
    Formula formula = site.formulae().render(latex);
    Html remark =
        formula.remark().isEmpty() ? nothing() : el("p", cls("remark"), text(formula.remark()));
    return formula
        .picture()
        .<Html>map(
            picture ->
                all(
                    el(
                        "div",
                        cls("display"),
                        at("tabindex", "0"),
                        at("role", "group"),
                        at("aria-label", "Formula"),
                        pen.draw(picture, latex, marked)),
                    remark))
        .orElseGet(() -> all(remark, source(latex)));
  }

  /** A formula within a line or a table's cell; its source if it cannot be typeset. */
  Html inline(String latex) {
    Formula formula = site.formulae().render(latex);
    return formula
        .picture()
        .map(picture -> pen.draw(picture, latex))
        .orElseGet(
            () ->
                el(
                    "span",
                    cls("unset"),
                    at("title", formula.remark()),
                    el("span", cls("mark"), text("not typeset: ")),
                    el("code", text(latex))));
  }

  /** Text to copy. */
  static Html source(String source) {
    return el("pre", cls("source"), at("tabindex", "0"), el("code", text(source)));
  }

  /** Words with formulae, code and symbols in them. */
  Html prose(String words) {
    return words.contains("$") ? Prose.of(words, this::inline) : site.prose(words);
  }

  /** A link to an equation's page; its id as text where the report has none. */
  Html reference(String id) {
    String label = site.equation(id).map(equation -> Site.label(equation)).orElse(id);
    return site.names()
        .equation(id)
        .<Html>map(page -> link(address(page), text(label)))
        .orElseGet(() -> el("code", text(label)));
  }

  /** Links to equations, separated by commas. */
  Html references(List<String> ids) {
    List<Html> links = new ArrayList<>();
    for (String id : ids) {
      if (!links.isEmpty()) {
        links.add(text(", "));
      }
      links.add(reference(id));
    }
    return all(links);
  }

  /** Verdict and standing, and what was expected if it is something else. */
  static Html badges(EquationResult equation) {
    List<Html> badges = new ArrayList<>();
    badges.add(Verdict.of(equation.verdict()).badge());
    if (!equation.standing().equals("supported")) {
      badges.add(text(" "));
      badges.add(Verdict.standing(equation.standing()));
    }
    if (!equation.asExpected()) {
      badges.add(text(" "));
      badges.add(
          el("span", cls("badge unexpected"), text("✱ not as expected: " + equation.expected())));
    }
    return all(badges);
  }

  /** A table in a frame that scrolls if it is wider than the page. */
  static Html table(String caption, List<String> heads, List<Html> rows, Html foot) {
    return table("plain", caption, heads, rows, foot);
  }

  /** The same with many narrow columns. */
  static Html countsTable(String caption, List<String> heads, List<Html> rows, Html foot) {
    return table("counts", caption, heads, rows, foot);
  }

  /** The same, to be sorted and filtered where scripts run. */
  static Html sortableTable(String caption, List<String> heads, List<Html> rows, Html foot) {
    return table("sortable", caption, heads, rows, foot);
  }

  private static Html table(
      String style, String caption, List<String> heads, List<Html> rows, Html foot) {
    return el(
        "div",
        cls("scroll"),
        at("tabindex", "0"),
        at("role", "group"),
        at("aria-label", caption),
        el(
            "table",
            cls(style),
            el("caption", text(caption)),
            el(
                "thead",
                el(
                    "tr",
                    all(
                        heads.stream()
                            .map(head -> el("th", at("scope", "col"), text(head)))
                            .toList()))),
            el("tbody", all(rows)),
            foot));
  }

  /** A paper's name for a heading. */
  static String name(PaperResult paper) {
    return paper.title() == null ? paper.id() : paper.title();
  }
}
