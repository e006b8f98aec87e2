package org.spinproof.numeric.tunneling;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.spinproof.numeric.tunneling.EdgeQuadrature.Integrand;
import org.spinproof.numeric.tunneling.EdgeQuadrature.Point;

/**
 * The kernels integrated over both level energies from −∞ to ∞ with unit densities of states, as
 * principal values: one integral in closed form, the other by quadrature between the edges where it
 * is singular. Parts odd in ξ_k or ξ_p vanish in symmetric limits and are left out.
 *
 * <p>With S = E_k + E_p, D = E_k − E_p, dx = dξ_k/E_k, and G, Π of {@link LevelIntegrals}, Q(b) =
 * (Δ²Π(b) − πΔ)/b² and h(a) = −aG(a):
 *
 * <pre>
 *   eq. 7:  ½ ∫dx Δ_L²/E_k² {h_R(E_k−eV) − h_R(E_k+eV) − f_k [(E_k+eV)Π_R(E_k+eV) − (E_k−eV)Π_R(E_k−eV)]}
 *           + ½ ∫dξ_p f_p [Q_L(E_p+eV) − Q_L(E_p−eV)]
 *   eq. 12: Δ_LΔ_R ∫dx {(f_kΠ_R − G_R)(E_k−eV)/(E_k−eV) − (f_kΠ_R − G_R)(E_k+eV)/(E_k+eV)}
 *           + Δ_LΔ_R ∫dy (f_p/E_p) [Π_L(E_p+eV) − Π_L(E_p−eV)]
 * </pre>
 */
public final class IntegratedKernels {
  /** Voltages nearer to a singular one than this, relative to the gaps, count as equal to it. */
  private static final double THRESHOLD = 1e-12;

  /** Rounding of the integrands' differences, which the sums over nodes don't see. */
  private static final double ROUNDING = 4e-15;

  private IntegratedKernels() {}

  /**
   * Equation 7 from Δ_L² on, integrated; dimensionless. Empty at |eV| = Δ_L + Δ_R, where it
   * diverges logarithmically.
   */
  public static Optional<Estimate> printedDc(Junction junction) {
    double bias = Math.abs(junction.voltage());
    double left = junction.gapLeft();
    double right = junction.gapRight();
    if (left == 0 || bias == 0) {
      return Optional.of(new Estimate(0, 0));
    }
    if (atThreshold(bias, left, right) || atJump(junction)) {
      return Optional.empty();
    }
    Integrand overLeft =
        point -> {
          double energy = point.value();
          double f = junction.fermi(energy);
          double below = point.minus(bias);
          double above = energy + bias;
          double belowPlus = point.minus(bias - right);
          double belowMinus = point.minus(bias + right);
          double aboveMinus = point.minus(right - bias);
          double thermal =
              f == 0
                  ? 0
                  : above * LevelIntegrals.window(above + right, aboveMinus)
                      - below * LevelIntegrals.window(belowPlus, belowMinus);
          double ground =
              logarithm(right, below, belowPlus, belowMinus)
                  - logarithm(right, above, above + right, aboveMinus);
          return left
              * left
              / (energy * energy)
              * (ground - f * thermal)
              / (2 * momentum(point, left));
        };
    Estimate sum =
        EdgeQuadrature.toInfinity(edges(left, bias - right, bias + right, right - bias), overLeft);
    if (junction.temperature() > 0) {
      Integrand overRight =
          point -> {
            double energy = point.value();
            double above = energy + bias;
            double raised = cutWindow(left, above, above + left, point.minus(left - bias));
            double lowered =
                cutWindow(
                    left, point.minus(bias), point.minus(bias - left), point.minus(bias + left));
            return junction.fermi(energy)
                * (raised - lowered)
                * energy
                / (2 * momentum(point, right));
          };
      sum =
          sum.add(
              EdgeQuadrature.toInfinity(
                  edges(right, bias - left, bias + left, left - bias), overRight));
    }
    return Optional.of(signed(sum, junction));
  }

  /**
   * Equation 12 from Δ_LΔ_R on, integrated; dimensionless. Empty where equation 7 is, and at |eV| =
   * Δ_L, where it diverges.
   */
  public static Optional<Estimate> printedAc(Junction junction) {
    double bias = Math.abs(junction.voltage());
    double left = junction.gapLeft();
    double right = junction.gapRight();
    if (left == 0 || right == 0 || bias == 0) {
      return Optional.of(new Estimate(0, 0));
    }
    if (atThreshold(bias, left, right) || atThreshold(bias, left, 0) || atJump(junction)) {
      return Optional.empty();
    }
    Integrand overLeft =
        point -> {
          double energy = point.value();
          double f = junction.fermi(energy);
          double below = point.minus(bias);
          double above = energy + bias;
          double belowPlus = point.minus(bias - right);
          double belowMinus = point.minus(bias + right);
          double aboveMinus = point.minus(right - bias);
          double lowered =
              LevelIntegrals.resolvent(right, below, belowPlus, belowMinus)
                  - f * LevelIntegrals.window(belowPlus, belowMinus);
          double raised =
              LevelIntegrals.resolvent(right, above, above + right, aboveMinus)
                  - f * LevelIntegrals.window(above + right, aboveMinus);
          return (raised / above - lowered / below) / momentum(point, left);
        };
    double[] edges = edges(left, bias - right, bias + right, right - bias);
    Estimate sum =
        bias < left
            ? EdgeQuadrature.toInfinity(edges, overLeft)
            : aroundPole(edges, bias, overLeft);
    if (junction.temperature() > 0) {
      Integrand overRight =
          point -> {
            double energy = point.value();
            double raised = LevelIntegrals.window(energy + bias + left, point.minus(left - bias));
            double lowered =
                LevelIntegrals.window(point.minus(bias - left), point.minus(bias + left));
            return junction.fermi(energy) / energy * (raised - lowered) / momentum(point, right);
          };
      sum =
          sum.add(
              EdgeQuadrature.toInfinity(
                  edges(right, bias - left, bias + left, left - bias), overRight));
    }
    return Optional.of(signed(sum.scale(left * right), junction));
  }

  /**
   * The complete static kernel A − B of {@link ExactKernels}, integrated; dimensionless. Empty
   * where no static limit exists: its double poles lie in the continuum, and the magnetization
   * grows with time, at finite temperature for any bias, at zero temperature from |eV| = Δ_L + Δ_R
   * on.
   */
  public static Optional<Estimate> exactDc(Junction junction) {
    double bias = Math.abs(junction.voltage());
    double left = junction.gapLeft();
    double right = junction.gapRight();
    if (bias == 0) {
      return Optional.of(new Estimate(0, 0));
    }
    if (junction.temperature() > 0 || bias > left + right || atThreshold(bias, left, right)) {
      return Optional.empty();
    }
    Integrand overLeft =
        point -> {
          double energy = point.value();
          double above = energy + bias;
          double raised = slope(right, above, above + right, point.minus(right - bias));
          double lowered =
              slope(right, point.minus(bias), point.minus(bias - right), point.minus(bias + right));
          return (lowered - raised) * energy / momentum(point, left);
        };
    return Optional.of(signed(EdgeQuadrature.toInfinity(new double[] {left}, overLeft), junction));
  }

  private static boolean atThreshold(double bias, double left, double right) {
    return Math.abs(bias - left - right) <= THRESHOLD * (left + right);
  }

  /**
   * Thermal quasiparticles have both edges in resonance: the integral is finite on either side, but
   * the principal value at the bias itself depends on how it is taken.
   */
  private static boolean atJump(Junction junction) {
    double difference = Math.abs(junction.gapLeft() - junction.gapRight());
    return junction.temperature() > 0
        && junction.gapRight() > 0
        && difference > 0
        && Math.abs(Math.abs(junction.voltage()) - difference)
            <= THRESHOLD * (junction.gapLeft() + junction.gapRight());
  }

  private static Estimate signed(Estimate sum, Junction junction) {
    return new Estimate(
        junction.voltage() < 0 ? -sum.value() : sum.value(), sum.error() + ROUNDING);
  }

  private static double[] edges(double gap, double... others) {
    return DoubleStream.concat(
            DoubleStream.of(gap), Arrays.stream(others).filter(edge -> edge > gap))
        .sorted()
        .distinct()
        .toArray();
  }

  private static Estimate aroundPole(double[] edges, double pole, Integrand f) {
    // the upper edge eV + Δ_R always exists
    double lower = Arrays.stream(edges).filter(edge -> edge < pole).max().orElseThrow();
    double upper = Arrays.stream(edges).filter(edge -> edge > pole).min().orElseThrow();
    Estimate sum = EdgeQuadrature.principalValue(lower, pole, upper, f);
    for (int i = 0; i + 1 < edges.length; i++) {
      if (edges[i] != lower) {
        sum = sum.add(EdgeQuadrature.between(edges[i], edges[i + 1], f));
      }
    }
    return sum.add(EdgeQuadrature.toInfinity(new double[] {edges[edges.length - 1]}, f));
  }

  /** |ξ| = √(E²−Δ²). */
  private static double momentum(Point point, double gap) {
    return Math.sqrt(point.minus(gap) * (point.value() + gap));
  }

  /** h(a) = ∫ (dξ) [1/(E+a) − 1/E]; with no gap −ln|a|, up to a constant that cancels. */
  private static double logarithm(double gap, double a, double plus, double minus) {
    return gap == 0 ? -Math.log(Math.abs(a)) : -a * LevelIntegrals.resolvent(gap, a, plus, minus);
  }

  /** h'(a). */
  private static double slope(double gap, double a, double plus, double minus) {
    return gap == 0 ? -1 / a : LevelIntegrals.squaredResolvent(gap, a, plus, minus);
  }

  /** Q(b) = (Δ²Π(b) − πΔ)/b², without cancellation at b = 0. */
  private static double cutWindow(double gap, double b, double plus, double minus) {
    double product = plus * minus;
    if (product < 0) {
      double root = Math.sqrt(-product);
      return Math.PI * gap / (root * (gap + root));
    }
    return -Math.PI * gap / (b * b);
  }
}
