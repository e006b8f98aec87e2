package org.spinproof.crosscheck.ouassou2019;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;

/** The integral of S63 by quadrature, without its antiderivative. */
public final class SpinMode {
  private static final double VOLTAGE = 0.37;
  private static final int PANELS = 40;

  /** Beyond the voltage by so many temperatures the mode is below rounding. */
  private static final double TAIL = 45.0;

  private static final GaussRule RULE =
      new GaussRule(
          new double[] {0.02, 0.11, 0.9},
          20,
          SpinMode::integral,
          "Gauss quadrature of S63 at eVs = 0.37 and temperatures of 0.02 to 0.9");

  private SpinMode() {}

  /** ∫ h_s = eVs over positive energies. */
  @Checks("u-spin-integral")
  public static Check integral() {
    return new Check(
        "numeric",
        budget -> RULE.compare(t -> VOLTAGE),
        false,
        List.of(
            RULE.broken("factor 2", t -> 2.0 * VOLTAGE),
            RULE.broken("sign", t -> -VOLTAGE),
            RULE.broken(
                "weight of one temperature for any", t -> VOLTAGE * FastMath.tanh(0.5 / t))));
  }

  private static double integral(double temperature, int nodes) {
    double end = VOLTAGE + TAIL * temperature;
    double sum = 0.0;
    for (int panel = 0; panel < PANELS; panel++) {
      sum +=
          GaussRule.integrate(
              energy -> mode(energy, temperature),
              panel * end / PANELS,
              (panel + 1) * end / PANELS,
              nodes);
    }
    return sum;
  }

  private static double mode(double energy, double temperature) {
    return (FastMath.tanh((energy + VOLTAGE) / (2.0 * temperature))
            - FastMath.tanh((energy - VOLTAGE) / (2.0 * temperature)))
        / 2.0;
  }
}
