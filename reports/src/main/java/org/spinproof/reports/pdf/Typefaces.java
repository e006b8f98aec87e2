package org.spinproof.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces embedded in one document: DejaVu, which has Greek and mathematical signs. */
final class Typefaces {
  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  /** A typeface by what it is for; {@link #REST} has what the others lack. */
  enum Face {
    SERIF("DejaVuSerifCondensed", "Serif", 400),
    SERIF_BOLD("DejaVuSerifCondensed-Bold", "Serif", 700),
    SANS("DejaVuSansCondensed", "Sans", 400),
    SANS_BOLD("DejaVuSansCondensed-Bold", "Sans", 700),
    MONO("DejaVuSansMono", "Mono", 400),
    REST("DejaVuSans", "Rest", 400);

    private final String file;
    private final String family;
    private final int weight;

    Face(String file, String family, int weight) {
      this.file = file;
      this.family = family;
      this.weight = weight;
    }
  }

  private final PDDocument document;
  private final Map<Face, MeasuredFont> loaded = new EnumMap<>(Face.class);

  /**
   * Typefaces for a document.
   *
   * @param document gets those that are used
   */
  Typefaces(PDDocument document) {
    this.document = document;
  }

  /** Gives the builder every face under its family. */
  void use(PdfRendererBuilder builder) {
    for (Face face : Face.values()) {
      builder.useFont(
          new PDFontSupplier(null) {
            @Override
            public PDFont supply() {
              return font(face);
            }
          },
          face.family,
          face.weight,
          FontStyle.NORMAL,
          true);
    }
  }

  /** The typeface as the document embeds it. */
  MeasuredFont font(Face face) {
    return loaded.computeIfAbsent(face, this::load);
  }

  /** Embeds what was used, on pages or in drawings alone. */
  void embed() throws IOException {
    for (MeasuredFont font : loaded.values()) {
      font.subset();
    }
  }

  private MeasuredFont load(Face face) {
    try (InputStream file = open(face)) {
      return new MeasuredFont(PDType0Font.load(document, file, true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The code points that every face or the one behind them all has a glyph for. */
  static IntPredicate printable() throws IOException {
    try (InputStream file = open(Face.REST)) {
      Font rest = Font.createFont(Font.TRUETYPE_FONT, file);
      return rest::canDisplay;
    } catch (FontFormatException e) {
      throw new IOException(e);
    }
  }

  private static InputStream open(Face face) {
    return Objects.requireNonNull(
        Typefaces.class.getResourceAsStream(FOLDER + face.file + ".ttf"), face.file);
  }
}
