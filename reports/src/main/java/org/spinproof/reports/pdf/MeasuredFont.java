package org.spinproof.reports.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * An embedded typeface that looks each letter's code and width up once: a line is measured several
 * times before it is broken and again when it is shown. It sets letters one by one, without the
 * ligatures that the library would look for and that a reader who copies would get in the place of
 * letters.
 */
final class MeasuredFont extends PDFont {
  private static final int REMEMBERED = 0x3000;

  private final PDType0Font font;
  private final byte[][] codes = new byte[REMEMBERED][];
  private final float[] widths = new float[REMEMBERED];
  private boolean open;

  /**
   * Measures letters of a typeface.
   *
   * @param font stands in the document in this one's place
   */
  MeasuredFont(PDType0Font font) {
    super(font.getCOSObject());
    this.font = font;
  }

  /** A letter that the typeface has no glyph for; asked for often, so it carries no trace. */
  private static final class NoGlyph extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    NoGlyph(String message) {
      super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** Whether there is a glyph for a letter. */
  boolean has(int letter) {
    return font.getCmapLookup().getGlyphId(letter) != 0;
  }

  @Override
  protected byte[] encode(int letter) throws IOException {
    if (letter >= REMEMBERED) {
      return code(letter);
    }
    if (codes[letter] == null) {
      codes[letter] = code(letter);
      widths[letter] = font.getStringWidth(Character.toString(letter));
    }
    return codes[letter];
  }

  private byte[] code(int letter) throws IOException {
    if (!has(letter)) {
      throw new NoGlyph("no glyph for U+%04X in %s".formatted(letter, font.getName()));
    }
    return font.encode(Character.toString(letter));
  }

  @Override
  public float getStringWidth(String text) throws IOException {
    float width = 0;
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      byte[] code = encode(letter);
      width += letter < REMEMBERED ? widths[letter] : font.getWidth(number(code));
    }
    return width;
  }

  private static int number(byte[] code) {
    int number = 0;
    for (byte each : code) {
      number = (number << 8) | (each & 0xff);
    }
    return number;
  }

  @Override
  public PDFontDescriptor getFontDescriptor() {
    return font.getFontDescriptor();
  }

  /** Asked for before the typeface is there. */
  @Override
  public String getName() {
    return getCOSObject().getNameAsString(COSName.BASE_FONT);
  }

  @Override
  public Matrix getFontMatrix() {
    return font.getFontMatrix();
  }

  @Override
  public BoundingBox getBoundingBox() throws IOException {
    return font.getBoundingBox();
  }

  @Override
  public Vector getPositionVector(int code) {
    return font.getPositionVector(code);
  }

  @Override
  public Vector getDisplacement(int code) throws IOException {
    return font.getDisplacement(code);
  }

  @Override
  public float getWidth(int code) throws IOException {
    return font.getWidth(code);
  }

  @Override
  public float getWidthFromFont(int code) throws IOException {
    return font.getWidthFromFont(code);
  }

  @Override
  public boolean hasExplicitWidth(int code) throws IOException {
    return font.hasExplicitWidth(code);
  }

  @Deprecated
  @Override
  public float getHeight(int code) throws IOException {
    return font.getHeight(code);
  }

  @Override
  public float getAverageFontWidth() {
    return font.getAverageFontWidth();
  }

  @Override
  protected float getStandard14Width(int code) {
    throw new UnsupportedOperationException("not one of the standard 14");
  }

  @Override
  public int readCode(InputStream in) throws IOException {
    return font.readCode(in);
  }

  @Override
  public boolean isVertical() {
    return font.isVertical();
  }

  @Override
  public boolean isEmbedded() {
    return font.isEmbedded();
  }

  @Override
  public boolean isDamaged() {
    return font.isDamaged();
  }

  @Override
  public boolean willBeSubset() {
    return font.willBeSubset();
  }

  @Override
  public void addToSubset(int letter) {
    open = true;
    font.addToSubset(letter);
  }

  /** Embeds the letters that were asked for so far; nothing if none was since the last time. */
  @Override
  public void subset() throws IOException {
    if (open) {
      open = false;
      font.subset();
    }
  }
}
