package org.spinproof.numeric.tunneling;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.math3.complex.Complex;

/**
 * The second method for the integrated kernels: every simple pole 1/(E_k + σE_p + sV) apart, both
 * energies on paths Δ + r e^{±iφ} turned so that its denominator never vanishes. The real part is
 * the principal value.
 */
final class RotatedContour {
  private static final double ANGLE = 0.6;
  private static final double STEP = 0.05;
  private static final int NODES = 90;

  private final double left;
  private final double right;
  private final double bias;
  private final double temperature;

  RotatedContour(Junction junction) {
    left = junction.gapLeft();
    right = junction.gapRight();
    bias = junction.voltage();
    temperature = junction.temperature();
  }

  double printedDc() {
    // (V Δ_L²) ∫∫ dx dξ_p /E_k² Σ_σ (occupation) Σ_s s/(2V) /(…)
    double sum = 0;
    for (int s : new int[] {+1, -1}) {
      int sign = s;
      sum +=
          pole(
              -1,
              s,
              (k, p) -> fermi(p).subtract(fermi(k)).multiply(p).divide(k.multiply(k)),
              -sign);
      sum +=
          pole(
              +1,
              s,
              (k, p) ->
                  Complex.ONE
                      .subtract(fermi(k))
                      .subtract(fermi(p))
                      .multiply(p)
                      .divide(k.multiply(k)),
              -sign);
    }
    return left * left / 2 * sum;
  }

  double printedAc() {
    // 1/((E_k+sV)(E_k+sV+σE_p)) = [1/(E_k+sV) − 1/(E_k+sV+σE_p)]/(σE_p)
    double sum = 0;
    for (int s : new int[] {+1, -1}) {
      for (int sigma : new int[] {+1, -1}) {
        BiFunction<Complex, Complex, Complex> occupation =
            sigma < 0
                ? (k, p) -> fermi(p).subtract(fermi(k)).divide(p.multiply(sigma))
                : (k, p) ->
                    Complex.ONE
                        .subtract(fermi(k))
                        .subtract(fermi(p))
                        .negate()
                        .divide(p.multiply(sigma));
        sum += pole(0, s, occupation, -s) - pole(sigma, s, occupation, -s);
      }
    }
    return left * right * sum;
  }

  /** ∫∫ dξ_k dξ_p [1/(S+eV)² − 1/(S−eV)²] over the positive quadrant, at zero temperature. */
  double exactDc() {
    Complex up = new Complex(Math.cos(ANGLE), Math.sin(ANGLE));
    Complex total = Complex.ZERO;
    for (int i = -NODES; i <= NODES; i++) {
      Node k = node(i, left, up);
      Complex row = Complex.ZERO;
      for (int j = -NODES; j <= NODES; j++) {
        Node p = node(j, right, up);
        Complex sum = k.energy.add(p.energy);
        // the difference of the squares, without cancellation at large energies
        Complex product = sum.add(bias).multiply(sum.subtract(bias));
        Complex kernel = sum.multiply(-4 * bias).divide(product).divide(product);
        row = row.add(kernel.multiply(p.energy).multiply(p.weight));
      }
      total = total.add(row.multiply(k.energy).multiply(k.weight));
    }
    return total.getReal();
  }

  /** weight · PV ∫∫ dx dy g/(E_k + σE_p + sV), dx = dE_k/ξ_k and dy = dE_p/ξ_p. */
  private double pole(int sigma, int s, BiFunction<Complex, Complex, Complex> g, double weight) {
    Complex up = new Complex(Math.cos(ANGLE), Math.sin(ANGLE));
    Complex turnP = sigma < 0 ? up.conjugate() : up;
    Complex total = Complex.ZERO;
    for (int i = -NODES; i <= NODES; i++) {
      Node k = node(i, left, up);
      Complex row = Complex.ZERO;
      for (int j = -NODES; j <= NODES; j++) {
        Node p = node(j, right, turnP);
        Complex denominator = k.energy.add(p.energy.multiply(sigma)).add(s * bias);
        row = row.add(g.apply(k.energy, p.energy).divide(denominator).multiply(p.weight));
      }
      total = total.add(row.multiply(k.weight));
    }
    return weight * total.getReal();
  }

  private record Node(Complex energy, Complex weight) {}

  /** E = Δ + e^{iφ} r with r double-exponential on (0, ∞). */
  private static Node node(int index, double gap, Complex turn) {
    double t = index * STEP;
    double radius = Math.exp(Math.PI / 2 * Math.sinh(t));
    Complex offset = turn.multiply(radius);
    Complex energy = offset.add(gap);
    Complex momentum = offset.multiply(energy.add(gap)).sqrt();
    double jacobian = radius * Math.PI / 2 * Math.cosh(t) * STEP;
    return new Node(energy, turn.multiply(jacobian).divide(momentum));
  }

  private Complex fermi(Complex energy) {
    if (temperature == 0) {
      return Complex.ZERO;
    }
    Function<Complex, Complex> exponential = e -> e.divide(-temperature).exp();
    Complex small = exponential.apply(energy);
    return small.divide(small.add(1));
  }
}
