package org.spinproof.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.spinproof.reports.ci.JUnitXml;
import org.spinproof.reports.ci.MarkdownSummary;
import org.spinproof.reports.ci.Sarif;
import org.spinproof.reports.html.HtmlReport;
import org.spinproof.reports.json.VerificationJson;
import org.spinproof.reports.model.Verification;

/** Writes all documents of a run. */
public final class Report {
  private Report() {}

  /**
   * Writes {@code verification.json} and everything rendered from it into a folder, which is made
   * if it is missing. Files of the same name are replaced, others left; to replace a report as a
   * whole, write a new folder and move it.
   */
  public static void write(Verification verification, Path folder) throws IOException {
    Files.createDirectories(folder);
    VerificationJson.write(verification, folder.resolve("verification.json"));
    Files.writeString(folder.resolve("junit.xml"), JUnitXml.text(verification));
    Files.writeString(folder.resolve("summary.md"), MarkdownSummary.text(verification));
    Files.writeString(folder.resolve("spinproof.sarif"), Sarif.text(verification));
    HtmlReport.write(verification, folder);
  }
}
