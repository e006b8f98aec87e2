package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.spinproof.reports.html.Html.Attribute;
import org.spinproof.reports.html.Html.Element;
import org.spinproof.reports.html.Html.Several;
import org.spinproof.reports.html.Html.Text;

/** Makes one document of pages: links from one to the other, drawings, letters that there are. */
final class BookBinder {
  private static final Set<String> SCREEN_ONLY = Set.of("tabindex", "role", "rel");

  /** What a drawing may take of a page, in millimetres. */
  private static final double PAGE_WIDTH = 174;

  private static final double PLOT_WIDTH = 150;
  private static final double PAGE_HEIGHT = 225;
  private static final double PLOT_UNIT = 0.25;
  private static final double GRAPH_UNIT = 0.18;

  private final BookStyle style;
  private final BookPen pen;
  private final Page page;

  BookBinder(Site site, BookStyle style) {
    this.style = style;
    pen = new BookPen(style.palette());
    page = Page.ofBook(site, pen);
  }

  /** What draws formulae for {@link #bound}. */
  Page page() {
    return page;
  }

  /** A part of the book; all of it was adapted by this binder. */
  Book.Part bound(Html body) {
    Element whole =
        el(
            "html",
            at("lang", "en"),
            el("head", el("title", text("Spinproof report")), el("style", style.rules())),
            el("body", body));
    return new Book.Part(HtmlDom.of(whole), pen.drawings());
  }

  /** The place in the book that a page of the folder becomes. */
  static String anchor(String address) {
    return "p-" + address.substring(address.lastIndexOf('/') + 1).replace(".html", "");
  }

  /** A page of the folder as it is printed. */
  Html adapted(Html html) {
    if (html instanceof Text words) {
      return text(style.shown(words.text()));
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
    String look = svg.attribute("class");
    if (look.equals("icon")) {
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
        new SvgDrawing(style.drawings(), style.colour("ink"), style::shown, BookBinder::anchor)
            .of(svg),
        style.shown(title),
        look.equals("plot") ? PLOT_UNIT : GRAPH_UNIT,
        look.equals("plot") ? PLOT_WIDTH : PAGE_WIDTH,
        PAGE_HEIGHT);
  }

  private Html element(Element element) {
    List<Html> pieces = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      if (attribute.name().equals("href")) {
        pieces.add(at("href", Book.LINK + anchor(attribute.value())));
      } else if (!SCREEN_ONLY.contains(attribute.name()) && !attribute.name().startsWith("aria-")) {
        pieces.add(at(attribute.name(), style.shown(attribute.value())));
      }
    }
    element.content().forEach(each -> pieces.add(adapted(each)));
    Element adapted = el(element.name(), pieces.toArray(Html[]::new));
    return element.name().equals("table") ? ColumnWidths.given(adapted) : adapted;
  }
}
