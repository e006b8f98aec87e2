package org.spinproof.reports.html;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spinproof.reports.html.Html.Attribute;
import org.spinproof.reports.html.Html.Element;
import org.spinproof.reports.text.Decimal;

/** Reads the part of SVG that plots and graphs are made of, as a drawing to be printed. */
final class SvgDrawing {
  private static final Pattern STEP = Pattern.compile("(translate|scale|rotate)\\(([^)]*)\\)");

  private final SvgStyle style;
  private final String ink;
  private final UnaryOperator<String> shown;
  private final UnaryOperator<String> anchor;
  private final Map<String, Element> clips = new HashMap<>();
  private final List<Drawing.Link> links = new ArrayList<>();

  /**
   * A reader.
   *
   * @param ink what is drawn in where nothing is said
   * @param shown words as there are letters for
   * @param anchor the place in the book that a link leads to
   */
  SvgDrawing(
      SvgStyle style, String ink, UnaryOperator<String> shown, UnaryOperator<String> anchor) {
    this.style = style;
    this.ink = ink;
    this.shown = shown;
    this.anchor = anchor;
  }

  Drawing of(Element svg) {
    double[] box = numbers(svg.attribute("viewBox"));
    List<Drawing.Mark> marks = new ArrayList<>();
    children(svg, List.of(), Map.of("fill", "#000000", "color", ink), marks);
    return new Drawing(box[0], box[1], box[2], box[3], marks, links);
  }

  private void children(
      Element of, List<Element> around, Map<String, String> inherited, List<Drawing.Mark> marks) {
    List<Element> path = new ArrayList<>(around);
    path.add(of);
    Map<String, String> look = look(of, path, inherited);
    for (Element element : of.elements()) {
      mark(element, path, look, marks);
    }
  }

  /** What an element looks like: rules win over its attributes, both over what is around it. */
  private Map<String, String> look(
      Element element, List<Element> path, Map<String, String> inherited) {
    Map<String, String> look = new HashMap<>(inherited);
    for (Attribute attribute : element.attributes()) {
      look.put(attribute.name(), attribute.value());
    }
    look.putAll(style.of(path));
    return look;
  }

  private void mark(
      Element element, List<Element> around, Map<String, String> inherited, List<Drawing.Mark> to) {
    List<Element> path = new ArrayList<>(around);
    path.add(element);
    Map<String, String> look = look(element, path, inherited);
    switch (element.name()) {
      case "g" -> {
        String clip = element.attribute("clip-path");
        if (clip.isEmpty()) {
          children(element, around, inherited, to);
        } else {
          List<Drawing.Mark> within = new ArrayList<>();
          children(element, around, inherited, within);
          to.add(
              new Drawing.Clipped(
                  rectangle(clips.get(clip.substring("url(#".length(), clip.length() - 1))),
                  within));
        }
      }
      case "a" -> {
        link(element);
        children(element, around, inherited, to);
      }
      case "clipPath" -> clips.put(element.attribute("id"), element.elements().get(0));
      case "rect" -> shape(rectangle(element), look, to);
      case "line" ->
          shape(
              "M%s %sL%s %s"
                  .formatted(
                      element.attribute("x1"),
                      element.attribute("y1"),
                      element.attribute("x2"),
                      element.attribute("y2")),
              look,
              to);
      case "path" -> shape(element.attribute("d"), look, to);
      case "text" -> to.add(words(element, look));
      case "title", "desc" -> {}
      default -> throw new IllegalArgumentException("not drawn in print: " + element.name());
    }
  }

  private void link(Element a) {
    for (Element box : a.elements()) {
      if (box.name().equals("rect")) {
        links.add(
            new Drawing.Link(
                number(box, "x"),
                number(box, "y"),
                number(box, "width"),
                number(box, "height"),
                anchor.apply(a.attribute("href"))));
      }
    }
  }

  private void shape(String path, Map<String, String> look, List<Drawing.Mark> to) {
    if (path.isEmpty()) {
      return;
    }
    String placement = placement(look.getOrDefault("transform", ""));
    String fill = colour(look, "fill");
    if (!fill.equals("none")) {
      boolean evenOdd = look.getOrDefault("fill-rule", "").equals("evenodd");
      to.add(new Drawing.Outline(path, placement, fill, evenOdd));
    }
    String stroke = colour(look, "stroke");
    if (!stroke.equals("none")) {
      double width = Double.parseDouble(look.getOrDefault("stroke-width", "1"));
      to.add(new Drawing.Line(path, placement, stroke, width, dashes(look)));
    }
  }

  private static List<Double> dashes(Map<String, String> look) {
    String dashes = look.getOrDefault("stroke-dasharray", "none");
    return dashes.equals("none") ? List.of() : Arrays.stream(numbers(dashes)).boxed().toList();
  }

  private static String colour(Map<String, String> look, String property) {
    String colour = look.getOrDefault(property, "none");
    return colour.equals("currentColor") ? look.get("color") : colour;
  }

  private static String rectangle(Element rect) {
    double x = rect.attribute("x").isEmpty() ? 0 : number(rect, "x");
    double y = rect.attribute("y").isEmpty() ? 0 : number(rect, "y");
    double right = x + number(rect, "width");
    double bottom = y + number(rect, "height");
    if (rect.attribute("rx").isEmpty()) {
      return "M%s %sH%sV%sH%sZ".formatted(x, y, right, bottom, x);
    }
    double r = number(rect, "rx");
    return "M%s %sH%sA%s %s 0 0 1 %s %sV%sA%s %s 0 0 1 %s %sH%sA%s %s 0 0 1 %s %sV%sA%s %s 0 0 1 %s %sZ"
        .formatted(
            x + r,
            y,
            right - r,
            r,
            r,
            right,
            y + r,
            bottom - r,
            r,
            r,
            right - r,
            bottom,
            x + r,
            r,
            r,
            x,
            bottom - r,
            y + r,
            r,
            r,
            x + r,
            y);
  }

  private Drawing.Words words(Element element, Map<String, String> look) {
    double size = size(look.getOrDefault("font-size", "16"), 16);
    List<Drawing.Run> runs = new ArrayList<>();
    double rise = 0;
    for (Html piece : element.content()) {
      if (piece instanceof Html.Text text) {
        runs.add(new Drawing.Run(shown.apply(text.text()), size, 0));
      } else if (piece instanceof Element span) {
        String given = span.attribute("font-size");
        double own = given.isEmpty() ? size : size(given, size);
        String down = span.attribute("dy");
        if (!down.isEmpty()) {
          rise -= Double.parseDouble(down.replace("em", "")) * own;
        }
        runs.add(new Drawing.Run(shown.apply(span.words()), own, rise));
      }
    }
    double turn = 0;
    Matcher turned = STEP.matcher(look.getOrDefault("transform", ""));
    if (turned.find()) {
      turn = numbers(turned.group(2))[0];
    }
    double anchor =
        switch (look.getOrDefault("text-anchor", "start")) {
          case "middle" -> 0.5;
          case "end" -> 1;
          default -> 0;
        };
    boolean bold = look.getOrDefault("font-weight", "400").equals("600");
    return new Drawing.Words(
        runs, number(element, "x"), number(element, "y"), anchor, turn, bold, colour(look, "fill"));
  }

  private static double size(String size, double around) {
    return size.endsWith("%")
        ? around * Double.parseDouble(size.substring(0, size.length() - 1)) / 100
        : Double.parseDouble(size.replace("px", ""));
  }

  private static String placement(String transform) {
    if (transform.isEmpty()) {
      return null;
    }
    AffineTransform placed = new AffineTransform();
    Matcher steps = STEP.matcher(transform);
    while (steps.find()) {
      double[] given = numbers(steps.group(2));
      switch (steps.group(1)) {
        case "translate" -> placed.translate(given[0], given[1]);
        case "scale" -> placed.scale(given[0], given[0]);
        default -> placed.rotate(Math.toRadians(given[0]), given[1], given[2]);
      }
    }
    double[] matrix = new double[6];
    placed.getMatrix(matrix);
    StringBuilder numbers = new StringBuilder();
    for (double each : matrix) {
      numbers.append(numbers.isEmpty() ? "" : " ").append(Decimal.of(each, 4));
    }
    return numbers.toString();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attribute(attribute));
  }

  private static double[] numbers(String words) {
    return Arrays.stream(words.strip().split("[ ,]+")).mapToDouble(Double::parseDouble).toArray();
  }
}
