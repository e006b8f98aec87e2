package org.spinproof.crosscheck.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.spinproof.numeric.usadel.Fold;
import org.spinproof.numeric.usadel.Solution;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.reports.model.Plot;
import org.spinproof.reports.model.Plot.Axis;
import org.spinproof.reports.model.Plot.Band;
import org.spinproof.reports.model.Plot.Dash;
import org.spinproof.reports.model.Plot.Mark;
import org.spinproof.reports.model.Plot.Marker;
import org.spinproof.reports.model.Plot.Series;

/**
 * A sweep as plots: the spin current and the mean gap against what is swept, both directions, with
 * the region where two states are stable, that where the film is normal, and the folds.
 */
public final class SweepPlots {
  /** A component below this fraction of the largest is not drawn. */
  private static final double VISIBLE = 1e-3;

  /** Where the mean gap changes by more than this from a point to the next, the line is broken. */
  private static final double JUMP = 0.3;

  private final Sweep sweep;
  private final Solution solution;
  private final OptionalDouble normalStable;
  private final String symbol;

  private SweepPlots(Sweep sweep, Solution solution, OptionalDouble normalStable) {
    this.sweep = sweep;
    this.solution = solution;
    this.normalStable = normalStable;
    this.symbol =
        switch (sweep.parameter()) {
          case VOLTAGE -> "eV_s/Δ_0";
          case TEMPERATURE -> "T/T_c";
          case LENGTH -> "L/ξ";
          case CONDUCTANCE -> "G_φ/G_N";
        };
  }

  /**
   * The plots of a sweep.
   *
   * @param normalStable the value of the parameter above which the normal state is stable, where
   *     that is known
   */
  public static List<Plot> of(Sweep sweep, Solution solution, OptionalDouble normalStable) {
    SweepPlots plots = new SweepPlots(sweep, solution, normalStable);
    return List.of(plots.spinCurrent(), plots.gap());
  }

  private Plot spinCurrent() {
    List<ToDoubleFunction<SolutionPoint>> components =
        List.of(
            point -> point.spinCurrent().x(),
            point -> point.spinCurrent().y(),
            point -> point.spinCurrent().z());
    double largest = 0.0;
    for (ToDoubleFunction<SolutionPoint> component : components) {
      largest = Math.max(largest, largest(component));
    }
    List<Series> series = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      if (largest == 0.0 || largest(components.get(k)) > VISIBLE * largest) {
        series.addAll(series("J_{s," + "xyz".charAt(k) + "}", k, components.get(k)));
      }
    }
    return plot(
        "Spin supercurrent against " + name(),
        Axis.linear("spin supercurrent J_s", "(ħ/2) N_0 D Δ_0/ξ"),
        series);
  }

  private Plot gap() {
    return plot(
        "Mean gap against " + name(),
        new Axis("mean gap ⟨|Δ|⟩/Δ_0", null, false, 0.0, null),
        series("⟨|Δ|⟩", 4, point -> point.gap().mean()));
  }

  private Plot plot(String title, Axis y, List<Series> series) {
    Axis x = Axis.linear(name() + " " + symbol, null);
    return new Plot(
        title,
        description(series),
        sweep.from() < sweep.to() ? x.between(sweep.from(), sweep.to()) : x,
        y,
        series,
        bands(),
        marks());
  }

  private String name() {
    return sweep.parameter() == Sweep.Parameter.VOLTAGE
        ? "spin voltage"
        : sweep.parameter().name().toLowerCase(Locale.ROOT);
  }

  private double largest(ToDoubleFunction<SolutionPoint> quantity) {
    return solution.points().stream()
        .mapToDouble(p -> Math.abs(quantity.applyAsDouble(p)))
        .max()
        .orElse(0.0);
  }

  private List<Series> series(String name, int color, ToDoubleFunction<SolutionPoint> quantity) {
    List<Series> series = new ArrayList<>();
    if (sweep.branch() == Sweep.Branch.ALL) {
      series.add(chosen(name + ", stable", color, Dash.NONE, true, quantity));
      series.add(chosen(name + ", not stable", color, Dash.NONE, false, quantity));
      return series.stream().filter(s -> !s.x().isEmpty()).toList();
    }
    boolean both = sweep.branch() == Sweep.Branch.BOTH;
    for (String branch : List.of("up", "down")) {
      boolean up = branch.equals("up");
      List<Double> x = new ArrayList<>();
      List<Double> y = new ArrayList<>();
      double last = Double.NaN;
      for (SolutionPoint point : solution.points()) {
        if (point.branch().equals(branch)) {
          if (Math.abs(point.gap().mean() - last) > JUMP) {
            x.add(value(point));
            y.add(null);
          }
          last = point.gap().mean();
          x.add(value(point));
          y.add(point.converged() ? quantity.applyAsDouble(point) : null);
        }
      }
      if (!x.isEmpty()) {
        Marker marker =
            !up
                ? Marker.NONE
                : List.of(Marker.TRIANGLE, Marker.SQUARE, Marker.CIRCLE).get(color % 3);
        String direction = both ? (up ? ", upwards" : ", downwards") : "";
        series.add(
            new Series(name + direction, x, y, color, up ? Dash.SOLID : Dash.DASHED, marker));
      }
    }
    return series;
  }

  private Series chosen(
      String name, int color, Dash dash, boolean stable, ToDoubleFunction<SolutionPoint> quantity) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (SolutionPoint point : solution.points()) {
      if (point.converged() && point.stable() == stable) {
        x.add(value(point));
        y.add(quantity.applyAsDouble(point));
      }
    }
    return new Series(name, x, y, color, dash, stable ? Marker.CIRCLE : Marker.CROSS);
  }

  private double value(SolutionPoint point) {
    return switch (sweep.parameter()) {
      case VOLTAGE -> point.wire().injection().voltage();
      case TEMPERATURE -> point.wire().film().temperature();
      case LENGTH -> point.wire().film().length();
      case CONDUCTANCE -> point.wire().left().conductance();
    };
  }

  private List<Mark> marks() {
    return solution.folds().stream()
        .map(fold -> new Mark("fold " + rounded(fold.voltage()), fold.voltage()))
        .toList();
  }

  /** What a film is in at one value of the parameter. */
  private enum Region {
    ONE_STATE,
    TWO_STATES,
    NORMAL
  }

  private List<Band> bands() {
    TreeMap<Double, Region> regions = new TreeMap<>();
    for (SolutionPoint point : solution.points()) {
      if (point.converged() && point.leadingEigenvalue().isPresent() && point.stable()) {
        boolean normal = point.state() == SolutionPoint.State.NORMAL;
        regions.merge(
            value(point),
            normal ? Region.NORMAL : Region.ONE_STATE,
            (a, b) -> a == b ? a : Region.TWO_STATES);
      }
    }
    List<Band> bands = new ArrayList<>();
    double begin = Double.NaN;
    Region last = Region.ONE_STATE;
    double previous = sweep.from();
    for (var entry : regions.entrySet()) {
      double value = entry.getKey();
      Region region = entry.getValue();
      if (region != last) {
        double edge = value == regions.firstKey() ? value : edge(previous, value);
        band(last, begin, edge).ifPresent(bands::add);
        begin = edge;
        last = region;
      }
      previous = value;
    }
    band(last, begin, sweep.to()).ifPresent(bands::add);
    return bands;
  }

  private static Optional<Band> band(Region region, double from, double to) {
    return switch (region) {
      case ONE_STATE -> Optional.empty();
      case TWO_STATES -> Optional.of(new Band("two stable states", from, to, false));
      case NORMAL -> Optional.of(new Band("normal", from, to, true));
    };
  }

  /** A fold or the end of the normal state's stability if one lies between; else the middle. */
  private double edge(double from, double to) {
    for (Fold fold : solution.folds()) {
      if (fold.voltage() >= from && fold.voltage() <= to) {
        return fold.voltage();
      }
    }
    return normalStable.isPresent()
            && normalStable.getAsDouble() >= from
            && normalStable.getAsDouble() <= to
        ? normalStable.getAsDouble()
        : 0.5 * (from + to);
  }

  private String description(List<Series> series) {
    StringBuilder text = new StringBuilder();
    for (Series each : series) {
      List<Integer> present = new ArrayList<>();
      for (int i = 0; i < each.y().size(); i++) {
        if (each.y().get(i) != null) {
          present.add(i);
        }
      }
      if (present.isEmpty()) {
        continue;
      }
      int first = present.get(0);
      int last = present.get(present.size() - 1);
      double min = present.stream().mapToDouble(each.y()::get).min().orElseThrow();
      double max = present.stream().mapToDouble(each.y()::get).max().orElseThrow();
      text.append(
          "%s runs from %s at %s to %s at %s, between %s and %s. "
              .formatted(
                  each.name(),
                  rounded(each.y().get(first)),
                  rounded(each.x().get(first)),
                  rounded(each.y().get(last)),
                  rounded(each.x().get(last)),
                  rounded(min),
                  rounded(max)));
    }
    for (Band band : bands()) {
      text.append(
          "From %s to %s: %s. ".formatted(rounded(band.from()), rounded(band.to()), band.name()));
    }
    return text.toString().strip();
  }

  private static String rounded(double value) {
    return Rounded.of(value, 4);
  }
}
