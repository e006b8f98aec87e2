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

  /** For block b: columns of (upper block | right-hand side), each of c entries. */
  private final double[][][] upperRe;

  private final double[][][] upperIm;
  private final double[][][] lowerRe;
  private final double[][][] lowerIm;

  BlockTridiagonal(int blocks, int c, int rights) {
    this.blocks = blocks;
    this.c = c;
    this.columns = c + rights;
    this.diagonal = new ComplexLu[blocks];
    Arrays.setAll(diagonal, b -> new ComplexLu(c));
    this.upperRe = new double[blocks][columns][c];
    this.upperIm = new double[blocks][columns][c];
    this.lowerRe = new double[blocks][c][c];
    this.lowerIm = new double[blocks][c][c];
  }

  void clear() {
    for (int b = 0; b < blocks; b++) {
      for (int l = 0; l < c; l++) {
        Arrays.fill(diagonal[b].re(l), 0.0);
        Arrays.fill(diagonal[b].im(l), 0.0);
        Arrays.fill(upperRe[b][l], 0.0);
        Arrays.fill(upperIm[b][l], 0.0);
        Arrays.fill(lowerRe[b][l], 0.0);
        Arrays.fill(lowerIm[b][l], 0.0);
      }
    }
    clearRight();
  }

  void addMatrix(int row, int column, int k, int l, double re, double im) {
    if (column == row) {
      diagonal[row].re(l)[k] += re;
      diagonal[row].im(l)[k] += im;
    } else if (column == row + 1) {
      upperRe[row][l][k] += re;
      upperIm[row][l][k] += im;
    } else {
      lowerRe[row][l][k] += re;
      lowerIm[row][l][k] += im;
    }
  }

  void addRight(int row, int k, int right, double re, double im) {
    upperRe[row][c + right][k] += re;
    upperIm[row][c + right][k] += im;
  }

  void clearRight() {
    for (int b = 0; b < blocks; b++) {
      for (int l = c; l < columns; l++) {
        Arrays.fill(upperRe[b][l], 0.0);
        Arrays.fill(upperIm[b][l], 0.0);
      }
    }
  }

  /** Solves for other right-hand sides with the elimination of the last {@link #solve}. */
  void solveAgain() {
    for (int b = 0; b < blocks; b++) {
      solveBlock(b, c);
    }
    substituteBack();
  }

  private void solveBlock(int b, int from) {
    if (b > 0) {
      subtractProduct(
          lowerRe[b], lowerIm[b], upperRe[b - 1], upperIm[b - 1], upperRe[b], upperIm[b]);
    }
    for (int l = from; l < columns; l++) {
      diagonal[b].solve(upperRe[b][l], upperIm[b][l]);
    }
  }

  /** Solves; false if a block is singular. */
  boolean solve() {
    for (int b = 0; b < blocks; b++) {
      if (b > 0) {
        reduceDiagonal(b);
      }
      if (!diagonal[b].factor()) {
        return false;
      }
      solveBlock(b, 0);
    }
    substituteBack();
    return true;
  }

  private void substituteBack() {
    for (int b = blocks - 2; b >= 0; b--) {
      subtractProduct(
          upperRe[b], upperIm[b], upperRe[b + 1], upperIm[b + 1], upperRe[b], upperIm[b]);
    }
  }

  /** Right-hand sides of the target minus A times those of the source. */
  private void subtractProduct(
      double[][] ar, double[][] ai, double[][] sr, double[][] si, double[][] tr, double[][] ti) {
    for (int l = c; l < columns; l++) {
      subtractProduct(ar, ai, sr[l], si[l], tr[l], ti[l]);
    }
  }

  private void subtractProduct(
      double[][] ar, double[][] ai, double[] sr, double[] si, double[] tr, double[] ti) {
    for (int m = 0; m < c; m++) {
      double br = sr[m];
      double bi = si[m];
      for (int k = 0; k < c; k++) {
        tr[k] -= ar[m][k] * br - ai[m][k] * bi;
        ti[k] -= ar[m][k] * bi + ai[m][k] * br;
      }
    }
  }

  private void reduceDiagonal(int b) {
    for (int l = 0; l < c; l++) {
      subtractProduct(
          lowerRe[b],
          lowerIm[b],
          upperRe[b - 1][l],
          upperIm[b - 1][l],
          diagonal[b].re(l),
          diagonal[b].im(l));
    }
  }

  double re(int block, int k, int right) {
    return upperRe[block][c + right][k];
  }

  double im(int block, int k, int right) {
    return upperIm[block][c + right][k];
  }
}
