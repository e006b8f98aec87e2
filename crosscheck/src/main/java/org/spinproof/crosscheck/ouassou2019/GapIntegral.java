package org.spinproof.crosscheck.ouassou2019;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;

/** S90 in the bulk at zero temperature by quadrature, without the substitution that solves it. */
public final class GapIntegral {
  private static final double GAP = 0.83;

  private static final GaussRule RULE =
      new GaussRule(
          new double[] {1.7, 4.0, 30.0},
          60,
          GapIntegral::integral,
          "Gauss quadrature of 2Δ/√(ε² − Δ²) over both signs of the energy, up to cutoffs of 2 to 36"
              + " gaps");

  private GapIntegral() {}

  /** ∫ f_s^K = 4 Δ arcosh(ω_c/Δ). */
  @Checks("u-gap-integral")
  public static Check integral() {
    return new Check(
        "numeric",
        budget -> RULE.compare(c -> 4.0 * GAP * FastMath.acosh(c / GAP)),
        false,
        List.of(
            RULE.broken("factor 2", c -> 8.0 * GAP * FastMath.acosh(c / GAP)),
            RULE.broken("log(2ω_c/Δ) for the arcosh", c -> 4.0 * GAP * FastMath.log(2.0 * c / GAP)),
            RULE.broken("arsinh for the arcosh", c -> 4.0 * GAP * FastMath.asinh(c / GAP)),
            RULE.broken("the gap dropped", c -> 4.0 * FastMath.acosh(c / GAP))));
  }

  /** As printed: Δ0 = ∫ f_s^K/(4 log(2ω_c/Δ0)). */
  @Checks("S90")
  public static Check printed() {
    return new Check(
        "numeric",
        budget -> RULE.compare(c -> 4.0 * GAP * FastMath.log(2.0 * c / GAP)),
        false,
        List.of());
  }

  /** As it must read. */
  @Checks("S90")
  public static Check corrected() {
    return new Check(
        "numeric",
        budget -> RULE.compare(c -> 4.0 * GAP * FastMath.acosh(c / GAP)),
        true,
        List.of(RULE.broken("factor 2", c -> 2.0 * GAP * FastMath.acosh(c / GAP))));
  }

  /** With ε = Δ + t², which takes away the root at the gap. */
  private static double integral(double cutoff, int nodes) {
    return 2.0
        * GaussRule.integrate(
            t -> 4.0 * GAP / Math.sqrt(2.0 * GAP + t * t), 0.0, Math.sqrt(cutoff - GAP), nodes);
  }
}
