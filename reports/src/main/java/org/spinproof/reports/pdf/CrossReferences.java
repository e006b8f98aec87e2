package org.spinproof.reports.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.spinproof.reports.html.Book;

/** What leads from one place of a document to another, across its parts. */
final class CrossReferences {
  private final List<PDPage> pages;
  private final Map<String, Place> places;

  /**
   * References.
   *
   * @param pages of the whole document
   * @param places by their ids
   */
  CrossReferences(List<PDPage> pages, Map<String, Place> places) {
    this.pages = List.copyOf(pages);
    this.places = Map.copyOf(places);
  }

  /** The outline that a reader shows beside the pages. */
  PDDocumentOutline outline(List<Book.Entry> entries) {
    PDDocumentOutline outline = new PDDocumentOutline();
    append(entries, outline);
    return outline;
  }

  private void append(List<Book.Entry> entries, PDOutlineNode parent) {
    for (Book.Entry entry : entries) {
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(entry.title());
      item.setDestination(places.get(entry.anchor()).among(pages));
      parent.addLast(item);
      append(entry.inner(), item);
    }
  }

  /** Lets every address within the book lead to its place, once where a link's lines overlap. */
  void link() throws IOException {
    for (PDPage page : pages) {
      Set<List<Object>> known = new HashSet<>();
      List<PDAnnotation> links = new ArrayList<>();
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI address
            && address.getURI().startsWith(Book.LINK)
            && known.add(List.of(link.getRectangle().toString(), address.getURI()))) {
          Place place = places.get(address.getURI().substring(Book.LINK.length()));
          PDActionGoTo action = new PDActionGoTo();
          action.setDestination(place.among(pages));
          link.setAction(action);
          links.add(link);
        }
      }
      if (!links.isEmpty()) {
        page.setAnnotations(links);
      }
    }
  }
}
