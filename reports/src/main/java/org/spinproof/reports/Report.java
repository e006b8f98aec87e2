package org.spinproof.reports;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.spinproof.reports.ci.JUnitXml;
import org.spinproof.reports.ci.MarkdownSummary;
import org.spinproof.reports.ci.Sarif;
import org.spinproof.reports.html.HtmlReport;
import org.spinproof.reports.json.VerificationJson;
import org.spinproof.reports.model.Verification;
import org.spinproof.reports.pdf.PdfReport;

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
    HtmlReport report = new HtmlReport(verification);
    ExecutorService printer = Executors.newSingleThreadExecutor();
    try (PdfReport pdf = PdfReport.of(report)) {
      Future<?> printed =
          printer.submit(
              () -> {
                pdf.write(folder.resolve("report.pdf"));
                return null;
              });
      VerificationJson.write(verification, folder.resolve("verification.json"));
      Files.writeString(folder.resolve("junit.xml"), JUnitXml.text(verification));
      Files.writeString(folder.resolve("summary.md"), MarkdownSummary.text(verification));
      Files.writeString(folder.resolve("spinproof.sarif"), Sarif.text(verification));
      report.write(folder);
      printed.get();
    } catch (ExecutionException e) {
      throw new IOException("report.pdf could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while report.pdf was written");
    } finally {
      printer.shutdownNow();
    }
  }
}
