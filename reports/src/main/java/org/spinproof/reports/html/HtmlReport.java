package org.spinproof.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Verification;
import org.spinproof.reports.plot.PlotSvg;

/**
 * A report to read. The same verification gives the same bytes. Its folder and its book may be made
 * at once on several threads.
 */
public final class HtmlReport {
  private final Site site;

  /** Prepares a report; each formula is typeset once for all that is written. */
  public HtmlReport(Verification verification) {
    site = new Site(verification);
  }

  /** Writes {@code index.html} and all that it links to into an existing folder. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("equations"));
    for (PaperResult paper : site.verification().papers()) {
      for (EquationResult equation : paper.equations()) {
        page(
            folder,
            site.names().equation(equation.id()).orElseThrow(),
            Site.label(equation) + " of " + paper.id(),
            page -> EquationPage.of(page, paper, equation));
      }
      page(
          folder,
          site.names().graph(paper),
          "Graph of " + paper.id(),
          page -> GraphPage.of(page, paper));
    }
    page(folder, "index.html", "What was verified", IndexPage::of);
    page(folder, "findings.html", "Findings", FindingsPage::of);
    page(folder, "coverage.html", "Coverage", CoveragePage::of);
    page(folder, "solvers.html", "Solvers", SolversPage::of);
    page(folder, "limits.html", "What this report establishes", LimitsPage::of);
    Files.writeString(folder.resolve("style.css"), resource("style.css") + PlotSvg.STYLE);
    Files.writeString(folder.resolve("report.js"), resource("report.js"));
  }

  /**
   * The same as one document, to be printed.
   *
   * @param printable the code points that there are letters for; others show as {@code [U+4E2D]}
   */
  public Book book(IntPredicate printable) throws IOException {
    return new Book(site, new BookStyle(printable));
  }

  private void page(Path folder, String address, String title, Function<Page, Html> content)
      throws IOException {
    GlyphSheet glyphs = new GlyphSheet();
    Page page = Page.of(site, address.contains("/") ? "../" : "", glyphs);
    Files.writeString(
        folder.resolve(address), Frame.around(page, glyphs, address, title, content.apply(page)));
  }

  static String resource(String name) throws IOException {
    try (InputStream content = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
