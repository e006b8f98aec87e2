package org.spinproof.crosscheck.entinwohlman2023;

import java.util.function.DoubleFunction;
import org.spinproof.numeric.tunneling.Estimate;

/**
 * What an odd function of the bias is proportional to at small bias, by Richardson's extrapolation.
 */
final class Slope {
  /** The largest of three biases, each half of the one before, in units of the gap. */
  private static final double BIAS = 0.02;

  private Slope() {}

  /** lim f(eV)/eV. */
  static Estimate of(DoubleFunction<Estimate> f, double gap) {
    double[] ratio = new double[3];
    double rounding = 0;
    double bias = BIAS * gap;
    for (int i = 0; i < ratio.length; i++) {
      Estimate value = f.apply(bias);
      ratio[i] = value.value() / bias;
      rounding = Math.max(rounding, value.error() / bias);
      bias /= 2;
    }
    double coarse = (4 * ratio[1] - ratio[0]) / 3;
    double fine = (4 * ratio[2] - ratio[1]) / 3;
    double limit = (16 * fine - coarse) / 15;
    // what is left is smaller than the last step by (eV/Δ)²
    return new Estimate(limit, 0.01 * Math.abs(limit - fine) + 2 * rounding);
  }
}
