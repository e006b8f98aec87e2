package org.spinproof.reports.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.spinproof.reports.formula.Picture;
import org.spinproof.reports.html.Drawing;

/** Writes drawings in the language of PDF: each outline once, and drawings refer to it. */
final class GlyphForms {
  private static final Pattern STEP = Pattern.compile("([MLQCHVZ])([^MLQCHVZ]*)");

  /** An outline as short as a fraction's bar is no longer than a reference to it. */
  private static final int SHORT = 60;

  private final PDResources resources = new PDResources();
  private final Map<String, String> shown = new HashMap<>();

  /**
   * Writes what a form shows.
   *
   * @param form modified
   * @param width of the form; likewise height
   */
  void fill(PDDocument document, PDFormXObject form, Drawing drawing, float width, float height)
      throws IOException {
    StringBuilder content = new StringBuilder();
    double across = width / drawing.width();
    double down = height / drawing.height();
    place(content, across, 0, 0, -down, -drawing.left() * across, height + drawing.top() * down);
    String colour = "";
    for (Drawing.Outline outline : drawing.outlines()) {
      if (!outline.fill().equals(colour)) {
        colour = outline.fill();
        colour(content, colour);
      }
      content.append("q ");
      if (outline.placement() != null) {
        content.append(outline.placement()).append(" cm ");
      }
      content.append(shown(document, outline.path())).append(" Q\n");
    }
    form.setBBox(new PDRectangle(width, height));
    form.setResources(resources);
    write(form, content);
  }

  private String shown(PDDocument document, String path) throws IOException {
    String known = shown.get(path);
    if (known == null) {
      String steps = steps(path) + "f";
      known = steps.length() < SHORT ? steps : "/" + form(document, path, steps).getName() + " Do";
      shown.put(path, known);
    }
    return known;
  }

  private COSName form(PDDocument document, String path, String steps) throws IOException {
    PDFormXObject glyph = new PDFormXObject(document);
    glyph.setBBox(box(path));
    glyph.setResources(new PDResources());
    write(glyph, new StringBuilder(steps));
    COSName name = COSName.getPDFName("G" + shown.size());
    resources.put(name, glyph);
    return name;
  }

  private static PDRectangle box(String path) {
    double[] bounds = new Picture.Mark(path, null).bounds();
    return new PDRectangle(
        (float) bounds[0] - 1,
        (float) bounds[1] - 1,
        (float) (bounds[2] - bounds[0]) + 2,
        (float) (bounds[3] - bounds[1]) + 2);
  }

  /** The path with its operators behind their numbers; quadratic curves become cubic. */
  private static String steps(String path) {
    StringBuilder steps = new StringBuilder();
    double[] at = {0, 0};
    Matcher each = STEP.matcher(path);
    while (each.find()) {
      double[] given = numbers(each.group(2));
      double[] to =
          switch (each.group(1).charAt(0)) {
            case 'H' -> new double[] {given[0], at[1]};
            case 'V' -> new double[] {at[0], given[0]};
            case 'Q' -> cubic(at, given);
            default -> given;
          };
      append(steps, operator(each.group(1)), to);
      if (to.length > 1) {
        at = new double[] {to[to.length - 2], to[to.length - 1]};
      }
    }
    return steps.toString();
  }

  private static String operator(String step) {
    return switch (step) {
      case "M" -> "m";
      case "L", "H", "V" -> "l";
      case "C", "Q" -> "c";
      default -> "h";
    };
  }

  private static double[] cubic(double[] at, double[] q) {
    return new double[] {
      at[0] + 2 * (q[0] - at[0]) / 3,
      at[1] + 2 * (q[1] - at[1]) / 3,
      q[2] + 2 * (q[0] - q[2]) / 3,
      q[3] + 2 * (q[1] - q[3]) / 3,
      q[2],
      q[3]
    };
  }

  private static double[] numbers(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return new double[0];
    }
    String[] words = stripped.split(" ", -1);
    double[] numbers = new double[words.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.parseDouble(words[i]);
    }
    return numbers;
  }

  private static void append(StringBuilder steps, String operator, double[] numbers) {
    for (double number : numbers) {
      steps.append(decimal(number, 2)).append(' ');
    }
    steps.append(operator).append(' ');
  }

  private static void place(StringBuilder content, double... matrix) {
    for (double number : matrix) {
      content.append(decimal(number, 5)).append(' ');
    }
    content.append("cm\n");
  }

  private static void colour(StringBuilder content, String hex) {
    for (int i = 1; i < 7; i += 2) {
      content.append(decimal(Integer.parseInt(hex.substring(i, i + 2), 16) / 255.0, 4)).append(' ');
    }
    content.append("rg\n");
  }

  private static String decimal(double value, int places) {
    return BigDecimal.valueOf(value)
        .setScale(places, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static void write(PDFormXObject form, StringBuilder content) throws IOException {
    try (OutputStream out = form.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
    }
  }
}
