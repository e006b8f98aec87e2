package org.spinproof.reports.html;

import java.util.List;

/**
 * The report as one document, to be printed.
 *
 * @param xhtml well-formed; its {@code object} elements name drawings by their position
 * @param drawings formulae
 */
public record Book(String xhtml, List<Drawing> drawings) {
  public Book {
    drawings = List.copyOf(drawings);
  }

  /** The type of the {@code object} elements that are drawings; {@code data} is their position. */
  public static final String DRAWING_TYPE = "application/x-spinproof-drawing";
}
