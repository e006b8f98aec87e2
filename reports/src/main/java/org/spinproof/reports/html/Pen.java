package org.spinproof.reports.html;

import java.util.Set;
import org.spinproof.reports.formula.Picture;

/** Draws formulae into a page. */
interface Pen {

  /**
   * A formula's picture with some of its glyphs on a ground that sets them off, and its LaTeX as
   * the text alternative.
   *
   * @param marked positions among the picture's marks
   */
  Html draw(Picture picture, String latex, Set<Integer> marked);

  /** The same with nothing set off. */
  default Html draw(Picture picture, String latex) {
    return draw(picture, latex, Set.of());
  }
}
