package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.link;
import static org.spinproof.reports.html.Html.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.spinproof.reports.html.Html.Attribute;
import org.spinproof.reports.html.Html.Element;
import org.spinproof.reports.html.Html.Several;
import org.spinproof.reports.html.Html.Text;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.text.VisibleText;

/** Makes one document of the pages: contents, chapters, links from one to the other. */
final class BookBinder {
  private static final Set<String> SCREEN_ONLY = Set.of("tabindex", "role", "rel");

  /** What a drawing may take of a page, in millimetres. */
  private static final double PAGE_WIDTH = 174;

  private static final double PLOT_WIDTH = 150;
  private static final double PAGE_HEIGHT = 225;
  private static final double PLOT_UNIT = 0.25;
  private static final double GRAPH_UNIT = 0.18;

  private final Site site;
  private final IntPredicate printable;
  private final Palette palette;
  private final SvgStyle rules;
  private final BookPen pen;
  private final Page page;
  private final List<Html> contents = new ArrayList<>();
  private final List<Html> bookmarks = new ArrayList<>();
  private final List<Html> chapters = new ArrayList<>();

  private BookBinder(Site site, IntPredicate printable, String style) {
    this.site = site;
    this.printable = printable;
    palette = new Palette(style);
    rules =
        new SvgStyle(
            palette
                .apply(style)
                .lines()
                .filter(
                    line -> line.matches("\\.(node|edge|v-).*\\{.*}") && !line.contains(":hover"))
                .toList());
    pen = new BookPen(palette);
    page = Page.ofBook(site, pen);
  }

  static Book bind(Site site, IntPredicate printable) throws IOException {
    return new BookBinder(site, printable, HtmlReport.resource("style.css")).bound();
  }

  private Book bound() throws IOException {
    chapter("index.html", "What was verified", IndexPage.of(page));
    chapter("findings.html", "Findings", FindingsPage.of(page));
    chapter("solvers.html", "The solvers", SolversPage.of(page));
    for (PaperResult paper : site.verification().papers()) {
      chapter(site.names().graph(paper), "Graph of " + paper.id(), GraphPage.of(page, paper));
    }
    chapter("limits.html", "What this report establishes", LimitsPage.of(page));
    chapter("coverage.html", "Coverage", CoveragePage.of(page));
    for (PaperResult paper : site.verification().papers()) {
      equations(paper);
    }
    Element whole =
        el(
            "html",
            at("lang", "en"),
            el(
                "head",
                el("title", text("Spinproof report")),
                el("bookmarks", all(bookmarks)),
                el("style", new Html.Rules(palette.apply(HtmlReport.resource("book.css"))))),
            el(
                "body",
                el("p", cls("running"), text("Spinproof report")),
                title(),
                el("section", cls("contents"), el("h2", text("Contents")), all(contents)),
                all(chapters)));
    return new Book(HtmlDom.of(whole), pen.drawings());
  }

  private Html title() {
    List<Html> papers = new ArrayList<>();
    for (PaperResult paper : site.verification().papers()) {
      papers.add(
          el(
              "p",
              el("strong", printed(Page.name(paper))),
              printed(paper.reference() == null ? "" : ". " + paper.reference())));
    }
    return el("section", cls("title"), el("p", cls("name"), text("Spinproof report")), all(papers));
  }

  private void chapter(String address, String title, Html content) {
    String anchor = anchor(address);
    bookmarks.add(el("bookmark", at("name", title), at("href", "#" + anchor)));
    contents.add(el("p", cls("entry"), link("#" + anchor, printed(title))));
    chapters.add(el("section", cls("chapter"), at("id", anchor), adapted(content)));
  }

  private void equations(PaperResult paper) {
    List<Html> inner = new ArrayList<>();
    List<Html> entries = new ArrayList<>();
    String first = null;
    for (EquationResult equation : paper.equations()) {
      String anchor = anchor(site.names().equation(equation.id()).orElseThrow());
      first = first == null ? anchor : first;
      String name = Site.label(equation);
      inner.add(el("bookmark", at("name", shown(name)), at("href", "#" + anchor)));
      entries.add(link("#" + anchor, printed(name)));
      entries.add(text(" "));
      chapters.add(
          el(
              "section",
              cls("leaf"),
              at("id", anchor),
              adapted(EquationPage.of(page, paper, equation))));
    }
    if (first != null) {
      String title = "Equations of " + paper.id();
      List<Html> bookmark = new ArrayList<>(inner);
      bookmark.add(0, at("name", shown(title)));
      bookmark.add(1, at("href", "#" + first));
      bookmarks.add(el("bookmark", bookmark.toArray(Html[]::new)));
      contents.add(el("p", cls("entry"), link("#" + first, printed(title))));
      contents.add(el("p", cls("numbers"), all(entries)));
    }
  }

  /** The place in the book that a page of the folder becomes. */
  private static String anchor(String address) {
    return "p-" + address.substring(address.lastIndexOf('/') + 1).replace(".html", "");
  }

  private Text printed(String words) {
    return text(shown(words));
  }

  private String shown(String words) {
    StringBuilder shown = new StringBuilder();
    VisibleText.of(words)
        .codePoints()
        .forEach(
            c -> {
              if (c < ' ' || printable.test(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append("[U+%04X]".formatted(c));
              }
            });
    return shown.toString();
  }

  private Html adapted(Html html) {
    if (html instanceof Text words) {
      return printed(words.text());
    }
    if (html instanceof Several several) {
      return all(several.pieces().stream().map(this::adapted).toList());
    }
    if (html instanceof Element element && element.name().equals("sup") && digits(element)) {
      return text(raised(element));
    }
    if (html instanceof Element element) {
      return element.name().equals("svg") ? drawing(element) : element(element);
    }
    return html;
  }

  private static boolean digits(Element sup) {
    return sup.content().stream()
        .allMatch(each -> each instanceof Text words && words.text().matches("[−0-9]+"));
  }

  /** Exponents as letters of their own, which no line breaks off. */
  private static String raised(Element sup) {
    return sup.content().stream()
        .filter(Text.class::isInstance)
        .flatMap(each -> ((Text) each).text().chars().boxed())
        .map(c -> c == '−' ? "⁻" : String.valueOf("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0')))
        .collect(Collectors.joining());
  }

  private Html drawing(Element svg) {
    String style = svg.attribute("class");
    if (style.equals("icon")) {
      return text(
          svg.content().stream()
              .filter(Element.class::isInstance)
              .map(each -> Verdict.ofShape(((Element) each).attribute("d")).sign() + "\u00A0")
              .collect(Collectors.joining()));
    }
    String title =
        svg.content().stream()
            .filter(each -> each instanceof Element inner && inner.name().equals("title"))
            .map(each -> ((Element) each).words())
            .findFirst()
            .orElse("");
    return pen.picture(
        new SvgDrawing(rules, palette.colour("ink"), this::shown, BookBinder::anchor).of(svg),
        shown(title),
        style.equals("plot") ? PLOT_UNIT : GRAPH_UNIT,
        style.equals("plot") ? PLOT_WIDTH : PAGE_WIDTH,
        PAGE_HEIGHT);
  }

  private Html element(Element element) {
    List<Html> pieces = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      if (attribute.name().equals("href")) {
        pieces.add(at("href", "#" + anchor(attribute.value())));
      } else if (!SCREEN_ONLY.contains(attribute.name()) && !attribute.name().startsWith("aria-")) {
        pieces.add(at(attribute.name(), shown(attribute.value())));
      }
    }
    element.content().forEach(each -> pieces.add(adapted(each)));
    Element adapted = el(element.name(), pieces.toArray(Html[]::new));
    return element.name().equals("table") ? ColumnWidths.given(adapted) : adapted;
  }
}
