package org.spinproof.crosscheck.ouassou2019;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.paper.Checks;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.crosscheck.run.Check.BrokenCheck;
import org.spinproof.numeric.eilenberger.UniformFlow;

/**
 * S44 against exact solutions of Eilenberger's equation for a uniform flow: ⟨vg⟩ + D g∇g goes to
 * zero with the scattering time τ at fixed D, and divided by τ to what the remainder says. Pairs of
 * numbers are the τ3 and the τ1 component, divided by i.
 */
public final class DiffusiveLimit {
  private static final UniformFlow.Setting SETTING = new UniformFlow.Setting(1.3, 0.9, 0.7, 1.1);
  private static final int NODES = 24;

  /** The scattering times are the longest one divided by powers of 4. */
  private static final double LONGEST = 0.02;

  private static final int TIMES = 5;

  private DiffusiveLimit() {}

  /** ⟨vg⟩ → −D g∇g for τ → 0. */
  @Checks("S44")
  public static Check limit() {
    return new Check(
        "numeric",
        budget -> vanishes(DiffusiveLimit::printed),
        false,
        List.of(
            broken("D = v²τ/2, as in two dimensions", flow -> scaled(printed(flow), 1.5)),
            broken("sign of D", flow -> scaled(printed(flow), -1.0)),
            broken(
                "the propagator in front of the gradient conjugated",
                flow -> new double[] {printed(flow)[0], -printed(flow)[1]}),
            broken("[g, ∇g] for g∇g", flow -> scaled(printed(flow), 2.0))));
  }

  /** What is left out, divided by τ, has the limit that the four terms of the remainder have. */
  @Checks("u-diffusive-limit")
  public static Check rate() {
    return new Check(
        "numeric",
        budget -> hasRate(1.0, 1.0, 1.0, 1.0),
        false,
        List.of(
            new BrokenCheck("⟨δ²⟩⟨vg⟩ dropped", budget -> hasRate(0.0, 1.0, 1.0, 1.0)),
            new BrokenCheck("the gradient of Q dropped", budget -> hasRate(1.0, 0.0, 1.0, 1.0)),
            new BrokenCheck("⟨nδ²⟩ dropped", budget -> hasRate(1.0, 1.0, 0.0, 1.0)),
            new BrokenCheck("the energies dropped", budget -> hasRate(1.0, 1.0, 1.0, 0.0)),
            new BrokenCheck("sign of the energies", budget -> hasRate(1.0, 1.0, 1.0, -1.0)),
            new BrokenCheck("⟨nδ²⟩ doubled", budget -> hasRate(1.0, 1.0, 2.0, 1.0))));
  }

  @FunctionalInterface
  private interface Law {
    /** What ⟨vg⟩ is said to be. */
    double[] of(UniformFlow flow);
  }

  private static BrokenCheck broken(String change, Law law) {
    return new BrokenCheck(change, budget -> vanishes(law));
  }

  /** −D g∇g, the gradient being (i q/2) [τ3, g]. */
  private static double[] printed(UniformFlow flow) {
    return new double[] {leading(flow.pair()) * flow.pair(), -leading(flow.pair()) * flow.normal()};
  }

  private static double leading(double pair) {
    return SETTING.diffusion() * SETTING.winding() * pair;
  }

  private static double[] scaled(double[] pair, double factor) {
    return new double[] {factor * pair[0], factor * pair[1]};
  }

  private static Evidence vanishes(Law law) {
    double[][] differences = new double[2][TIMES];
    double rounding = 0.0;
    for (int k = 0; k < TIMES; k++) {
      UniformFlow flow = UniformFlow.solve(SETTING, time(k), NODES);
      double[] said = law.of(flow);
      differences[0][k] = flow.normalCurrent() - said[0];
      differences[1][k] = flow.pairCurrent() - said[1];
      rounding = Math.max(rounding, rounding(k));
    }
    return evidence(
        new Limit[] {Limit.of(differences[0], rounding), Limit.of(differences[1], rounding)},
        new double[2],
        "the difference to −D g∇g at the scattering times 0.02 to 0.02/256 at fixed D, extrapolated"
            + " to 0");
  }

  private static Evidence hasRate(double squares, double gradient, double odd, double energies) {
    double[][] rates = new double[2][TIMES];
    double rounding = 0.0;
    for (int k = 0; k < TIMES; k++) {
      UniformFlow flow = UniformFlow.solve(SETTING, time(k), NODES);
      double[] said = printed(flow);
      rates[0][k] = (flow.normalCurrent() - said[0]) / time(k);
      rates[1][k] = (flow.pairCurrent() - said[1]) / time(k);
      rounding = Math.max(rounding, rounding(k) / time(k));
    }
    return evidence(
        new Limit[] {Limit.of(rates[0], rounding), Limit.of(rates[1], rounding)},
        remainder(squares, gradient, odd, energies),
        "the difference to −D g∇g divided by the scattering time, at 0.02 to 0.02/256 at fixed D,"
            + " extrapolated to 0, against the limit of the four terms");
  }

  private static double time(int k) {
    return LONGEST / FastMath.pow(4.0, k);
  }

  /** The currents are sums of numbers as large as the velocity. */
  private static double rounding(int k) {
    return 1e2 * Math.ulp(FastMath.sqrt(3.0 * SETTING.diffusion() / time(k)));
  }

  /**
   * −D² p³ − (4/5) D² s∂M + (2/5) D² s{p, M} + D s[K, p] with p = s∂s and M = s∂p − s p²/2, where s
   * solves Usadel's equation and K is the energy and the gap: the terms with ⟨δ²⟩, with the
   * gradient of Q, with ⟨nδ²⟩ and with the energies.
   */
  private static double[] remainder(double squares, double gradient, double odd, double energies) {
    double q = SETTING.winding();
    double d = SETTING.diffusion();
    double angle = usadel();
    double c = FastMath.cos(angle);
    double f = FastMath.sin(angle);
    double m3 = 1.5 * q * q * f * f * c;
    double m1 = q * q * f * (0.5 * f * f - c * c);
    double across =
        -squares * d * d * q * q * q * f * f * f
            + gradient * 0.8 * d * d * q * m1
            - energies * 2.0 * d * q * f * (SETTING.energy() * c + SETTING.gap() * f);
    double along = -odd * 0.8 * d * d * q * f * (f * m3 - c * m1);
    return new double[] {across * f + along * c, -across * c + along * f};
  }

  /** D q² sinθ cosθ/2 = Δ cosθ − ω sinθ, by bisection between no pairs and none but pairs. */
  private static double usadel() {
    double low = 0.0;
    double high = Math.PI / 2.0;
    for (int i = 0; i < 60; i++) {
      double angle = (low + high) / 2.0;
      double torque =
          SETTING.gap() * FastMath.cos(angle)
              - SETTING.energy() * FastMath.sin(angle)
              - SETTING.diffusion()
                  * SETTING.winding()
                  * SETTING.winding()
                  * FastMath.sin(2.0 * angle)
                  / 4.0;
      if (torque > 0.0) {
        low = angle;
      } else {
        high = angle;
      }
    }
    return (low + high) / 2.0;
  }

  /** A limit for τ → 0 by Richardson's scheme, for a series in powers of τ. */
  private record Limit(double value, double error) {
    static Limit of(double[] values, double rounding) {
      double[] row = values.clone();
      double before = row[row.length - 1];
      double factor = 1.0;
      for (int column = 1; column < values.length; column++) {
        factor *= 4.0;
        before = row[row.length - column];
        for (int k = 0; k < values.length - column; k++) {
          row[k] = row[k + 1] + (row[k + 1] - row[k]) / (factor - 1.0);
        }
      }
      return new Limit(row[0], Math.abs(row[0] - before) + 2.0 * rounding);
    }
  }

  private static Evidence evidence(Limit[] limits, double[] expected, String detail) {
    Deviation worst = Deviation.NONE;
    for (int i = 0; i < limits.length; i++) {
      worst =
          worst.orWorse(new Deviation(Math.abs(limits[i].value - expected[i]), limits[i].error));
    }
    return Evidence.within(
        "numeric",
        worst.difference(),
        worst.error(),
        "extrapolation, by its last step, and rounding of the average over directions",
        TIMES,
        "Eilenberger's equation solved exactly for a uniform flow at one imaginary energy: "
            + detail);
  }
}
