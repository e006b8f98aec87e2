package org.spinproof.reports.pdf;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.spinproof.reports.pdf.Typefaces.Face;

/**
 * What stands around a page: a head, and at the foot its number and how many there are.
 *
 * @param head on every page but the first
 */
record Margins(String head, Color colour) {
  private static final float SIZE = 7.5f;
  private static final float LEFT = 51;
  private static final float HEAD = 30;
  private static final float FOOT = 24;

  /**
   * Writes them on an empty page.
   *
   * @param index of the page, from 0
   * @param pages how many there are
   */
  void write(PDDocument document, Typefaces typefaces, PDPage page, int index, int pages)
      throws IOException {
    PDFont font = typefaces.font(Face.SANS);
    PDRectangle sheet = page.getMediaBox();
    String foot = (index + 1) + " / " + pages;
    float start = (sheet.getWidth() - font.getStringWidth(foot) / 1000 * SIZE) / 2;
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.saveGraphicsState();
      content.setNonStrokingColor(colour);
      content.beginText();
      content.setFont(font, SIZE);
      content.newLineAtOffset(start, FOOT);
      content.showText(foot);
      if (index > 0) {
        content.newLineAtOffset(LEFT - start, sheet.getHeight() - HEAD - FOOT);
        content.showText(head);
      }
      content.endText();
      content.restoreGraphicsState();
    }
  }
}
