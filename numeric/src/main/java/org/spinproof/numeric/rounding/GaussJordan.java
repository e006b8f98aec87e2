package org.spinproof.numeric.rounding;

/** An approximate inverse of the centres of a matrix, without any bound of its error. */
final class GaussJordan {
  private GaussJordan() {}

  /** Exact elements near the inverse; unknown ones where a pivot vanishes. */
  static Tensor inverse(Tensor matrix) {
    int n = matrix.order();
    double[][] re = new double[n][2 * n];
    double[][] im = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        re[i][j] = matrix.element(i, j).re();
        im[i][j] = matrix.element(i, j).im();
      }
      re[i][n + i] = 1;
    }
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.hypot(re[i][k], im[i][k]) > Math.hypot(re[pivot][k], im[pivot][k])) {
          pivot = i;
        }
      }
      swap(re, k, pivot);
      swap(im, k, pivot);
      scaleRow(re[k], im[k], k);
      for (int i = 0; i < n; i++) {
        if (i != k) {
          eliminate(re[i], im[i], re[k], im[k], k);
        }
      }
    }
    Approximate[] elements = new Approximate[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        elements[i * n + j] = Approximate.of(re[i][n + j], im[i][n + j]);
      }
    }
    return Tensor.matrix(n, n, elements);
  }

  private static void swap(double[][] rows, int i, int j) {
    double[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }

  /** Modified: the row. Divides it by its element in column k. */
  private static void scaleRow(double[] re, double[] im, int k) {
    double a = re[k];
    double b = im[k];
    double norm = a * a + b * b;
    for (int j = k; j < re.length; j++) {
      double x = re[j];
      double y = im[j];
      re[j] = b == 0 ? x / a : (x * a + y * b) / norm;
      im[j] = b == 0 ? y / a : (y * a - x * b) / norm;
    }
  }

  /** Modified: the row. Not modified: the pivot row. */
  private static void eliminate(
      double[] re, double[] im, double[] pivotRe, double[] pivotIm, int k) {
    double a = re[k];
    double b = im[k];
    if (a == 0 && b == 0) {
      return;
    }
    for (int j = k; j < re.length; j++) {
      re[j] -= a * pivotRe[j] - b * pivotIm[j];
      im[j] -= a * pivotIm[j] + b * pivotRe[j];
    }
  }
}
