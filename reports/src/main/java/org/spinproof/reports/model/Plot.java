package org.spinproof.reports.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A chart of two axes. Titles, labels and names may hold {@code _} and {@code ^} before a character
 * or a group in braces, for a subscript or superscript: {@code eV_s/Δ_0}, {@code 10^{-3}}.
 *
 * @param title what it shows
 * @param description the same for a reader who does not see it: what runs where, with numbers
 * @param series at least one, of one point or more in all
 * @param bands shaded ranges of the horizontal axis
 * @param marks values of the horizontal axis
 */
public record Plot(
    String title,
    String description,
    Axis x,
    Axis y,
    List<Series> series,
    List<Band> bands,
    List<Mark> marks) {

  public Plot {
    require(title, "title");
    require(description, "description");
    require(x, "x");
    require(y, "y");
    series = series == null ? List.of() : List.copyOf(series);
    bands = bands == null ? List.of() : List.copyOf(bands);
    marks = marks == null ? List.of() : List.copyOf(marks);
    if (series.stream().allMatch(s -> s.x().isEmpty())) {
      throw new IllegalArgumentException("a plot needs a point: series is empty");
    }
    for (Series each : series) {
      each.x().forEach(x::check);
      each.y().stream().filter(Objects::nonNull).forEach(y::check);
    }
  }

  /**
   * An axis.
   *
   * @param label the quantity
   * @param unit what the numbers are in; null for a pure number
   * @param logarithmic whether decades are equally long; then all values are above 0
   * @param from its lower end; null: from the data
   * @param to its upper end; null: from the data
   */
  public record Axis(String label, String unit, boolean logarithmic, Double from, Double to) {
    public Axis {
      require(label, "label");
      if (from != null) {
        checkValue(logarithmic, from);
      }
      if (to != null) {
        checkValue(logarithmic, to);
      }
      if (from != null && to != null && !(from < to)) {
        throw new IllegalArgumentException("an axis from %s to %s".formatted(from, to));
      }
    }

    /** A linear axis as long as its data. */
    public static Axis linear(String label, String unit) {
      return new Axis(label, unit, false, null, null);
    }

    /** The same with these ends. */
    public Axis between(double lower, double upper) {
      return new Axis(label, unit, logarithmic, lower, upper);
    }

    private void check(double value) {
      checkValue(logarithmic, value);
    }

    private static void checkValue(boolean logarithmic, double value) {
      if (!Double.isFinite(value) || (logarithmic && !(value > 0.0))) {
        throw new IllegalArgumentException(
            value + " is no value of a " + (logarithmic ? "logarithmic" : "linear") + " axis");
      }
    }
  }

  /** How a series' points are joined. */
  public enum Dash {
    SOLID,
    DASHED,
    DOTTED,
    DASHDOTTED,
    /** Not at all. */
    NONE
  }

  /** What stands at a series' points; on a line with many points, at some of them. */
  public enum Marker {
    NONE,
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    CROSS
  }

  /**
   * Points, in the order in which they are joined.
   *
   * @param name as the legend has it; empty: not in the legend
   * @param x as many as y
   * @param y null where the line is interrupted
   * @param color which of the palette's colours, from 0
   */
  public record Series(
      String name, List<Double> x, List<Double> y, int color, Dash dash, Marker marker) {
    public Series {
      require(name, "name");
      require(x, "x");
      require(y, "y");
      require(dash, "dash");
      require(marker, "marker");
      x = List.copyOf(x);
      y = Collections.unmodifiableList(new ArrayList<>(y));
      if (x.size() != y.size()) {
        throw new IllegalArgumentException(
            "%s has %d abscissae and %d ordinates".formatted(name, x.size(), y.size()));
      }
      if (color < 0) {
        throw new IllegalArgumentException("color is " + color);
      }
    }
  }

  /**
   * A shaded range of the horizontal axis.
   *
   * @param name as the legend has it
   * @param dark whether it is the darker of two shades
   */
  public record Band(String name, double from, double to, boolean dark) {
    public Band {
      require(name, "name");
      if (!(Double.isFinite(from) && Double.isFinite(to) && from <= to)) {
        throw new IllegalArgumentException("a band from %s to %s".formatted(from, to));
      }
    }
  }

  /**
   * A vertical line.
   *
   * @param name what stands beside it
   */
  public record Mark(String name, double at) {
    public Mark {
      require(name, "name");
      if (!Double.isFinite(at)) {
        throw new IllegalArgumentException("a mark at " + at);
      }
    }
  }

  private static void require(Object value, String key) {
    Objects.requireNonNull(value, () -> key + " is missing");
  }
}
