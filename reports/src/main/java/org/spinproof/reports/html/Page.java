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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spinproof.reports.formula.Formula;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Verification;

/** One page in the making: its frame, its formulae, its links to other pages. */
final class Page {
  private static final Pattern INLINE_FORMULA = Pattern.compile("\\$([^$\\n]{1,500})\\$");

  private final Site site;
  private final String root;
  private final GlyphSheet glyphs = new GlyphSheet();

  /**
   * Starts a page.
   *
   * @param root the way from the page to the report's root: empty or {@code ../}
   */
  Page(Site site, String root) {
    this.site = site;
    this.root = root;
  }

  Site site() {
    return site;
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
                        glyphs.draw(picture, latex, marked)),
                    remark))
        .orElseGet(() -> all(remark, source(latex)));
  }

  /** A formula within a line or a table's cell; its source if it cannot be typeset. */
  Html inline(String latex) {
    Formula formula = site.formulae().render(latex);
    return formula
        .picture()
        .map(picture -> glyphs.draw(picture, latex))
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

  /** Words in which formulae may stand between dollar signs. */
  Html prose(String words) {
    List<Html> pieces = new ArrayList<>();
    Matcher formulae = INLINE_FORMULA.matcher(words);
    int from = 0;
    while (formulae.find()) {
      pieces.add(text(words.substring(from, formulae.start())));
      pieces.add(inline(formulae.group(1)));
      from = formulae.end();
    }
    pieces.add(text(words.substring(from)));
    return all(pieces);
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
        at("role", "region"),
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

  /**
   * The whole page.
   *
   * @param address from the report's root, where the navigation is to mark it; else anything
   */
  String finish(String address, String title, Html... content) {
    return Html.page(
        el(
            "html",
            at("lang", "en"),
            el(
                "head",
                el("meta", at("charset", "utf-8")),
                el(
                    "meta",
                    at("name", "viewport"),
                    at("content", "width=device-width, initial-scale=1")),
                el("meta", at("name", "color-scheme"), at("content", "light dark")),
                el("title", text(title + " · Spinproof")),
                el("link", at("rel", "stylesheet"), at("href", address("style.css"))),
                el("script", at("src", address("table.js")), at("defer", ""))),
            el(
                "body",
                link("#content", cls("skip"), text("Skip to the content")),
                header(address),
                el("main", at("id", "content"), all(content)),
                footer(),
                glyphs.sheet())));
  }

  private Html header(String current) {
    return el(
        "header",
        el(
            "nav",
            at("aria-label", "Report"),
            el(
                "ul",
                all(
                    navigation().entrySet().stream()
                        .map(entry -> el("li", entry(entry.getKey(), entry.getValue(), current)))
                        .toList()))));
  }

  private Html entry(String name, String address, String current) {
    return address.equals(current)
        ? link(address(address), at("aria-current", "page"), text(name))
        : link(address(address), text(name));
  }

  private Map<String, String> navigation() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("Spinproof report", "index.html");
    entries.put("Findings", "findings.html");
    entries.put("Coverage", "coverage.html");
    for (PaperResult paper : site.verification().papers()) {
      entries.putIfAbsent("Graph of " + paper.id(), site.names().graph(paper));
    }
    entries.put("What it establishes", "limits.html");
    return entries;
  }

  private Html footer() {
    Verification verification = site.verification();
    return el(
        "footer",
        el(
            "p",
            text(
                "%s %s, commit %s. Rendered from verification.json alone."
                    .formatted(
                        verification.tool().name(),
                        verification.tool().version(),
                        verification.tool().commit()))));
  }

  /** A paper's name for a heading. */
  static String name(PaperResult paper) {
    return paper.title() == null ? paper.id() : paper.title();
  }
}
