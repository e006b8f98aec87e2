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
  private final double[] inverseRe;
  private final double[] inverseIm;

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
    this.inverseRe = new double[order];
    this.inverseIm = new double[order];
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
      double qr = pr * scale;
      double qi = -pi * scale;
      inverseRe[k] = qr;
      inverseIm[k] = qi;
      for (int i = k + 1; i < n; i++) {
        double ar = re[i * n + k];
        double ai = im[i * n + k];
        if (ar == 0.0 && ai == 0.0) {
          continue;
        }
        double lr = ar * qr - ai * qi;
        double li = ai * qr + ar * qi;
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
    int c = 0;
    for (; c + 3 < columns; c += 4) {
      solveFour(xr, xi, columns, c);
    }
    for (; c < columns; c++) {
      solveOne(xr, xi, columns, c);
    }
  }

  /** For four columns from {@code c} on, their rows already permuted: sums stay in registers. */
  private void solveFour(double[] xr, double[] xi, int columns, int c) {
    int n = order;
    for (int i = 1; i < n; i++) {
      subtractFour(xr, xi, columns, c, i, 0, i);
    }
    for (int i = n - 1; i >= 0; i--) {
      subtractFour(xr, xi, columns, c, i, i + 1, n);
      for (int k = 0; k < 4; k++) {
        divide(xr, xi, i * columns + c + k, i);
      }
    }
  }

  private void subtractFour(
      double[] xr, double[] xi, int columns, int c, int row, int from, int to) {
    int target = row * columns + c;
    double ar = xr[target];
    double ai = xi[target];
    double br = xr[target + 1];
    double bi = xi[target + 1];
    double cr = xr[target + 2];
    double ci = xi[target + 2];
    double dr = xr[target + 3];
    double di = xi[target + 3];
    int source = from * columns + c;
    for (int at = row * order + from; at < row * order + to; at++, source += columns) {
      double lr = -re[at];
      double li = -im[at];
      double pr = xr[source];
      double pi = xi[source];
      ar = Math.fma(-li, pi, Math.fma(lr, pr, ar));
      ai = Math.fma(li, pr, Math.fma(lr, pi, ai));
      pr = xr[source + 1];
      pi = xi[source + 1];
      br = Math.fma(-li, pi, Math.fma(lr, pr, br));
      bi = Math.fma(li, pr, Math.fma(lr, pi, bi));
      pr = xr[source + 2];
      pi = xi[source + 2];
      cr = Math.fma(-li, pi, Math.fma(lr, pr, cr));
      ci = Math.fma(li, pr, Math.fma(lr, pi, ci));
      pr = xr[source + 3];
      pi = xi[source + 3];
      dr = Math.fma(-li, pi, Math.fma(lr, pr, dr));
      di = Math.fma(li, pr, Math.fma(lr, pi, di));
    }
    xr[target] = ar;
    xi[target] = ai;
    xr[target + 1] = br;
    xi[target + 1] = bi;
    xr[target + 2] = cr;
    xi[target + 2] = ci;
    xr[target + 3] = dr;
    xi[target + 3] = di;
  }

  /** For one column, its rows already permuted. */
  private void solveOne(double[] xr, double[] xi, int columns, int c) {
    int n = order;
    for (int i = 1; i < n; i++) {
      subtractOne(xr, xi, columns, c, i, 0, i);
    }
    for (int i = n - 1; i >= 0; i--) {
      subtractOne(xr, xi, columns, c, i, i + 1, n);
      divide(xr, xi, i * columns + c, i);
    }
  }

  private void subtractOne(
      double[] xr, double[] xi, int columns, int c, int row, int from, int to) {
    double sr = xr[row * columns + c];
    double si = xi[row * columns + c];
    double tr = 0.0;
    double ti = 0.0;
    int source = from * columns + c;
    for (int at = row * order + from; at < row * order + to; at++, source += columns) {
      double lr = -re[at];
      double li = -im[at];
      sr = Math.fma(lr, xr[source], sr);
      tr = Math.fma(-li, xi[source], tr);
      si = Math.fma(lr, xi[source], si);
      ti = Math.fma(li, xr[source], ti);
    }
    xr[row * columns + c] = sr + tr;
    xi[row * columns + c] = si + ti;
  }

  /** Divides an entry by the pivot of a row. */
  private void divide(double[] xr, double[] xi, int at, int row) {
    double ar = xr[at];
    double ai = xi[at];
    xr[at] = ar * inverseRe[row] - ai * inverseIm[row];
    xi[at] = ai * inverseRe[row] + ar * inverseIm[row];
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
