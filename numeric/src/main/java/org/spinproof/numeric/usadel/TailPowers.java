package org.spinproof.numeric.usadel;

import java.util.List;
import org.spinproof.numeric.quadrature.SumRule;

/**
 * How far a rule for the energies above the top Ω is off, relative, on the powers of the energy
 * that a tail is made of. At high energies |z| the anomalous parts of a state are a series in Δ/z,
 * and boundary layers of the depth 1/√(2|z|) add half powers: spin current, charge current and
 * accumulation are series in |z|^(−1/2) that begin at |z|^(−5/2), |z|^(−2) and |z|^(−2). The rule
 * is linear. What is assumed, not proved, is the size of the coefficients: that each term is at
 * most of the order of √(Δ0/Ω) times the one before it, and that they do not cancel.
 */
final class TailPowers {
  private static final double[] POWERS = {2.0, 2.5, 3.0, 3.5, 4.0};

  /** B_2k/(2k)!, k = 1..4. */
  private static final double[] BERNOULLI = {1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600};

  private static final int FIRST = 20;

  private static final int MANY = 30;

  /** So many terms that the rule for a sum is that of Gauss and Legendre. */
  private static final long LIMIT = 1L << 30;

  private TailPowers() {}

  /**
   * For a sum over poles, 4πT Σ_n ω_n^(−p).
   *
   * @param nodes of the rule, all that there are
   * @param lowest the first pole
   * @param spacing of the poles, 2πT
   */
  static double ofPoles(List<EnergyNode> nodes, double lowest, double spacing) {
    double worst = 0.0;
    for (double p : POWERS) {
      double exact = 2.0 * Math.pow(spacing, 1.0 - p) * zeta(p, lowest / spacing);
      worst = Math.max(worst, weight(p, lowest) * Math.abs(sum(nodes, p) / exact - 1.0));
    }
    return worst;
  }

  private static double weight(double p, double top) {
    return Math.pow(Math.max(1.0, top), Math.min(0.0, 2.5 - p));
  }

  /** For an integral over the real energies between two, of both signs. */
  static double ofIntegral(List<EnergyNode> nodes, double from, double to) {
    double worst = 0.0;
    for (double p : POWERS) {
      double exact = 2.0 * (Math.pow(from, 1.0 - p) - Math.pow(to, 1.0 - p)) / (p - 1.0);
      worst = Math.max(worst, weight(p, from) * Math.abs(sum(nodes, p) / exact - 1.0));
    }
    return worst;
  }

  /**
   * For the layer at an end, exp(−x√(2ω)) on ω^(−2), of a Gauss rule in s = √(top/ω): compared with
   * one of many points, as the charge current needs it.
   *
   * @param distance x√(2 top)
   * @param points of the rule
   */
  static double ofLayer(double distance, int points) {
    return 2.0 * Math.abs(layer(distance, points) - layer(distance, MANY));
  }

  private static double layer(double distance, int points) {
    SumRule rule = SumRule.overIntegers(LIMIT, points);
    double sum = 0.0;
    for (int j = 0; j < rule.size(); j++) {
      double s = (rule.node(j) + 0.5) / LIMIT;
      sum += rule.weight(j) / LIMIT * s * Math.exp(-distance / s);
    }
    return sum;
  }

  private static double sum(List<EnergyNode> nodes, double p) {
    double sum = 0.0;
    for (EnergyNode e : nodes) {
      ModeWeight w = e.current();
      // on the contour the energy's own part of z is the imaginary one
      double size = w.energyIm() != 0.0 ? e.zi() : e.zr();
      sum += (w.energyIm() != 0.0 ? w.energyIm() : w.energyRe()) * Math.pow(size, -p);
    }
    return sum;
  }

  /** Hurwitz's Σ_{n≥0} (n + q)^(−p), by Euler and Maclaurin's formula from the 20th term on. */
  static double zeta(double p, double q) {
    double sum = 0.0;
    for (int n = 0; n < FIRST; n++) {
      sum += Math.pow(n + q, -p);
    }
    double x = FIRST + q;
    sum += Math.pow(x, 1.0 - p) / (p - 1.0) + 0.5 * Math.pow(x, -p);
    double term = p * Math.pow(x, -p - 1.0);
    for (int k = 0; k < BERNOULLI.length; k++) {
      sum += BERNOULLI[k] * term;
      term *= (p + 2 * k + 1) * (p + 2 * k + 2) / (x * x);
    }
    return sum;
  }
}
