package org.spinproof.numeric.tunneling;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.spinproof.numeric.tunneling.EdgeQuadrature.Integrand;
import org.spinproof.numeric.tunneling.EdgeQuadrature.Point;

/**
 * The printed kernels integrated over both level energies from −∞ to ∞ with unit densities of
 * states, as principal values: one integral in closed form, the other by quadrature between the
 * edges where it is singular. Parts odd in ξ_k or ξ_p vanish in symmetric limits and are left out.
 *
 * <p>With S = E_k + E_p, D = E_k − E_p, dx = dξ_k/E_k, and G, Π, Q and h of {@link LevelSum}:
 *
 * <pre>
 *   eq. 7:  ½ ∫dx Δ_L²/E_k² {h_R(E_k−eV) − h_R(E_k+eV) − f_k [(E_k+eV)Π_R(E_k+eV) − (E_k−eV)Π_R(E_k−eV)]}
 *           + ½ ∫dξ_p f_p [Q_L(E_p+eV) − Q_L(E_p−eV)]
 *   eq. 12: Δ_LΔ_R ∫dx {(f_kΠ_R − G_R)(E_k−eV)/(E_k−eV) − (f_kΠ_R − G_R)(E_k+eV)/(E_k+eV)}
 *           + Δ_LΔ_R ∫dy (f_p/E_p) [Π_L(E_p+eV) − Π_L(E_p−eV)]
 * </pre>
 */
public final class IntegratedKernels {
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
    if (Edges.meet(junction)) {
      return Optional.empty();
    }
    Integrand overLeft =
        point -> {
          double energy = point.value();
          double f = junction.fermi(energy);
          LevelSum raised = LevelSum.raised(point, bias, right);
          LevelSum lowered = LevelSum.lowered(point, bias, right);
          double thermal =
              f == 0 ? 0 : f * (raised.a() * raised.window() - lowered.a() * lowered.window());
          double ground = lowered.logarithm() - raised.logarithm();
          double ratio = left / energy;
          return ratio * ratio * (ground - thermal) / (2 * momentum(point, left));
        };
    Estimate sum = EdgeQuadrature.toInfinity(edges(left, right, bias), overLeft);
    ToDoubleFunction<Point> weight = point -> point.value() / 2;
    return signed(sum.add(thermal(junction, weight, LevelSum::cutWindow)), junction);
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
    if (Edges.meet(junction) || Edges.coincide(bias, left, left)) {
      return Optional.empty();
    }
    Integrand overLeft =
        point -> {
          double f = junction.fermi(point.value());
          LevelSum raised = LevelSum.raised(point, bias, right);
          LevelSum lowered = LevelSum.lowered(point, bias, right);
          double above = (raised.resolvent() - f * raised.window()) / raised.a();
          double below = (lowered.resolvent() - f * lowered.window()) / lowered.a();
          return (above - below) / momentum(point, left);
        };
    double[] edges = edges(left, right, bias);
    Estimate sum =
        bias < left
            ? EdgeQuadrature.toInfinity(edges, overLeft)
            : aroundPole(edges, bias, overLeft);
    ToDoubleFunction<Point> weight = point -> 1 / point.value();
    return signed(
        sum.add(thermal(junction, weight, LevelSum::window)).scale(left * right), junction);
  }

  /** ∫_{Δ_R}^∞ dE_p/|ξ_p| f_p weight(E_p) [s(E_p+eV) − s(E_p−eV)] with a sum over the left lead. */
  private static Estimate thermal(
      Junction junction, ToDoubleFunction<Point> weight, ToDoubleFunction<LevelSum> s) {
    if (junction.temperature() == 0) {
      return new Estimate(0, 0);
    }
    double bias = Math.abs(junction.voltage());
    double left = junction.gapLeft();
    double right = junction.gapRight();
    return EdgeQuadrature.toInfinity(
        edges(right, left, bias),
        point -> {
          double f = junction.fermi(point.value());
          double raised = s.applyAsDouble(LevelSum.raised(point, bias, left));
          double lowered = s.applyAsDouble(LevelSum.lowered(point, bias, left));
          return f == 0
              ? 0
              : f * weight.applyAsDouble(point) * (raised - lowered) / momentum(point, right);
        });
  }

  private static Optional<Estimate> signed(Estimate sum, Junction junction) {
    return Optional.of(
        new Estimate(junction.voltage() < 0 ? -sum.value() : sum.value(), sum.error() + ROUNDING));
  }

  /** The lead's own edge and those that the bias shifts there from the other lead. */
  private static double[] edges(double gap, double other, double bias) {
    return DoubleStream.concat(
            DoubleStream.of(gap),
            DoubleStream.of(bias - other, bias + other, other - bias).filter(edge -> edge > gap))
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
}
