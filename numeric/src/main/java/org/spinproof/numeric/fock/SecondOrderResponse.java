package org.spinproof.numeric.fock;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.ejml.dense.row.NormOps_ZDRM;
import org.spinproof.numeric.tunneling.ComplexVector;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.tunneling.Magnetization;

/**
 * The second-order density matrix of one shell in the eigenbasis, for the perturbation e^{ηt}(A
 * e^{ieVt} + A† e^{−ieVt}) on the thermal state of the uncoupled leads.
 *
 * <p>Only its trace over the right lead is kept, 16×16: all that the magnetization of the left one
 * sees.
 *
 * <p>From iρ̇ = [H, ρ]: an order that goes as e^{(iω+nη)t} has the elements [A, ρ]_{mn}/(−ω + inη −
 * E_m + E_n) of the order before. Elements between degenerate states have 1/(2iη) there; their
 * numerators vanish like η, which is done in closed form, so that η = 0 is the limit itself.
 */
public final class SecondOrderResponse {
  private final ZMatrixRMaj statics;
  private final ZMatrixRMaj secondHarmonic;
  private final ShellStates states;

  private SecondOrderResponse(ZMatrixRMaj statics, ZMatrixRMaj secondHarmonic, ShellStates states) {
    this.statics = statics;
    this.secondHarmonic = secondHarmonic;
    this.states = states;
  }

  /**
   * The response at the adiabatic rate η ≥ 0 (same unit as the energies), at t = 0; zero is the
   * adiabatic limit.
   *
   * @throws IllegalArgumentException if η is negative
   * @throws ArithmeticException if the limit does not exist: a resonance E_k ± E_p = ±eV, or E_k =
   *     ±eV
   */
  public static SecondOrderResponse of(Junction junction, Levels levels, double eta) {
    if (!(eta >= 0)) {
      throw new IllegalArgumentException("the adiabatic rate must not be negative: " + eta);
    }
    ShellStates states = ShellStates.of(junction, levels);
    double[] energies = states.energies();
    double[] weights = states.weights();
    double bias = junction.voltage();
    ZMatrixRMaj forward = states.transferToLeft(junction);
    ZMatrixRMaj backward = new ZMatrixRMaj(ShellStates.STATES, ShellStates.STATES);
    CommonOps_ZDRM.transposeConjugate(forward, backward);
    double degenerate = degeneracy(energies);
    ZMatrixRMaj rise = commutatorWithDiagonal(forward, weights);
    propagate(rise, energies, bias, eta, degenerate);
    ZMatrixRMaj fall = commutatorWithDiagonal(backward, weights);
    propagate(fall, energies, -bias, eta, degenerate);

    double[] leftEnergies = states.leftEnergies();
    ZMatrixRMaj statics = ShellStates.commutatorSeenFromLeft(forward, fall);
    CommonOps_ZDRM.add(statics, ShellStates.commutatorSeenFromLeft(backward, rise), statics);
    propagate(statics, leftEnergies, 0, 2 * eta, degenerate);
    setDegenerate(
        statics,
        energies,
        weights,
        eta,
        List.of(new Ordering(forward, backward, bias), new Ordering(backward, forward, -bias)));
    ZMatrixRMaj second = ShellStates.commutatorSeenFromLeft(forward, rise);
    propagate(second, leftEnergies, 2 * bias, 2 * eta, degenerate);
    if (bias == 0) {
      setDegenerate(second, energies, weights, eta, List.of(new Ordering(forward, forward, 0)));
    }
    return new SecondOrderResponse(statics, second, states);
  }

  /** ⟨c†_k σ c_k⟩ of the momentum k (+1) or −k (−1), static and at 2eV. */
  public Magnetization magnetization(int momentumSign) {
    ComplexVector dc = states.polarization(statics, momentumSign);
    ComplexVector amplitude = states.polarization(secondHarmonic, momentumSign);
    return Magnetization.ofHarmonics(dc, amplitude);
  }

  /** The sum over ±k. */
  public Magnetization magnetization() {
    return magnetization(+1).add(magnetization(-1));
  }

  private static ZMatrixRMaj commutatorWithDiagonal(ZMatrixRMaj a, double[] diagonal) {
    ZMatrixRMaj result = a.copy();
    int n = diagonal.length;
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        double factor = diagonal[column] - diagonal[row];
        result.data[2 * (row * n + column)] *= factor;
        result.data[2 * (row * n + column) + 1] *= factor;
      }
    }
    return result;
  }

  /**
   * Divides each element by −ω + iη − E_m + E_n, in place. Static elements between degenerate
   * states become zero: at first order they are, and at second order {@link #setDegenerate} gives
   * them.
   */
  private static void propagate(
      ZMatrixRMaj matrix, double[] energies, double frequency, double eta, double resonant) {
    int n = energies.length;
    double coupled = 1e-12 * NormOps_ZDRM.normF(matrix);
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        double detuning = -frequency - energies[row] + energies[column];
        double norm = detuning * detuning + eta * eta;
        int at = 2 * (row * n + column);
        double re = matrix.data[at];
        double im = matrix.data[at + 1];
        if (norm > resonant * resonant) {
          matrix.data[at] = (re * detuning + im * eta) / norm;
          matrix.data[at + 1] = (im * detuning - re * eta) / norm;
        } else if (frequency == 0 || Math.hypot(re, im) <= coupled) {
          matrix.data[at] = 0;
          matrix.data[at + 1] = 0;
        } else {
          throw new ArithmeticException(
              "no adiabatic limit: energies %s and %s are in resonance with the frequency %s"
                  .formatted(energies[row], energies[column], frequency));
        }
      }
    }
  }

  /** The difference below which energies count as equal: the rounding of the eigenproblems. */
  private static double degeneracy(double[] energies) {
    return 1e-11 * Arrays.stream(energies).map(Math::abs).max().orElseThrow();
  }

  /** One ordering of the perturbation's two parts; the first one goes as e^{i·bias·t}. */
  private record Ordering(ZMatrixRMaj first, ZMatrixRMaj second, double bias) {
    Complex between(int row, int column, double[] energies, double[] weights, double eta) {
      double re = 0;
      double im = 0;
      double[] x = first.data;
      double[] y = second.data;
      int n = energies.length;
      for (int l = 0; l < n; l++) {
        int i = 2 * (row * n + l);
        int j = 2 * (l * n + column);
        if ((x[i] != 0 || x[i + 1] != 0) && (y[j] != 0 || y[j + 1] != 0)) {
          double detuning = energies[row] - energies[l] + bias;
          double factor = -overNorm(weights[row] - weights[l], detuning, eta);
          re += factor * (x[i] * y[j] - x[i + 1] * y[j + 1]);
          im += factor * (x[i] * y[j + 1] + x[i + 1] * y[j]);
        }
      }
      return new Complex(re, im);
    }
  }

  /**
   * Static elements between left states of one energy: for states m, n of energy E and weight w of
   * the whole shell −Σ_l (w−w_l) X_{ml} Y_{ln} / ((E−E_l+bias)²+η²), summed over the orderings X, Y
   * and over the states of the right lead.
   */
  private static void setDegenerate(
      ZMatrixRMaj statics,
      double[] energies,
      double[] weights,
      double eta,
      List<Ordering> orderings) {
    double degenerate = degeneracy(energies);
    for (int a = 0; a < BcsLead.STATES; a++) {
      for (int c = 0; c < BcsLead.STATES; c++) {
        int row = a * BcsLead.STATES;
        int column = c * BcsLead.STATES;
        if (Math.abs(energies[row] - energies[column]) > degenerate) {
          continue;
        }
        Complex sum = Complex.ZERO;
        for (int b = 0; b < BcsLead.STATES; b++) {
          for (Ordering ordering : orderings) {
            sum = sum.add(ordering.between(row + b, column + b, energies, weights, eta));
          }
        }
        statics.set(a, c, sum.getReal(), sum.getImaginary());
      }
    }
  }

  /** Zero where the numerator is: states of one energy have one weight, but for rounding. */
  private static double overNorm(double numerator, double detuning, double eta) {
    return Math.abs(numerator) < 1e-14 ? 0 : numerator / (detuning * detuning + eta * eta);
  }
}
