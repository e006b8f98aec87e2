package org.spinproof.numeric.fock;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.RealMatrix;
import org.ejml.data.ZMatrixRMaj;
import org.spinproof.numeric.tunneling.ComplexVector;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.tunneling.MomentumPair;

/**
 * The 256 states of one shell in the product of the leads' eigenbases: state (a, b) has the index
 * 16 a + b. Operators of the right lead pass those of the left one with the left lead's parity.
 */
final class ShellStates {
  static final int STATES = BcsLead.STATES * BcsLead.STATES;

  private final BcsLead left;
  private final BcsLead right;

  /** c†_{kσ} c_{kσ'} of the left lead, by {@link #density}. */
  private final RealMatrix[] densities = new RealMatrix[8];

  private ShellStates(BcsLead left, BcsLead right) {
    this.left = left;
    this.right = right;
    for (int sign : new int[] {-1, +1}) {
      for (int spin = 0; spin < 2; spin++) {
        RealMatrix create = left.annihilatorInEigenbasis(BcsLead.mode(sign, spin)).transpose();
        for (int other = 0; other < 2; other++) {
          densities[density(sign, spin, other)] =
              create.multiply(left.annihilatorInEigenbasis(BcsLead.mode(sign, other)));
        }
      }
    }
  }

  /** Of the left momentum of a sign; spins 0 for ↑, 1 for ↓. */
  private static int density(int momentumSign, int spin, int otherSpin) {
    return 2 * (momentumSign + 1) + 2 * spin + otherSpin;
  }

  static ShellStates of(Junction junction, Levels levels) {
    return new ShellStates(
        BcsLead.of(levels.xiLeft(), junction.gapLeft(), junction.temperature()),
        BcsLead.of(levels.xiRight(), junction.gapRight(), junction.temperature()));
  }

  double[] energies() {
    double[] energies = new double[STATES];
    for (int state = 0; state < STATES; state++) {
      energies[state] = left.energy(state / BcsLead.STATES) + right.energy(state % BcsLead.STATES);
    }
    return energies;
  }

  double[] weights() {
    double[] weights = new double[STATES];
    for (int state = 0; state < STATES; state++) {
      weights[state] = left.weight(state / BcsLead.STATES) * right.weight(state % BcsLead.STATES);
    }
    return weights;
  }

  /** Σ c†_{kσ} J_{kσ,pσ'} c_{pσ'} e^{iφ0/2} over the four pairs: H_LR of equation 2 at t = 0. */
  ZMatrixRMaj transferToLeft(Junction junction) {
    Complex phase = new Complex(Math.cos(junction.phase() / 2), Math.sin(junction.phase() / 2));
    ZMatrixRMaj sum = new ZMatrixRMaj(STATES, STATES);
    for (MomentumPair pair : MomentumPair.values()) {
      for (int row = 0; row < 2; row++) {
        RealMatrix create =
            left.annihilatorInEigenbasis(BcsLead.mode(pair.leftSign(), row))
                .transpose()
                .multiply(left.parity());
        for (int column = 0; column < 2; column++) {
          RealMatrix annihilate =
              right.annihilatorInEigenbasis(BcsLead.mode(pair.rightSign(), column));
          Complex amplitude = junction.amplitudes().get(pair).get(row, column).multiply(phase);
          addProduct(sum, amplitude, create, annihilate);
        }
      }
    }
    return sum;
  }

  double[] leftEnergies() {
    double[] energies = new double[BcsLead.STATES];
    for (int state = 0; state < BcsLead.STATES; state++) {
      energies[state] = left.energy(state);
    }
    return energies;
  }

  /**
   * [a, b] traced over the right lead: 16×16, all that an observable of the left lead sees.
   *
   * @param a in the 256 states
   * @param b likewise
   */
  static ZMatrixRMaj commutatorSeenFromLeft(ZMatrixRMaj a, ZMatrixRMaj b) {
    ZMatrixRMaj traced = new ZMatrixRMaj(BcsLead.STATES, BcsLead.STATES);
    addProductSeenFromLeft(traced, a, b, 1);
    addProductSeenFromLeft(traced, b, a, -1);
    return traced;
  }

  private static void addProductSeenFromLeft(
      ZMatrixRMaj sum, ZMatrixRMaj x, ZMatrixRMaj y, double factor) {
    int n = BcsLead.STATES;
    double[] total = sum.data;
    double[] right = y.data;
    for (int row = 0; row < STATES; row++) {
      int seen = row % n;
      for (int l = 0; l < STATES; l++) {
        double re = factor * x.data[2 * (row * STATES + l)];
        double im = factor * x.data[2 * (row * STATES + l) + 1];
        if (re == 0 && im == 0) {
          continue;
        }
        int from = 2 * (l * STATES + seen);
        int to = 2 * (row - seen);
        for (int c = 0; c < n; c++) {
          total[to] += re * right[from] - im * right[from + 1];
          total[to + 1] += re * right[from + 1] + im * right[from];
          from += 2 * n;
          to += 2;
        }
      }
    }
  }

  /**
   * ⟨c†_k σ c_k⟩ of the momentum k (+1) or −k (−1).
   *
   * @param density of the left lead, 16×16, to any order
   */
  ComplexVector polarization(ZMatrixRMaj density, int momentumSign) {
    Complex upDown = average(density, densities[density(momentumSign, 0, 1)]);
    Complex downUp = average(density, densities[density(momentumSign, 1, 0)]);
    Complex up = average(density, densities[density(momentumSign, 0, 0)]);
    Complex down = average(density, densities[density(momentumSign, 1, 1)]);
    return new ComplexVector(
        upDown.add(downUp), Complex.I.multiply(downUp.subtract(upDown)), up.subtract(down));
  }

  private static Complex average(ZMatrixRMaj density, RealMatrix operator) {
    double re = 0;
    double im = 0;
    int n = BcsLead.STATES;
    for (int row = 0; row < n; row++) {
      for (int column = 0; column < n; column++) {
        double element = operator.getEntry(column, row);
        re += density.data[2 * (row * n + column)] * element;
        im += density.data[2 * (row * n + column) + 1] * element;
      }
    }
    return new Complex(re, im);
  }

  private static void addProduct(
      ZMatrixRMaj sum, Complex amplitude, RealMatrix leftFactor, RealMatrix rightFactor) {
    int n = BcsLead.STATES;
    double[][] left = leftFactor.getData();
    double[][] right = rightFactor.getData();
    for (int a = 0; a < n; a++) {
      for (int c = 0; c < n; c++) {
        double first = left[a][c];
        for (int b = 0; first != 0 && b < n; b++) {
          int offset = 2 * ((a * n + b) * STATES + c * n);
          for (int d = 0; d < n; d++) {
            double product = first * right[b][d];
            sum.data[offset + 2 * d] += product * amplitude.getReal();
            sum.data[offset + 2 * d + 1] += product * amplitude.getImaginary();
          }
        }
      }
    }
  }
}
