package org.spinproof.crosscheck.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.solve.SolverFile.FilmFile;
import org.spinproof.numeric.usadel.Method;
import org.spinproof.numeric.usadel.Solution;
import org.spinproof.numeric.usadel.UsadelSolver;
import org.spinproof.reports.model.Plot;

/** A sweep that is drawn says what a reader of the paper's figures looks for. */
class SweepPlotsTest {
  private static final String FILM =
      """
      spinproof: 1
      superconductor: {length: 1.5, temperature: 0.01, dynes: 0.01, cutoff: 30, gap: %s}
      interfaces:
        left:  {conductance: 0.6, magnetization: [1, 0, 0]}
        right: {conductance: 0.6, magnetization: [0, 1, 0]}
      injection: {voltage: 0.25, axis: [1, 0, 0]}
      sweep: {%s}
      """;

  private static List<Plot> plots(String gap, String sweep) {
    FilmFile file = (FilmFile) SolverFile.parse("film.yaml", FILM.formatted(gap, sweep));
    Solution solution = FilmRun.solve(file, new UsadelSolver(1e-4, Method.AUTOMATIC), done -> {});
    OptionalDouble normalStable = FilmRun.normalStable(file);
    return SweepPlots.of(file.sweep().orElseThrow(), solution, normalStable);
  }

  /** The ends of the bistable region are those of two throw-away prototypes of other design. */
  @Test
  void theBistableRegionOfFig2IsShadedAndTheLinesAreBrokenAtItsEnds() {
    Plot plot =
        plots("selfconsistent", "over: voltage, from: 0.2, to: 1, step: 0.3, branch: both").get(0);
    assertThat(plot.bands())
        .extracting(Plot.Band::name)
        .containsExactly("two stable states", "normal");
    Plot.Band bistable = plot.bands().get(0);
    assertThat(bistable.from()).isCloseTo(0.657332, within(2e-6));
    assertThat(bistable.to()).isCloseTo(0.898146, within(2e-6));
    assertThat(plot.bands().get(1).from()).isEqualTo(bistable.to());
    assertThat(plot.bands().get(1).to()).isEqualTo(1.0);
    assertThat(plot.marks()).extracting(Plot.Mark::name).containsExactly("fold 0.8981");
    assertThat(plot.series())
        .extracting(Plot.Series::name)
        .containsExactly(
            "J_{s,y}, upwards", "J_{s,y}, downwards", "J_{s,z}, upwards", "J_{s,z}, downwards");
    // superconducting at 0.2, 0.5 and on the way up at 0.8
    assertThat(plot.series().get(0).x()).containsExactly(0.2, 0.5, 0.8, 1.0, 1.0);
    assertThat(plot.series().get(0).y().get(3)).isNull();
    assertThat(plot.series().get(1).x()).containsExactly(1.0, 0.8, 0.5, 0.5, 0.2);
    assertThat(plot.series().get(1).y().get(2)).isNull();
  }

  @Test
  void whatVanishesIsNotDrawnAndThePlotIsDescribed() {
    List<Plot> plots = plots("0.7", "over: conductance, from: 0.2, to: 0.6, step: 0.2");
    Plot current = plots.get(0);
    assertThat(current.series())
        .extracting(Plot.Series::name)
        .containsExactly("J_{s,y}", "J_{s,z}");
    assertThat(current.series().get(0).x()).containsExactly(0.2, 0.4, 0.6);
    assertThat(current.series().get(0).y()).allMatch(Objects::nonNull);
    assertThat(current.bands()).isEmpty();
    assertThat(plots.get(1).description())
        .isEqualTo("⟨|Δ|⟩ runs from 0.7 at 0.2 to 0.7 at 0.6, between 0.7 and 0.7.");
  }
}
