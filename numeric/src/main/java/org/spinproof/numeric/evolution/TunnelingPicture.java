package org.spinproof.numeric.evolution;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.tunneling.MomentumPair;

/**
 * H = ½ Ψ† h(t) Ψ with Ψ = (c, c†) for the modes (+k↑, +k↓, −k↑, −k↓) of the left lead and (+p↑,
 * +p↓, −p↑, −p↓) of the right one, the leads of S2 and the tunnelling of equations 2 and 3, in the
 * interaction picture: amplitudes of the leads' own quasiparticles, which only the tunnelling
 * changes.
 */
final class TunnelingPicture {
  /** Quasiparticle modes of a lead, each energy with its opposite; the left lead's come first. */
  static final int LEAD = 8;

  static final int SIZE = 2 * LEAD;
  private static final int ELECTRONS = LEAD / 2;

  private final EigenDecomposition left;
  private final EigenDecomposition right;
  private final double bias;

  /** From right to left: with e^{ieVt} what electrons do, with e^{−ieVt} what holes do. */
  private final Complex[][] electrons = new Complex[LEAD][LEAD];

  private final Complex[][] holes = new Complex[LEAD][LEAD];

  TunnelingPicture(Junction junction, Levels levels) {
    left = new EigenDecomposition(lead(levels.xiLeft(), junction.gapLeft()));
    right = new EigenDecomposition(lead(levels.xiRight(), junction.gapRight()));
    bias = junction.voltage();
    Complex phase = new Complex(Math.cos(junction.phase() / 2), Math.sin(junction.phase() / 2));
    for (int l = 0; l < LEAD; l++) {
      for (int r = 0; r < LEAD; r++) {
        electrons[l][r] = Complex.ZERO;
        holes[l][r] = Complex.ZERO;
        for (MomentumPair pair : MomentumPair.values()) {
          for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 2; column++) {
              Complex amplitude = junction.amplitudes().get(pair).get(row, column).multiply(phase);
              int k = mode(pair.leftSign(), row);
              int p = mode(pair.rightSign(), column);
              electrons[l][r] =
                  electrons[l][r].add(
                      amplitude.multiply(left.getV().getEntry(k, l) * right.getV().getEntry(p, r)));
              // minus the transpose
              holes[l][r] =
                  holes[l][r].subtract(
                      amplitude
                          .conjugate()
                          .multiply(
                              left.getV().getEntry(ELECTRONS + k, l)
                                  * right.getV().getEntry(ELECTRONS + p, r)));
            }
          }
        }
      }
    }
  }

  /** The mode among the electrons of a lead; spin 0 for ↑ and 1 for ↓. */
  private static int mode(int momentumSign, int spin) {
    return (momentumSign > 0 ? 0 : 2) + spin;
  }

  private static RealMatrix lead(double xi, double gap) {
    RealMatrix lead = MatrixUtils.createRealMatrix(LEAD, LEAD);
    for (int momentum : new int[] {+1, -1}) {
      for (int spin = 0; spin < 2; spin++) {
        int own = mode(momentum, spin);
        int partner = ELECTRONS + mode(-momentum, 1 - spin);
        lead.setEntry(own, own, xi);
        lead.setEntry(ELECTRONS + own, ELECTRONS + own, -xi);
        double pairing = spin == 0 ? -gap : gap;
        lead.setEntry(own, partner, pairing);
        lead.setEntry(partner, own, pairing);
      }
    }
    return lead;
  }

  /** Energy of a quasiparticle mode. */
  double energy(int mode) {
    return mode < LEAD ? left.getRealEigenvalue(mode) : right.getRealEigenvalue(mode - LEAD);
  }

  /**
   * How much a quasiparticle mode of the left lead has of c (or of c†, if {@code hole}) with the
   * given momentum and spin; real.
   */
  double share(int momentumSign, int spin, boolean hole, int mode) {
    return left.getV().getEntry((hole ? ELECTRONS : 0) + mode(momentumSign, spin), mode);
  }

  /**
   * Writes the derivatives of the amplitudes of several states; mode m of state n is at 2(16 n +
   * m), real part first.
   *
   * @param envelope what all tunnelling amplitudes are multiplied by
   */
  void derivative(double t, double envelope, double[] y, double[] yDot) {
    double[] re = new double[LEAD * LEAD];
    double[] im = new double[LEAD * LEAD];
    coupling(t, envelope, re, im);
    for (int start = 0; start < y.length; start += 2 * SIZE) {
      int middle = start + 2 * LEAD;
      for (int m = 0; m < SIZE; m++) {
        boolean toLeft = m < LEAD;
        int row = toLeft ? m * LEAD : m - LEAD;
        int step = toLeft ? 1 : LEAD;
        int from = toLeft ? middle : start;
        double sign = toLeft ? 1 : -1;
        double a = 0;
        double b = 0;
        for (int n = 0; n < LEAD; n++) {
          double x = re[row + n * step];
          double z = sign * im[row + n * step];
          a += x * y[from + 2 * n] - z * y[from + 2 * n + 1];
          b += x * y[from + 2 * n + 1] + z * y[from + 2 * n];
        }
        yDot[start + 2 * m] = b;
        yDot[start + 2 * m + 1] = -a;
      }
    }
  }

  /** From right to left, in the interaction picture; the other way it is the adjoint. */
  private void coupling(double t, double envelope, double[] re, double[] im) {
    double cos = envelope * Math.cos(bias * t);
    double sin = envelope * Math.sin(bias * t);
    for (int l = 0; l < LEAD; l++) {
      for (int r = 0; r < LEAD; r++) {
        Complex up = electrons[l][r];
        Complex down = holes[l][r];
        double x =
            (up.getReal() + down.getReal()) * cos - (up.getImaginary() - down.getImaginary()) * sin;
        double z =
            (up.getImaginary() + down.getImaginary()) * cos + (up.getReal() - down.getReal()) * sin;
        double angle = (energy(l) - energy(LEAD + r)) * t;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        re[l * LEAD + r] = x * c - z * s;
        im[l * LEAD + r] = x * s + z * c;
      }
    }
  }
}
