package org.spinproof.reports.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.spinproof.reports.model.Plot;
import org.spinproof.reports.model.Plot.Dash;
import org.spinproof.reports.model.Plot.Marker;

/** A plot laid out: title, legend, frame with bands, grid and ticks, lines, marks. */
final class PlotDrawing {
  private static final int WIDTH = 640;
  private static final int LEFT = 76;
  private static final int RIGHT = 20;
  private static final int FRAME_HEIGHT = 330;
  private static final int BOTTOM = 58;
  private static final double EM = 13.0;
  private static final double ROW = 20.0;
  private static final double SAMPLE = 34.0;

  /** More markers than this on a line would hide it. */
  private static final int MOST_MARKERS = 24;

  private static final List<String> PALETTE =
      List.of("#0065a3", "#c8500a", "#007d5c", "#b0508c", "#1c1d21", "#8a6d00");
  private static final String INK = "#1c1d21";

  private final Plot plot;
  private final String id;
  private final List<SvgElement> legend = new ArrayList<>();
  private final double top;
  private final Coordinates x;
  private final Coordinates y;

  PlotDrawing(Plot plot, String id) {
    this.plot = plot;
    this.id = id;
    this.top = layLegend(34.0) + 6.0;
    boolean lines = plot.series().stream().anyMatch(s -> s.dash() != Dash.NONE);
    List<Double> abscissae = plot.series().stream().flatMap(s -> s.x().stream()).toList();
    List<Double> ordinates =
        plot.series().stream().flatMap(s -> s.y().stream()).filter(Objects::nonNull).toList();
    this.x = Coordinates.of(plot.x(), abscissae, LEFT, WIDTH - RIGHT, 8, lines);
    this.y = Coordinates.of(plot.y(), ordinates, top + FRAME_HEIGHT, top, 6, false);
  }

  int width() {
    return WIDTH;
  }

  int height() {
    return (int) Math.ceil(top) + FRAME_HEIGHT + BOTTOM;
  }

  SvgElement whole() {
    List<SvgElement> all = new ArrayList<>();
    all.add(
        SvgElement.of(
            "rect",
            "class",
            "ground",
            "width",
            String.valueOf(WIDTH),
            "height",
            String.valueOf(height()),
            "fill",
            "#ffffff"));
    all.add(
        SvgElement.of(
            "clipPath",
            List.of(rect(LEFT, top, WIDTH - RIGHT - LEFT, FRAME_HEIGHT)),
            "id",
            id + "-frame"));
    all.add(text(plot.title(), LEFT, 22, "start").with("font-weight", "600"));
    all.addAll(legend);
    plot.bands().forEach(band -> all.add(band(band)));
    all.addAll(grid());
    all.add(
        rect(LEFT, top, WIDTH - RIGHT - LEFT, FRAME_HEIGHT)
            .with("class", "frame")
            .with("fill", "none")
            .with("stroke", "#55585f"));
    all.addAll(axes());
    all.add(
        SvgElement.of(
            "g",
            plot.series().stream().flatMap(this::drawn).toList(),
            "clip-path",
            "url(#" + id + "-frame)"));
    all.addAll(marks());
    return SvgElement.of("g", all);
  }

  private static SvgElement rect(double x, double y, double width, double height) {
    return SvgElement.of(
        "rect",
        "x",
        Coordinates.number(x),
        "y",
        Coordinates.number(y),
        "width",
        Coordinates.number(width),
        "height",
        Coordinates.number(height));
  }

  private static SvgElement line(double x1, double y1, double x2, double y2) {
    return SvgElement.of(
        "line",
        "x1",
        Coordinates.number(x1),
        "y1",
        Coordinates.number(y1),
        "x2",
        Coordinates.number(x2),
        "y2",
        Coordinates.number(y2));
  }

  private static SvgElement text(String source, double x, double y, String anchor) {
    return Label.of(source)
        .element(
            "class",
            "text",
            "x",
            Coordinates.number(x),
            "y",
            Coordinates.number(y),
            "text-anchor",
            anchor,
            "fill",
            INK);
  }

  /** Lays the legend in rows from this height; returns where it ends. */
  private double layLegend(double from) {
    double at = LEFT;
    double row = from;
    boolean any = false;
    for (Plot.Series series : plot.series()) {
      if (!series.name().isEmpty()) {
        double wide = SAMPLE + 8.0 + EM * Label.of(series.name()).width() + 18.0;
        if (at > LEFT && at + wide > WIDTH - RIGHT + 18.0) {
          at = LEFT;
          row += ROW;
        }
        double middle = row + 0.5 * ROW;
        legend.add(stroke(series, "M%s %sh%s", at, middle));
        if (series.marker() != Marker.NONE) {
          legend.add(marker(series, at + 0.5 * SAMPLE, middle));
        }
        legend.add(text(series.name(), at + SAMPLE + 8.0, middle + 4.5, "start"));
        at += wide;
        any = true;
      }
    }
    for (Plot.Band band : plot.bands()) {
      double wide = SAMPLE + 8.0 + EM * Label.of(band.name()).width() + 18.0;
      if (at > LEFT && at + wide > WIDTH - RIGHT + 18.0) {
        at = LEFT;
        row += ROW;
      }
      legend.add(shade(rect(at, row + 3.0, SAMPLE, ROW - 6.0), band));
      legend.add(text(band.name(), at + SAMPLE + 8.0, row + 0.5 * ROW + 4.5, "start"));
      at += wide;
      any = true;
    }
    return any ? row + ROW : row;
  }

  private static SvgElement stroke(Plot.Series series, String path, double at, double middle) {
    return stroked(
        series,
        path.formatted(
            Coordinates.number(at), Coordinates.number(middle), Coordinates.number(SAMPLE)));
  }

  private static SvgElement shade(SvgElement area, Plot.Band band) {
    return area.with("class", band.dark() ? "dark" : "light")
        .with("fill", band.dark() ? "#c6c9ce" : "#e9ebee");
  }

  private SvgElement band(Plot.Band band) {
    double from = x.at(x.clamped(band.from()));
    double to = x.at(x.clamped(band.to()));
    return shade(rect(from, top, to - from, FRAME_HEIGHT), band);
  }

  private List<SvgElement> grid() {
    List<SvgElement> lines = new ArrayList<>();
    for (double tick : y.ticks()) {
      boolean zero = tick == 0.0 && !plot.y().logarithmic();
      lines.add(
          line(LEFT, y.at(tick), WIDTH - RIGHT, y.at(tick))
              .with("class", zero ? "frame" : "grid")
              .with("stroke", zero ? "#55585f" : "#dcdee2")
              .with("stroke-width", zero ? "0.75" : "1"));
    }
    return lines;
  }

  private List<SvgElement> axes() {
    double bottom = top + FRAME_HEIGHT;
    List<SvgElement> parts = new ArrayList<>();
    double widest = 0.0;
    for (double tick : x.ticks()) {
      parts.add(tickLine(line(x.at(tick), bottom, x.at(tick), bottom + 5.0)));
      parts.add(text(x.label(tick), x.at(tick), bottom + 19.0, "middle"));
    }
    for (double tick : y.ticks()) {
      parts.add(tickLine(line(LEFT - 5.0, y.at(tick), LEFT, y.at(tick))));
      parts.add(text(y.label(tick), LEFT - 8.0, y.at(tick) + 4.5, "end"));
      widest = Math.max(widest, EM * Label.of(y.label(tick)).width());
    }
    parts.add(text(title(plot.x()), 0.5 * (LEFT + WIDTH - RIGHT), bottom + 44.0, "middle"));
    double across = Math.max(14.0, LEFT - 18.0 - widest);
    double middle = top + 0.5 * FRAME_HEIGHT;
    parts.add(
        text(title(plot.y()), across, middle, "middle")
            .with(
                "transform",
                "rotate(-90 %s %s)"
                    .formatted(Coordinates.number(across), Coordinates.number(middle))));
    return parts;
  }

  private static SvgElement tickLine(SvgElement line) {
    return line.with("class", "frame").with("stroke", "#55585f");
  }

  private static String title(Plot.Axis axis) {
    return axis.unit() == null ? axis.label() : axis.label() + " [" + axis.unit() + "]";
  }

  private Stream<SvgElement> drawn(Plot.Series series) {
    List<SvgElement> parts = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    String last = "";
    boolean pen = false;
    for (int i = 0; i < series.x().size(); i++) {
      if (series.y().get(i) == null) {
        pen = false;
        continue;
      }
      String point =
          Coordinates.number(x.at(series.x().get(i)))
              + " "
              + Coordinates.number(y.at(series.y().get(i)));
      if (!pen || !point.equals(last)) {
        path.append(pen ? "L" : "M").append(point);
      }
      last = point;
      pen = true;
    }
    parts.add(stroked(series, path.toString()));
    if (series.marker() != Marker.NONE) {
      int every = series.dash() == Dash.NONE ? 1 : Math.max(1, series.x().size() / MOST_MARKERS);
      for (int i = every / 2; i < series.x().size(); i += every) {
        if (series.y().get(i) != null) {
          parts.add(marker(series, x.at(series.x().get(i)), y.at(series.y().get(i))));
        }
      }
    }
    return parts.stream();
  }

  private static SvgElement stroked(Plot.Series series, String path) {
    int color = series.color() % PALETTE.size();
    SvgElement line =
        SvgElement.of(
            "path",
            "class",
            "s" + color,
            "d",
            path,
            "fill",
            "none",
            "stroke",
            series.dash() == Dash.NONE ? "none" : PALETTE.get(color),
            "stroke-width",
            "2",
            "stroke-linejoin",
            "round");
    return switch (series.dash()) {
      case SOLID, NONE -> line;
      case DASHED -> line.with("stroke-dasharray", "8 4");
      case DOTTED -> line.with("stroke-dasharray", "2 3.5");
      case DASHDOTTED -> line.with("stroke-dasharray", "9 3.5 2 3.5");
    };
  }

  private static SvgElement marker(Plot.Series series, double x, double y) {
    int color = series.color() % PALETTE.size();
    String shape =
        switch (series.marker()) {
          case CIRCLE -> "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z";
          case SQUARE -> "m-3.2 -3.2h6.4v6.4h-6.4z";
          case TRIANGLE -> "m0 -4.2l4 7h-8z";
          case DIAMOND -> "m0 -4.6l4.2 4.6l-4.2 4.6l-4.2 -4.6z";
          case CROSS -> "m-4 -4l8 8m0 -8l-8 8";
          case NONE -> "";
        };
    SvgElement drawn =
        SvgElement.of(
            "path", "d", "M%s %s%s".formatted(Coordinates.number(x), Coordinates.number(y), shape));
    return series.marker() == Marker.CROSS
        ? drawn
            .with("class", "s" + color)
            .with("fill", "none")
            .with("stroke", PALETTE.get(color))
            .with("stroke-width", "1.6")
        : drawn.with("class", "m" + color).with("fill", PALETTE.get(color));
  }

  /** Names beside the marks, each as high as no other stands in its way. */
  private List<SvgElement> marks() {
    List<SvgElement> parts = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    List<Plot.Mark> ordered =
        plot.marks().stream()
            .filter(mark -> x.contains(mark.at()))
            .sorted((a, b) -> Double.compare(a.at(), b.at()))
            .toList();
    for (Plot.Mark mark : ordered) {
      double at = x.at(mark.at());
      double wide = EM * 0.9 * Label.of(mark.name()).width();
      boolean before = at + 6.0 + wide > WIDTH - RIGHT;
      double begin = before ? at - 5.0 - wide : at + 5.0;
      int row = 0;
      while (row < ends.size() && ends.get(row) > begin - 6.0) {
        row++;
      }
      double end = begin + wide;
      if (row < ends.size()) {
        ends.set(row, end);
      } else {
        ends.add(end);
      }
      parts.add(
          line(at, top, at, top + FRAME_HEIGHT)
              .with("class", "mark")
              .with("stroke", "#55585f")
              .with("stroke-dasharray", "3 3"));
      parts.add(
          text(
                  mark.name(),
                  before ? at - 5.0 : at + 5.0,
                  top + 15.0 + 15.0 * row,
                  before ? "end" : "start")
              .with("font-size", "11.7"));
    }
    return parts;
  }
}
