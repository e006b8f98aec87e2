package org.spinproof.crosscheck.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.spinproof.numeric.tunneling.JunctionSolution;
import org.spinproof.reports.model.Plot;
import org.spinproof.reports.model.Plot.Axis;
import org.spinproof.reports.model.Plot.Dash;
import org.spinproof.reports.model.Plot.Marker;
import org.spinproof.reports.model.Plot.Series;

/** The time series of a junction as a plot: the complete response against the printed formulas. */
public final class JunctionPlot {
  private static final List<String> NAMES = List.of("M_x", "M_y", "M_z");
  private static final List<Function<Vector3D, Double>> COMPONENTS =
      List.of(Vector3D::getX, Vector3D::getY, Vector3D::getZ);

  private JunctionPlot() {}

  /**
   * The plot.
   *
   * @param voltage eV/Δ0
   */
  public static Plot of(JunctionSolution solution, double voltage) {
    JunctionSeries time = JunctionSeries.of(solution, voltage);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      series.add(component(time, time.exact(), i, NAMES.get(i) + ", complete", Dash.SOLID));
    }
    for (int i = 0; i < NAMES.size(); i++) {
      series.add(component(time, time.printed(), i, NAMES.get(i) + ", as printed", Dash.DASHED));
    }
    return new Plot(
        "Magnetization of the left lead at eV = " + number(voltage) + " Δ_0",
        "Three components over one period of cos 2eVt. Complete response: %s. As printed (equations 7 and 12): %s."
            .formatted(words(time.exact()), words(time.printed())),
        Axis.linear("t", "ħ/Δ_0"),
        Axis.linear("M", "(g/2) μ_B"),
        series,
        List.of(),
        List.of());
  }

  private static Series component(
      JunctionSeries time, Optional<List<Vector3D>> values, int i, String name, Dash dash) {
    List<Double> y =
        values
            .map(v -> v.stream().map(COMPONENTS.get(i)).toList())
            .orElse(Collections.nCopies(time.times().size(), null));
    return new Series(
        values.isPresent() ? name : name + " (does not exist)",
        time.times(),
        y,
        i,
        dash,
        time.times().size() == 1 ? Marker.CIRCLE : Marker.NONE);
  }

  private static String words(Optional<List<Vector3D>> values) {
    return values.map(JunctionPlot::ranges).orElse("does not exist");
  }

  private static String ranges(List<Vector3D> values) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      List<Double> component = values.stream().map(COMPONENTS.get(i)).toList();
      String low = number(Collections.min(component));
      String high = number(Collections.max(component));
      words.add(
          NAMES.get(i) + (low.equals(high) ? " constant " + low : " from " + low + " to " + high));
    }
    return String.join(", ", words);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value).replaceFirst("\\.?0+$", "");
  }
}
