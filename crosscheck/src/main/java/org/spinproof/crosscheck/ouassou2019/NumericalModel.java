package org.spinproof.crosscheck.ouassou2019;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.crosscheck.run.Check.BrokenCheck;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Riccati;
import org.spinproof.numeric.usadel.SpectralState;
import org.spinproof.numeric.usadel.SpinActiveInterface;

/**
 * Section III: the states that the solver finds in its Riccati form, put into the 4×4 equations as
 * they are printed. The matrices are built here from γ and γ̃ alone.
 */
public final class NumericalModel {
  private static final String ENGINE = "solver";

  /** Half-width of the stencil that differentiates g ∂g, as a part of the length. */
  private static final double STENCIL = 0.08;

  /** Weights of the central difference of order 8 at distances 1, 2, 3, 4. */
  private static final double[] WEIGHTS = {4.0 / 5.0, -1.0 / 5.0, 4.0 / 105.0, -1.0 / 280.0};

  private NumericalModel() {}

  /** S88 with signs and factors that a mutant can break. */
  private record Usadel(double gradientTerm, double energyTerm, double gapTerm) {
    static final Usadel PRINTED = new Usadel(1.0, 1.0, 1.0);
  }

  /** S89 likewise. */
  private record Boundary(double currentTerm, double commutatorTerm, boolean endsExchanged) {
    static final Boundary PRINTED = new Boundary(1.0, 1.0, false);
  }

  /** S88: i ξ² ∂(g ∂g) = [Δ̂ + ε τ3, g]/Δ0 on every state. */
  @Checks("S88")
  public static Check usadelEquation() {
    return new Check(
        ENGINE,
        budget -> usadel(Usadel.PRINTED, budget),
        false,
        List.of(
            broken("sign of the gradient term", b -> usadel(new Usadel(-1.0, 1.0, 1.0), b)),
            broken("factor 2 on the gradient term", b -> usadel(new Usadel(2.0, 1.0, 1.0), b)),
            broken("sign of the energy", b -> usadel(new Usadel(1.0, -1.0, 1.0), b)),
            broken("factor 2 on the energy", b -> usadel(new Usadel(1.0, 2.0, 1.0), b)),
            broken("sign of the gap", b -> usadel(new Usadel(1.0, 1.0, -1.0), b)),
            broken("the gap dropped", b -> usadel(new Usadel(1.0, 1.0, 0.0), b))));
  }

  /** S89: ±2L g ∂g = −i (Gφ/G_N) [m·σ̂, g] at both ends of every state. */
  @Checks("S89")
  public static Check spinActiveInterfaces() {
    return new Check(
        ENGINE,
        budget -> boundary(Boundary.PRINTED, budget),
        false,
        List.of(
            broken("sign of the current", b -> boundary(new Boundary(-1.0, 1.0, false), b)),
            broken("factor 2 on the current", b -> boundary(new Boundary(2.0, 1.0, false), b)),
            broken("sign of the commutator", b -> boundary(new Boundary(1.0, -1.0, false), b)),
            broken("factor 2 on the commutator", b -> boundary(new Boundary(1.0, 2.0, false), b)),
            broken("the two ends exchanged", b -> boundary(new Boundary(1.0, 1.0, true), b))));
  }

  /** The spectral spin current of S86, in and out of equilibrium, is the same at every x. */
  @Checks("u-conservation")
  public static Check conservation() {
    return new Check(
        ENGINE,
        budget -> conserved(1.0, budget),
        false,
        List.of(
            broken("τ3 dropped from α", b -> conserved(0.0, b)),
            broken("sign of the lower block of α", b -> conserved(-1.0, b))));
  }

  private static BrokenCheck broken(String change, Check.Examination examination) {
    return new BrokenCheck(change, examination);
  }

  private static Evidence usadel(Usadel form, Budget budget) {
    Worst worst = new Worst();
    for (Specimen specimen : Specimen.ALL) {
      for (double energy : Specimen.ENERGIES) {
        budget.check();
        SpectralState state = specimen.at(energy);
        for (double fraction : new double[] {0.35, 0.62}) {
          usadel(form, specimen, state, fraction, worst);
        }
      }
    }
    return worst.evidence(
        "truncation of the numerical outer gradient, by halving its step, and the states' own"
            + " uncertainty over that step");
  }

  private static void usadel(
      Usadel form, Specimen specimen, SpectralState state, double fraction, Worst worst) {
    double length = state.length();
    double x = fraction * length;
    double step = STENCIL / 4.0 * length;
    ZMatrixRMaj coarse = currentGradient(state, x, step);
    ZMatrixRMaj fine = currentGradient(state, x, step / 2.0);
    double truncation = distance(coarse, fine);
    double uncertain = 8.0 * currentUncertainty(state, x) / (step / 2.0);
    ZMatrixRMaj bracket = new ZMatrixRMaj(4, 4);
    double re = form.gapTerm() * specimen.gap().re(fraction);
    double im = form.gapTerm() * specimen.gap().im(fraction);
    double[] signs = {1.0, -1.0, 1.0, -1.0};
    for (int row = 0; row < 4; row++) {
      bracket.set(row, 3 - row, signs[row] * re, signs[row] * (row < 2 ? im : -im));
      double tau3 = row < 2 ? 1.0 : -1.0;
      bracket.set(
          row,
          row,
          form.energyTerm() * tau3 * state.energy(),
          form.energyTerm() * tau3 * state.broadening());
    }
    ZMatrixRMaj rest = commutator(bracket, state.at(x).propagator());
    addScaled(rest, 0.0, -form.gradientTerm(), fine);
    worst.add(CommonOps_ZDRM.elementMaxAbs(rest), truncation + uncertain);
  }

  private static Evidence boundary(Boundary form, Budget budget) {
    Worst worst = new Worst();
    for (Specimen specimen : Specimen.ALL) {
      for (double energy : Specimen.ENERGIES) {
        budget.check();
        SpectralState state = specimen.at(energy);
        SpinActiveInterface first = form.endsExchanged() ? specimen.right() : specimen.left();
        SpinActiveInterface last = form.endsExchanged() ? specimen.left() : specimen.right();
        boundary(form, state, 0.0, 1.0, first, worst);
        boundary(form, state, state.length(), -1.0, last, worst);
      }
    }
    return worst.evidence("the states' own uncertainty, through g ∂g");
  }

  private static void boundary(
      Boundary form,
      SpectralState state,
      double x,
      double side,
      SpinActiveInterface end,
      Worst worst) {
    ZMatrixRMaj rest = commutator(slashHat(end.magnetization()), state.at(x).propagator());
    CommonOps_ZDRM.scale(0.0, form.commutatorTerm() * end.conductance(), rest);
    addScaled(rest, form.currentTerm() * side * 2.0 * state.length(), 0.0, current(state, x));
    worst.add(
        CommonOps_ZDRM.elementMaxAbs(rest),
        2.0 * state.length() * currentUncertainty(state, x)
            + 2.0 * Math.abs(end.conductance()) * propagatorUncertainty(state, x));
  }

  /** Compares α = ¼ Tr[σ̂ τ3 g ∂g], on which all of S73 hangs, over the film. */
  private static Evidence conserved(double lower, Budget budget) {
    List<SpectralState> states = new ArrayList<>();
    for (Specimen specimen : Specimen.ALL) {
      for (double energy : Specimen.ENERGIES) {
        states.add(specimen.at(energy));
      }
    }
    return conserved(lower, states, budget);
  }

  /**
   * The same on these states.
   *
   * @param lower what the lower block of the trace is multiplied with: 1 for α
   */
  static Evidence conserved(double lower, List<SpectralState> states, Budget budget) {
    Worst worst = new Worst();
    for (SpectralState state : states) {
      budget.check();
      double[] here = alpha(lower, current(state, 0.0));
      for (double fraction : new double[] {0.27, 0.5, 0.81, 1.0}) {
        double x = fraction * state.length();
        double[] there = alpha(lower, current(state, x));
        double difference = 0.0;
        for (int i = 0; i < 6; i++) {
          difference = Math.max(difference, Math.abs(here[i] - there[i]));
        }
        worst.add(difference, currentUncertainty(state, x) + currentUncertainty(state, 0.0));
      }
    }
    return worst.evidence(
        "the states' own uncertainty, through g ∂g",
        "on %d states of films".formatted(states.size()));
  }

  private static double[] alpha(double lower, ZMatrixRMaj current) {
    double[] alpha = new double[6];
    Direction[] axes = {Direction.X, Direction.Y, Direction.Z};
    for (int i = 0; i < 3; i++) {
      ZMatrixRMaj product = product(slashHat(axes[i]), current);
      for (int row = 0; row < 4; row++) {
        double sign = row < 2 ? 0.25 : -0.25 * lower;
        alpha[2 * i] += sign * product.getReal(row, row);
        alpha[2 * i + 1] += sign * product.getImag(row, row);
      }
    }
    return alpha;
  }

  private static ZMatrixRMaj currentGradient(SpectralState state, double x, double step) {
    ZMatrixRMaj gradient = new ZMatrixRMaj(4, 4);
    for (int k = 1; k <= WEIGHTS.length; k++) {
      double weight = WEIGHTS[k - 1] / step;
      addScaled(gradient, weight, 0.0, current(state, x + k * step));
      addScaled(gradient, -weight, 0.0, current(state, x - k * step));
    }
    return gradient;
  }

  /** g ∂g in 1/ξ. */
  private static ZMatrixRMaj current(SpectralState state, double x) {
    Riccati point = state.at(x);
    return product(point.propagator(), point.propagatorGradient());
  }

  /** First-order bound of the error of any entry of g: |δg| ≤ 2 |N||δγ|(1 + |g|) per entry. */
  private static double propagatorUncertainty(SpectralState state, double x) {
    double g = 1.0 + 4.0 * CommonOps_ZDRM.elementMaxAbs(state.at(x).propagator());
    return 4.0 * g * g * state.uncertainty();
  }

  private static double currentUncertainty(SpectralState state, double x) {
    Riccati point = state.at(x);
    double g = 1.0 + 4.0 * CommonOps_ZDRM.elementMaxAbs(point.propagator());
    double slope = 4.0 * CommonOps_ZDRM.elementMaxAbs(point.propagatorGradient());
    return 4.0 * g * g * (g * state.gradientUncertainty() + slope * state.uncertainty());
  }

  private static ZMatrixRMaj slashHat(Direction m) {
    ZMatrixRMaj matrix = new ZMatrixRMaj(4, 4);
    matrix.set(0, 0, m.z(), 0.0);
    matrix.set(0, 1, m.x(), -m.y());
    matrix.set(1, 0, m.x(), m.y());
    matrix.set(1, 1, -m.z(), 0.0);
    matrix.set(2, 2, m.z(), 0.0);
    matrix.set(2, 3, m.x(), m.y());
    matrix.set(3, 2, m.x(), -m.y());
    matrix.set(3, 3, -m.z(), 0.0);
    return matrix;
  }

  private static ZMatrixRMaj product(ZMatrixRMaj a, ZMatrixRMaj b) {
    ZMatrixRMaj c = new ZMatrixRMaj(4, 4);
    CommonOps_ZDRM.mult(a, b, c);
    return c;
  }

  private static ZMatrixRMaj commutator(ZMatrixRMaj a, ZMatrixRMaj b) {
    ZMatrixRMaj c = new ZMatrixRMaj(4, 4);
    CommonOps_ZDRM.subtract(product(a, b), product(b, a), c);
    return c;
  }

  private static void addScaled(ZMatrixRMaj to, double re, double im, ZMatrixRMaj from) {
    for (int k = 0; k < to.data.length; k += 2) {
      to.data[k] += re * from.data[k] - im * from.data[k + 1];
      to.data[k + 1] += re * from.data[k + 1] + im * from.data[k];
    }
  }

  private static double distance(ZMatrixRMaj a, ZMatrixRMaj b) {
    ZMatrixRMaj c = new ZMatrixRMaj(4, 4);
    CommonOps_ZDRM.subtract(a, b, c);
    return CommonOps_ZDRM.elementMaxAbs(c);
  }

  /** The residual that is largest against its tolerance. */
  private static final class Worst {
    /** A tolerance above this would let a mutant pass. */
    private static final double MEANINGFUL = 1e-4;

    private double residual;
    private double tolerance = Double.MIN_NORMAL;
    private int samples;

    void add(double newResidual, double newTolerance) {
      samples++;
      if (samples == 1 || newResidual * tolerance > residual * newTolerance) {
        residual = newResidual;
        tolerance = newTolerance;
      }
    }

    Evidence evidence(String cause) {
      return evidence(
          cause,
          "on states of %d films at %d energies"
              .formatted(Specimen.ALL.size(), Specimen.ENERGIES.length));
    }

    Evidence evidence(String cause, String where) {
      Outcome outcome =
          residual > tolerance
              ? Outcome.FAILS
              : tolerance > MEANINGFUL ? Outcome.UNDECIDED : Outcome.HOLDS;
      return new Evidence(
          ENGINE,
          outcome,
          Optional.of(residual),
          Optional.of(tolerance),
          Optional.of(cause),
          Optional.of(samples),
          Optional.empty(),
          where + "; the residual is the one nearest to its tolerance");
    }
  }
}
