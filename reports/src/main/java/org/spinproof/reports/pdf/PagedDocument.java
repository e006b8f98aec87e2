package org.spinproof.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A document that knows its pages by their numbers. In the library's own each look-up walks through
 * all pages before, and every link asks for the page that it leads to.
 */
final class PagedDocument extends PDDocument {
  private final List<PDPage> pages = new ArrayList<>();

  @Override
  public void addPage(PDPage page) {
    super.addPage(page);
    pages.add(page);
  }

  @Override
  public PDPage getPage(int index) {
    return pages.get(index);
  }
}
