package org.spinproof.numeric.tunneling;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.complex.Complex;

/**
 * The complete static kernel A − B of {@link ExactKernels}, integrated over both level energies
 * from −∞ to ∞ with unit densities of states; dimensionless. With S = E_k + E_p and D = E_k − E_p
 * it is, over the positive quadrant,
 *
 * <pre>
 *   ∫∫ dξ_k dξ_p { (1−f_k−f_p) [1/(S+eV)² − 1/(S−eV)²] + (f_p−f_k) [1/(D+eV)² − 1/(D−eV)²] }
 * </pre>
 *
 * without the parts odd in ξ_k or ξ_p. Adiabatic switching at the rate η makes every double pole
 * 1/(x²+η²), which tends to π δ(x)/η + the finite part (Hadamard) of 1/x²: where a pole lies in the
 * continuum the magnetization has no static limit and grows at {@link SpinInjection#rate}, from an
 * offset which is this integral's finite part.
 *
 * <p>One integral is done in closed form, H(a) = ∫dξ 1/(E+a)² = (w−g(w))/((w²−1)Δ) with w = a/Δ and
 * g = arcosh(w)/√(w²−1); the other along the path Δ + r e^{iφ}, where no denominator vanishes and
 * whose real part is the finite part:
 *
 * <pre>
 *   ∫dξ_k [H_R(E_k+eV) − H_R(E_k−eV)]
 *   + ∫dξ_k f_k [−H_R(E_k+eV) + H_R(E_k−eV) + H_R(−E_k+eV) − H_R(−E_k−eV)] + the same, k ↔ p
 * </pre>
 */
public final class StaticKernel {
  private static final double ANGLE = 0.6;

  /**
   * |ln r| goes up to 70 in units of the scale: what is left of an inverse square root is 1e-15.
   */
  private static final double RANGE = 4.5;

  private static final int LEVELS = 8;
  private static final double ROUNDING = 1e-14;
  private static final int SERIES = 24;

  private StaticKernel() {}

  /**
   * The static limit. Empty where there is none: at finite temperature at any bias, at zero
   * temperature from |eV| = Δ_L + Δ_R on.
   */
  public static Optional<Estimate> value(Junction junction) {
    boolean continuum =
        junction.temperature() > 0
            || Math.abs(junction.voltage()) > junction.gapLeft() + junction.gapRight();
    return junction.voltage() != 0 && continuum ? Optional.empty() : finitePart(junction);
  }

  /**
   * The finite part, which is the static limit where that exists. Empty at |eV| = Δ_L + Δ_R and, at
   * finite temperature, at |eV| = |Δ_L − Δ_R|, where it diverges.
   */
  public static Optional<Estimate> finitePart(Junction junction) {
    double bias = Math.abs(junction.voltage());
    if (bias == 0) {
      return Optional.of(new Estimate(0, 0));
    }
    if (Edges.meet(junction)) {
      return Optional.empty();
    }
    double left = junction.gapLeft();
    double right = junction.gapRight();
    double scale = Math.max(bias, Math.max(left, right));
    UnaryOperator<Complex> thermalLeft = e -> fermi(e, junction.temperature());
    Estimate sum =
        along(
            left,
            scale,
            e -> {
              Complex ground = squares(e, bias, right);
              if (junction.temperature() == 0) {
                return ground;
              }
              Complex thermal = squares(e.negate(), bias, right).subtract(ground);
              return ground.add(thermalLeft.apply(e).multiply(thermal));
            });
    if (junction.temperature() > 0) {
      sum =
          sum.add(
              along(
                  right,
                  scale,
                  e -> {
                    Complex thermal =
                        squares(e.negate(), bias, left).subtract(squares(e, bias, left));
                    return fermi(e, junction.temperature()).multiply(thermal);
                  }));
    }
    double value = junction.voltage() < 0 ? -sum.value() : sum.value();
    return Optional.of(new Estimate(value, sum.error()));
  }

  /** H(a+eV) − H(a−eV). */
  private static Complex squares(Complex a, double bias, double gap) {
    return inverseSquare(a.add(bias), gap).subtract(inverseSquare(a.subtract(bias), gap));
  }

  /** H(a). */
  private static Complex inverseSquare(Complex a, double gap) {
    if (gap == 0) {
      return a.reciprocal();
    }
    Complex w = a.divide(gap);
    Complex t = w.subtract(1);
    if (t.abs() < 0.25) {
      // (1−w²)g' = wg − 1 with g(1) = 1 as a series in w − 1; H = (g + wg')/Δ
      Complex g = Complex.ZERO;
      Complex slope = Complex.ZERO;
      Complex power = Complex.ONE;
      double coefficient = 1;
      for (int n = 0; n < SERIES; n++) {
        double next = -coefficient * (n + 1) / (2 * n + 3);
        g = g.add(power.multiply(coefficient));
        slope = slope.add(power.multiply((n + 1) * next));
        power = power.multiply(t);
        coefficient = next;
      }
      return g.add(w.multiply(slope)).divide(gap);
    }
    Complex root = t.sqrt().multiply(w.add(1).sqrt());
    Complex g = w.add(root).log().divide(root);
    return w.subtract(g).divide(t.multiply(w.add(1))).divide(gap);
  }

  private static Complex fermi(Complex energy, double temperature) {
    Complex small = energy.divide(-temperature).exp();
    return small.divide(small.add(1));
  }

  /** Re ∫ dξ f(E) with dξ = E dE/√(E²−Δ²), by the trapezoidal rule in t, ln r = (π/2) sinh t. */
  private static Estimate along(double gap, double scale, UnaryOperator<Complex> f) {
    double step = 0.25;
    int nodes = (int) Math.round(RANGE / step);
    double sum = 0;
    double magnitude = 0;
    for (int j = -nodes; j <= nodes; j++) {
      double term = term(j * step, gap, scale, f);
      sum += term;
      magnitude += Math.abs(term);
    }
    double value = sum * step;
    double change = Double.POSITIVE_INFINITY;
    for (int level = 0; level < LEVELS && change > ROUNDING * magnitude * step; level++) {
      step /= 2;
      nodes *= 2;
      for (int j = 1 - nodes; j < nodes; j += 2) {
        double term = term(j * step, gap, scale, f);
        sum += term;
        magnitude += Math.abs(term);
      }
      change = Math.abs(sum * step - value);
      value = sum * step;
    }
    return new Estimate(value, change + ROUNDING * magnitude * step);
  }

  private static double term(double t, double gap, double scale, UnaryOperator<Complex> f) {
    double radius = scale * Math.exp(Math.PI / 2 * Math.sinh(t));
    Complex turn = new Complex(Math.cos(ANGLE), Math.sin(ANGLE));
    Complex offset = turn.multiply(radius);
    Complex energy = offset.add(gap);
    Complex momentum = offset.multiply(energy.add(gap)).sqrt();
    double weight = radius * Math.PI / 2 * Math.cosh(t);
    return f.apply(energy).multiply(energy).divide(momentum).multiply(turn).getReal() * weight;
  }
}
