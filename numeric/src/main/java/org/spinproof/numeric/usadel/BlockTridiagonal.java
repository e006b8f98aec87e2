package org.spinproof.numeric.usadel;

import java.util.Arrays;
import org.spinproof.numeric.matrix.ComplexLu;

/**
 * A block-tridiagonal complex system, solved by block elimination with pivoting inside the blocks.
 * A workspace.
 */
final class BlockTridiagonal {
  private final int blocks;
  private final int c;
  private final int columns;
  private final ComplexLu[] diagonal;

  /** For block b: rows of (upper block | right-hand side), {@code c × (c + rights)}. */
  private final double[][] upperRe;

  private final double[][] upperIm;
  private final double[][] lowerRe;
  private final double[][] lowerIm;

  BlockTridiagonal(int blocks, int c, int rights) {
    this.blocks = blocks;
    this.c = c;
    this.columns = c + rights;
    this.diagonal = new ComplexLu[blocks];
    Arrays.setAll(diagonal, b -> new ComplexLu(c));
    this.upperRe = new double[blocks][c * columns];
    this.upperIm = new double[blocks][c * columns];
    this.lowerRe = new double[blocks][c * c];
    this.lowerIm = new double[blocks][c * c];
  }

  void clear() {
    for (int b = 0; b < blocks; b++) {
      for (int k = 0; k < c; k++) {
        Arrays.fill(diagonal[b].re(k), 0.0);
        Arrays.fill(diagonal[b].im(k), 0.0);
      }
      Arrays.fill(upperRe[b], 0.0);
      Arrays.fill(upperIm[b], 0.0);
      Arrays.fill(lowerRe[b], 0.0);
      Arrays.fill(lowerIm[b], 0.0);
    }
  }

  void addMatrix(int row, int column, int k, int l, double re, double im) {
    if (column == row) {
      diagonal[row].re(k)[l] += re;
      diagonal[row].im(k)[l] += im;
    } else if (column == row + 1) {
      upperRe[row][k * columns + l] += re;
      upperIm[row][k * columns + l] += im;
    } else {
      lowerRe[row][k * c + l] += re;
      lowerIm[row][k * c + l] += im;
    }
  }

  void addRight(int row, int k, int right, double re, double im) {
    upperRe[row][k * columns + c + right] += re;
    upperIm[row][k * columns + c + right] += im;
  }

  void clearRight() {
    for (int b = 0; b < blocks; b++) {
      for (int k = 0; k < c; k++) {
        Arrays.fill(upperRe[b], k * columns + c, (k + 1) * columns, 0.0);
        Arrays.fill(upperIm[b], k * columns + c, (k + 1) * columns, 0.0);
      }
    }
  }

  /** Solves for other right-hand sides with the elimination of the last {@link #solve}. */
  void solveAgain() {
    int rights = columns - c;
    double[] re = new double[c * rights];
    double[] im = new double[c * rights];
    for (int b = 0; b < blocks; b++) {
      if (b > 0) {
        subtractProduct(
            lowerRe[b], lowerIm[b], c, upperRe[b - 1], upperIm[b - 1], c, upperRe[b], upperIm[b]);
      }
      for (int k = 0; k < c; k++) {
        System.arraycopy(upperRe[b], k * columns + c, re, k * rights, rights);
        System.arraycopy(upperIm[b], k * columns + c, im, k * rights, rights);
      }
      diagonal[b].solve(re, im, rights);
      for (int k = 0; k < c; k++) {
        System.arraycopy(re, k * rights, upperRe[b], k * columns + c, rights);
        System.arraycopy(im, k * rights, upperIm[b], k * columns + c, rights);
      }
    }
    substituteBack();
  }

  /** Solves; false if a block is singular. */
  boolean solve() {
    for (int b = 0; b < blocks; b++) {
      if (b > 0) {
        subtractProduct(
            lowerRe[b], lowerIm[b], c, upperRe[b - 1], upperIm[b - 1], c, upperRe[b], upperIm[b]);
        reduceDiagonal(b);
      }
      if (!diagonal[b].factor()) {
        return false;
      }
      diagonal[b].solve(upperRe[b], upperIm[b], columns);
    }
    substituteBack();
    return true;
  }

  private void substituteBack() {
    for (int b = blocks - 2; b >= 0; b--) {
      subtractProduct(
          upperRe[b],
          upperIm[b],
          columns,
          upperRe[b + 1],
          upperIm[b + 1],
          c,
          upperRe[b],
          upperIm[b]);
    }
  }

  /** Right-hand sides of the target minus A times those of the source. */
  private void subtractProduct(
      double[] ar,
      double[] ai,
      int stride,
      double[] sr,
      double[] si,
      int from,
      double[] tr,
      double[] ti) {
    for (int k = 0; k < c; k++) {
      for (int m = 0; m < c; m++) {
        double pr = ar[k * stride + m];
        double pi = ai[k * stride + m];
        int source = m * columns;
        int target = k * columns;
        for (int l = from; l < columns; l++) {
          double br = sr[source + l];
          double bi = si[source + l];
          tr[target + l] -= pr * br - pi * bi;
          ti[target + l] -= pr * bi + pi * br;
        }
      }
    }
  }

  private void reduceDiagonal(int b) {
    for (int k = 0; k < c; k++) {
      double[] dr = diagonal[b].re(k);
      double[] di = diagonal[b].im(k);
      for (int m = 0; m < c; m++) {
        double pr = lowerRe[b][k * c + m];
        double pi = lowerIm[b][k * c + m];
        for (int l = 0; l < c; l++) {
          double br = upperRe[b - 1][m * columns + l];
          double bi = upperIm[b - 1][m * columns + l];
          dr[l] -= pr * br - pi * bi;
          di[l] -= pr * bi + pi * br;
        }
      }
    }
  }

  double re(int block, int k, int right) {
    return upperRe[block][k * columns + c + right];
  }

  double im(int block, int k, int right) {
    return upperIm[block][k * columns + c + right];
  }
}
