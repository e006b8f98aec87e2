package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.link;
import static org.spinproof.reports.html.Html.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Verification;

/** What stands around the content of a page of the folder: navigation, scripts, footer. */
final class Frame {
  private final Page page;

  private Frame(Page page) {
    this.page = page;
  }

  /**
   * The whole page.
   *
   * @param glyphs those of the page's formulae
   * @param address from the report's root, where the navigation is to mark it; else anything
   */
  static String around(Page page, GlyphSheet glyphs, String address, String title, Html content) {
    return new Frame(page).whole(glyphs, address, title, content);
  }

  private String whole(GlyphSheet glyphs, String address, String title, Html content) {
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
                el("link", at("rel", "stylesheet"), at("href", page.address("style.css"))),
                el("script", at("src", page.address("report.js")), at("defer", ""))),
            el(
                "body",
                link("#content", cls("skip"), text("Skip to the content")),
                header(address),
                el("main", at("id", "content"), content),
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
        ? link(page.address(address), at("aria-current", "page"), text(name))
        : link(page.address(address), text(name));
  }

  private Map<String, String> navigation() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("Spinproof report", "index.html");
    entries.put("Findings", "findings.html");
    entries.put("Coverage", "coverage.html");
    entries.put("Solvers", "solvers.html");
    for (PaperResult paper : page.site().verification().papers()) {
      entries.putIfAbsent("Graph of " + paper.id(), page.site().names().graph(paper));
    }
    entries.put("What it establishes", "limits.html");
    return entries;
  }

  private Html footer() {
    Verification verification = page.site().verification();
    return el(
        "footer",
        el(
            "p",
            text(
                "%s %s, commit %s. Rendered from verification.json alone; for print as "
                    .formatted(
                        verification.tool().name(),
                        verification.tool().version(),
                        verification.tool().commit())),
            link(page.address("report.pdf"), text("report.pdf")),
            text(".")));
  }
}
