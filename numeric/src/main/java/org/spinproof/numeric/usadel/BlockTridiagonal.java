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

  /** For block b: rows of (upper block | right-hand side), {@code c × (c + 1)}. */
  private final double[][] upperRe;

  private final double[][] upperIm;
  private final double[][] lowerRe;
  private final double[][] lowerIm;

  BlockTridiagonal(int blocks, int c) {
    this.blocks = blocks;
    this.c = c;
    this.columns = c + 1;
    this.diagonal = new ComplexLu[blocks];
    Arrays.setAll(diagonal, b -> new ComplexLu(c));
    this.upperRe = new double[blocks][c * columns];
    this.upperIm = new double[blocks][c * columns];
    this.lowerRe = new double[blocks][c * c];
    this.lowerIm = new double[blocks][c * c];
  }

  void clear() {
    for (int b = 0; b < blocks; b++) {
      Arrays.fill(diagonal[b].re(), 0.0);
      Arrays.fill(diagonal[b].im(), 0.0);
      Arrays.fill(upperRe[b], 0.0);
      Arrays.fill(upperIm[b], 0.0);
      Arrays.fill(lowerRe[b], 0.0);
      Arrays.fill(lowerIm[b], 0.0);
    }
  }

  void addMatrix(int row, int column, int k, int l, double re, double im) {
    if (column == row) {
      diagonal[row].re()[k * c + l] += re;
      diagonal[row].im()[k * c + l] += im;
    } else if (column == row + 1) {
      upperRe[row][k * columns + l] += re;
      upperIm[row][k * columns + l] += im;
    } else {
      lowerRe[row][k * c + l] += re;
      lowerIm[row][k * c + l] += im;
    }
  }

  void addRight(int row, int k, double re, double im) {
    upperRe[row][k * columns + c] += re;
    upperIm[row][k * columns + c] += im;
  }

  /** Solves; false if a block is singular. */
  boolean solve() {
    for (int b = 0; b < blocks; b++) {
      if (b > 0) {
        eliminate(b);
      }
      if (!diagonal[b].factor()) {
        return false;
      }
      diagonal[b].solve(upperRe[b], upperIm[b], columns);
    }
    for (int b = blocks - 2; b >= 0; b--) {
      for (int k = 0; k < c; k++) {
        for (int l = 0; l < c; l++) {
          double ar = upperRe[b][k * columns + l];
          double ai = upperIm[b][k * columns + l];
          addRight(
              b,
              k,
              -(ar * re(b + 1, l) - ai * im(b + 1, l)),
              -(ar * im(b + 1, l) + ai * re(b + 1, l)));
        }
      }
    }
    return true;
  }

  private void eliminate(int b) {
    for (int k = 0; k < c; k++) {
      for (int m = 0; m < c; m++) {
        double ar = lowerRe[b][k * c + m];
        double ai = lowerIm[b][k * c + m];
        for (int l = 0; l < columns; l++) {
          double br = upperRe[b - 1][m * columns + l];
          double bi = upperIm[b - 1][m * columns + l];
          double re = -(ar * br - ai * bi);
          double im = -(ar * bi + ai * br);
          if (l < c) {
            addMatrix(b, b, k, l, re, im);
          } else {
            addRight(b, k, re, im);
          }
        }
      }
    }
  }

  double re(int block, int k) {
    return upperRe[block][k * columns + c];
  }

  double im(int block, int k) {
    return upperIm[block][k * columns + c];
  }
}
