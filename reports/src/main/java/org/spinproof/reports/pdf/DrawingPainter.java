package org.spinproof.reports.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spinproof.reports.html.Book;
import org.spinproof.reports.html.Drawing;
import org.w3c.dom.Element;

/** Puts a book's drawings on the page, each size of each of them once. */
final class DrawingPainter implements FSObjectDrawerFactory, FSObjectDrawer {
  private final List<Drawing> drawings;
  private final DrawingForms forms;

  DrawingPainter(List<Drawing> drawings, DrawingForms forms) {
    this.drawings = drawings;
    this.forms = forms;
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
    List<PdfBoxGraphics2D> first = new ArrayList<>();
    device.drawWithGraphics(
        (float) x,
        (float) y,
        wide,
        high,
        name + " " + wide + " " + high,
        graphics -> first.add((PdfBoxGraphics2D) graphics));
    for (PdfBoxGraphics2D graphics : first) {
      try {
        forms.fill(graphics.getXFormObject(), drawing, wide, high);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return links(drawing, width / drawing.width(), height / drawing.height());
  }

  private static Map<Shape, String> links(Drawing drawing, double across, double down) {
    Map<Shape, String> links = new LinkedHashMap<>();
    for (Drawing.Link link : drawing.links()) {
      links.put(
          new Rectangle2D.Double(
              (link.x() - drawing.left()) * across,
              (link.y() - drawing.top()) * down,
              link.width() * across,
              link.height() * down),
          Book.LINK + link.anchor());
    }
    return links;
  }
}
