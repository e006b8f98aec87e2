package org.spinproof.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.spinproof.reports.html.Book;
import org.spinproof.reports.html.HtmlReport;

/** Prints a report. The same report gives the same bytes. */
public final class PdfReport {
  private PdfReport() {}

  /** The report as it can be printed with the typefaces at hand. */
  public static Book book(HtmlReport report) throws IOException {
    return report.book(Typefaces.printable());
  }

  /** Writes a book as PDF. */
  public static void write(Book book, Path file) throws IOException {
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, type) -> false, priority);
    }
    builder.withW3cDocument(book.page(), null);
    builder.withProducer("Spinproof");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        PDDocument document = new PagedDocument()) {
      Typefaces typefaces = new Typefaces(document);
      typefaces.use(builder);
      builder.useObjectDrawerFactory(
          new DrawingPainter(book.drawings(), new DrawingForms(document, typefaces)));
      builder.usePDDocument(document);
      builder.toStream(out);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        typefaces.embed();
        date(document.getDocumentInformation());
        document.setDocumentId(1L);
        document.save(out);
      }
    }
  }

  /** A report has no date but that of its commit: the time of printing would change the bytes. */
  private static void date(PDDocumentInformation information) {
    Calendar epoch = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    epoch.setTimeInMillis(0);
    information.setCreationDate(epoch);
    information.setModificationDate(epoch);
  }
}
