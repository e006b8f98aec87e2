package org.spinproof.crosscheck.entinwohlman2023;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.spinproof.numeric.tunneling.Estimate;
import org.spinproof.numeric.tunneling.IntegratedKernels;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Link;
import org.spinproof.numeric.tunneling.SpinInjection;
import org.spinproof.numeric.tunneling.StaticKernel;
import org.spinproof.reports.model.Plot;
import org.spinproof.reports.model.Plot.Axis;
import org.spinproof.reports.model.Plot.Dash;
import org.spinproof.reports.model.Plot.Mark;
import org.spinproof.reports.model.Plot.Marker;
import org.spinproof.reports.model.Plot.Series;

/** The integrated kernels over the bias, the temperature and the gap, for the report. */
final class BiasPlots {
  private static final int POINTS = 160;

  private BiasPlots() {}

  /** Junctions whose kernels do not depend on the amplitudes. */
  private static Junction junction(double left, double bias, double temperature) {
    return new Junction(
        left, 1, bias, temperature, 0, new Link.RashbaZ(1.2, 0.4, 0.8).amplitudes());
  }

  /** Both static kernels over the bias. */
  static Plot kernels() {
    return new Plot(
        "Static kernels over the bias, equal gaps, zero temperature",
        "The printed kernel of equation 7 is positive and rises from 0.56 eV/Δ to a logarithmic divergence at 2Δ."
            + " The complete kernel is negative, starts as −1.85 eV/Δ and diverges at 2Δ; above it there is no static"
            + " limit, and its finite part is positive.",
        Axis.linear("eV/Δ", null).between(0, 3),
        Axis.linear("integrated kernel", null).between(-8, 4),
        List.of(
            series(
                "complete (multiplies Σ w)",
                0,
                Dash.SOLID,
                0,
                2,
                v -> StaticKernel.value(junction(1, v, 0))),
            series(
                "its finite part beside the growth",
                0,
                Dash.DOTTED,
                2,
                3,
                v -> StaticKernel.finitePart(junction(1, v, 0))),
            series(
                "equation 7 (cancels in the sum)",
                1,
                Dash.DASHED,
                0,
                3,
                v -> IntegratedKernels.printedDc(junction(1, v, 0)))),
        List.of(),
        List.of(new Mark("2Δ", 2)));
  }

  /** The rate of growth over the bias. */
  static Plot rates() {
    List<Series> series = new ArrayList<>();
    double[] temperatures = {0, 0.2, 0.4};
    Dash[] dashes = {Dash.SOLID, Dash.DASHED, Dash.DOTTED};
    for (int i = 0; i < temperatures.length; i++) {
      double temperature = temperatures[i];
      series.add(
          series(
              "k_BT = %s Δ".formatted(temperature),
              i,
              dashes[i],
              0,
              3,
              v ->
                  SpinInjection.rate(junction(1, v, temperature))
                      .map(rate -> rate.scale(-0.5 / Math.PI))));
    }
    return new Plot(
        "Growth of the magnetization over the bias, equal gaps",
        "At zero temperature there is none below 2Δ and a jump at 2Δ; at finite temperature it is there at every bias.",
        Axis.linear("eV/Δ", null).between(0, 3),
        Axis.linear("−dM/dt per spin structure", "2π Δ/ħ"),
        series,
        List.of(),
        List.of(new Mark("2Δ", 2)));
  }

  /** Both static kernels at small bias over the left gap. */
  static Plot gap() {
    double bias = 0.01;
    return new Plot(
        "Static kernels at small bias over the gap of the magnetized lead",
        "Per eV/Δ_R: neither goes as the square of the left gap. As that vanishes the complete kernel tends to −π, that of equation 7 to π/2.",
        Axis.linear("Δ_L/Δ_R", null).between(0, 2),
        Axis.linear("integrated kernel", "eV/Δ_R"),
        List.of(
            series(
                "complete",
                0,
                Dash.SOLID,
                -0.01,
                2,
                left -> StaticKernel.value(junction(left, bias, 0)).map(k -> k.scale(1 / bias))),
            series(
                "equation 7",
                1,
                Dash.DASHED,
                -0.01,
                2,
                left ->
                    IntegratedKernels.printedDc(junction(left, bias, 0))
                        .map(k -> k.scale(1 / bias)))),
        List.of(),
        List.of());
  }

  /** The factor of S30 over the bias. */
  static Plot estimate() {
    return new Plot(
        "The estimate of the oscillating magnetization over the bias",
        "In units of μ_B (eV/Δ)(R_Q/R_n), printed as 1: from π/32 at small bias to 0.33 at 0.9 Δ, and without bound at Δ.",
        Axis.linear("eV/Δ", null).between(0, 1),
        Axis.linear("|M|", "μ_B (eV/Δ) R_Q/R_n").between(0, 1.2),
        List.of(
            series(
                "equation 12, one pair of momenta",
                0,
                Dash.SOLID,
                0,
                1,
                v ->
                    IntegratedKernels.printedAc(junction(1, v, 0))
                        .map(k -> k.scale(-0.125 / Math.PI / v))
                        .filter(k -> k.value() < 1.2)),
            new Series(
                "as printed", List.of(0.0, 1.0), List.of(1.0, 1.0), 1, Dash.DASHED, Marker.NONE)),
        List.of(),
        List.of());
  }

  /** Interrupted where the quantity does not exist or leaves the frame of {@link #kernels}. */
  private static Series series(
      String name,
      int color,
      Dash dash,
      double from,
      double to,
      DoubleFunction<Optional<Estimate>> f) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int i = 1; i <= POINTS; i++) {
      double at = from + (to - from) * i / POINTS;
      x.add(at);
      y.add(f.apply(at).map(Estimate::value).filter(value -> value > -8 && value < 4).orElse(null));
    }
    return new Series(name, x, y, color, dash, Marker.NONE);
  }
}
