package org.spinproof.crosscheck.entinwohlman2023;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import org.spinproof.numeric.tunneling.Estimate;
import org.spinproof.numeric.tunneling.IntegratedKernels;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.LevelPlane;
import org.spinproof.numeric.tunneling.Link;
import org.spinproof.numeric.tunneling.SpinInjection;
import org.spinproof.numeric.tunneling.TunnelingAmplitudes;

/**
 * What the estimates are made of: integrals over both level energies at zero temperature and small
 * bias, for equal gaps, in units of eV/Δ (but the Josephson energy, in Δ).
 */
final class SmallBiasIntegrals {
  /** Nothing is at unit parameters: a wrong power of the gap shows. */
  static final double GAP = 1.7;

  private static final TunnelingAmplitudes AMPLITUDES =
      new Link.RashbaZ(1.2, 0.4, 0.8).amplitudes();

  private SmallBiasIntegrals() {}

  /** S29's left side over μ_B (eV/Δ) ρ_L ρ_R J0². */
  static Estimate oscillating() {
    return plane(SmallBiasIntegrals::oscillating);
  }

  static double oscillating(double k, double p) {
    return GAP * GAP / (4 * k * k * k * p) * (2 * k + p) / ((k + p) * (k + p));
  }

  /** The same from equation 12, which has twice S23's factor; minus for the electron's moment. */
  static Estimate oscillatingFromTwelve() {
    return slope(IntegratedKernels::printedAc).scale(-0.5);
  }

  /** The left side of the display after S47, likewise, without its sign. */
  static Estimate staticPrinted() {
    return plane((k, p) -> GAP * GAP / (4 * k * k * k) / ((k + p) * (k + p)));
  }

  /** The complete kernel, averaged over the signs of both energies. */
  static Estimate complete() {
    return plane((k, p) -> -1 / ((k + p) * (k + p) * (k + p)));
  }

  static Estimate plane(DoubleBinaryOperator f) {
    return LevelPlane.integral(GAP, GAP, f).scale(GAP);
  }

  static Estimate josephson() {
    return LevelPlane.integral(GAP, GAP, (k, p) -> GAP * GAP / (k * p * (k + p))).scale(1 / GAP);
  }

  static Estimate slope(Function<Junction, Optional<Estimate>> kernel) {
    return Slope.of(
            bias -> kernel.apply(new Junction(GAP, GAP, bias, 0, 0, AMPLITUDES)).orElseThrow(), GAP)
        .scale(GAP);
  }

  static double conductance() {
    Junction normal = new Junction(0, 0, 0.7, 0.2, 0, AMPLITUDES);
    // the rate is that of one spin; J0² has two
    return -2 * SpinInjection.rate(normal).orElseThrow().value() / 0.7;
  }

  /** 2 ∫ 2η/(x²+η²) dx: ∫∫ over both energies with f_p − f_k is eV times that over the detuning. */
  static Estimate adiabaticRate(double eta) {
    double step = 0.1;
    double sum = 0;
    for (int j = -400; j <= 400; j++) {
      double x = eta * Math.sinh(j * step);
      sum += 2 * eta / (x * x + eta * eta) * eta * Math.cosh(j * step);
    }
    return new Estimate(2 * sum * step, 1e-12);
  }
}
