package org.spinproof.crosscheck.ouassou2019;

import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.ouassou2019.FigureEvidence.Broken;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.NormalState;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpinActiveInterface;
import org.spinproof.numeric.usadel.SpinVector;
import org.spinproof.numeric.usadel.Wire;

/** What the paper says of other lengths and interface conductances (Technical details). */
public final class ParameterClaims {
  private ParameterClaims() {}

  /** Length in ξ and conductance Gφ/G_N of both interfaces. */
  private record Variation(double length, double conductance) {}

  private static final List<Variation> FEW = List.of(new Variation(2.5, 0.9));
  private static final List<Variation> MANY =
      List.of(
          new Variation(1.5, 0.4),
          new Variation(1.2, 0.4),
          new Variation(2.0, 0.6),
          new Variation(2.5, 0.9),
          new Variation(3.0, 0.6));

  private static SolutionPoint at(FigureModel model, Variation film, double voltage) {
    Wire wire = model.wire(Direction.X, voltage, FigureModel.COLD);
    return model.solve(FigureModel.withFilm(film.length(), film.conductance()).apply(wire));
  }

  /**
   * In other films too the spin-z current is kept within 5 % and the spin-y current is positive and
   * linear within 15 % up to a quarter of the gap, and spin-z reverses at a higher spin voltage.
   */
  @Checks("u-parameters")
  public static Check otherFilmsBehaveAlike() {
    return FigureEvidence.check(
        ParameterClaims::alike,
        Optional.empty(),
        List.of(
            new Broken(
                "spin-z injected in place of spin-x",
                FigureModel.broken(FigureModel.injecting(Direction.Z))),
            new Broken(
                "the sign of S89 at one end",
                FigureModel.broken(FigureModel::oppositePhaseShiftAtTheLeft)),
            new Broken(
                "half the spin voltage", FigureModel.broken(FigureModel.voltageTimes(0.5)))));
  }

  private static Evidence alike(FigureModel model, Budget budget) {
    List<Variation> films = FigureEvidence.fine(budget) ? MANY : FEW;
    StringBuilder detail = new StringBuilder();
    boolean all = true;
    for (Variation film : films) {
      budget.check();
      SpinVector rest = at(model, film, 0.0).spinCurrent();
      SpinVector small = at(model, film, 0.05).spinCurrent();
      SpinVector quarter = at(model, film, 0.25).spinCurrent();
      double lost = 1.0 - quarter.z() / rest.z();
      double bent = small.y() == 0.0 ? 1.0 : quarter.y() / (5.0 * small.y()) - 1.0;
      if (!(rest.z() > 0.0
          && Math.abs(lost) < 0.05
          && quarter.y() > 0.1 * rest.z()
          && Math.abs(bent) < 0.15)) {
        return FigureEvidence.that(
            false,
            films.size(),
            "L = %s ξ, Gφ/G_N = %s: spin current without injection %s, at eVs = Δ0/4 %s"
                .formatted(film.length(), film.conductance(), rest, quarter));
      }
      Optional<Double> reversed = Optional.empty();
      for (double v : new double[] {0.75, 0.85}) {
        SolutionPoint point = at(model, film, v);
        if (reversed.isEmpty()
            && point.state() == SolutionPoint.State.SUPERCONDUCTING
            && point.spinCurrent().z() < 0.0) {
          reversed = Optional.of(v);
        }
      }
      all &= reversed.isPresent();
      detail.append(
          "L = %s ξ, Gφ/G_N = %s: spin-z %.5f, changed by %.1f %% at eVs = Δ0/4, spin-y %.5f there, %.1f %% off its line, %s; "
              .formatted(
                  film.length(),
                  film.conductance(),
                  rest.z(),
                  -100.0 * lost,
                  quarter.y(),
                  100.0 * bent,
                  reversed
                      .map(v -> "spin-z reversed at " + v + " Δ0")
                      .orElse("spin-z not reversed")));
    }
    return FigureEvidence.that(all, films.size(), detail.toString().replaceAll("; $", ""));
  }

  /**
   * A short film with strong interfaces is normal; a long one, and one with weak interfaces, carry
   * less than a hundredth of the current.
   */
  @Checks("u-limits")
  public static Check theLimitsAreAsTheySay() {
    return FigureEvidence.check(
        ParameterClaims::limits,
        Optional.empty(),
        List.of(
            new Broken("the gap held at Δ0", FigureModel.broken(FigureModel.withGap(1.0))),
            new Broken(
                "no spin-active interface at the left",
                FigureModel.broken(
                    w ->
                        new Wire(
                            w.film(),
                            new SpinActiveInterface(0.0, Direction.X),
                            w.right(),
                            w.gap(),
                            w.injection())))));
  }

  private static Evidence limits(FigureModel model, Budget budget) {
    double paper = at(model, new Variation(1.5, 0.6), 0.0).spinCurrent().z();
    SolutionPoint strong = at(model, new Variation(0.6, 1.2), 0.0);
    double normal =
        NormalState.leadingEigenvalue(
            FigureModel.withFilm(0.6, 1.2).apply(model.wire(Direction.X, 0.0, FigureModel.COLD)));
    double thick = at(model, new Variation(6.0, 0.6), 0.0).spinCurrent().z();
    double weak = at(model, new Variation(1.5, 0.03), 0.0).spinCurrent().z();
    boolean collapsed = strong.state() == SolutionPoint.State.NORMAL && normal < 1.0;
    return FigureEvidence.that(
        collapsed
            && paper > 0.01
            && Math.abs(thick) < 0.01 * paper
            && Math.abs(weak) < 0.01 * paper,
        4,
        "L = 0.6 ξ, Gφ/G_N = 1.2: %s, mean gap %.1e; the spin current is %.2e of the paper's film's at L = 6 ξ, %.2e at Gφ/G_N = 0.03"
            .formatted(
                collapsed ? "normal" : "superconducting",
                strong.gap().mean(),
                thick / paper,
                weak / paper));
  }
}
