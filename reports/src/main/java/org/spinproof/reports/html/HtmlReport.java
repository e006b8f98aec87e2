package org.spinproof.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Verification;

/** Writes the folder of pages. The same verification gives the same bytes. */
public final class HtmlReport {
  private HtmlReport() {}

  /** Writes {@code index.html} and all that it links to into an existing folder. */
  public static void write(Verification verification, Path folder) throws IOException {
    Site site = new Site(verification);
    Files.createDirectories(folder.resolve("equations"));
    for (PaperResult paper : verification.papers()) {
      for (EquationResult equation : paper.equations()) {
        Files.writeString(
            folder.resolve(site.names().equation(equation.id()).orElseThrow()),
            EquationPage.of(site, paper, equation));
      }
    }
    Files.writeString(folder.resolve("index.html"), IndexPage.of(site));
    Files.writeString(folder.resolve("findings.html"), FindingsPage.of(site));
    Files.writeString(folder.resolve("coverage.html"), CoveragePage.of(site));
    Files.writeString(folder.resolve("limits.html"), LimitsPage.of(site));
    for (PaperResult paper : verification.papers()) {
      Files.writeString(folder.resolve(site.names().graph(paper)), GraphPage.of(site, paper));
    }
    copy("style.css", folder);
    copy("table.js", folder);
  }

  private static void copy(String resource, Path folder) throws IOException {
    try (InputStream content =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream(resource))) {
      Files.write(folder.resolve(resource), content.readAllBytes());
    }
  }
}
