package org.spinproof.numeric.fock;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * One BCS lead of the modes ±k with both spins, solved in its 16-dimensional Fock space: the
 * Hamiltonian S2, its eigenstates and their grand-canonical weights (energies counted from the
 * chemical potential).
 *
 * <p>The modes are numbered +↑, +↓, −↑, −↓ = 0..3; bit m of a basis state is the occupation of mode
 * m, and operators carry the signs of this order (Jordan–Wigner).
 */
public final class BcsLead {
  /** States of a lead. */
  static final int STATES = 16;

  /** Modes of a lead. */
  static final int MODES = 4;

  private final double[] energies;
  private final double[] weights;
  private final List<RealMatrix> annihilators;
  private final RealMatrix parity;

  private BcsLead(
      double[] energies, double[] weights, List<RealMatrix> annihilators, RealMatrix parity) {
    this.energies = energies;
    this.weights = weights;
    this.annihilators = annihilators;
    this.parity = parity;
  }

  /**
   * The lead with level energy {@code xi}, gap and temperature in one unit. At zero temperature the
   * weight is spread evenly over the ground states.
   */
  public static BcsLead of(double xi, double gap, double temperature) {
    EigenDecomposition eigen = new EigenDecomposition(hamiltonian(xi, gap));
    RealMatrix basis = eigen.getV();
    double[] energies = eigen.getRealEigenvalues();
    List<RealMatrix> annihilators = new ArrayList<>();
    for (int mode = 0; mode < MODES; mode++) {
      annihilators.add(basis.transpose().multiply(annihilator(mode)).multiply(basis));
    }
    RealMatrix parity = basis.transpose().multiply(parityOperator()).multiply(basis);
    return new BcsLead(
        energies, thermalWeights(energies, temperature), List.copyOf(annihilators), parity);
  }

  /** The mode of a momentum's sign (+1, −1) and a spin (0 for ↑, 1 for ↓). */
  static int mode(int momentumSign, int spin) {
    return (momentumSign > 0 ? 0 : 2) + spin;
  }

  double energy(int state) {
    return energies[state];
  }

  double weight(int state) {
    return weights[state];
  }

  /** c of one mode, in the eigenbasis. */
  RealMatrix annihilatorInEigenbasis(int mode) {
    return annihilators.get(mode);
  }

  /** (−1)^N in the eigenbasis. */
  RealMatrix parity() {
    return parity;
  }

  /** The thermal average of an operator given in the eigenbasis. */
  double average(RealMatrix operator) {
    double sum = 0;
    for (int state = 0; state < STATES; state++) {
      sum += weights[state] * operator.getEntry(state, state);
    }
    return sum;
  }

  /**
   * S2: Σ ξ c†c − (Δ/2) Σ σ (c†_{kσ} c†_{−k−σ} + c_{−k−σ} c_{kσ}), both sums over ±k and both
   * spins.
   */
  private static RealMatrix hamiltonian(double xi, double gap) {
    RealMatrix sum = MatrixUtils.createRealMatrix(STATES, STATES);
    for (int momentum : new int[] {+1, -1}) {
      for (int spin : new int[] {0, 1}) {
        RealMatrix c = annihilator(mode(momentum, spin));
        RealMatrix partner = annihilator(mode(-momentum, 1 - spin));
        RealMatrix pair = partner.multiply(c);
        double sign = spin == 0 ? 1 : -1;
        sum =
            sum.add(c.transpose().multiply(c).scalarMultiply(xi))
                .subtract(pair.add(pair.transpose()).scalarMultiply(sign * gap / 2));
      }
    }
    return sum;
  }

  private static RealMatrix annihilator(int mode) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(STATES, STATES);
    for (int state = 0; state < STATES; state++) {
      if ((state >> mode & 1) == 1) {
        int below = Integer.bitCount(state & ((1 << mode) - 1));
        matrix.setEntry(state ^ (1 << mode), state, below % 2 == 0 ? 1 : -1);
      }
    }
    return matrix;
  }

  private static RealMatrix parityOperator() {
    double[] signs = new double[STATES];
    for (int state = 0; state < STATES; state++) {
      signs[state] = Integer.bitCount(state) % 2 == 0 ? 1 : -1;
    }
    return MatrixUtils.createRealDiagonalMatrix(signs);
  }

  private static double[] thermalWeights(double[] energies, double temperature) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (double energy : energies) {
      lowest = Math.min(lowest, energy);
      highest = Math.max(highest, Math.abs(energy));
    }
    double degenerate = 1e-9 * highest;
    double[] weights = new double[STATES];
    double total = 0;
    for (int state = 0; state < STATES; state++) {
      double excess = energies[state] - lowest;
      weights[state] =
          temperature > 0 ? Math.exp(-excess / temperature) : excess <= degenerate ? 1 : 0;
      total += weights[state];
    }
    for (int state = 0; state < STATES; state++) {
      weights[state] /= total;
    }
    return weights;
  }
}
