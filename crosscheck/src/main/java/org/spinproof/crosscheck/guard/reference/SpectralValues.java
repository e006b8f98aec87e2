package org.spinproof.crosscheck.guard.reference;

import java.util.Arrays;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.numeric.matrix.SpinMatrix;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.Riccati;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpectralSolver;
import org.spinproof.numeric.usadel.SpectralState;
import org.spinproof.numeric.usadel.SpinVector;

/** What one state of a film says about a spectral quantity at one energy. */
final class SpectralValues {
  /** The finest error of γ that is worth asking for. */
  private static final double FINEST = 1e-13;

  /** By how much the gap is changed to see how much its error matters. */
  private static final double PROBE = 1e-5;

  private final Quantity quantity;
  private final SolutionPoint point;
  private final SpectralSolver solver;
  private final boolean gapMatters;
  private final double energy;
  private double tolerance;
  private SpectralState state;
  private SpectralState probe;

  /**
   * @param tol what the error of γ may be at first
   */
  SpectralValues(
      Quantity quantity, SolutionPoint point, SpectralSolver solver, double energy, double tol) {
    this.quantity = quantity;
    this.point = point;
    this.solver = solver;
    this.energy = energy;
    this.tolerance = Math.max(FINEST, tol);
    this.gapMatters =
        point.wire().gap() instanceof Gap.SelfConsistent
            && point.state() != SolutionPoint.State.NORMAL;
    solve();
  }

  private void solve() {
    double positive = Math.abs(energy);
    state = solver.at(positive, tolerance);
    probe = gapMatters ? solver.withGapTimes(1.0 + PROBE).at(positive, tolerance) : state;
    if (energy < 0.0) {
      state = state.opposite();
      probe = probe.opposite();
    }
  }

  /** Solves more finely; false if that is impossible. */
  boolean refine() {
    if (tolerance <= FINEST || !state.converged()) {
      return false;
    }
    tolerance = Math.max(FINEST, tolerance / 30.0);
    solve();
    return true;
  }

  boolean converged() {
    return state.converged() && probe.converged();
  }

  /**
   * Values and error bounds, in the order of the quantity's columns. Errors of γ and of its
   * gradient are carried over to first order, entry by entry; those of the gap by the probe, twice
   * for a profile that errs in its shape.
   */
  void at(double x, double[] values, double[] errors) {
    double inside = Math.min(state.length(), Math.max(0.0, x));
    Riccati here = state.at(inside);
    evaluate(here, values);
    double[] other = new double[values.length];
    Arrays.fill(errors, 0.0);
    if (quantity == Quantity.RICCATI) {
      Arrays.fill(errors, state.uncertainty());
    } else {
      for (int k = 0; k < (quantity == Quantity.SPECTRAL_CURRENT ? 32 : 16); k++) {
        evaluate(moved(here, k), other);
        // real and imaginary directions in turn: each pair bounds a change of any phase
        for (int c = 0; c < values.length; c++) {
          errors[c] += Math.abs(other[c] - values[c]);
        }
      }
    }
    if (gapMatters) {
      evaluate(probe.at(inside), other);
      double size = PROBE * Math.max(1e-3, point.gap().mean());
      for (int c = 0; c < values.length; c++) {
        errors[c] += 2.0 * Math.abs(other[c] - values[c]) * point.uncertainty().gap() / size;
      }
    }
  }

  /** One real number of γ, γ̃, or of their gradients, moved by its error bound. */
  private Riccati moved(Riccati r, int k) {
    SpinMatrix gamma = r.gamma();
    SpinMatrix tilde = r.tilde();
    SpinMatrix slope = r.gradient();
    SpinMatrix tildeSlope = r.tildeGradient();
    double value = Math.max(1e-15, state.uncertainty());
    double gradient = Math.max(1e-15, state.gradientUncertainty());
    return switch (k / 8) {
      case 0 -> new Riccati(moved(gamma, k % 8, value), slope, tilde, tildeSlope);
      case 1 -> new Riccati(gamma, slope, moved(tilde, k % 8, value), tildeSlope);
      case 2 -> new Riccati(gamma, moved(slope, k % 8, gradient), tilde, tildeSlope);
      default -> new Riccati(gamma, slope, tilde, moved(tildeSlope, k % 8, gradient));
    };
  }

  private static SpinMatrix moved(SpinMatrix m, int k, double by) {
    double[] entries = m.toArray();
    entries[k] += by;
    return SpinMatrix.of(entries);
  }

  private void evaluate(Riccati r, double[] values) {
    switch (quantity) {
      case DENSITY_OF_STATES -> {
        values[0] = r.densityOfStates();
        put(r.spinDensityOfStates(), values, 1);
      }
      case SPECTRAL_CURRENT -> {
        Injection injection = point.wire().injection();
        double thermal = point.wire().film().thermalEnergy();
        Direction axis = injection.axis();
        SpinVector spin =
            new SpinVector(axis.x(), axis.y(), axis.z()).times(injection.spinMode(energy, thermal));
        put(r.spectralCurrent(injection.energyMode(energy, thermal), spin), values, 0);
      }
      case RICCATI -> {
        System.arraycopy(r.gamma().toArray(), 0, values, 0, 8);
        System.arraycopy(r.tilde().toArray(), 0, values, 8, 8);
      }
      case SPIN_CURRENT, GAP, SPIN_ACCUMULATION, TUNNELING_KERNEL, SPIN_FACTOR ->
          throw new IllegalStateException(quantity.key() + " is no spectrum");
    }
  }

  private static void put(SpinVector v, double[] values, int at) {
    values[at] = v.x();
    values[at + 1] = v.y();
    values[at + 2] = v.z();
  }
}
