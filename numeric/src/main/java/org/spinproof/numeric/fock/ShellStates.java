package org.spinproof.numeric.fock;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.RealMatrix;
import org.ejml.data.ZMatrixRMaj;
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

  private ShellStates(BcsLead left, BcsLead right) {
    this.left = left;
    this.right = right;
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

  /** c†_{kσ} c_{kσ'} of the left momentum of the given sign; spins 0 for ↑, 1 for ↓. */
  ZMatrixRMaj leftDensity(int momentumSign, int spin, int otherSpin) {
    RealMatrix density =
        left.annihilatorInEigenbasis(BcsLead.mode(momentumSign, spin))
            .transpose()
            .multiply(left.annihilatorInEigenbasis(BcsLead.mode(momentumSign, otherSpin)));
    ZMatrixRMaj matrix = new ZMatrixRMaj(STATES, STATES);
    for (int a = 0; a < BcsLead.STATES; a++) {
      for (int c = 0; c < BcsLead.STATES; c++) {
        for (int b = 0; b < BcsLead.STATES; b++) {
          matrix.set(a * BcsLead.STATES + b, c * BcsLead.STATES + b, density.getEntry(a, c), 0);
        }
      }
    }
    return matrix;
  }

  private static void addProduct(
      ZMatrixRMaj sum, Complex amplitude, RealMatrix leftFactor, RealMatrix rightFactor) {
    int n = BcsLead.STATES;
    for (int a = 0; a < n; a++) {
      for (int c = 0; c < n; c++) {
        double first = leftFactor.getEntry(a, c);
        for (int b = 0; first != 0 && b < n; b++) {
          int offset = 2 * ((a * n + b) * STATES + c * n);
          for (int d = 0; d < n; d++) {
            double product = first * rightFactor.getEntry(b, d);
            sum.data[offset + 2 * d] += product * amplitude.getReal();
            sum.data[offset + 2 * d + 1] += product * amplitude.getImaginary();
          }
        }
      }
    }
  }
}
