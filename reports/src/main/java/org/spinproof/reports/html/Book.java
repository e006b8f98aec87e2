package org.spinproof.reports.html;

import java.util.List;
import org.w3c.dom.Document;

/**
 * The report as one document, to be printed.
 *
 * @param page its {@code object} elements name drawings by their position; not to be modified
 * @param drawings formulae
 */
public record Book(Document page, List<Drawing> drawings) {
  public Book {
    drawings = List.copyOf(drawings);
  }

  /** The type of the {@code object} elements that are drawings; {@code data} is their position. */
  public static final String DRAWING_TYPE = "application/x-spinproof-drawing";
}
