package org.spinproof.numeric.tunneling;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.complex.ComplexUtils;

/** The magnetization of the left lead for one shell of levels, from the closed forms. */
public final class ShellMagnetization {
  private ShellMagnetization() {}

  /** ⟨c†_k σ c_k⟩ as summands of equations 7 and 12; {@code leftSign} −1 for the momentum −k. */
  public static Magnetization printed(Junction junction, Levels levels, int leftSign) {
    double static_ = PrintedKernels.dc(junction, levels.xiLeft(), levels.xiRight());
    ComplexVector dc = reflection(junction, leftSign, static_, -static_);
    return Magnetization.ofHarmonics(dc, oscillation(junction, levels, leftSign));
  }

  /**
   * ⟨c†_k σ c_k⟩ of the complete second-order response. Its oscillating part is the printed one:
   * that of equation 12 is right, level by level.
   */
  public static Magnetization exact(Junction junction, Levels levels, int leftSign) {
    ExactKernels kernels = ExactKernels.of(junction, levels.xiLeft(), levels.xiRight());
    ComplexVector dc =
        reflection(junction, leftSign, kernels.ownMomentum(), kernels.oppositeMomentum());
    return Magnetization.ofHarmonics(dc, oscillation(junction, levels, leftSign));
  }

  /** Equations 7 and 12 summed over ±k and ±p as equation 4 says. */
  public static Magnetization printed(Junction junction, Levels levels) {
    return printed(junction, levels, +1).add(printed(junction, levels, -1));
  }

  /** The complete response summed over ±k and ±p. */
  public static Magnetization exact(Junction junction, Levels levels) {
    return exact(junction, levels, +1).add(exact(junction, levels, -1));
  }

  private static ComplexVector reflection(
      Junction junction, int leftSign, double own, double opposite) {
    ComplexVector sum = ComplexVector.ZERO;
    for (MomentumPair pair : MomentumPair.values()) {
      double kernel = pair.leftSign() == leftSign ? own : opposite;
      sum = sum.add(junction.amplitudes().reflection(pair).times(new Complex(kernel)));
    }
    return sum;
  }

  private static ComplexVector oscillation(Junction junction, Levels levels, int leftSign) {
    double kernel = PrintedKernels.ac(junction, levels.xiLeft(), levels.xiRight());
    ComplexVector sum = ComplexVector.ZERO;
    for (MomentumPair pair : MomentumPair.withLeft(leftSign)) {
      sum = sum.add(junction.amplitudes().transmission(pair));
    }
    return sum.times(ComplexUtils.polar2Complex(1, junction.phase()).multiply(kernel / 2));
  }
}
