package org.spinproof.numeric.matrix;

/**
 * LU factorisation with partial pivoting of a dense complex matrix, real and imaginary parts in
 * separate row-major arrays. The object is a workspace of fixed order that is filled, factored and
 * solved with again and again; it is not thread-safe.
 */
public final class ComplexLu {
  private final int order;
  private final double[] re;
  private final double[] im;
  private final int[] pivots;

  /**
   * @param order number of rows and columns, at least 1
   */
  public ComplexLu(int order) {
    if (order < 1) {
      throw new IllegalArgumentException("order " + order + " is below 1");
    }
    this.order = order;
    this.re = new double[order * order];
    this.im = new double[order * order];
    this.pivots = new int[order];
  }

  /** Number of rows. */
  public int order() {
    return order;
  }

  /** Real parts, row-major: to be filled before {@link #factor()}, which overwrites them. */
  public double[] re() {
    return re;
  }

  /** Imaginary parts, row-major: to be filled before {@link #factor()}, which overwrites them. */
  public double[] im() {
    return im;
  }

  /**
   * Factors the matrix in place.
   *
   * @return false if a pivot is zero or not finite: the matrix is singular and {@link #solve} must
   *     not be called
   */
  public boolean factor() {
    int n = order;
    for (int k = 0; k < n; k++) {
      int pivotRow = k;
      double largest = -1.0;
      for (int i = k; i < n; i++) {
        double size = Math.abs(re[i * n + k]) + Math.abs(im[i * n + k]);
        if (size > largest) {
          largest = size;
          pivotRow = i;
        }
      }
      if (!(largest > 0.0) || largest == Double.POSITIVE_INFINITY) {
        return false;
      }
      pivots[k] = pivotRow;
      if (pivotRow != k) {
        swapRows(re, n, k, pivotRow);
        swapRows(im, n, k, pivotRow);
      }
      double pr = re[k * n + k];
      double pi = im[k * n + k];
      double scale = 1.0 / (pr * pr + pi * pi);
      for (int i = k + 1; i < n; i++) {
        double ar = re[i * n + k];
        double ai = im[i * n + k];
        if (ar == 0.0 && ai == 0.0) {
          continue;
        }
        double lr = (ar * pr + ai * pi) * scale;
        double li = (ai * pr - ar * pi) * scale;
        re[i * n + k] = lr;
        im[i * n + k] = li;
        subtract(re, im, i * n + k + 1, lr, li, re, im, k * n + k + 1, n - k - 1);
      }
    }
    return true;
  }

  /**
   * Solves for several right-hand sides at once.
   *
   * @param xr real parts, {@code order × columns} row-major: the right-hand sides; modified: the
   *     solutions
   * @param xi imaginary parts, likewise; modified
   * @param columns number of right-hand sides
   */
  public void solve(double[] xr, double[] xi, int columns) {
    int n = order;
    for (int k = 0; k < n; k++) {
      if (pivots[k] != k) {
        swapRows(xr, columns, k, pivots[k]);
        swapRows(xi, columns, k, pivots[k]);
      }
    }
    if (columns == 1) {
      solveOne(xr, xi);
      return;
    }
    for (int i = 1; i < n; i++) {
      subtractRows(xr, xi, i, 0, i, columns);
    }
    for (int i = n - 1; i >= 0; i--) {
      subtractRows(xr, xi, i, i + 1, n, columns);
      double pr = re[i * n + i];
      double pi = im[i * n + i];
      double scale = 1.0 / (pr * pr + pi * pi);
      for (int c = i * columns; c < (i + 1) * columns; c++) {
        double ar = xr[c];
        double ai = xi[c];
        xr[c] = (ar * pr + ai * pi) * scale;
        xi[c] = (ai * pr - ar * pi) * scale;
      }
    }
  }

  /** Row i minus the rows from ... to − 1 times the factors of row i, two at a time. */
  private void subtractRows(double[] xr, double[] xi, int i, int from, int to, int columns) {
    int k = from;
    for (; k + 1 < to; k += 2) {
      double ar = re[i * order + k];
      double ai = im[i * order + k];
      double br = re[i * order + k + 1];
      double bi = im[i * order + k + 1];
      int at = i * columns;
      int first = k * columns;
      int second = first + columns;
      for (int c = 0; c < columns; c++) {
        double pr = xr[first + c];
        double pi = xi[first + c];
        double qr = xr[second + c];
        double qi = xi[second + c];
        xr[at + c] =
            Math.fma(bi, qi, Math.fma(-br, qr, Math.fma(ai, pi, Math.fma(-ar, pr, xr[at + c]))));
        xi[at + c] =
            Math.fma(-bi, qr, Math.fma(-br, qi, Math.fma(-ai, pr, Math.fma(-ar, pi, xi[at + c]))));
      }
    }
    if (k < to) {
      int at = i * columns;
      subtract(xr, xi, at, re[i * order + k], im[i * order + k], xr, xi, k * columns, columns);
    }
  }

  /** For one column, its rows already permuted. */
  private void solveOne(double[] xr, double[] xi) {
    int n = order;
    for (int i = 1; i < n; i++) {
      subtractRow(xr, xi, i, 0, i);
    }
    for (int i = n - 1; i >= 0; i--) {
      subtractRow(xr, xi, i, i + 1, n);
      double pr = re[i * n + i];
      double pi = im[i * n + i];
      double scale = 1.0 / (pr * pr + pi * pi);
      double ar = xr[i];
      double ai = xi[i];
      xr[i] = (ar * pr + ai * pi) * scale;
      xi[i] = (ai * pr - ar * pi) * scale;
    }
  }

  private void subtractRow(double[] xr, double[] xi, int row, int from, int to) {
    double sr = xr[row];
    double si = xi[row];
    for (int k = from; k < to; k++) {
      double lr = re[row * order + k];
      double li = im[row * order + k];
      sr -= lr * xr[k] - li * xi[k];
      si -= lr * xi[k] + li * xr[k];
    }
    xr[row] = sr;
    xi[row] = si;
  }

  private static void swapRows(double[] a, int columns, int i, int k) {
    for (int c = 0; c < columns; c++) {
      double held = a[i * columns + c];
      a[i * columns + c] = a[k * columns + c];
      a[k * columns + c] = held;
    }
  }

  /** target[at ...] -= l * source[from ...], over {@code length} entries. */
  private static void subtract(
      double[] tr,
      double[] ti,
      int at,
      double lr,
      double li,
      double[] sr,
      double[] si,
      int from,
      int length) {
    for (int c = 0; c < length; c++) {
      double br = sr[from + c];
      double bi = si[from + c];
      tr[at + c] = Math.fma(li, bi, Math.fma(-lr, br, tr[at + c]));
      ti[at + c] = Math.fma(-li, br, Math.fma(-lr, bi, ti[at + c]));
    }
  }
}
