package org.spinproof.reports.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.batik.parser.AWTPathProducer;
import org.spinproof.reports.html.Book;
import org.spinproof.reports.html.Drawing;
import org.w3c.dom.Element;

/** Paints a book's drawings, as outlines. */
final class DrawingPainter implements FSObjectDrawerFactory, FSObjectDrawer {
  private final List<Drawing> drawings;
  private final Map<String, Shape> shapes = new HashMap<>();

  DrawingPainter(List<Drawing> drawings) {
    this.drawings = drawings;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getAttribute("type").equals(Book.DRAWING_TYPE);
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return isReplacedObject(element) ? this : null;
  }

  @Override
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    String name = element.getAttribute("data");
    Drawing drawing = drawings.get(Integer.parseInt(name));
    float wide = (float) width / dotsPerPixel;
    float high = (float) height / dotsPerPixel;
    device.drawWithGraphics(
        (float) x,
        (float) y,
        wide,
        high,
        name + " " + wide + " " + high,
        graphics -> paint(drawing, graphics, wide, high));
    return null;
  }

  private void paint(Drawing drawing, Graphics2D graphics, double width, double height) {
    graphics.scale(width / drawing.width(), height / drawing.height());
    graphics.translate(-drawing.left(), -drawing.top());
    Path2D run = new Path2D.Double(Path2D.WIND_NON_ZERO);
    String colour = "";
    for (Drawing.Outline outline : drawing.outlines()) {
      if (!outline.fill().equals(colour)) {
        graphics.fill(run);
        run.reset();
        colour = outline.fill();
        graphics.setColor(Color.decode(colour));
      }
      run.append(placement(outline).createTransformedShape(shape(outline.path())), false);
    }
    graphics.fill(run);
  }

  private static AffineTransform placement(Drawing.Outline outline) {
    return outline.placement() == null
        ? new AffineTransform()
        : new AffineTransform(
            Stream.of(outline.placement().split(" ")).mapToDouble(Double::parseDouble).toArray());
  }

  private Shape shape(String path) {
    return shapes.computeIfAbsent(path, DrawingPainter::parsed);
  }

  private static Shape parsed(String path) {
    try {
      return AWTPathProducer.createShape(new StringReader(path), Path2D.WIND_NON_ZERO);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
