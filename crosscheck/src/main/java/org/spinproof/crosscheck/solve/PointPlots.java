package org.spinproof.crosscheck.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpinVector;
import org.spinproof.reports.model.Plot;
import org.spinproof.reports.model.Plot.Axis;
import org.spinproof.reports.model.Plot.Dash;
import org.spinproof.reports.model.Plot.Marker;
import org.spinproof.reports.model.Plot.Series;

/** A single point as plots: gap and spin accumulation along the film, and its spectra. */
public final class PointPlots {
  private PointPlots() {}

  /** The plots; those of the spectra where there are some. */
  public static List<Plot> of(SolutionPoint point, Optional<FilmSpectra> spectra) {
    List<Plot> plots = new ArrayList<>();
    List<Double> x = point.gap().positions();
    plots.add(
        along(
            "Gap along the film",
            "|Δ|/Δ_0",
            null,
            List.of(new Series("", x, point.gap().amplitude(), 4, Dash.SOLID, Marker.NONE))));
    plots.add(
        along(
            "Spin accumulation along the film",
            "spin accumulation ρ_s",
            "(ħ/2) N_0 Δ_0",
            List.of(
                component("ρ_x", x, point, SpinVector::x, 0, Dash.SOLID),
                component("ρ_y", x, point, SpinVector::y, 1, Dash.DASHED),
                component("ρ_z", x, point, SpinVector::z, 2, Dash.DASHDOTTED))));
    spectra.ifPresent(
        found -> {
          plots.add(density(found));
          plots.add(current(found));
        });
    return plots;
  }

  private static Series component(
      String name,
      List<Double> x,
      SolutionPoint point,
      ToDoubleFunction<SpinVector> component,
      int color,
      Dash dash) {
    return new Series(
        name,
        x,
        point.spinAccumulation().stream().map(component::applyAsDouble).toList(),
        color,
        dash,
        Marker.NONE);
  }

  private static Plot along(String title, String label, String unit, List<Series> series) {
    return new Plot(
        title,
        ends(series),
        Axis.linear("position x/ξ", null),
        Axis.linear(label, unit),
        series,
        List.of(),
        List.of());
  }

  private static String ends(List<Series> series) {
    StringBuilder text = new StringBuilder();
    for (Series each : series) {
      int last = each.x().size() - 1;
      text.append(
          "%sfrom %s at %s to %s at %s. "
              .formatted(
                  each.name().isEmpty() ? "" : each.name() + ": ",
                  Rounded.of(each.y().get(0), 4),
                  Rounded.of(each.x().get(0), 4),
                  Rounded.of(each.y().get(last), 4),
                  Rounded.of(each.x().get(last), 4)));
    }
    return text.toString().strip();
  }

  private static Plot density(FilmSpectra spectra) {
    List<Series> series = new ArrayList<>();
    for (int k = 0; k < spectra.grid().positions().size(); k++) {
      series.add(
          new Series(
              "x = " + Rounded.of(spectra.grid().positions().get(k), 4) + " ξ",
              spectra.grid().energies(),
              spectra.values().get(k).stream().map(FilmSpectra.Value::density).toList(),
              k,
              dash(k),
              Marker.NONE));
    }
    return spectrum("Density of states", "density of states N/N_0", null, series);
  }

  private static Plot current(FilmSpectra spectra) {
    List<Series> series = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      int component = k;
      series.add(
          new Series(
              "j_" + "xyz".charAt(k),
              spectra.grid().energies(),
              spectra.values().get(0).stream()
                  .map(value -> value.current())
                  .map(j -> List.of(j.x(), j.y(), j.z()).get(component))
                  .toList(),
              k,
              dash(k),
              Marker.NONE));
    }
    return spectrum(
        "Spectral spin current at x = " + Rounded.of(spectra.grid().positions().get(0), 4) + " ξ",
        "spectral spin current",
        "D/ξ",
        series);
  }

  private static Plot spectrum(String title, String label, String unit, List<Series> series) {
    return new Plot(
        title,
        ends(series),
        Axis.linear("energy ε/Δ_0", null),
        Axis.linear(label, unit),
        series,
        List.of(),
        List.of());
  }

  private static Dash dash(int k) {
    return List.of(Dash.SOLID, Dash.DASHED, Dash.DASHDOTTED, Dash.DOTTED).get(k % 4);
  }
}
