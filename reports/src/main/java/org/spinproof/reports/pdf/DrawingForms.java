package org.spinproof.reports.pdf;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.spinproof.reports.html.Drawing;
import org.spinproof.reports.text.Decimal;

/** Writes drawings in the language of PDF: each glyph's outline once, and drawings refer to it. */
final class DrawingForms {
  /** An outline as short as a fraction's bar is no longer than a reference to it. */
  private static final int SHORT = 60;

  private final PDDocument document;
  private final Lettering lettering;
  private final PDResources resources = new PDResources();
  private final Map<String, String> filled = new HashMap<>();
  private final Map<String, String> filledEvenOdd = new HashMap<>();
  private int glyphs;

  DrawingForms(PDDocument document, Typefaces typefaces) {
    this.document = document;
    lettering = new Lettering(typefaces, resources);
  }

  /**
   * Writes what a form shows.
   *
   * @param form modified
   * @param width of the form; likewise height
   */
  void fill(PDFormXObject form, Drawing drawing, float width, float height) throws IOException {
    StringBuilder content = new StringBuilder();
    double across = width / drawing.width();
    double down = height / drawing.height();
    place(content, across, 0, 0, -down, -drawing.left() * across, height + drawing.top() * down);
    marks(content, drawing.marks());
    form.setBBox(new PDRectangle(width, height));
    form.setResources(resources);
    write(form, content);
  }

  private void marks(StringBuilder content, Iterable<Drawing.Mark> marks) throws IOException {
    String colour = "";
    for (Drawing.Mark mark : marks) {
      if (mark instanceof Drawing.Outline outline) {
        if (!outline.fill().equals(colour)) {
          colour = outline.fill();
          colour(content, colour, "rg");
        }
        content.append("q ");
        place(content, outline.placement());
        content.append(filled(outline)).append(" Q\n");
      } else if (mark instanceof Drawing.Line line) {
        line(content, line);
      } else if (mark instanceof Drawing.Words words) {
        content.append("q ");
        colour(content, words.colour(), "rg");
        lettering.show(content, words);
        content.append("Q\n");
      } else if (mark instanceof Drawing.Clipped clipped) {
        content.append("q ");
        content.append(PathOperators.of(PathOperators.shape(clipped.path()))).append("W n\n");
        marks(content, clipped.marks());
        content.append("Q\n");
      }
    }
  }

  private static void line(StringBuilder content, Drawing.Line line) throws IOException {
    content.append("q ");
    place(content, line.placement());
    colour(content, line.colour(), "RG");
    Decimal.append(content, line.width(), 2);
    content.append(" w 1 j [");
    for (double dash : line.dashes()) {
      Decimal.append(content, dash, 2);
      content.append(' ');
    }
    content.append("] 0 d ");
    content.append(PathOperators.of(PathOperators.shape(line.path()))).append("S Q\n");
  }

  private String filled(Drawing.Outline outline) throws IOException {
    String end = outline.evenOdd() ? "f*" : "f";
    Map<String, String> all = outline.evenOdd() ? filledEvenOdd : filled;
    String known = all.get(outline.path());
    if (known == null) {
      Shape shape = PathOperators.shape(outline.path());
      String steps = PathOperators.of(shape) + end;
      known = steps.length() < SHORT ? steps : "/" + form(shape, steps).getName() + " Do";
      all.put(outline.path(), known);
    }
    return known;
  }

  private COSName form(Shape shape, String steps) throws IOException {
    PDFormXObject glyph = new PDFormXObject(document);
    Rectangle2D box = shape.getBounds2D();
    glyph.setBBox(
        new PDRectangle(
            (float) box.getX() - 1,
            (float) box.getY() - 1,
            (float) box.getWidth() + 2,
            (float) box.getHeight() + 2));
    glyph.setResources(new PDResources());
    write(glyph, new StringBuilder(steps));
    COSName name = COSName.getPDFName("G" + glyphs++);
    resources.put(name, glyph);
    return name;
  }

  private static void place(StringBuilder content, double... matrix) {
    for (double number : matrix) {
      Decimal.append(content, number, 5);
      content.append(' ');
    }
    content.append("cm\n");
  }

  private static void place(StringBuilder content, String placement) {
    if (placement != null) {
      content.append(placement).append(" cm ");
    }
  }

  private static void colour(StringBuilder content, String hex, String operator) {
    for (int i = 1; i < 7; i += 2) {
      Decimal.append(content, Integer.parseInt(hex.substring(i, i + 2), 16) / 255.0, 4);
      content.append(' ');
    }
    content.append(operator).append('\n');
  }

  private static void write(PDFormXObject form, StringBuilder content) throws IOException {
    try (OutputStream out = form.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
    }
  }
}
