package org.spinproof.numeric.matrix;

/**
 * LU factorisation of a dense complex matrix, real and imaginary parts of every column in arrays of
 * their own; the largest entry of a row is its pivot, so that columns are exchanged. Right-hand
 * sides are appended as further columns and eliminated along with them. So is a border: rows and
 * columns of unknowns that are not eliminated themselves, of which the Schur complement remains.
 * The object is a workspace of fixed order that is filled, factored and solved with again and
 * again; it is not thread-safe.
 *
 * <p>Two rows are eliminated at a time. All loops, those of both substitutions too, are over a
 * column's entries: they then run in vector registers, which those over parts of an array do not.
 */
public final class ComplexLu {
  private final int order;
  private final int rows;
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
    this.rows = order + border;
    this.re = new double[rows + appended][rows];
    this.im = new double[rows + appended][rows];
    this.pivots = new int[order];
    this.inverseRe = new double[order];
    this.inverseIm = new double[order];
  }

  /** Number of unknowns to eliminate. */
  public int order() {
    return order;
  }

  /**
   * Real parts of a column, those of the border and then the appended ones last: to be filled
   * before {@link #factor()}, which overwrites them and exchanges columns, so that every entry must
   * be filled again before the next. Then the rows of the border hold, from column {@link #order()}
   * on, the Schur complement and what remains of its right-hand sides, and the rows before them the
   * right-hand sides that {@link #substituteBack} takes.
   */
  public double[] re(int column) {
    return re[column];
  }

  /** Imaginary parts of a column, likewise. */
  public double[] im(int column) {
    return im[column];
  }

  /**
   * Factors the matrix in place.
   *
   * @return false if a pivot is zero or not finite: the matrix is singular and must not be solved
   *     with
   */
  public boolean factor() {
    int column = largestOfFirst();
    int k = 0;
    for (; k + 1 < order; k += 2) {
      if (!pivot(k, column)) {
        return false;
      }
      if (!pivot(k + 1, eliminateNext(k))) {
        return false;
      }
      double[] ar = re[k];
      double[] ai = im[k];
      double[] br = re[k + 1];
      double[] bi = im[k + 1];
      subtract(br, bi, ar, ai, br[k], bi[k], k + 2, rows);
      double qr = inverseRe[k + 1];
      double qi = inverseIm[k + 1];
      double largest = -1.0;
      column = k + 2;
      for (int j = k + 2; j < re.length; j++) {
        double[] tr = re[j];
        double[] ti = im[j];
        double xr = tr[k + 1];
        double xi = ti[k + 1];
        double lr = xr * qr - xi * qi;
        double li = xi * qr + xr * qi;
        tr[k + 1] = lr;
        ti[k + 1] = li;
        subtractTwo(tr, ti, ar, ai, br, bi, tr[k], ti[k], lr, li, k + 2, rows);
        double size = j < order ? Math.abs(tr[k + 2]) + Math.abs(ti[k + 2]) : -1.0;
        if (size > largest) {
          largest = size;
          column = j;
        }
      }
    }
    return k == order || eliminateLast();
  }

  private int largestOfFirst() {
    int column = 0;
    double largest = -1.0;
    for (int j = 0; j < order; j++) {
      double size = Math.abs(re[j][0]) + Math.abs(im[j][0]);
      if (size > largest) {
        largest = size;
        column = j;
      }
    }
    return column;
  }

  /** The last row where their number is odd. */
  private boolean eliminateLast() {
    int k = order - 1;
    if (!pivot(k, k)) {
      return false;
    }
    for (int j = order; j < re.length; j++) {
      scale(re[j], im[j], k);
      subtract(re[j], im[j], re[k], im[k], re[j][k], im[j][k], order, rows);
    }
    return true;
  }

  /** Exchanges columns and inverts the pivot; false if that is impossible. */
  private boolean pivot(int k, int column) {
    pivots[k] = column;
    double[] held = re[k];
    re[k] = re[column];
    re[column] = held;
    held = im[k];
    im[k] = im[column];
    im[column] = held;
    double pr = re[k][k];
    double pi = im[k][k];
    double size = Math.abs(pr) + Math.abs(pi);
    double scale = 1.0 / (pr * pr + pi * pi);
    inverseRe[k] = pr * scale;
    inverseIm[k] = -pi * scale;
    return size > 0.0 && size < Double.POSITIVE_INFINITY;
  }

  /** Divides row k of a column by the pivot. */
  private void scale(double[] xr, double[] xi, int k) {
    double r = xr[k];
    double i = xi[k];
    xr[k] = r * inverseRe[k] - i * inverseIm[k];
    xi[k] = i * inverseRe[k] + r * inverseIm[k];
  }

  /** Row k of all columns, and what remains of row k + 1; returns its pivot's column. */
  private int eliminateNext(int k) {
    double qr = inverseRe[k];
    double qi = inverseIm[k];
    double ur = re[k][k + 1];
    double ui = im[k][k + 1];
    int column = k + 1;
    double largest = -1.0;
    for (int j = k + 1; j < re.length; j++) {
      double[] tr = re[j];
      double[] ti = im[j];
      double lr = tr[k] * qr - ti[k] * qi;
      double li = ti[k] * qr + tr[k] * qi;
      tr[k] = lr;
      ti[k] = li;
      double xr = Math.fma(li, ui, Math.fma(-lr, ur, tr[k + 1]));
      double xi = Math.fma(-li, ur, Math.fma(-lr, ui, ti[k + 1]));
      tr[k + 1] = xr;
      ti[k + 1] = xi;
      double size = j < order ? Math.abs(xr) + Math.abs(xi) : -1.0;
      if (size > largest) {
        largest = size;
        column = j;
      }
    }
    return column;
  }

  /** t -= a u, over the rows from one to another. */
  private static void subtract(
      double[] tr, double[] ti, double[] ar, double[] ai, double ur, double ui, int from, int to) {
    double mr = -ur;
    double mi = -ui;
    for (int i = from; i < to; i++) {
      double xr = ar[i];
      double xi = ai[i];
      tr[i] = Math.fma(ui, xi, Math.fma(mr, xr, tr[i]));
      ti[i] = Math.fma(mi, xr, Math.fma(mr, xi, ti[i]));
    }
  }

  /** t -= a u + b v, likewise. */
  private static void subtractTwo(
      double[] tr,
      double[] ti,
      double[] ar,
      double[] ai,
      double[] br,
      double[] bi,
      double ur,
      double ui,
      double vr,
      double vi,
      int from,
      int to) {
    double pr = -ur;
    double pi = -ui;
    double qr = -vr;
    double qi = -vi;
    for (int i = from; i < to; i++) {
      double xr = ar[i];
      double xi = ai[i];
      double yr = br[i];
      double yi = bi[i];
      double r = Math.fma(ui, xi, Math.fma(pr, xr, tr[i]));
      double m = Math.fma(pi, xr, Math.fma(pr, xi, ti[i]));
      tr[i] = Math.fma(vi, yi, Math.fma(qr, yr, r));
      ti[i] = Math.fma(qi, yr, Math.fma(qr, yi, m));
    }
  }

  /**
   * Solves for a right-hand side. Only without a border.
   *
   * @param xr real parts of the right-hand side; modified: of the solution
   * @param xi imaginary parts, likewise
   */
  public void solve(double[] xr, double[] xi) {
    eliminate(xr, xi);
    substituteBack(xr, xi);
  }

  /**
   * Does to another right-hand side what {@link #factor()} did to the appended ones.
   *
   * @param xr real parts, the border's last; modified
   * @param xi imaginary parts, likewise
   */
  public void eliminate(double[] xr, double[] xi) {
    for (int k = 0; k < order; k++) {
      scale(xr, xi, k);
      subtract(xr, xi, re[k], im[k], xr[k], xi[k], k + 1, rows);
    }
  }

  /**
   * The solution where the border's is known.
   *
   * @param xr real parts of the eliminated right-hand side, then of the border's solution;
   *     modified: of the whole solution
   * @param xi imaginary parts, likewise
   */
  public void substituteBack(double[] xr, double[] xi) {
    for (int k = rows - 1; k > 0; k--) {
      subtract(xr, xi, re[k], im[k], xr[k], xi[k], 0, Math.min(k, order));
    }
    for (int k = order - 1; k >= 0; k--) {
      exchange(xr, k);
      exchange(xi, k);
    }
  }

  private void exchange(double[] x, int k) {
    double held = x[k];
    x[k] = x[pivots[k]];
    x[pivots[k]] = held;
  }
}
