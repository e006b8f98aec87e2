package org.spinproof.reports.pdf;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.spinproof.reports.html.Book;

/**
 * A part of the book on its way to paper, in a document of its own. The library keeps what it knows
 * of a document with the thread, so all is done on the one that began it.
 */
final class Press implements AutoCloseable {
  private final PDDocument document = new PDDocument();
  private final Typefaces typefaces = new Typefaces(document);
  private final PdfBoxRenderer renderer;
  private final Margins margins;
  private int first;
  private int whole;

  /**
   * Lays a part out.
   *
   * @param margins what stands around the pages
   */
  Press(Book.Part part, Margins margins) {
    this.margins = margins;
    PdfRendererBuilder builder = new PdfRendererBuilder();
    for (ExternalResourceControlPriority priority : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((address, type) -> false, priority);
    }
    builder.withW3cDocument(part.page(), null);
    typefaces.use(builder);
    builder.useObjectDrawerFactory(
        new DrawingPainter(part.drawings(), new DrawingForms(document, typefaces)));
    builder.usePDDocument(document);
    builder.usePageSupplier(this::sheet);
    builder.toStream(OutputStream.nullOutputStream());
    renderer = builder.buildPdfRenderer();
    renderer.layout();
  }

  int pages() {
    return sheets().size();
  }

  private List<PageBox> sheets() {
    return renderer.getRootBox().getLayer().getPages();
  }

  /** Where everything with an id begins, as if this part were the first. */
  Map<String, Place> places() {
    CssContext context = renderer.getSharedContext().newLayoutContextInstance();
    Map<String, Place> places = new TreeMap<>();
    renderer
        .getSharedContext()
        .getIdMap()
        .forEach((id, box) -> places.put(id, place(context, box)));
    return places;
  }

  /**
   * A box may begin on a page that has room for its margin alone, and its first line on the next.
   */
  private Place place(CssContext context, Box box) {
    int line = PagedBoxCollector.findContentStartY(box);
    int page = PagedBoxCollector.findPageForY(context, line, sheets());
    PageBox sheet = sheets().get(page);
    int start = Math.max(box.getAbsY(), sheet.getTop());
    int down = sheet.getMarginBorderPadding(context, CalculatedStyle.TOP) + start - sheet.getTop();
    return new Place(page, (int) ((sheet.getHeight(context) - down) / renderer.getDotsPerPoint()));
  }

  /**
   * Paints the pages. What they show is read when they are saved: this press is to be closed later.
   *
   * @param before how many pages stand before them in the whole
   * @param all how many the whole has
   */
  PDPageTree paint(int before, int all) throws IOException {
    first = before;
    whole = all;
    renderer.createPDFWithoutClosing();
    typefaces.embed();
    return document.getPages();
  }

  private PDPage sheet(PDDocument of, float width, float height, int number, int shadow) {
    try {
      PDPage page = new PDPage(new PDRectangle(width, height));
      of.addPage(page);
      margins.write(of, typefaces, page, first + number, whole);
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    renderer.close();
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
