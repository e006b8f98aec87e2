package org.spinproof.reports.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/** The typefaces that are embedded: DejaVu, which has Greek and mathematical signs. */
final class Typefaces {
  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;
  private static final int GSUB = 0x47535542;
  private static final int UNUSED = 0x78535542;

  private record Face(String file, String family, int weight, FontStyle style) {}

  private static final List<Face> FACES =
      List.of(
          new Face("DejaVuSerifCondensed", "Serif", 400, FontStyle.NORMAL),
          new Face("DejaVuSerifCondensed-Bold", "Serif", 700, FontStyle.NORMAL),
          new Face("DejaVuSansCondensed", "Sans", 400, FontStyle.NORMAL),
          new Face("DejaVuSansCondensed-Bold", "Sans", 700, FontStyle.NORMAL),
          new Face("DejaVuSansMono", "Mono", 400, FontStyle.NORMAL));

  private Typefaces() {}

  /** Gives the builder every face, under the families Serif, Sans and Mono. */
  static void use(PdfRendererBuilder builder) {
    for (Face face : FACES) {
      builder.useFont(
          () -> open(face.file()),
          face.family(),
          face.weight(),
          face.style(),
          true,
          EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }
    builder.useFont(
        () -> open("DejaVuSans"),
        "Rest",
        400,
        FontStyle.NORMAL,
        true,
        EnumSet.of(FSFontUseCase.FALLBACK_FINAL, FSFontUseCase.SVG));
  }

  /** The code points that every face or the one behind them all has a glyph for. */
  static IntPredicate printable() throws IOException {
    try (InputStream file = open("DejaVuSans")) {
      Font rest = Font.createFont(Font.TRUETYPE_FONT, file);
      return rest::canDisplay;
    } catch (FontFormatException e) {
      throw new IOException(e);
    }
  }

  private static InputStream open(String file) {
    try (InputStream face =
        Objects.requireNonNull(Typefaces.class.getResourceAsStream(FOLDER + file + ".ttf"), file)) {
      return new ByteArrayInputStream(withoutSubstitutions(face.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A TrueType file whose table of substitutions is under a name that nobody looks for: ligatures,
   * which it asks for, take a third of the time of printing, and a reader who copies from the
   * document gets them in the place of letters.
   *
   * @param face modified
   */
  private static byte[] withoutSubstitutions(byte[] face) {
    ByteBuffer file = ByteBuffer.wrap(face);
    int tables = file.getShort(4);
    for (int entry = DIRECTORY; entry < DIRECTORY + tables * ENTRY; entry += ENTRY) {
      if (file.getInt(entry) == GSUB) {
        file.putInt(entry, UNUSED);
      }
    }
    return face;
  }
}
