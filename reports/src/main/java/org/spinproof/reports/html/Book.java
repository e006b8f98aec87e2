package org.spinproof.reports.html;

import static org.spinproof.reports.html.Html.all;
import static org.spinproof.reports.html.Html.at;
import static org.spinproof.reports.html.Html.cls;
import static org.spinproof.reports.html.Html.el;
import static org.spinproof.reports.html.Html.link;
import static org.spinproof.reports.html.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;
import org.w3c.dom.Document;

/**
 * The report as one document, to be printed: a title with the contents, and behind it parts of
 * about the same length, which may be bound on different threads. A link's address is {@link #LINK}
 * and the id of a place in any of them.
 */
public final class Book {
  /** The type of the {@code object} elements that are drawings; {@code data} is their position. */
  public static final String DRAWING_TYPE = "application/x-spinproof-drawing";

  /** What the addresses of links within the book begin with. */
  public static final String LINK = "book:";

  /**
   * What an equation takes as a finding, and in the table of all, in hundredths of its own part.
   */
  private static final int FINDING = 120;

  private static final int ROW = 10;

  private final Site site;
  private final BookStyle style;
  private final List<Entry> outline = new ArrayList<>();
  private final List<Chapter> first = new ArrayList<>();
  private final List<Chapter> second = new ArrayList<>();

  /**
   * A piece of the book as the printer reads it.
   *
   * @param page its {@code object} elements name drawings by their position; not to be modified
   */
  public record Part(Document page, List<Drawing> drawings) {
    public Part {
      drawings = List.copyOf(drawings);
    }
  }

  /**
   * A line of the contents.
   *
   * @param anchor the id of the place where it begins
   */
  public record Entry(String title, String anchor, List<Entry> inner) {
    public Entry {
      inner = List.copyOf(inner);
    }
  }

  private record Chapter(String anchor, String look, Function<Page, Html> content) {}

  Book(Site site, BookStyle style) {
    this.site = site;
    this.style = style;
    chapter("index.html", "What was verified", IndexPage::of);
    chapter("findings.html", "Findings", FindingsPage::of);
    chapter("solvers.html", "The solvers", SolversPage::of);
    for (PaperResult paper : papers()) {
      chapter(
          site.names().graph(paper), "Graph of " + paper.id(), page -> GraphPage.of(page, paper));
    }
    chapter("limits.html", "What this report establishes", LimitsPage::of);
    chapter("coverage.html", "Coverage", CoveragePage::of);
    equations();
  }

  private List<PaperResult> papers() {
    return site.verification().papers();
  }

  private void chapter(String address, String title, Function<Page, Html> content) {
    String anchor = BookBinder.anchor(address);
    outline.add(new Entry(style.shown(title), anchor, List.of()));
    first.add(new Chapter(anchor, "chapter", content));
  }

  private void equations() {
    int before =
        site.equations().stream()
            .mapToInt(each -> ROW + (each.erratum() == null ? 0 : FINDING))
            .sum();
    int half = (before + 100 * site.equations().size()) / 2;
    for (PaperResult paper : papers()) {
      List<Entry> entries = new ArrayList<>();
      for (EquationResult equation : paper.equations()) {
        String anchor = BookBinder.anchor(site.names().equation(equation.id()).orElseThrow());
        entries.add(new Entry(style.shown(Site.label(equation)), anchor, List.of()));
        before += 100;
        (before <= half ? first : second)
            .add(new Chapter(anchor, "leaf", page -> EquationPage.of(page, paper, equation)));
      }
      if (!entries.isEmpty()) {
        String title = style.shown("Equations of " + paper.id());
        outline.add(new Entry(title, entries.get(0).anchor(), entries));
      }
    }
  }

  /** Chapters and, within them, equations. */
  public List<Entry> outline() {
    return List.copyOf(outline);
  }

  /** What stands at the head of every page but the first. */
  public String head() {
    return "Spinproof report";
  }

  /** The colour of what stands at the head and foot of pages, as {@code #rrggbb}. */
  public String quietColour() {
    return style.colour("soft");
  }

  /** The parts behind the contents, each of which is bound when it is asked for. */
  public List<Supplier<Part>> parts() {
    return second.isEmpty()
        ? List.of(() -> bound(first))
        : List.of(() -> bound(first), () -> bound(second));
  }

  private Part bound(List<Chapter> chapters) {
    BookBinder binder = new BookBinder(site, style);
    return binder.bound(
        all(
            chapters.stream()
                .map(
                    chapter ->
                        (Html)
                            el(
                                "section",
                                cls(chapter.look()),
                                at("id", chapter.anchor()),
                                binder.adapted(chapter.content().apply(binder.page()))))
                .toList()));
  }

  /**
   * The title and the contents.
   *
   * @param page the number of the page on which the place with an id begins
   */
  public Part front(ToIntFunction<String> page) {
    List<Html> papers = new ArrayList<>();
    for (PaperResult paper : papers()) {
      papers.add(
          el(
              "p",
              el("strong", printed(Page.name(paper))),
              printed(paper.reference() == null ? "" : ". " + paper.reference())));
    }
    List<Html> contents = new ArrayList<>();
    for (Entry entry : outline) {
      String number = Integer.toString(page.applyAsInt(entry.anchor()));
      contents.add(
          el(
              "p",
              cls("entry"),
              el(
                  "a",
                  at("href", LINK + entry.anchor()),
                  at("data-page", number),
                  text(entry.title()))));
      if (!entry.inner().isEmpty()) {
        List<Html> inner = new ArrayList<>();
        for (Entry each : entry.inner()) {
          inner.add(link(LINK + each.anchor(), text(each.title())));
          inner.add(text(" "));
        }
        contents.add(el("p", cls("numbers"), all(inner)));
      }
    }
    return new BookBinder(site, style)
        .bound(
            all(
                el("section", cls("title"), el("p", cls("name"), text(head())), all(papers)),
                el("section", cls("contents"), el("h2", text("Contents")), all(contents))));
  }

  private Html printed(String words) {
    return text(style.shown(words));
  }
}
