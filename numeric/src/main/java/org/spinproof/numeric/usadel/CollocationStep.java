package org.spinproof.numeric.usadel;

import java.util.Arrays;
import org.spinproof.numeric.matrix.ComplexLu;

/**
 * The linearisation of u'' = F(u, u') on a mesh of Chebyshev elements: the Newton step, and on
 * request the responses of the state to the gap at every inner node and to the energy. Collocation
 * inside the elements, a continuous gradient between them, the boundary condition at the ends. The
 * inner points of an element are eliminated first; what remains is block tridiagonal in the
 * elements' ends, so that the work of a step grows linearly with the length. A workspace, not
 * thread-safe.
 *
 * <p>Columns of the result: 0 the Newton step; 1 the response to the energy; 2 and on the responses
 * to the gap at the inner nodes of the elements, in their order.
 */
final class CollocationStep {
  private final Mesh mesh;
  private final RiccatiForm form;
  private final int c;
  private final int p;
  private final int inner;
  private final int locals;
  private final int rights;
  private final double[] leftBoundary;
  private final double[] rightBoundary;
  private final ComplexLu[] factored;

  /**
   * For every element the right-hand sides once eliminated, {@code (inner + 2 c) × rights}; the
   * solutions in the end.
   */
  private final double[][] solvedRe;

  private final double[][] solvedIm;
  private final double[] f;
  private final double[] fu;
  private final double[] fp;
  private final double[] slopes;
  private final double[] bends;
  private final double[] up;
  private final double[] byGap;
  private final double[] byEnergy;
  private final BlockTridiagonal ends;
  private final double[] responseRe;
  private final double[] responseIm;

  /**
   * @param sources whether the responses are wanted beside the Newton step
   */
  CollocationStep(
      Mesh mesh,
      RiccatiForm form,
      SpinActiveInterface left,
      SpinActiveInterface right,
      boolean sources) {
    this.mesh = mesh;
    this.form = form;
    this.c = form.components();
    this.p = mesh.grid().degree();
    this.inner = (p - 1) * c;
    this.locals = sources ? p + 1 : 1;
    this.rights = sources ? 2 + mesh.elements() * (p - 1) : 1;
    this.leftBoundary = form.boundary(left, mesh.length());
    this.rightBoundary = form.boundary(right, mesh.length());
    this.factored = new ComplexLu[mesh.elements()];
    Arrays.setAll(factored, e -> new ComplexLu(inner, 2 * c, locals));
    this.solvedRe = new double[mesh.elements()][(inner + 2 * c) * rights];
    this.solvedIm = new double[mesh.elements()][(inner + 2 * c) * rights];
    this.f = new double[2 * c];
    this.fu = new double[2 * c * c];
    this.fp = new double[2 * c * c];
    this.slopes = new double[2 * c * (p + 1)];
    this.bends = new double[2 * c * (p + 1)];
    this.up = new double[2 * c];
    this.byGap = new double[2 * c];
    this.byEnergy = new double[2 * c];
    this.ends = new BlockTridiagonal(mesh.elements() + 1, c, rights);
    this.responseRe = new double[mesh.nodes() * c * rights];
    this.responseIm = new double[mesh.nodes() * c * rights];
  }

  /** Number of columns of the result. */
  int rights() {
    return rights;
  }

  /** The node whose gap the response of a column belongs to. */
  int gapNode(int column) {
    int k = column - 2;
    return k / (p - 1) * p + 1 + k % (p - 1);
  }

  /** Real part of the result: {@code (nodes × components) × rights}, row-major. */
  double[] responseRe() {
    return responseRe;
  }

  /** Imaginary part of the result, likewise. */
  double[] responseIm() {
    return responseIm;
  }

  /**
   * Linearises at a state.
   *
   * @param u flat state at all nodes
   * @param gap flat complex gap at all nodes
   * @return false if the linear problem is singular or not finite
   */
  boolean linearize(double[] u, double zr, double zi, double[] gap) {
    ends.clear();
    for (int e = 0; e < mesh.elements(); e++) {
      if (!condense(e, u, zr, zi, gap)) {
        return false;
      }
    }
    addBoundary(0, 0, leftBoundary, u);
    addBoundary(mesh.elements(), mesh.nodes() - 1, rightBoundary, u);
    if (!ends.solve()) {
      return false;
    }
    expand();
    return true;
  }

  /**
   * The step of a chord iteration: with the residual of another state and gap, and the linear
   * problem of the last {@link #linearize}. Only where no responses are wanted.
   */
  void correct(double[] u, double zr, double zi, double[] gap) {
    ends.clearRight();
    for (int e = 0; e < mesh.elements(); e++) {
      derivatives(u, e);
      double[] re = solvedRe[e];
      double[] im = solvedIm[e];
      for (int i = 1; i < p; i++) {
        int node = e * p + i;
        System.arraycopy(slopes, 2 * c * i, up, 0, 2 * c);
        form.value(f, u, 2 * c * node, up, zr, zi, gap[2 * node], gap[2 * node + 1]);
        for (int k = 0; k < c; k++) {
          re[row(i, k)] = f[2 * k] - bends[2 * (i * c + k)];
          im[row(i, k)] = f[2 * k + 1] - bends[2 * (i * c + k) + 1];
        }
      }
      for (int k = 0; k < c; k++) {
        re[inner + k] = -slopes[2 * k];
        im[inner + k] = -slopes[2 * k + 1];
        re[inner + c + k] = slopes[2 * (p * c + k)];
        im[inner + c + k] = slopes[2 * (p * c + k) + 1];
      }
      factored[e].eliminate(re, im, 1);
      for (int k = 0; k < c; k++) {
        ends.addRight(e, k, 0, re[inner + k], im[inner + k]);
        ends.addRight(e + 1, k, 0, re[inner + c + k], im[inner + c + k]);
      }
    }
    addBoundaryRest(0, 0, leftBoundary, u);
    addBoundaryRest(mesh.elements(), mesh.nodes() - 1, rightBoundary, u);
    ends.solveAgain();
    expand();
  }

  /** Gradient and second derivative at the nodes of an element. */
  private void derivatives(double[] u, int element) {
    double scale = mesh.scale(element);
    double[] first = mesh.first();
    double[] second = mesh.second();
    int width = 2 * c;
    int base = width * element * p;
    for (int i = 0; i <= p; i++) {
      int to = width * i;
      for (int k = 0; k < width; k += 2) {
        double slopeRe = 0.0;
        double slopeIm = 0.0;
        double bendRe = 0.0;
        double bendIm = 0.0;
        for (int j = 0, d = i * (p + 1), at = base + k; j <= p; j++, d++, at += width) {
          slopeRe = Math.fma(first[d], u[at], slopeRe);
          slopeIm = Math.fma(first[d], u[at + 1], slopeIm);
          bendRe = Math.fma(second[d], u[at], bendRe);
          bendIm = Math.fma(second[d], u[at + 1], bendIm);
        }
        slopes[to + k] = scale * slopeRe;
        slopes[to + k + 1] = scale * slopeIm;
        bends[to + k] = scale * scale * bendRe;
        bends[to + k + 1] = scale * scale * bendIm;
      }
    }
  }

  /**
   * Replaces the state by its Newton iterate.
   *
   * @param u flat state at all nodes; modified
   * @return largest absolute change of a component; NaN or infinite if the step failed
   */
  double advance(double[] u, double zr, double zi, double[] gap) {
    if (!linearize(u, zr, zi, gap)) {
      return Double.NaN;
    }
    return addTo(u);
  }

  /**
   * Adds the last step to a state.
   *
   * @param u flat state at all nodes; modified
   * @return largest absolute change of a component; NaN or infinite if the step failed
   */
  double addTo(double[] u) {
    double largest = 0.0;
    for (int k = 0, from = 0; k < u.length; k += 2, from += rights) {
      double re = responseRe[from];
      double im = responseIm[from];
      u[k] += re;
      u[k + 1] += im;
      // the maximum of a NaN and a number is NaN
      largest = Math.max(largest, Math.abs(re) + Math.abs(im));
    }
    return largest;
  }

  /** The row of an inner node's component in its element's equations. */
  private int row(int i, int k) {
    return k * (p - 1) + i - 1;
  }

  private boolean condense(int element, double[] u, double zr, double zi, double[] gap) {
    ComplexLu lu = factored[element];
    derivatives(u, element);
    for (int i = 1; i < p; i++) {
      int node = element * p + i;
      System.arraycopy(slopes, 2 * c * i, up, 0, 2 * c);
      form.evaluate(f, fu, fp, u, 2 * c * node, up, zr, zi, gap[2 * node], gap[2 * node + 1]);
      if (locals > 1) {
        form.sources(byGap, byEnergy);
      }
      for (int k = 0; k < c; k++) {
        double[] re = lu.re(row(i, k));
        double[] im = lu.im(row(i, k));
        fillRow(re, im, i, k, mesh.scale(element));
        fillRight(re, im, i, k);
      }
    }
    for (int k = 0; k < c; k++) {
      fillFlux(lu, inner + k, 0, k, mesh.scale(element));
      fillFlux(lu, inner + c + k, p, k, -mesh.scale(element));
    }
    if (!lu.factor()) {
      return false;
    }
    addEnds(element);
    keepRight(element);
    return true;
  }

  /** A row of u'' − ∂F/∂u' u' − ∂F/∂u u: the inner columns, then those of the ends. */
  private void fillRow(double[] re, double[] im, int i, int k, double scale) {
    double[] first = mesh.first();
    double[] second = mesh.second();
    int d = i * (p + 1);
    for (int l = 0; l < c; l++) {
      double fr = -scale * fp[2 * (k * c + l)];
      double fi = -scale * fp[2 * (k * c + l) + 1];
      int to = row(1, l) - 1;
      for (int j = 1; j < p; j++) {
        re[to + j] = fr * first[d + j];
        im[to + j] = fi * first[d + j];
      }
      re[inner + l] = fr * first[d];
      im[inner + l] = fi * first[d];
      re[inner + c + l] = fr * first[d + p];
      im[inner + c + l] = fi * first[d + p];
      re[to + i] -= fu[2 * (k * c + l)];
      im[to + i] -= fu[2 * (k * c + l) + 1];
    }
    double square = scale * scale;
    int to = row(1, k) - 1;
    for (int j = 1; j < p; j++) {
      re[to + j] += square * second[d + j];
    }
    re[inner + k] += square * second[d];
    re[inner + c + k] += square * second[d + p];
  }

  /**
   * The row of the gradient at an element's end in the equation of that node.
   *
   * @param scale with the sign of the gradient there: plus at the left end, minus at the right
   */
  private void fillFlux(ComplexLu lu, int row, int i, int k, double scale) {
    double[] re = lu.re(row);
    double[] im = lu.im(row);
    Arrays.fill(re, 0.0);
    Arrays.fill(im, 0.0);
    double[] first = mesh.first();
    int d = i * (p + 1);
    int to = row(1, k) - 1;
    for (int j = 1; j < p; j++) {
      re[to + j] = scale * first[d + j];
    }
    re[inner + k] = scale * first[d];
    re[inner + c + k] = scale * first[d + p];
    double sign = Math.signum(scale);
    re[inner + 2 * c] = -sign * slopes[2 * (i * c + k)];
    im[inner + 2 * c] = -sign * slopes[2 * (i * c + k) + 1];
  }

  private void fillRight(double[] re, double[] im, int i, int k) {
    int at = inner + 2 * c;
    Arrays.fill(re, at, at + locals, 0.0);
    Arrays.fill(im, at, at + locals, 0.0);
    re[at] = f[2 * k] - bends[2 * (i * c + k)];
    im[at] = f[2 * k + 1] - bends[2 * (i * c + k) + 1];
    if (locals > 1) {
      re[at + 1] = byEnergy[2 * k];
      im[at + 1] = byEnergy[2 * k + 1];
      re[at + 1 + i] = byGap[2 * k];
      im[at + 1 + i] = byGap[2 * k + 1];
    }
  }

  /** Column of the result that a local column of an element belongs to. */
  private int global(int element, int local) {
    return local < 2 ? local : local + element * (p - 1);
  }

  /** Adds what remains of the equations of an element's ends. */
  private void addEnds(int element) {
    for (int side = 0; side < 2; side++) {
      for (int k = 0; k < c; k++) {
        double[] re = factored[element].re(inner + side * c + k);
        double[] im = factored[element].im(inner + side * c + k);
        for (int l = 0; l < c; l++) {
          ends.addMatrix(element + side, element, k, l, re[inner + l], im[inner + l]);
          ends.addMatrix(element + side, element + 1, k, l, re[inner + c + l], im[inner + c + l]);
        }
        for (int l = 0; l < locals; l++) {
          int at = inner + 2 * c + l;
          ends.addRight(element + side, k, global(element, l), re[at], im[at]);
        }
      }
    }
  }

  /** Keeps what remains of the right-hand sides of an element's inner points. */
  private void keepRight(int element) {
    double[] sr = solvedRe[element];
    double[] si = solvedIm[element];
    Arrays.fill(sr, 0.0);
    Arrays.fill(si, 0.0);
    for (int row = 0; row < inner; row++) {
      double[] re = factored[element].re(row);
      double[] im = factored[element].im(row);
      for (int l = 0; l < locals; l++) {
        sr[row * rights + global(element, l)] = re[inner + 2 * c + l];
        si[row * rights + global(element, l)] = im[inner + 2 * c + l];
      }
    }
  }

  /** Left end: u' − B u = 0; right end: −u' − B u = 0, so the same terms −B u at both. */
  private void addBoundary(int block, int node, double[] boundary, double[] u) {
    for (int k = 0; k < c; k++) {
      for (int l = 0; l < c; l++) {
        double br = boundary[2 * (k * c + l)];
        double bi = boundary[2 * (k * c + l) + 1];
        ends.addMatrix(block, block, k, l, -br, -bi);
      }
    }
    addBoundaryRest(block, node, boundary, u);
  }

  private void addBoundaryRest(int block, int node, double[] boundary, double[] u) {
    int at = 2 * c * node;
    for (int k = 0; k < c; k++) {
      for (int l = 0; l < c; l++) {
        double br = boundary[2 * (k * c + l)];
        double bi = boundary[2 * (k * c + l) + 1];
        double ur = u[at + 2 * l];
        double ui = u[at + 2 * l + 1];
        ends.addRight(block, k, 0, br * ur - bi * ui, br * ui + bi * ur);
      }
    }
  }

  /** The inner nodes from the ends. */
  private void expand() {
    for (int e = 0; e < mesh.elements(); e++) {
      double[] sr = solvedRe[e];
      double[] si = solvedIm[e];
      for (int k = 0; k < 2 * c; k++) {
        int to = (inner + k) * rights;
        for (int r = 0; r < rights; r++) {
          sr[to + r] = ends.re(e + k / c, k % c, r);
          si[to + r] = ends.im(e + k / c, k % c, r);
        }
      }
      factored[e].substituteBack(sr, si, rights);
      for (int k = 0; k < c; k++) {
        copyRow(e, inner + k, e * p, k);
        copyRow(e, inner + c + k, (e + 1) * p, k);
        for (int i = 1; i < p; i++) {
          copyRow(e, row(i, k), e * p + i, k);
        }
      }
    }
  }

  private void copyRow(int element, int row, int node, int k) {
    int to = (node * c + k) * rights;
    System.arraycopy(solvedRe[element], row * rights, responseRe, to, rights);
    System.arraycopy(solvedIm[element], row * rights, responseIm, to, rights);
  }
}
