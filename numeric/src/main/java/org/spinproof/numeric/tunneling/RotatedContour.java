package org.spinproof.numeric.tunneling;

import java.util.function.BinaryOperator;
import org.apache.commons.math3.complex.Complex;

/**
 * A second road to the integrated kernels: the closed forms of a pair of levels, split into their
 * poles 1/(E_k + σE_p + s eV)ⁿ, and both energies on paths Δ + r e^{±iφ} turned so that no
 * denominator vanishes. The real part is the principal value of a simple pole and the finite part
 * of a double one. No integral is done in closed form; accurate to about 1e-11 of the largest
 * summand, for biases that do not come near to the sum or the difference of the gaps.
 */
public final class RotatedContour {
  private static final double ANGLE = 0.6;
  private static final double STEP = 0.05;
  private static final int NODES = 90;
  private static final Complex UP = new Complex(Math.cos(ANGLE), Math.sin(ANGLE));

  private final Junction junction;
  private final Path left;
  private final Path right;
  private final Path rightTurnedBack;

  /** For the gaps, bias and temperature of a junction. */
  public RotatedContour(Junction junction) {
    this.junction = junction;
    left = Path.of(junction.gapLeft(), UP);
    right = Path.of(junction.gapRight(), UP);
    rightTurnedBack = Path.of(junction.gapRight(), UP.conjugate());
  }

  /** Equation 7 from Δ_L² on: as {@link IntegratedKernels#printedDc}. */
  public double printedDc() {
    // eV/(x²−(eV)²) = ½ [1/(x−eV) − 1/(x+eV)]
    double sum = 0;
    for (int s : new int[] {+1, -1}) {
      for (int sigma : new int[] {+1, -1}) {
        sum -=
            s
                * integral(
                    sigma,
                    (k, p) ->
                        occupation(sigma, k, p)
                            .multiply(p)
                            .divide(k.multiply(k))
                            .divide(denominator(sigma, s, k, p)));
      }
    }
    return junction.gapLeft() * junction.gapLeft() / 2 * sum;
  }

  /** Equation 12 from Δ_LΔ_R on: as {@link IntegratedKernels#printedAc}. */
  public double printedAc() {
    // 1/((E_k+s eV)(E_k+s eV+σE_p)) = [1/(E_k+s eV) − 1/(E_k+s eV+σE_p)]/(σE_p)
    double sum = 0;
    for (int s : new int[] {+1, -1}) {
      for (int sigma : new int[] {+1, -1}) {
        sum +=
            s
                * integral(
                    sigma,
                    (k, p) ->
                        occupation(sigma, k, p)
                            .divide(p)
                            .multiply(
                                denominator(0, s, k, p)
                                    .reciprocal()
                                    .subtract(denominator(sigma, s, k, p).reciprocal())));
      }
    }
    return junction.gapLeft() * junction.gapRight() * sum;
  }

  /** The complete static kernel's finite part: as {@link StaticKernel#finitePart}. */
  public double exactDc() {
    double bias = junction.voltage();
    double sum = 0;
    for (int sigma : new int[] {+1, -1}) {
      sum +=
          integral(
              sigma,
              (k, p) -> {
                Complex plus = denominator(sigma, +1, k, p);
                Complex minus = denominator(sigma, -1, k, p);
                Complex product = plus.multiply(minus);
                // the difference of the squares, without cancellation at large energies
                return occupation(sigma, k, p)
                    .multiply(plus.add(minus).multiply(-2 * bias))
                    .multiply(k.multiply(p))
                    .divide(product)
                    .divide(product);
              });
    }
    return sum;
  }

  private Complex denominator(int sigma, int s, Complex k, Complex p) {
    return k.add(p.multiply(sigma)).add(s * junction.voltage());
  }

  /** 1 − f_k − f_p for σ = 1, f_p − f_k for σ = −1. */
  private Complex occupation(int sigma, Complex k, Complex p) {
    return sigma > 0
        ? Complex.ONE.subtract(fermi(k)).subtract(fermi(p))
        : fermi(p).subtract(fermi(k));
  }

  private Complex fermi(Complex energy) {
    if (junction.temperature() == 0) {
      return Complex.ZERO;
    }
    Complex small = energy.divide(-junction.temperature()).exp();
    return small.divide(small.add(1));
  }

  /** Re ∫∫ dx dy g, dx = dE_k/ξ_k and dy = dE_p/ξ_p. */
  private double integral(int sigma, BinaryOperator<Complex> g) {
    if (sigma < 0 && junction.temperature() == 0) {
      return 0;
    }
    Path other = sigma < 0 ? rightTurnedBack : right;
    Complex total = Complex.ZERO;
    for (int i = 0; i < left.energy().length; i++) {
      Complex row = Complex.ZERO;
      for (int j = 0; j < other.energy().length; j++) {
        Complex value = g.apply(left.energy()[i], other.energy()[j]);
        row = row.add(value.multiply(other.weight()[j]));
      }
      total = total.add(row.multiply(left.weight()[i]));
    }
    return total.getReal();
  }

  /** E = Δ + e^{iφ} r with r double-exponential on (0, ∞). */
  private record Path(Complex[] energy, Complex[] weight) {
    static Path of(double gap, Complex turn) {
      Complex[] energy = new Complex[2 * NODES + 1];
      Complex[] weight = new Complex[2 * NODES + 1];
      for (int i = 0; i < energy.length; i++) {
        double t = (i - NODES) * STEP;
        double radius = Math.exp(Math.PI / 2 * Math.sinh(t));
        Complex offset = turn.multiply(radius);
        energy[i] = offset.add(gap);
        Complex momentum = offset.multiply(energy[i].add(gap)).sqrt();
        double jacobian = radius * Math.PI / 2 * Math.cosh(t) * STEP;
        weight[i] = turn.multiply(jacobian).divide(momentum);
      }
      return new Path(energy, weight);
    }
  }
}
