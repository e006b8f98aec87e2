package org.spinproof.numeric.fock;

import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.spinproof.numeric.tunneling.ComplexVector;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;

/**
 * −⟨[H(t2), [H(t1), c†_k σ c_k(t)]]⟩ of S12 in the 256 states of one shell, separately for the four
 * ways in which the two perturbations move electrons; ħ = 1.
 */
public final class NestedCommutator {
  private final ShellStates states;
  private final double bias;
  private final ZMatrixRMaj toLeft;
  private final ZMatrixRMaj toRight;

  private NestedCommutator(ShellStates states, double bias, ZMatrixRMaj toLeft) {
    this.states = states;
    this.bias = bias;
    this.toLeft = toLeft;
    this.toRight = new ZMatrixRMaj(ShellStates.STATES, ShellStates.STATES);
    CommonOps_ZDRM.transposeConjugate(toLeft, toRight);
  }

  public static NestedCommutator of(Junction junction, Levels levels) {
    ShellStates states = ShellStates.of(junction, levels);
    return new NestedCommutator(states, junction.voltage(), states.transferToLeft(junction));
  }

  /**
   * The average for the observables of k and −k.
   *
   * @param plus of the momentum k
   * @param minus of −k
   */
  public record Response(ComplexVector plus, ComplexVector minus) {
    /** That of the momentum of the given sign. */
    public ComplexVector at(int momentumSign) {
      return momentumSign > 0 ? plus : minus;
    }
  }

  /**
   * At the times t, t1, t2.
   *
   * @param outer +1 where H(t1) moves an electron to the left lead, −1 to the right
   * @param inner likewise for H(t2)
   */
  public Response at(int outer, int inner, double t, double t1, double t2) {
    return respond(outer, inner, t, t1, t2, false);
  }

  /** The integral of {@link #at} over t2 from −∞ to t1, with e^{ηt2} at η → 0. */
  public Response integrated(int outer, int inner, double t, double t1) {
    return respond(outer, inner, t, t1, t1, true);
  }

  private Response respond(
      int outer, int inner, double t, double t1, double t2, boolean integrated) {
    int n = ShellStates.STATES;
    double[] energies = states.energies();
    double[] weights = states.weights();
    ZMatrixRMaj first = (inner > 0 ? toLeft : toRight).copy();
    ZMatrixRMaj second = (outer > 0 ? toLeft : toRight).copy();
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        double gap = energies[row] - energies[column];
        double weight = weights[row] - weights[column];
        double frequency = gap + inner * bias;
        // [ρ, H2], and the integral of e^{iωt2} is that over iω
        rotate(first, row, column, frequency * t2, weight);
        if (integrated && weight != 0) {
          rotate(first, row, column, -Math.PI / 2, 1 / frequency);
        }
        rotate(second, row, column, (gap + outer * bias) * t1, 1);
      }
    }
    ZMatrixRMaj nested = ShellStates.commutatorSeenFromLeft(first, second);
    double[] leftEnergies = states.leftEnergies();
    for (int row = 0; row < leftEnergies.length; row++) {
      for (int column = 0; column < leftEnergies.length; column++) {
        rotate(nested, row, column, (leftEnergies[column] - leftEnergies[row]) * t, -1);
      }
    }
    return new Response(states.polarization(nested, +1), states.polarization(nested, -1));
  }

  /** One element times factor·e^{i·angle}, in place. */
  private static void rotate(ZMatrixRMaj matrix, int row, int column, double angle, double factor) {
    int at = 2 * (row * matrix.numCols + column);
    double re = matrix.data[at];
    double im = matrix.data[at + 1];
    if (re == 0 && im == 0) {
      return;
    }
    double cos = factor * Math.cos(angle);
    double sin = factor * Math.sin(angle);
    matrix.data[at] = re * cos - im * sin;
    matrix.data[at + 1] = re * sin + im * cos;
  }
}
