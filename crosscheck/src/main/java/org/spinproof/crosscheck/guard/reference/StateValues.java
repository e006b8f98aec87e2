package org.spinproof.crosscheck.guard.reference;

import java.util.Arrays;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpinVector;

/** What one state of a film says about the quantities that are no spectra. */
final class StateValues {
  private final SolutionPoint point;

  StateValues(SolutionPoint point) {
    this.point = point;
  }

  private double fraction(double x) {
    double length = point.wire().film().length();
    return Math.min(1.0, Math.max(0.0, x / length));
  }

  /**
   * The spin current: the same everywhere, since the matrices that it is traced with commute with
   * the gap, whatever its phase (S65).
   */
  void spinCurrent(double[] values, double[] errors) {
    put(point.spinCurrent(), values);
    double error = point.uncertainty().spinCurrent() + point.spinCurrentVariation();
    Arrays.fill(errors, error);
  }

  /** Modulus of the gap, and its phase in units of π, of no certainty where the modulus is 0. */
  void gap(double x, double[] values, double[] errors) {
    double re;
    double im;
    if (point.wire().gap() instanceof Gap.Fixed fixed) {
      re = fixed.re(fraction(x));
      im = fixed.im(fraction(x));
    } else if (point.state() == SolutionPoint.State.NORMAL) {
      re = 0.0;
      im = 0.0;
    } else {
      re = point.gap().re(fraction(x));
      im = point.gap().im(fraction(x));
    }
    boolean exact =
        point.wire().gap() instanceof Gap.Fixed || point.state() == SolutionPoint.State.NORMAL;
    values[0] = Math.hypot(re, im);
    values[1] = values[0] == 0.0 ? 0.0 : Math.atan2(im, re) / Math.PI;
    errors[0] = exact ? 1e-15 * values[0] : point.uncertainty().gap();
    // an error of the modulus turns a real gap by nothing, unless it reverses it
    errors[1] =
        values[0] <= errors[0]
            ? Double.POSITIVE_INFINITY
            : exact ? 1e-15 : im == 0.0 ? 0.0 : errors[0] / values[0] / Math.PI;
  }

  /** The spin accumulation. */
  void accumulation(double x, double[] values, double[] errors) {
    put(point.gap().interpolate(point.spinAccumulation(), fraction(x)), values);
    Arrays.fill(errors, point.uncertainty().spinAccumulationAnywhere());
  }

  private static void put(SpinVector v, double[] values) {
    values[0] = v.x();
    values[1] = v.y();
    values[2] = v.z();
  }
}
