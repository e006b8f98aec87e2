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
   * For every element and right-hand side what is left of it once eliminated; the solution in the
   * end.
   */
  private final double[][][] solvedRe;

  private final double[][][] solvedIm;
  private final double[] f;
  private final double[] fu;
  private final double[] fp;

  /** Coefficients of the linearised equation at an element's inner nodes, c × c arrays. */
  private final double[][] byStateRe;

  private final double[][] byStateIm;
  private final double[][] bySlopeRe;
  private final double[][] bySlopeIm;

  /** Derivatives at an element's nodes, 2c arrays. */
  private final double[][] slopes;

  private final double[][] bends;
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
    this.solvedRe = new double[mesh.elements()][rights][inner + 2 * c];
    this.solvedIm = new double[mesh.elements()][rights][inner + 2 * c];
    this.f = new double[2 * c];
    this.fu = new double[2 * c * c];
    this.fp = new double[2 * c * c];
    this.byStateRe = new double[c * c][p];
    this.byStateIm = new double[c * c][p];
    this.bySlopeRe = new double[c * c][p];
    this.bySlopeIm = new double[c * c][p];
    this.slopes = new double[2 * c][p + 1];
    this.bends = new double[2 * c][p + 1];
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
      double[] re = solvedRe[e][0];
      double[] im = solvedIm[e][0];
      for (int i = 1; i < p; i++) {
        int node = e * p + i;
        takeSlope(i);
        form.value(f, u, 2 * c * node, up, zr, zi, gap[2 * node], gap[2 * node + 1]);
        fillRest(re, im, i);
      }
      fillFluxRest(re, im);
      factored[e].eliminate(re, im);
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
    int width = 2 * c;
    for (int k = 0; k < width; k++) {
      Arrays.fill(slopes[k], 0.0);
      Arrays.fill(bends[k], 0.0);
      for (int j = 0, at = width * element * p + k; j <= p; j++, at += width) {
        double weight = scale * u[at];
        addTimes(slopes[k], weight, mesh.firstColumns()[j]);
        addTimes(bends[k], scale * weight, mesh.secondColumns()[j]);
      }
    }
  }

  private static void addTimes(double[] target, double weight, double[] column) {
    for (int i = 0; i < column.length; i++) {
      target[i] = Math.fma(weight, column[i], target[i]);
    }
  }

  private void takeSlope(int i) {
    for (int k = 0; k < up.length; k++) {
      up[k] = slopes[k][i];
    }
  }

  /** What the equation lacks at an inner node. */
  private void fillRest(double[] re, double[] im, int i) {
    for (int k = 0; k < c; k++) {
      re[row(i, k)] = f[2 * k] - bends[2 * k][i];
      im[row(i, k)] = f[2 * k + 1] - bends[2 * k + 1][i];
    }
  }

  /** The share of an element's gradients in what the equations of its ends lack. */
  private void fillFluxRest(double[] re, double[] im) {
    for (int k = 0; k < c; k++) {
      re[inner + k] = -slopes[2 * k][0];
      im[inner + k] = -slopes[2 * k + 1][0];
      re[inner + c + k] = slopes[2 * k][p];
      im[inner + c + k] = slopes[2 * k + 1][p];
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
    double scale = mesh.scale(element);
    int right = inner + 2 * c;
    derivatives(u, element);
    for (int l = right; l < right + locals; l++) {
      Arrays.fill(lu.re(l), 0.0);
      Arrays.fill(lu.im(l), 0.0);
    }
    for (int i = 1; i < p; i++) {
      int node = element * p + i;
      takeSlope(i);
      form.evaluate(f, fu, fp, u, 2 * c * node, up, zr, zi, gap[2 * node], gap[2 * node + 1]);
      for (int k = 0; k < c * c; k++) {
        byStateRe[k][i] = fu[2 * k];
        byStateIm[k][i] = fu[2 * k + 1];
        bySlopeRe[k][i] = -scale * fp[2 * k];
        bySlopeIm[k][i] = -scale * fp[2 * k + 1];
      }
      fillRest(lu.re(right), lu.im(right), i);
      if (locals > 1) {
        fillSources(lu, i);
      }
    }
    fillFluxRest(lu.re(right), lu.im(right));
    for (int l = 0; l < c; l++) {
      fillColumn(lu, inner + l, 0, l, scale);
      fillColumn(lu, inner + c + l, p, l, scale);
      for (int j = 1; j < p; j++) {
        fillColumn(lu, row(j, l), j, l, scale);
      }
    }
    if (!lu.factor()) {
      return false;
    }
    addEnds(element);
    keepRight(element);
    return true;
  }

  private void fillSources(ComplexLu lu, int i) {
    form.sources(byGap, byEnergy);
    int right = inner + 2 * c;
    for (int k = 0; k < c; k++) {
      lu.re(right + 1)[row(i, k)] = byEnergy[2 * k];
      lu.im(right + 1)[row(i, k)] = byEnergy[2 * k + 1];
      lu.re(right + 1 + i)[row(i, k)] = byGap[2 * k];
      lu.im(right + 1 + i)[row(i, k)] = byGap[2 * k + 1];
    }
  }

  /**
   * The column of a component at a node: of u'' − ∂F/∂u' u' − ∂F/∂u u at the inner nodes, of u' at
   * the left end and of −u' at the right one.
   */
  private void fillColumn(ComplexLu lu, int column, int j, int l, double scale) {
    double[] re = lu.re(column);
    double[] im = lu.im(column);
    double[] first = mesh.firstColumns()[j];
    double[] second = mesh.secondColumns()[j];
    double square = scale * scale;
    for (int k = 0; k < c; k++) {
      int to = row(1, k) - 1;
      double[] slopeRe = bySlopeRe[k * c + l];
      double[] slopeIm = bySlopeIm[k * c + l];
      double bend = k == l ? square : 0.0;
      for (int i = 1; i < p; i++) {
        re[to + i] = Math.fma(slopeRe[i], first[i], bend * second[i]);
        im[to + i] = slopeIm[i] * first[i];
      }
      if (j > 0 && j < p) {
        re[to + j] -= byStateRe[k * c + l][j];
        im[to + j] -= byStateIm[k * c + l][j];
      }
      re[inner + k] = 0.0;
      im[inner + k] = 0.0;
      re[inner + c + k] = 0.0;
      im[inner + c + k] = 0.0;
    }
    re[inner + l] = scale * first[0];
    re[inner + c + l] = -scale * first[p];
  }

  /** Column of the result that a local column of an element belongs to. */
  private int global(int element, int local) {
    return local < 2 ? local : local + element * (p - 1);
  }

  /** Adds what remains of the equations of an element's ends. */
  private void addEnds(int element) {
    for (int column = 0; column < 2 * c + locals; column++) {
      double[] re = factored[element].re(inner + column);
      double[] im = factored[element].im(inner + column);
      for (int k = 0; k < 2 * c; k++) {
        int end = element + k / c;
        if (column < 2 * c) {
          ends.addMatrix(
              end, element + column / c, k % c, column % c, re[inner + k], im[inner + k]);
        } else {
          int right = global(element, column - 2 * c);
          ends.addRight(end, k % c, right, re[inner + k], im[inner + k]);
        }
      }
    }
  }

  /** Keeps what remains of the right-hand sides of an element's inner points. */
  private void keepRight(int element) {
    for (int r = 0; r < rights; r++) {
      Arrays.fill(solvedRe[element][r], 0.0);
      Arrays.fill(solvedIm[element][r], 0.0);
    }
    for (int l = 0; l < locals; l++) {
      int r = global(element, l);
      int column = inner + 2 * c + l;
      System.arraycopy(factored[element].re(column), 0, solvedRe[element][r], 0, inner);
      System.arraycopy(factored[element].im(column), 0, solvedIm[element][r], 0, inner);
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
      for (int r = 0; r < rights; r++) {
        double[] re = solvedRe[e][r];
        double[] im = solvedIm[e][r];
        for (int k = 0; k < 2 * c; k++) {
          re[inner + k] = ends.re(e + k / c, k % c, r);
          im[inner + k] = ends.im(e + k / c, k % c, r);
        }
        factored[e].substituteBack(re, im);
        for (int k = 0; k < c; k++) {
          int to = (e * p * c + k) * rights + r;
          int stride = c * rights;
          responseRe[to] = re[inner + k];
          responseIm[to] = im[inner + k];
          for (int i = 1; i < p; i++) {
            responseRe[to + i * stride] = re[row(i, k)];
            responseIm[to + i * stride] = im[row(i, k)];
          }
          responseRe[to + p * stride] = re[inner + c + k];
          responseIm[to + p * stride] = im[inner + c + k];
        }
      }
    }
  }
}
