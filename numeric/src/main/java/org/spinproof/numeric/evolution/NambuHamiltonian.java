package org.spinproof.numeric.evolution;

import java.util.stream.IntStream;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.tunneling.MomentumPair;

/**
 * The matrix h(t) of H = ½ Ψ† h Ψ with Ψ = (c_1 … c_8, c†_1 … c†_8): modes (+k↑, +k↓, −k↑, −k↓,
 * +p↑, +p↓, −p↑, −p↓), the leads of S2 and the tunnelling of equations 2 and 3.
 */
final class NambuHamiltonian {
  static final int MODES = 8;
  static final int SIZE = 2 * MODES;

  private final RealMatrix leads;
  private final Complex[][] tunneling = new Complex[4][4];
  private final double bias;

  /** The columns that are not identically zero, row by row. */
  private final int[][] columns = new int[SIZE][];

  NambuHamiltonian(Junction junction, Levels levels) {
    leads = MatrixUtils.createRealMatrix(SIZE, SIZE);
    bias = junction.voltage();
    addLead(0, levels.xiLeft(), junction.gapLeft());
    addLead(4, levels.xiRight(), junction.gapRight());
    Complex phase = new Complex(Math.cos(junction.phase() / 2), Math.sin(junction.phase() / 2));
    for (MomentumPair pair : MomentumPair.values()) {
      for (int row = 0; row < 2; row++) {
        for (int column = 0; column < 2; column++) {
          tunneling[mode(pair.leftSign(), row)][mode(pair.rightSign(), column)] =
              junction.amplitudes().get(pair).get(row, column).multiply(phase);
        }
      }
    }
    for (int row = 0; row < SIZE; row++) {
      int fixed = row;
      boolean left = row % MODES < 4;
      columns[row] =
          IntStream.range(0, SIZE)
              .filter(
                  column ->
                      leads.getEntry(fixed, column) != 0
                          || (fixed / MODES == column / MODES && left == (column % MODES >= 4)))
              .toArray();
    }
  }

  /** The mode within a lead; spin 0 for ↑ and 1 for ↓. */
  static int mode(int momentumSign, int spin) {
    return (momentumSign > 0 ? 0 : 2) + spin;
  }

  private void addLead(int first, double xi, double gap) {
    for (int momentum : new int[] {+1, -1}) {
      for (int spin = 0; spin < 2; spin++) {
        int own = first + mode(momentum, spin);
        int partner = first + mode(-momentum, 1 - spin);
        leads.setEntry(own, own, xi);
        leads.setEntry(MODES + own, MODES + own, -xi);
        double pairing = spin == 0 ? -gap : gap;
        leads.setEntry(own, MODES + partner, pairing);
        leads.setEntry(MODES + partner, own, pairing);
      }
    }
  }

  /** h without tunnelling; real and symmetric. */
  RealMatrix leads() {
    return leads;
  }

  /**
   * Writes −i h(t) ψ for the vectors ψ in {@code y} into {@code yDot}; component i of vector n is
   * at 2(16 n + i), real part first.
   */
  void derivative(double t, double envelope, double[] y, double[] yDot) {
    double[] re = new double[SIZE * SIZE];
    double[] im = new double[SIZE * SIZE];
    double cos = envelope * Math.cos(bias * t);
    double sin = envelope * Math.sin(bias * t);
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        re[i * SIZE + j] = leads.getEntry(i, j);
      }
    }
    for (int k = 0; k < 4; k++) {
      for (int p = 0; p < 4; p++) {
        Complex j = tunneling[k][p];
        double x = j.getReal() * cos - j.getImaginary() * sin;
        double z = j.getReal() * sin + j.getImaginary() * cos;
        set(re, im, k, 4 + p, x, z);
        set(re, im, 4 + p, k, x, -z);
        // holes: minus the transpose
        set(re, im, MODES + 4 + p, MODES + k, -x, -z);
        set(re, im, MODES + k, MODES + 4 + p, -x, z);
      }
    }
    for (int vector = 0; vector < y.length; vector += 2 * SIZE) {
      for (int i = 0; i < SIZE; i++) {
        double a = 0;
        double b = 0;
        for (int j : columns[i]) {
          double hr = re[i * SIZE + j];
          double hi = im[i * SIZE + j];
          double pr = y[vector + 2 * j];
          double pi = y[vector + 2 * j + 1];
          a += hr * pr - hi * pi;
          b += hr * pi + hi * pr;
        }
        yDot[vector + 2 * i] = b;
        yDot[vector + 2 * i + 1] = -a;
      }
    }
  }

  private static void set(double[] re, double[] im, int row, int column, double x, double z) {
    re[row * SIZE + column] = x;
    im[row * SIZE + column] = z;
  }
}
