package org.spinproof.reports.pdf;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/**
 * Where something begins.
 *
 * @param page counted from 0
 * @param top its distance from the page's lower edge, in points
 */
record Place(int page, int top) {

  /** The same in a document in which this part follows others. */
  Place behind(int pages) {
    return new Place(page + pages, top);
  }

  /** The same as readers of the document are led there. */
  PDPageXYZDestination among(List<PDPage> pages) {
    PDPageXYZDestination destination = new PDPageXYZDestination();
    destination.setPage(pages.get(page));
    destination.setTop(top);
    return destination;
  }
}
