package org.spinproof.reports.formula;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;
import org.spinproof.reports.text.Decimal;

/**
 * Records what the typesetter draws: each glyph as an outline with its placement. Colours are
 * dropped, pictures refused.
 */
final class OutlineRecorder extends AbstractGraphics2D {
  private static final FontRenderContext EXACT =
      new FontRenderContext(new AffineTransform(), true, true);

  private final List<Picture.Mark> marks;
  private final IdentityHashMap<Font, Map<String, String>> glyphs;

  /**
   * Records one drawing.
   *
   * @param glyphs outlines met so far, by font and text; modified
   */
  OutlineRecorder(IdentityHashMap<Font, Map<String, String>> glyphs) {
    super(true);
    this.glyphs = glyphs;
    gc = new GraphicContext();
    marks = new ArrayList<>();
  }

  private OutlineRecorder(OutlineRecorder other) {
    super(other);
    marks = other.marks;
    glyphs = other.glyphs;
  }

  List<Picture.Mark> marks() {
    return List.copyOf(marks);
  }

  @Override
  public void fill(Shape shape) {
    mark(path(shape));
  }

  private void mark(String path) {
    if (!path.isEmpty()) {
      marks.add(new Picture.Mark(path, placement(getTransform())));
    }
  }

  @Override
  public void draw(Shape shape) {
    fill(getStroke().createStrokedShape(shape));
  }

  @Override
  public void drawString(String text, float x, float y) {
    AffineTransform before = getTransform();
    translate(x, y);
    mark(
        glyphs
            .computeIfAbsent(getFont(), font -> new HashMap<>())
            .computeIfAbsent(
                text, glyph -> path(getFont().createGlyphVector(EXACT, glyph).getOutline())));
    setTransform(before);
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
      switch (steps.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> append(path, 'M', at, 2);
        case PathIterator.SEG_LINETO -> append(path, 'L', at, 2);
        case PathIterator.SEG_QUADTO -> append(path, 'Q', at, 4);
        case PathIterator.SEG_CUBICTO -> append(path, 'C', at, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void append(StringBuilder path, char step, double[] at, int count) {
    path.append(step);
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ");
      Decimal.append(path, at[i], 2);
    }
  }

  private static String placement(AffineTransform transform) {
    if (transform.isIdentity()) {
      return null;
    }
    double[] m = new double[6];
    transform.getMatrix(m);
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      numbers.append(i == 0 ? "" : " ");
      Decimal.append(numbers, m[i], i < 4 ? 5 : 2);
    }
    return numbers.toString();
  }

  @Override
  public Graphics create() {
    return new OutlineRecorder(this);
  }

  @Override
  public void dispose() {
    // nothing is held
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).getGraphics().getFontMetrics(font);
  }

  @Override
  public void setXORMode(Color color) {
    throw refusal();
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw refusal();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw refusal();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, ImageObserver observer) {
    throw refusal();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
    throw refusal();
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
    throw refusal();
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw refusal();
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw refusal();
  }

  private static UnsupportedOperationException refusal() {
    return new UnsupportedOperationException("a formula consists of outlines");
  }
}
