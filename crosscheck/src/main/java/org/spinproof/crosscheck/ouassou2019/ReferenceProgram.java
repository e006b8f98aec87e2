package org.spinproof.crosscheck.ouassou2019;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.ouassou2019.FigureEvidence.Broken;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.crosscheck.solve.FilmSpectra;
import org.spinproof.crosscheck.solve.SpectraGrid;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Film;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpinActiveInterface;
import org.spinproof.numeric.usadel.SpinVector;
import org.spinproof.numeric.usadel.Uncertainty;
import org.spinproof.numeric.usadel.UsadelSolver;
import org.spinproof.numeric.usadel.Wire;
import org.spinproof.reports.model.Plot;
import org.spinproof.reports.model.Plot.Axis;
import org.spinproof.reports.model.Plot.Dash;
import org.spinproof.reports.model.Plot.Marker;
import org.spinproof.reports.model.Plot.Series;

/**
 * What the paper's program GENEUS computes for the film of Fig. 1 in equilibrium, against this
 * solver. The data and their estimated errors lie beside the ledger.
 */
public final class ReferenceProgram {
  private static final double LENGTH = 1.5;

  /** Their errors of the gap, from energies and positions together, in Δ0. */
  private static final double GAP_ERROR = 1.4e-5 + 6e-7;

  /** Of their spin current in (ħ/2) N0 Δ0 D/L. */
  private static final double CURRENT_ERROR = 8e-7;

  /** Of their density of states in N0, in the gap that they found. */
  private static final double DENSITY_ERROR = 1.5e-6;

  private static final double ACCURACY = 1e-7;
  private static final String CAUSE =
      "the errors of both sides together are the unit; an error of the gap moves the density of"
          + " states";
  private static final List<Double> PLACES = List.of(0.0, 0.5 * LENGTH, LENGTH);

  private ReferenceProgram() {}

  /** Gap, spin current and spin-resolved densities of states, within the errors of both sides. */
  @Checks("u-reference-program")
  public static Check geneusAgrees() {
    Check check =
        FigureEvidence.check(
            (model, budget) -> compare(model, false, budget),
            Optional.empty(),
            List.of(
                new Broken(
                    "the sign of S89 at one end",
                    FigureModel.broken(FigureModel::oppositePhaseShiftAtTheLeft)),
                new Broken(
                    "the magnets exchanged", FigureModel.broken(ReferenceProgram::exchanged)),
                new Broken(
                    "conductances of 0.601", FigureModel.broken(FigureModel.withFilm(1.5, 0.601))),
                new Broken(
                    "a Dynes broadening of 0.0101 Δ0",
                    FigureModel.broken(
                        w -> with(w, new Film(LENGTH, w.film().temperature(), 0.0101, 30.0)))),
                new Broken(
                    "a cutoff of 29 Δ0",
                    FigureModel.broken(
                        w -> with(w, new Film(LENGTH, w.film().temperature(), 0.01, 29.0)))),
                new Broken("the gap held at Δ0", FigureModel.broken(FigureModel.withGap(1.0)))));
    List<Check.BrokenCheck> broken = new ArrayList<>(check.mutants());
    broken.add(
        new Check.BrokenCheck(
            "densities of states of the two ends exchanged",
            budget -> compare(FigureModel.PAPER, true, budget)));
    return new Check(check.engine(), check.examination(), false, broken);
  }

  private static Wire with(Wire w, Film film) {
    return new Wire(film, w.left(), w.right(), w.gap(), w.injection());
  }

  private static Wire exchanged(Wire w) {
    return new Wire(
        w.film(),
        new SpinActiveInterface(w.left().conductance(), w.right().magnetization()),
        new SpinActiveInterface(w.right().conductance(), w.left().magnetization()),
        w.gap(),
        w.injection());
  }

  private static Evidence compare(FigureModel model, boolean endsExchanged, Budget budget) {
    Wire wire = model.wire(Direction.X, 0.0, FigureModel.COLD);
    SolutionPoint point = new UsadelSolver(ACCURACY, model.method()).solve(wire);
    if (!point.converged()) {
      throw new FigureModel.NotConverged(wire, point.residual());
    }
    List<double[]> profile = rows("geneus-profile.csv");
    List<double[]> densities = rows("geneus-dos.csv");
    double gap = 0.0;
    double current = 0.0;
    for (double[] row : profile) {
      double allowed = GAP_ERROR + point.uncertainty().gap();
      gap = Math.max(gap, Math.abs(point.gap().re(row[0]) - row[1]) / allowed);
      // theirs is in D/L, this in D/ξ
      SpinVector theirs = new SpinVector(row[3], row[4], row[5]).times(1.0 / LENGTH);
      current =
          Math.max(
              current,
              point.spinCurrent().distance(theirs)
                  / (CURRENT_ERROR / LENGTH + point.uncertainty().spinCurrent()));
    }
    if (!(Math.max(gap, current) <= 1.0)) {
      return FigureEvidence.within(
          Math.max(gap, current),
          1.0,
          CAUSE,
          2 * profile.size(),
          "largest difference over the errors of both sides: gap %.2f, spin current %.2f"
              .formatted(gap, current));
    }
    List<double[]> chosen = new ArrayList<>();
    // odd strides, so that no spacing of theirs is favoured; what is broken shows at few energies
    int stride = endsExchanged ? 301 : FigureEvidence.fine(budget) ? 11 : 61;
    for (int k = 7; k < densities.size(); k += stride) {
      chosen.add(densities.get(k));
    }
    FilmSpectra spectra = spectra(point, chosen);
    double density = 0.0;
    for (int k = 0; k < chosen.size(); k++) {
      for (int place = 0; place < 3; place++) {
        FilmSpectra.Value value = spectra.values().get(endsExchanged ? 2 - place : place).get(k);
        double[] row = chosen.get(k);
        SpinVector spin =
            new SpinVector(row[2 + 4 * place], row[3 + 4 * place], row[4 + 4 * place]);
        double difference =
            Math.max(
                Math.abs(value.density() - row[1 + 4 * place]), value.spinDensity().distance(spin));
        density = Math.max(density, difference / (DENSITY_ERROR + value.densityUncertainty()));
      }
    }
    return FigureEvidence.within(
            Math.max(gap, Math.max(current, density)),
            1.0,
            CAUSE,
            2 * profile.size() + 3 * chosen.size(),
            "largest difference over the errors of both sides: gap %.2f, spin current %.2f, densities of states %.2f"
                .formatted(gap, current, density))
        .with(
            FigureEvidence.fine(budget)
                ? List.of(densityPlot(spectra, chosen), gapPlot(point, profile))
                : List.of());
  }

  /** The spectra, with uncertainties that count their error of the gap too. */
  private static FilmSpectra spectra(SolutionPoint p, List<double[]> rows) {
    Uncertainty own = p.uncertainty();
    SolutionPoint blurred =
        new SolutionPoint(
            p.wire(),
            p.branch(),
            p.state(),
            p.converged(),
            p.residual(),
            p.leadingEigenvalue(),
            new Uncertainty(
                own.spinCurrent(),
                own.gap() + GAP_ERROR,
                own.spinAccumulation(),
                own.between(),
                own.chargeCurrent(),
                own.meanChargeCurrent()),
            p.gap(),
            p.spinCurrent(),
            p.spinCurrentVariation(),
            p.chargeCurrent(),
            p.chargeCurrentProfile(),
            p.spinAccumulation(),
            p.seconds());
    return FilmSpectra.of(
        blurred, new SpectraGrid(rows.stream().map(row -> row[0]).toList(), PLACES));
  }

  private static Plot densityPlot(FilmSpectra spectra, List<double[]> rows) {
    List<Double> energies = new ArrayList<>();
    List<List<Double>> own = List.of(new ArrayList<>(), new ArrayList<>());
    List<List<Double>> theirs = List.of(new ArrayList<>(), new ArrayList<>());
    for (int k = 0; k < rows.size() && rows.get(k)[0] < 1.5; k++) {
      energies.add(rows.get(k)[0]);
      for (int place = 0; place < 2; place++) {
        own.get(place).add(spectra.values().get(place).get(k).density());
        theirs.get(place).add(rows.get(k)[1 + 4 * place]);
      }
    }
    return new Plot(
        "Density of states in equilibrium",
        "The density of states at an end and in the centre of the film against the energy, this"
            + " solver's as lines and GENEUS' as points, which lie on the lines.",
        Axis.linear("energy ε/Δ_0", null),
        Axis.linear("density of states N/N_0", null),
        List.of(
            new Series("end", energies, own.get(0), 0, Dash.SOLID, Marker.NONE),
            new Series("end, GENEUS", energies, theirs.get(0), 0, Dash.NONE, Marker.CIRCLE),
            new Series("centre", energies, own.get(1), 1, Dash.DASHED, Marker.NONE),
            new Series("centre, GENEUS", energies, theirs.get(1), 1, Dash.NONE, Marker.SQUARE)),
        List.of(),
        List.of());
  }

  private static Plot gapPlot(SolutionPoint point, List<double[]> rows) {
    List<Double> x = rows.stream().map(row -> LENGTH * row[0]).toList();
    return new Plot(
        "Gap in equilibrium",
        "The gap along the film, this solver's as a line and GENEUS' as points, which lie on the"
            + " line.",
        Axis.linear("position x/ξ", null),
        Axis.linear("|Δ|/Δ_0", null),
        List.of(
            new Series(
                "this solver",
                x,
                rows.stream().map(row -> point.gap().re(row[0])).toList(),
                0,
                Dash.SOLID,
                Marker.NONE),
            new Series(
                "GENEUS",
                x,
                rows.stream().map(row -> row[1]).toList(),
                1,
                Dash.NONE,
                Marker.CIRCLE)),
        List.of(),
        List.of());
  }

  /** A table without its header. */
  private static List<double[]> rows(String name) {
    try (InputStream in = ReferenceProgram.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(
              line -> Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
