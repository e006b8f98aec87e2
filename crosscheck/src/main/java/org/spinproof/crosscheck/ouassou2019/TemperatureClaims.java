package org.spinproof.crosscheck.ouassou2019;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.ouassou2019.FigureEvidence.Broken;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.crosscheck.solve.SweepPlots;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Method;
import org.spinproof.numeric.usadel.Solution;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpinVector;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.numeric.usadel.SweepSolver;
import org.spinproof.numeric.usadel.UsadelSolver;
import org.spinproof.reports.model.Plot;

/**
 * What the paper reads off Fig. 3, the spin supercurrent against the temperature at eVs = Δ0/4
 * along x. Currents are in (ħ/2) N0 D Δ0/ξ, temperatures in the bulk Tc; the film's own critical
 * temperature is 0.918 at this spin voltage.
 */
public final class TemperatureClaims {
  private static final double VOLTAGE = 0.25;
  private static final double FROM = 0.55;
  private static final double TO = 0.9;
  private static final double OUTSIDE = 0.1;

  private TemperatureClaims() {}

  private static double[] temperatures(Budget budget) {
    return FigureEvidence.fine(budget)
        ? new double[] {FROM, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, TO}
        : new double[] {FROM, 0.7, TO};
  }

  private static SpinVector[] currents(FigureModel model, double... temperatures) {
    SpinVector[] currents = new SpinVector[temperatures.length];
    for (int k = 0; k < currents.length; k++) {
      currents[k] = model.at(Direction.X, VOLTAGE, temperatures[k]).spinCurrent();
    }
    return currents;
  }

  private static double on(double y0, double y1, double t) {
    return y0 + (y1 - y0) * (t - FROM) / (TO - FROM);
  }

  /**
   * From 0.55 to 0.9 Tc both components lie on a straight line to 3 % of their value at 0.55 Tc.
   */
  @Checks("u-linear-temperature")
  public static Check theCurrentIsLinear() {
    return FigureEvidence.check(
        TemperatureClaims::linear,
        Optional.of(
            (model, budget) -> {
              SpinVector[] j = currents(model, FROM, TO, OUTSIDE);
              double line = on(j[0].y(), j[1].y(), OUTSIDE);
              return FigureEvidence.witness(
                  "T/Tc",
                  OUTSIDE,
                  "[[2]]",
                  j[2].y(),
                  line,
                  0.1 * line,
                  "the spin-y current, and the continuation of its line: below 0.3 Tc it falls with"
                      + " the temperature");
            }),
        List.of(
            new Broken(
                "spin-z injected in place of spin-x",
                FigureModel.broken(FigureModel.injecting(Direction.Z))),
            new Broken("the gap held at 0.9 Δ0", FigureModel.broken(FigureModel.withGap(0.9))),
            new Broken(
                "the sign of S89 at one end",
                FigureModel.broken(FigureModel::oppositePhaseShiftAtTheLeft))));
  }

  private static Evidence linear(FigureModel model, Budget budget) {
    double[] t = temperatures(budget);
    SpinVector first = currents(model, FROM)[0];
    if (!(first.y() > 1e-4 && first.z() > 1e-4)) {
      return FigureEvidence.that(false, 1, "at 0.55 Tc the spin current is " + first);
    }
    SpinVector[] j = currents(model, t);
    SpinVector last = j[j.length - 1];
    boolean falls = first.y() > 4.0 * last.y() && first.z() > 4.0 * last.z() && last.y() > 0.0;
    double worst = 0.0;
    for (int k = 0; k < t.length; k++) {
      worst =
          Math.max(worst, Math.abs(j[k].y() - on(first.y(), last.y(), t[k])) / Math.abs(first.y()));
      worst =
          Math.max(worst, Math.abs(j[k].z() - on(first.z(), last.z(), t[k])) / Math.abs(first.z()));
    }
    String detail =
        "deviation from a straight line, relative to the values at 0.55 Tc: (%.5f, %.5f) there, (%.5f, %.5f) at 0.9 Tc"
            .formatted(first.y(), first.z(), last.y(), last.z());
    return falls
        ? FigureEvidence.within(
                worst,
                0.03,
                "a line in a figure that bends by less than 3 % of its height passes for straight",
                t.length,
                detail)
            .with(FigureEvidence.plots(budget, b -> figures(model, b)))
        : FigureEvidence.that(false, t.length, "the current does not fall: " + detail);
  }

  /** From 0.55 to 0.9 Tc the ratio of the two components is the same within 5 %. */
  @Checks("u-same-rate")
  public static Check bothComponentsFallAtTheSameRate() {
    return FigureEvidence.check(
        TemperatureClaims::sameRate,
        Optional.of(
            (model, budget) -> {
              SpinVector[] j = currents(model, TO, OUTSIDE);
              double ratio = j[0].y() / j[0].z();
              return FigureEvidence.witness(
                  "T/Tc",
                  OUTSIDE,
                  "",
                  j[1].y() / j[1].z(),
                  ratio,
                  0.05 * ratio,
                  "the ratio of the spin-y to the spin-z current, and that at 0.9 Tc");
            }),
        List.of(
            new Broken(
                "spin-z injected in place of spin-x",
                FigureModel.broken(FigureModel.injecting(Direction.Z))),
            new Broken("the gap held at 0.9 Δ0", FigureModel.broken(FigureModel.withGap(0.9)))));
  }

  private static Evidence sameRate(FigureModel model, Budget budget) {
    double[] t = temperatures(budget);
    SpinVector first = currents(model, FROM)[0];
    if (!(first.y() > 1e-4 && first.z() > 1e-4)) {
      return FigureEvidence.that(false, 1, "at 0.55 Tc the spin current is " + first);
    }
    SpinVector[] j = currents(model, t);
    double last = j[j.length - 1].y() / j[j.length - 1].z();
    double worst = last > 0.1 ? 0.0 : 1.0;
    for (SpinVector each : j) {
      worst = Math.max(worst, Math.abs(each.y() / each.z() / last - 1.0));
    }
    return FigureEvidence.within(
            Double.isFinite(worst) ? worst : 1.0,
            0.05,
            "a statement about lines in a figure: two that differ by less than 5 % run alike",
            t.length,
            "change of the ratio of spin-y to spin-z, relative to %.4f at 0.9 Tc".formatted(last))
        .with(FigureEvidence.plots(budget, b -> figure("Fig. 3(b)", model, Direction.X, b)));
  }

  /** At 98 % of the film's critical temperature spin-y is still more than half of spin-z. */
  @Checks("u-critical-temperature")
  public static Check itRemainsUpToTheCriticalTemperature() {
    return FigureEvidence.check(
        (model, budget) -> {
          double[] t =
              FigureEvidence.fine(budget)
                  ? new double[] {FigureModel.COLD, 0.3, 0.6, 0.9, 0.915}
                  : new double[] {FigureModel.COLD, 0.9};
          double least = Double.POSITIVE_INFINITY;
          SolutionPoint point = null;
          for (double each : t) {
            point = model.at(Direction.X, VOLTAGE, each);
            SpinVector j = point.spinCurrent();
            least = Math.min(least, j.z() > 0.0 ? j.y() / j.z() : 0.0);
            if (!(least > 0.3)) {
              return FigureEvidence.that(
                  false, t.length, "at %s Tc the spin current is %s".formatted(each, j));
            }
          }
          Evidence found =
              FigureEvidence.that(
                  least > 0.3,
                  t.length,
                  "the spin-y current is at least %.3f of the spin-z current; at %s Tc, where the mean gap is %.3f Δ0, both are (%.3e, %.3e)"
                      .formatted(
                          least,
                          t[t.length - 1],
                          point.gap().mean(),
                          point.spinCurrent().y(),
                          point.spinCurrent().z()));
          return found.with(
              FigureEvidence.plots(budget, b -> figure("Fig. 3(b)", model, Direction.X, b)));
        },
        Optional.empty(),
        List.of(
            new Broken(
                "spin-z injected in place of spin-x",
                FigureModel.broken(FigureModel.injecting(Direction.Z))),
            new Broken(
                "the sign of S89 at one end",
                FigureModel.broken(FigureModel::oppositePhaseShiftAtTheLeft)),
            new Broken("no gap", FigureModel.broken(FigureModel.withGap(0.0))),
            new Broken(
                "a fifth of the spin voltage", FigureModel.broken(FigureModel.voltageTimes(0.2)))));
  }

  /** Both parts of Fig. 3. */
  private static List<Plot> figures(FigureModel model, Budget budget) {
    List<Plot> plots = new ArrayList<>(figure("Fig. 3(a)", model, Direction.Z, budget));
    plots.addAll(figure("Fig. 3(b)", model, Direction.X, budget));
    return plots;
  }

  private static List<Plot> figure(String name, FigureModel model, Direction axis, Budget budget) {
    Sweep sweep = new Sweep(Sweep.Parameter.TEMPERATURE, 0.05, 1.0, 0.05, Sweep.Branch.UP);
    Solution solution =
        new SweepSolver(new UsadelSolver(FigureModel.ACCURACY, Method.AUTOMATIC))
            .solve(model.wire(axis, VOLTAGE, FigureModel.COLD), sweep, point -> budget.check());
    return SweepPlots.of(sweep, solution, OptionalDouble.empty()).stream()
        .map(
            plot ->
                new Plot(
                    name + ": " + plot.title(),
                    plot.description(),
                    plot.x(),
                    plot.y(),
                    plot.series(),
                    plot.bands(),
                    plot.marks()))
        .toList();
  }
}
