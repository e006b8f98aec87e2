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
import org.spinproof.numeric.usadel.NormalState;
import org.spinproof.numeric.usadel.Solution;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpinVector;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.numeric.usadel.SweepSolver;
import org.spinproof.numeric.usadel.UsadelSolver;
import org.spinproof.numeric.usadel.Wire;
import org.spinproof.reports.model.Plot;

/**
 * What the paper reads off Fig. 2, the spin supercurrent against the spin voltage at T = 0.01 Tc.
 * Currents are in (ħ/2) N0 D Δ0/ξ, voltages eVs in Δ0.
 */
public final class SpinVoltageClaims {
  /** Where the paper says that its predictions end. */
  private static final double HALF_THE_GAP = 0.5;

  private static final double SMALL = 0.05;

  /** A line of Fig. 2 is about as wide as this fraction of the current in equilibrium. */
  private static final double LINE = 0.02;

  private static final String LINE_CAUSE =
      "a statement about lines in a figure: 2 % is about their width";

  /** Straight lines are called so if they deviate by no more. */
  private static final double STRAIGHT = 0.1;

  private SpinVoltageClaims() {}

  private static double[] voltages(Budget budget, double to) {
    int n = FigureEvidence.fine(budget) ? (int) Math.round(to / SMALL) : 2;
    double[] v = new double[n];
    for (int k = 0; k < n; k++) {
      v[k] = to * (k + 1) / n;
    }
    return v;
  }

  private static SolutionPoint at(FigureModel model, Direction axis, double voltage) {
    return model.at(axis, voltage, FigureModel.COLD);
  }

  /** Spin-z injection changes the current by less than 2 % up to half the gap. */
  @Checks("u-figure-2-z")
  public static Check spinZInjectionHasNoEffect() {
    return FigureEvidence.check(
        SpinVoltageClaims::noEffect,
        Optional.of(
            (model, budget) -> {
              SolutionPoint without = at(model, Direction.Z, 0.0);
              SolutionPoint with = at(model, Direction.Z, HALF_THE_GAP);
              return FigureEvidence.witness(
                  "eVs/Delta0",
                  HALF_THE_GAP,
                  "[[3]]",
                  with.spinCurrent().z(),
                  without.spinCurrent().z(),
                  without.uncertainty().spinCurrent() + with.uncertainty().spinCurrent(),
                  "the spin current with and without injection");
            }),
        List.of(
            new Broken(
                "spin-x injected in place of spin-z",
                FigureModel.broken(FigureModel.injecting(Direction.X))),
            new Broken(
                "1.4 times the spin voltage", FigureModel.broken(FigureModel.voltageTimes(1.4))),
            new Broken("a gap of half the size", FigureModel.broken(FigureModel.withGap(0.5)))));
  }

  private static Evidence noEffect(FigureModel model, Budget budget) {
    SpinVector equilibrium = at(model, Direction.Z, 0.0).spinCurrent();
    double worst = 0.0;
    double[] voltages = voltages(budget, HALF_THE_GAP);
    for (double v : voltages) {
      SpinVector current = at(model, Direction.Z, v).spinCurrent();
      worst = Math.max(worst, current.distance(equilibrium) / equilibrium.z());
    }
    return FigureEvidence.within(
            worst,
            LINE,
            LINE_CAUSE,
            voltages.length,
            "largest change of the spin current, relative to %.5f without injection, for eVs up to"
                    .formatted(equilibrium.z())
                + " 0.5 Δ0")
        .with(FigureEvidence.plots(budget, b -> figure(model, Direction.Z, b)));
  }

  /** Spin-x injection gives a spin-y current that is linear within 10 % up to eVs = 0.3 Δ0. */
  @Checks("u-figure-2-x")
  public static Check spinYCurrentIsLinear() {
    return FigureEvidence.check(
        SpinVoltageClaims::linear,
        Optional.of(
            (model, budget) -> {
              double slope = at(model, Direction.X, SMALL).spinCurrent().y() / SMALL;
              SolutionPoint point = at(model, Direction.X, HALF_THE_GAP);
              return FigureEvidence.witness(
                  "eVs/Delta0",
                  HALF_THE_GAP,
                  "[[2]]",
                  point.spinCurrent().y(),
                  slope * HALF_THE_GAP,
                  STRAIGHT * slope * HALF_THE_GAP,
                  "the spin-y current, and its linear part");
            }),
        List.of(
            new Broken(
                "spin-z injected in place of spin-x",
                FigureModel.broken(FigureModel.injecting(Direction.Z))),
            new Broken(
                "spin-y injected in place of spin-x",
                FigureModel.broken(FigureModel.injecting(Direction.Y))),
            new Broken(
                "the sign of S89 at one end",
                FigureModel.broken(FigureModel::oppositePhaseShiftAtTheLeft)),
            new Broken(
                "twice the spin voltage", FigureModel.broken(FigureModel.voltageTimes(2.0)))));
  }

  private static Evidence linear(FigureModel model, Budget budget) {
    SpinVector small = at(model, Direction.X, SMALL).spinCurrent();
    double slope = small.y() / SMALL;
    if (!(slope > 1e-3) || Math.abs(small.x()) > LINE * small.y()) {
      return FigureEvidence.that(
          false,
          1,
          "at eVs = 0.05 Δ0 the spin-x current is %.2e, the spin-y current %.2e"
              .formatted(small.x(), small.y()));
    }
    double worst = 0.0;
    double[] voltages = voltages(budget, 0.3);
    for (double v : voltages) {
      SpinVector current = at(model, Direction.X, v).spinCurrent();
      worst = Math.max(worst, Math.abs(current.y() / (slope * v) - 1.0));
    }
    return FigureEvidence.within(
            worst,
            STRAIGHT,
            "a line in a figure that bends by less than 10 % passes for straight",
            voltages.length,
            "largest relative deviation of the spin-y current from %.5f eVs/Δ0, for eVs up to 0.3 Δ0"
                .formatted(slope))
        .with(FigureEvidence.plots(budget, b -> figure(model, Direction.X, b)));
  }

  /** Under spin-x injection the spin-z current loses less than 2 % up to half the gap. */
  @Checks("u-figure-2-spin-z-kept")
  public static Check spinZCurrentIsKept() {
    return FigureEvidence.check(
        SpinVoltageClaims::kept,
        Optional.of(
            (model, budget) -> {
              SolutionPoint without = at(model, Direction.X, 0.0);
              SolutionPoint with = at(model, Direction.X, HALF_THE_GAP);
              return FigureEvidence.witness(
                  "eVs/Delta0",
                  HALF_THE_GAP,
                  "[[3]]",
                  with.spinCurrent().z(),
                  without.spinCurrent().z(),
                  without.uncertainty().spinCurrent() + with.uncertainty().spinCurrent(),
                  "the spin-z current with and without injection: it does decrease");
            }),
        List.of(
            new Broken(
                "spin-z injected in place of spin-x",
                FigureModel.broken(FigureModel.injecting(Direction.Z))),
            new Broken(
                "1.4 times the spin voltage", FigureModel.broken(FigureModel.voltageTimes(1.4))),
            new Broken("a gap of half the size", FigureModel.broken(FigureModel.withGap(0.5)))));
  }

  private static Evidence kept(FigureModel model, Budget budget) {
    SpinVector equilibrium = at(model, Direction.X, 0.0).spinCurrent();
    double lost = 0.0;
    double spinY = 0.0;
    double[] voltages = voltages(budget, HALF_THE_GAP);
    for (double v : voltages) {
      SpinVector current = at(model, Direction.X, v).spinCurrent();
      lost = Math.max(lost, 1.0 - current.z() / equilibrium.z());
      spinY = current.y();
    }
    String detail =
        "loss of the spin-z current, relative to %.5f, while the spin-y current rises to %.5f"
            .formatted(equilibrium.z(), spinY);
    return spinY < 0.5 * equilibrium.z()
        ? FigureEvidence.that(false, voltages.length, "the spin-y current does not rise: " + detail)
        : FigureEvidence.within(lost, LINE, LINE_CAUSE, voltages.length, detail);
  }

  /**
   * The normal and a superconducting state are stable from eVs = 0.5420 Δ0 to 0.6766 Δ0 under
   * spin-z injection, and from 0.6573 Δ0 to 0.8981 Δ0 under spin-x injection.
   */
  @Checks("u-bistable")
  public static Check twoStatesAreStable() {
    return FigureEvidence.check(
        (model, budget) -> {
          boolean fine = FigureEvidence.fine(budget);
          Evidence spinZ =
              bistable(
                  model, Direction.Z, fine ? new double[] {0.55, 0.58, 0.6} : new double[] {0.6});
          if (spinZ.outcome() != Evidence.Outcome.HOLDS) {
            return spinZ;
          }
          Evidence spinX =
              bistable(
                  model,
                  Direction.X,
                  fine
                      ? new double[] {0.67, 0.7, 0.75, 0.8, 0.85, 0.88}
                      : new double[] {0.7, 0.85});
          return FigureEvidence.that(
              spinX.outcome() == Evidence.Outcome.HOLDS,
              fine ? 9 : 3,
              "spin-z injection: %s; spin-x: %s".formatted(spinZ.detail(), spinX.detail()));
        },
        Optional.of(
            (model, budget) -> {
              double eigenvalue =
                  NormalState.leadingEigenvalue(model.wire(Direction.X, 0.55, FigureModel.COLD));
              return FigureEvidence.witness(
                  "eVs/Delta0",
                  0.55,
                  "",
                  eigenvalue,
                  1.0,
                  1e-6,
                  "above half the gap, but the leading eigenvalue of the normal state (left) is"
                      + " above 1: only the superconducting state is stable");
            }),
        List.of(
            new Broken("half the spin voltage", FigureModel.broken(FigureModel.voltageTimes(0.5))),
            new Broken("no gap", FigureModel.broken(FigureModel.withGap(0.0)))));
  }

  private static Evidence bistable(FigureModel model, Direction axis, double[] voltages) {
    for (double v : voltages) {
      double normal = NormalState.leadingEigenvalue(model.wire(axis, v, FigureModel.COLD));
      if (normal >= 1.0) {
        return FigureEvidence.that(
            false,
            voltages.length,
            "at eVs = %s Δ0 the normal state is unstable, leading eigenvalue %.4f"
                .formatted(v, normal));
      }
      SolutionPoint point = at(model, axis, v);
      if (point.state() != SolutionPoint.State.SUPERCONDUCTING || !point.stable()) {
        return FigureEvidence.that(
            false,
            voltages.length,
            "at eVs = %s Δ0 the bulk gap falls to the normal state".formatted(v));
      }
    }
    return FigureEvidence.that(
        true,
        voltages.length,
        "both states are stable at all %d spin voltages tried, from %s to %s Δ0"
            .formatted(voltages.length, voltages[0], voltages[voltages.length - 1]));
  }

  /**
   * The spin-z current changes sign between eVs = 0.70 and 0.75 Δ0, where both states are stable.
   */
  @Checks("u-reversal")
  public static Check spinZCurrentReverses() {
    return FigureEvidence.check(
        (model, budget) -> {
          Reversal found = reversal(model, budget);
          String detail =
              "spin-z current %.5f at eVs = 0.70 Δ0, %.5f at 0.75 Δ0"
                  .formatted(found.before().z(), found.after().z());
          if (!(found.before().z() > 1e-3 && found.after().z() < -1e-3)) {
            return FigureEvidence.that(false, 2, detail);
          }
          Evidence stable = bistable(model, Direction.X, new double[] {0.7, 0.75});
          return FigureEvidence.that(
              stable.outcome() == Evidence.Outcome.HOLDS,
              2,
              "%s, zero at %.4f Δ0; %s"
                  .formatted(detail, found.voltage().orElseThrow(), stable.detail()));
        },
        Optional.empty(),
        List.of(
            new Broken("in equilibrium", FigureModel.broken(FigureModel.voltageTimes(0.0))),
            new Broken(
                "0.8 times the spin voltage", FigureModel.broken(FigureModel.voltageTimes(0.8))),
            new Broken(
                "the sign of S89 at one end",
                FigureModel.broken(FigureModel::oppositePhaseShiftAtTheLeft))));
  }

  private record Reversal(
      SpinVector before, SpinVector after, Optional<Double> voltage, Optional<SpinVector> there) {}

  /** Between 0.70 and 0.75, by the rule of false position. */
  private static Reversal reversal(FigureModel model, Budget budget) {
    SpinVector before = at(model, Direction.X, 0.7).spinCurrent();
    SpinVector after = at(model, Direction.X, 0.75).spinCurrent();
    if (before.z() * after.z() >= 0.0) {
      return new Reversal(before, after, Optional.empty(), Optional.empty());
    }
    double low = 0.7;
    double high = 0.75;
    double atLow = before.z();
    double atHigh = after.z();
    double middle = low;
    SpinVector there = before;
    for (int k = 0; k < 6 && Math.abs(there.z()) > FigureModel.ACCURACY; k++) {
      budget.check();
      middle = (low * atHigh - high * atLow) / (atHigh - atLow);
      there = at(model, Direction.X, middle).spinCurrent();
      if (there.z() * atLow > 0.0) {
        low = middle;
        atLow = there.z();
      } else {
        high = middle;
        atHigh = there.z();
      }
    }
    return new Reversal(before, after, Optional.of(middle), Optional.of(there));
  }

  /** Where the spin-z current vanishes, the spin-y current is large; it is positive everywhere. */
  @Checks("u-pure-spin-y")
  public static Check thereIsAPureSpinYCurrent() {
    return FigureEvidence.check(
        SpinVoltageClaims::pureSpinY,
        Optional.empty(),
        List.of(
            new Broken(
                "spin-z injected in place of spin-x",
                FigureModel.broken(FigureModel.injecting(Direction.Z))),
            new Broken(
                "the sign of S89 at one end",
                FigureModel.broken(FigureModel::oppositePhaseShiftAtTheLeft)),
            new Broken("in equilibrium", FigureModel.broken(FigureModel.voltageTimes(0.0)))));
  }

  private static Evidence pureSpinY(FigureModel model, Budget budget) {
    for (double v : voltages(budget, 0.85)) {
      double spinY = at(model, Direction.X, v).spinCurrent().y();
      if (!(spinY > 1e-3 * v)) {
        return FigureEvidence.that(
            false, 1, "at eVs = %s Δ0 the spin-y current is %.2e".formatted(v, spinY));
      }
    }
    Reversal found = reversal(model, budget);
    if (found.there().isEmpty()) {
      return FigureEvidence.that(false, 2, "the spin-z current does not reverse");
    }
    SpinVector there = found.there().get();
    // the decisive point once more, along the real axis
    SpinVector again =
        model
            .alongTheRealAxis()
            .at(Direction.X, found.voltage().orElseThrow(), FigureModel.COLD)
            .spinCurrent();
    double turned = Math.hypot(there.x(), there.z()) / there.y();
    if (!(again.distance(there) < 2.0 * FigureModel.ACCURACY)) {
      return FigureEvidence.that(
          false, 1, "the two roads differ by %.2e".formatted(again.distance(there)));
    }
    return FigureEvidence.within(
        turned,
        1e-3,
        "the accuracy of the solver over the current",
        voltages(budget, 0.85).length + 1,
        "at eVs = %.4f Δ0 the current is (%.6f, %.6f, %.6f), along the real axis (%.6f, %.6f, %.6f)"
            .formatted(
                found.voltage().orElseThrow(),
                there.x(),
                there.y(),
                there.z(),
                again.x(),
                again.y(),
                again.z()));
  }

  /** Fig. 2, both directions of the sweep. */
  private static List<Plot> figure(FigureModel model, Direction axis, Budget budget) {
    Wire wire = model.wire(axis, 0.0, FigureModel.COLD);
    Sweep sweep = new Sweep(Sweep.Parameter.VOLTAGE, 0.0, 1.0, 0.05, Sweep.Branch.BOTH);
    Solution solution =
        new SweepSolver(new UsadelSolver(FigureModel.ACCURACY, Method.AUTOMATIC))
            .solve(wire, sweep, point -> budget.check());
    return new ArrayList<>(
        SweepPlots.of(sweep, solution, OptionalDouble.of(NormalState.criticalVoltage(wire))));
  }
}
