package org.spinproof.reports.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.spinproof.reports.html.Drawing;
import org.spinproof.reports.pdf.Typefaces.Face;
import org.spinproof.reports.text.Decimal;

/** Sets the words of drawings. */
final class Lettering {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Typefaces typefaces;
  private final PDResources resources;
  private final Map<Face, COSName> names = new EnumMap<>(Face.class);

  /**
   * Sets words.
   *
   * @param resources of the forms that the words stand in; modified
   */
  Lettering(Typefaces typefaces, PDResources resources) {
    this.typefaces = typefaces;
    this.resources = resources;
  }

  /** A part of a line that one typeface has all letters of. */
  private record Piece(Face face, String text, double size, double rise) {}

  /** Shows a line of text in coordinates whose y grows downwards. */
  void show(StringBuilder content, Drawing.Words words) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    for (Drawing.Run run : words.runs()) {
      divide(run, words.bold() ? Face.SANS_BOLD : Face.SANS, pieces);
    }
    double whole = 0;
    for (Piece piece : pieces) {
      whole += width(piece);
    }
    double angle = Math.toRadians(words.turn());
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double along = -words.anchor() * whole;
    content.append("BT ");
    for (Piece piece : pieces) {
      content.append('/').append(name(piece.face()).getName()).append(' ');
      number(content, piece.size());
      content.append("Tf ");
      number(content, cos);
      number(content, sin);
      number(content, sin);
      number(content, -cos);
      number(content, words.x() + along * cos + piece.rise() * sin);
      number(content, words.y() + along * sin - piece.rise() * cos);
      content.append("Tm <");
      content.append(HEX.formatHex(typefaces.font(piece.face()).encode(piece.text())));
      content.append("> Tj ");
      piece.text().codePoints().forEach(typefaces.font(piece.face())::addToSubset);
      along += width(piece);
    }
    content.append("ET ");
  }

  private void divide(Drawing.Run run, Face first, List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    Face face = first;
    for (int letter : run.text().codePoints().toArray()) {
      Face own = typefaces.font(first).has(letter) ? first : Face.REST;
      if (own != face && !text.isEmpty()) {
        pieces.add(new Piece(face, text.toString(), run.size(), run.rise()));
        text.setLength(0);
      }
      face = own;
      text.appendCodePoint(letter);
    }
    if (!text.isEmpty()) {
      pieces.add(new Piece(face, text.toString(), run.size(), run.rise()));
    }
  }

  private double width(Piece piece) throws IOException {
    return typefaces.font(piece.face()).getStringWidth(piece.text()) / 1000 * piece.size();
  }

  private COSName name(Face face) {
    return names.computeIfAbsent(face, each -> resources.add(typefaces.font(each)));
  }

  private static void number(StringBuilder content, double value) {
    Decimal.append(content, value, 4);
    content.append(' ');
  }
}
