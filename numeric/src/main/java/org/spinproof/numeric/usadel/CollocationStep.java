package org.spinproof.numeric.usadel;

import java.util.Arrays;
import org.spinproof.numeric.matrix.ComplexLu;
import org.spinproof.numeric.quadrature.ChebyshevGrid;

/**
 * One Newton step for u'' = F(u, u') on a mesh of Chebyshev elements. Collocation inside the
 * elements, a continuous gradient between them, the boundary condition at the ends. The inner
 * points of an element are eliminated first; what remains is block tridiagonal in the elements'
 * ends, so that the work grows linearly with the length. A workspace, not thread-safe.
 */
final class CollocationStep {
  private final Mesh mesh;
  private final RiccatiForm form;
  private final int c;
  private final int inner;
  private final int columns;
  private final double[] leftBoundary;
  private final double[] rightBoundary;
  private final ComplexLu lu;
  private final double[][] solvedRe;
  private final double[][] solvedIm;
  private final double[] f;
  private final double[] fu;
  private final double[] fp;
  private final double[] up;
  private final BlockTridiagonal ends;

  CollocationStep(
      Mesh mesh, RiccatiForm form, SpinActiveInterface left, SpinActiveInterface right) {
    this.mesh = mesh;
    this.form = form;
    this.c = form.components();
    this.inner = (mesh.grid().degree() - 1) * c;
    this.columns = 2 * c + 1;
    this.leftBoundary = form.boundary(left, mesh.length());
    this.rightBoundary = form.boundary(right, mesh.length());
    this.lu = new ComplexLu(inner);
    this.solvedRe = new double[mesh.elements()][inner * columns];
    this.solvedIm = new double[mesh.elements()][inner * columns];
    this.f = new double[2 * c];
    this.fu = new double[2 * c * c];
    this.fp = new double[2 * c * c];
    this.up = new double[2 * c];
    this.ends = new BlockTridiagonal(mesh.elements() + 1, c);
  }

  /**
   * Replaces the state by its Newton iterate.
   *
   * @param u flat state at all nodes; modified
   * @param gap flat complex gap at all nodes
   * @return largest absolute change of a component; NaN or infinite if the step failed
   */
  double advance(double[] u, double zr, double zi, double[] gap) {
    ends.clear();
    for (int e = 0; e < mesh.elements(); e++) {
      if (!condense(e, u, zr, zi, gap)) {
        return Double.NaN;
      }
    }
    addBoundary(0, 1.0, leftBoundary, u);
    addBoundary(mesh.elements(), -1.0, rightBoundary, u);
    if (!ends.solve()) {
      return Double.NaN;
    }
    return update(u);
  }

  /** Gradient of the state at a node of an element, into {@code up}. */
  private void gradient(double[] u, int element, int i) {
    ChebyshevGrid grid = mesh.grid();
    int p = grid.degree();
    Arrays.fill(up, 0.0);
    for (int j = 0; j <= p; j++) {
      double d = mesh.scale() * grid.first(i, j);
      int at = 2 * c * (element * p + j);
      for (int k = 0; k < 2 * c; k++) {
        up[k] += d * u[at + k];
      }
    }
  }

  private boolean condense(int element, double[] u, double zr, double zi, double[] gap) {
    ChebyshevGrid grid = mesh.grid();
    int p = grid.degree();
    double scale = mesh.scale();
    double[] sr = solvedRe[element];
    double[] si = solvedIm[element];
    for (int i = 1; i < p; i++) {
      int node = element * p + i;
      gradient(u, element, i);
      form.evaluate(f, fu, fp, u, 2 * c * node, up, zr, zi, gap[2 * node], gap[2 * node + 1]);
      int row = (i - 1) * c;
      for (int k = 0; k < c; k++) {
        sr[(row + k) * columns + 2 * c] = f[2 * k];
        si[(row + k) * columns + 2 * c] = f[2 * k + 1];
      }
      for (int j = 0; j <= p; j++) {
        double d1 = scale * grid.first(i, j);
        double d2 = scale * scale * grid.second(i, j);
        int at = 2 * c * (element * p + j);
        for (int k = 0; k < c; k++) {
          sr[(row + k) * columns + 2 * c] -= d2 * u[at + 2 * k];
          si[(row + k) * columns + 2 * c] -= d2 * u[at + 2 * k + 1];
        }
        boolean outer = j == 0 || j == p;
        double[] tr = outer ? sr : lu.re();
        double[] ti = outer ? si : lu.im();
        int stride = outer ? columns : inner;
        int column = outer ? (j == 0 ? 0 : c) : (j - 1) * c;
        double sign = outer ? -1.0 : 1.0;
        for (int k = 0; k < c; k++) {
          int to = (row + k) * stride + column;
          for (int l = 0; l < c; l++) {
            int from = 2 * (k * c + l);
            double re = -d1 * fp[from];
            double im = -d1 * fp[from + 1];
            if (i == j) {
              re -= fu[from];
              im -= fu[from + 1];
            }
            if (k == l) {
              re += d2;
            }
            tr[to + l] = sign * re;
            ti[to + l] = sign * im;
          }
        }
      }
    }
    if (!lu.factor()) {
      return false;
    }
    lu.solve(sr, si, columns);
    addFlux(element, 0, u, sr, si);
    addFlux(element, p, u, sr, si);
    return true;
  }

  /**
   * Adds the gradient at an element's end to the equation of that node: minus at the right end,
   * plus at the left.
   */
  private void addFlux(int element, int i, double[] u, double[] sr, double[] si) {
    ChebyshevGrid grid = mesh.grid();
    int p = grid.degree();
    double scale = mesh.scale();
    int block = i == 0 ? element : element + 1;
    double sign = i == 0 ? 1.0 : -1.0;
    gradient(u, element, i);
    for (int k = 0; k < c; k++) {
      ends.addRight(block, k, -sign * up[2 * k], -sign * up[2 * k + 1]);
      ends.addMatrix(block, element, k, k, sign * scale * grid.first(i, 0), 0.0);
      ends.addMatrix(block, element + 1, k, k, sign * scale * grid.first(i, p), 0.0);
      for (int j = 1; j < p; j++) {
        double d = sign * scale * grid.first(i, j);
        int at = ((j - 1) * c + k) * columns;
        for (int l = 0; l < c; l++) {
          ends.addMatrix(block, element, k, l, d * sr[at + l], d * si[at + l]);
          ends.addMatrix(block, element + 1, k, l, d * sr[at + c + l], d * si[at + c + l]);
        }
        ends.addRight(block, k, -d * sr[at + 2 * c], -d * si[at + 2 * c]);
      }
    }
  }

  /** Left end: u' − B u = 0; right end: −u' − B u = 0, so the same terms −B u at both. */
  private void addBoundary(int block, double side, double[] boundary, double[] u) {
    int at = side > 0 ? 0 : 2 * c * (mesh.nodes() - 1);
    for (int k = 0; k < c; k++) {
      for (int l = 0; l < c; l++) {
        double br = boundary[2 * (k * c + l)];
        double bi = boundary[2 * (k * c + l) + 1];
        ends.addMatrix(block, block, k, l, -br, -bi);
        double ur = u[at + 2 * l];
        double ui = u[at + 2 * l + 1];
        ends.addRight(block, k, br * ur - bi * ui, br * ui + bi * ur);
      }
    }
  }

  private double update(double[] u) {
    int p = mesh.grid().degree();
    double largest = 0.0;
    for (int block = 0; block <= mesh.elements(); block++) {
      for (int k = 0; k < c; k++) {
        largest = change(u, 2 * (block * p * c + k), ends.re(block, k), ends.im(block, k), largest);
      }
    }
    for (int e = 0; e < mesh.elements(); e++) {
      double[] sr = solvedRe[e];
      double[] si = solvedIm[e];
      for (int r = 0; r < inner; r++) {
        int at = r * columns;
        double re = sr[at + 2 * c];
        double im = si[at + 2 * c];
        for (int l = 0; l < 2 * c; l++) {
          int block = l < c ? e : e + 1;
          double xr = ends.re(block, l % c);
          double xi = ends.im(block, l % c);
          re += sr[at + l] * xr - si[at + l] * xi;
          im += sr[at + l] * xi + si[at + l] * xr;
        }
        largest = change(u, 2 * ((e * p + 1) * c + r), re, im, largest);
      }
    }
    return largest;
  }

  private static double change(double[] u, int at, double re, double im, double largest) {
    u[at] += re;
    u[at + 1] += im;
    double size = Math.max(Math.abs(re), Math.abs(im));
    return Double.isNaN(size) || Double.isNaN(largest) ? Double.NaN : Math.max(size, largest);
  }
}
