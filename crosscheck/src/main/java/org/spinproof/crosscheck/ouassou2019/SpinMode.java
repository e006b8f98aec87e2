package org.spinproof.crosscheck.ouassou2019;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.crosscheck.run.Check.BrokenCheck;

/** The integral of S63 by quadrature, without its antiderivative. */
public final class SpinMode {
  private static final double VOLTAGE = 0.37;
  private static final double[] TEMPERATURES = {0.02, 0.11, 0.9};
  private static final int PANELS = 40;
  private static final int NODES = 20;

  /** Beyond the voltage by so many temperatures the mode is below rounding. */
  private static final double TAIL = 45.0;

  private SpinMode() {}

  /** ∫ h_s = eVs over positive energies. */
  @Checks("u-spin-integral")
  public static Check integral() {
    return new Check(
        "numeric",
        budget -> compare(t -> VOLTAGE),
        false,
        List.of(
            broken("factor 2", t -> 2.0 * VOLTAGE),
            broken("sign", t -> -VOLTAGE),
            broken("weight of one temperature for any", t -> VOLTAGE * FastMath.tanh(0.5 / t))));
  }

  private static BrokenCheck broken(String change, DoubleUnaryOperator expected) {
    return new BrokenCheck(change, budget -> compare(expected));
  }

  private static Evidence compare(DoubleUnaryOperator expected) {
    return GaussRule.compare(
        TEMPERATURES,
        NODES,
        SpinMode::integral,
        expected,
        "Gauss quadrature of S63 at eVs = 0.37 and temperatures of 0.02 to 0.9");
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
