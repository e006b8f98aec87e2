package org.spinproof.numeric.matrix;

/**
 * LU factorisation with partial pivoting of a dense complex matrix, real and imaginary parts in
 * separate rows. Right-hand sides that are appended to the rows are eliminated along with them. So
 * is a border: rows and columns of unknowns that are not eliminated themselves, of which the Schur
 * complement remains. The object is a workspace of fixed order that is filled, factored and solved
 * with again and again; it is not thread-safe.
 *
 * <p>Two columns are eliminated at a time, and each row is an array of its own: the loops over a
 * row's entries then run in vector registers, which those over parts of one array do not.
 */
public final class ComplexLu {
  private final int order;
  private final int border;
  private final int appended;
  private final double[][] re;
  private final double[][] im;
  private final int[] pivots;
  private final double[] inverseRe;
  private final double[] inverseIm;

  /**
   * Without border and appended columns.
   *
   * @param order number of rows and columns, at least 1
   */
  public ComplexLu(int order) {
    this(order, 0, 0);
  }

  /**
   * @param order number of unknowns to eliminate, at least 1
   * @param border number of rows, and of columns, that follow
   * @param appended number of right-hand sides beside both
   */
  public ComplexLu(int order, int border, int appended) {
    if (order < 1) {
      throw new IllegalArgumentException("order " + order + " is below 1");
    }
    this.order = order;
    this.border = border;
    this.appended = appended;
    this.re = new double[order + border][order + border + appended];
    this.im = new double[order + border][order + border + appended];
    this.pivots = new int[order];
    this.inverseRe = new double[order];
    this.inverseIm = new double[order];
  }

  /** Number of unknowns to eliminate. */
  public int order() {
    return order;
  }

  /**
   * Real parts of a row, the border's columns and then the appended ones last: to be filled before
   * {@link #factor()}, which overwrites them and exchanges rows, so that every entry must be filled
   * again before the next. Then the border's rows hold, from column {@link #order()} on, the Schur
   * complement and what remains of its right-hand sides, and the rows before them the right-hand
   * sides that {@link #substituteBack} takes.
   */
  public double[] re(int row) {
    return re[row];
  }

  /** Imaginary parts of a row, likewise. */
  public double[] im(int row) {
    return im[row];
  }

  /**
   * Factors the matrix in place.
   *
   * @return false if a pivot is zero or not finite: the matrix is singular and must not be solved
   *     with
   */
  public boolean factor() {
    int n = order;
    int rows = n + border;
    int width = rows + appended;
    int row = largestOfFirst();
    int k = 0;
    for (; k + 1 < n; k += 2) {
      if (!pivot(k, row)) {
        return false;
      }
      if (!pivot(k + 1, eliminateNext(k))) {
        return false;
      }
      double[] ar = re[k];
      double[] ai = im[k];
      double[] br = re[k + 1];
      double[] bi = im[k + 1];
      subtract(br, bi, ar, ai, br[k], bi[k], k + 2, width);
      double qr = inverseRe[k + 1];
      double qi = inverseIm[k + 1];
      double largest = -1.0;
      row = k + 2;
      for (int i = k + 2; i < rows; i++) {
        double[] tr = re[i];
        double[] ti = im[i];
        double xr = tr[k + 1];
        double xi = ti[k + 1];
        double lr = xr * qr - xi * qi;
        double li = xi * qr + xr * qi;
        tr[k + 1] = lr;
        ti[k + 1] = li;
        subtractTwo(tr, ti, ar, ai, br, bi, tr[k], ti[k], lr, li, k + 2, width);
        double size = i < n ? Math.abs(tr[k + 2]) + Math.abs(ti[k + 2]) : 0.0;
        if (size > largest) {
          largest = size;
          row = i;
        }
      }
    }
    return k == n || eliminateLast();
  }

  /** The last column where their number is odd. */
  private boolean eliminateLast() {
    int k = order - 1;
    if (!pivot(k, k)) {
      return false;
    }
    for (int i = order; i < order + border; i++) {
      double[] tr = re[i];
      double[] ti = im[i];
      double lr = tr[k] * inverseRe[k] - ti[k] * inverseIm[k];
      double li = ti[k] * inverseRe[k] + tr[k] * inverseIm[k];
      tr[k] = lr;
      ti[k] = li;
      subtract(tr, ti, re[k], im[k], lr, li, order, tr.length);
    }
    return true;
  }

  private int largestOfFirst() {
    int row = 0;
    double largest = -1.0;
    for (int i = 0; i < order; i++) {
      double size = Math.abs(re[i][0]) + Math.abs(im[i][0]);
      if (size > largest) {
        largest = size;
        row = i;
      }
    }
    return row;
  }

  /** Exchanges rows and inverts the pivot; false if that is impossible. */
  private boolean pivot(int k, int row) {
    pivots[k] = row;
    double[] held = re[k];
    re[k] = re[row];
    re[row] = held;
    held = im[k];
    im[k] = im[row];
    im[row] = held;
    double pr = re[k][k];
    double pi = im[k][k];
    double size = Math.abs(pr) + Math.abs(pi);
    double scale = 1.0 / (pr * pr + pi * pi);
    inverseRe[k] = pr * scale;
    inverseIm[k] = -pi * scale;
    return size > 0.0 && size < Double.POSITIVE_INFINITY;
  }

  /** The multipliers of column k, and what remains of column k + 1; returns its pivot's row. */
  private int eliminateNext(int k) {
    double qr = inverseRe[k];
    double qi = inverseIm[k];
    double ur = re[k][k + 1];
    double ui = im[k][k + 1];
    int row = k + 1;
    double largest = -1.0;
    for (int i = k + 1; i < order + border; i++) {
      double[] tr = re[i];
      double[] ti = im[i];
      double lr = tr[k] * qr - ti[k] * qi;
      double li = ti[k] * qr + tr[k] * qi;
      tr[k] = lr;
      ti[k] = li;
      double xr = Math.fma(li, ui, Math.fma(-lr, ur, tr[k + 1]));
      double xi = Math.fma(-li, ur, Math.fma(-lr, ui, ti[k + 1]));
      tr[k + 1] = xr;
      ti[k + 1] = xi;
      double size = i < order ? Math.abs(xr) + Math.abs(xi) : 0.0;
      if (size > largest) {
        largest = size;
        row = i;
      }
    }
    return row;
  }

  /** t -= l a, over the columns from one to another. */
  private static void subtract(
      double[] tr, double[] ti, double[] ar, double[] ai, double lr, double li, int from, int to) {
    double mr = -lr;
    double mi = -li;
    for (int c = from; c < to; c++) {
      double xr = ar[c];
      double xi = ai[c];
      tr[c] = Math.fma(li, xi, Math.fma(mr, xr, tr[c]));
      ti[c] = Math.fma(mi, xr, Math.fma(mr, xi, ti[c]));
    }
  }

  /** t -= l a + m b, likewise. */
  private static void subtractTwo(
      double[] tr,
      double[] ti,
      double[] ar,
      double[] ai,
      double[] br,
      double[] bi,
      double lr,
      double li,
      double mr,
      double mi,
      int from,
      int to) {
    double pr = -lr;
    double pi = -li;
    double qr = -mr;
    double qi = -mi;
    for (int c = from; c < to; c++) {
      double xr = ar[c];
      double xi = ai[c];
      double yr = br[c];
      double yi = bi[c];
      double r = Math.fma(li, xi, Math.fma(pr, xr, tr[c]));
      double i = Math.fma(pi, xr, Math.fma(pr, xi, ti[c]));
      tr[c] = Math.fma(mi, yi, Math.fma(qr, yr, r));
      ti[c] = Math.fma(qi, yr, Math.fma(qr, yi, i));
    }
  }

  /**
   * Solves for several right-hand sides at once. Only without a border.
   *
   * @param xr real parts, {@code order × columns} row-major: the right-hand sides; modified: the
   *     solutions
   * @param xi imaginary parts, likewise; modified
   * @param columns number of right-hand sides
   */
  public void solve(double[] xr, double[] xi, int columns) {
    eliminate(xr, xi, columns);
    substituteBack(xr, xi, columns);
  }

  /**
   * Does to other right-hand sides what {@link #factor()} did to the appended ones.
   *
   * @param xr real parts, {@code (order + border) × columns} row-major; modified
   * @param xi imaginary parts, likewise; modified
   */
  public void eliminate(double[] xr, double[] xi, int columns) {
    for (int k = 0; k < order; k++) {
      if (pivots[k] != k) {
        swapRows(xr, columns, k, pivots[k]);
        swapRows(xi, columns, k, pivots[k]);
      }
    }
    for (int i = 1; i < order + border; i++) {
      subtractRows(xr, xi, columns, i, 0, Math.min(i, order));
    }
  }

  /**
   * The solutions where the border's are known.
   *
   * @param xr real parts, {@code (order + border) × columns} row-major: the eliminated right-hand
   *     sides, then the solutions of the border; modified: all solutions
   * @param xi imaginary parts, likewise; modified
   */
  public void substituteBack(double[] xr, double[] xi, int columns) {
    for (int i = order - 1; i >= 0; i--) {
      subtractRows(xr, xi, columns, i, i + 1, order + border);
      for (int at = i * columns; at < (i + 1) * columns; at++) {
        double ar = xr[at];
        double ai = xi[at];
        xr[at] = ar * inverseRe[i] - ai * inverseIm[i];
        xi[at] = ai * inverseRe[i] + ar * inverseIm[i];
      }
    }
  }

  /** Subtracts from a row of the solutions what a range of other rows contributes. */
  private void subtractRows(double[] xr, double[] xi, int columns, int row, int from, int to) {
    int c = 0;
    for (; c + 3 < columns; c += 4) {
      subtractFour(xr, xi, columns, c, row, from, to);
    }
    for (; c < columns; c++) {
      subtractOne(xr, xi, columns, c, row, from, to);
    }
  }

  /** Four columns from {@code c} on at once: sums stay in registers. */
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
    double[] rowRe = re[row];
    double[] rowIm = im[row];
    for (int k = from, source = from * columns + c; k < to; k++, source += columns) {
      double lr = -rowRe[k];
      double li = -rowIm[k];
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

  private void subtractOne(
      double[] xr, double[] xi, int columns, int c, int row, int from, int to) {
    double[] rowRe = re[row];
    double[] rowIm = im[row];
    double ar = xr[row * columns + c];
    double ai = xi[row * columns + c];
    double br = 0.0;
    double bi = 0.0;
    double cr = 0.0;
    double ci = 0.0;
    double dr = 0.0;
    double di = 0.0;
    int k = from;
    int source = from * columns + c;
    for (; k + 1 < to; k += 2, source += 2 * columns) {
      double lr = -rowRe[k];
      double li = -rowIm[k];
      double pr = xr[source];
      double pi = xi[source];
      ar = Math.fma(lr, pr, ar);
      br = Math.fma(-li, pi, br);
      ai = Math.fma(lr, pi, ai);
      bi = Math.fma(li, pr, bi);
      lr = -rowRe[k + 1];
      li = -rowIm[k + 1];
      pr = xr[source + columns];
      pi = xi[source + columns];
      cr = Math.fma(lr, pr, cr);
      dr = Math.fma(-li, pi, dr);
      ci = Math.fma(lr, pi, ci);
      di = Math.fma(li, pr, di);
    }
    if (k < to) {
      double lr = -rowRe[k];
      double li = -rowIm[k];
      ar = Math.fma(lr, xr[source], ar);
      br = Math.fma(-li, xi[source], br);
      ai = Math.fma(lr, xi[source], ai);
      bi = Math.fma(li, xr[source], bi);
    }
    xr[row * columns + c] = (ar + br) + (cr + dr);
    xi[row * columns + c] = (ai + bi) + (ci + di);
  }

  private static void swapRows(double[] a, int columns, int i, int k) {
    for (int c = 0; c < columns; c++) {
      double held = a[i * columns + c];
      a[i * columns + c] = a[k * columns + c];
      a[k * columns + c] = held;
    }
  }
}
