package org.spinproof.reports.pdf;

import com.openhtmltopdf.util.XRLog;
import java.awt.Color;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.spinproof.reports.html.Book;
import org.spinproof.reports.html.HtmlReport;

/**
 * Prints a report. The same report gives the same bytes. Its parts are laid out and painted at
 * once, each on a thread of its own.
 */
public final class PdfReport implements AutoCloseable {
  private final Book book;
  private final Margins margins;
  private final List<ExecutorService> threads = new ArrayList<>();
  private final List<Press> presses = new ArrayList<>();

  private PdfReport(Book book) {
    this.book = book;
    margins = new Margins(book.head(), Color.decode(book.quietColour()));
  }

  /**
   * Lays a report out.
   *
   * @throws InterruptedIOException if the thread is interrupted meanwhile
   */
  public static PdfReport of(HtmlReport report) throws IOException {
    XRLog.setLoggingEnabled(false);
    PdfReport pdf = new PdfReport(report.book(Typefaces.printable()));
    try {
      pdf.layOut();
      return pdf;
    } catch (IOException | RuntimeException | Error e) {
      pdf.close();
      throw e;
    }
  }

  private void layOut() throws IOException {
    List<Future<Press>> begun = new ArrayList<>();
    for (Supplier<Book.Part> part : book.parts()) {
      ExecutorService thread = Executors.newSingleThreadExecutor();
      threads.add(thread);
      begun.add(thread.submit(() -> new Press(part.get(), margins)));
    }
    for (Future<Press> press : begun) {
      presses.add(result(press));
    }
  }

  /** Writes what was laid out, once. */
  public void write(Path file) throws IOException {
    try (Press front = front();
        PDDocument document = new PDDocument();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      List<PDPage> pages = painted(front);
      pages.forEach(document::addPage);
      CrossReferences references = new CrossReferences(pages, places(front.pages()));
      references.link();
      document.getDocumentCatalog().setDocumentOutline(references.outline(book.outline()));
      document.getDocumentCatalog().setLanguage("en");
      document.setDocumentInformation(information());
      document.setDocumentId(1L);
      document.save(out);
    }
  }

  /** The contents name pages, whose numbers begin behind the contents. */
  private Press front() {
    int pages = 1;
    while (true) {
      Map<String, Place> places = places(pages);
      Press front = new Press(book.front(anchor -> places.get(anchor).page() + 1), margins);
      if (front.pages() == pages) {
        return front;
      }
      pages = front.pages();
      front.close();
    }
  }

  private Map<String, Place> places(int before) {
    Map<String, Place> places = new HashMap<>();
    int pages = before;
    for (Press press : presses) {
      int behind = pages;
      press.places().forEach((id, place) -> places.put(id, place.behind(behind)));
      pages += press.pages();
    }
    return places;
  }

  private List<PDPage> painted(Press front) throws IOException {
    int all = front.pages() + presses.stream().mapToInt(Press::pages).sum();
    List<Future<PDPageTree>> begun = new ArrayList<>();
    int before = front.pages();
    for (int i = 0; i < presses.size(); i++) {
      Press press = presses.get(i);
      int behind = before;
      begun.add(threads.get(i).submit(() -> press.paint(behind, all)));
      before += press.pages();
    }
    List<PDPage> pages = new ArrayList<>();
    front.paint(0, all).forEach(pages::add);
    for (Future<PDPageTree> part : begun) {
      result(part).forEach(pages::add);
    }
    return pages;
  }

  private static <T> T result(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw new IOException("report.pdf could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while report.pdf was written");
    }
  }

  /** A report has no date but that of its commit: the time of printing would change the bytes. */
  private PDDocumentInformation information() {
    Calendar epoch = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    epoch.setTimeInMillis(0);
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(book.head());
    information.setProducer("Spinproof");
    information.setCreationDate(epoch);
    information.setModificationDate(epoch);
    return information;
  }

  @Override
  public void close() {
    for (int i = 0; i < presses.size(); i++) {
      threads.get(i).execute(presses.get(i)::close);
    }
    threads.forEach(ExecutorService::shutdown);
  }
}
