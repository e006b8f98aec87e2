package org.spinproof.numeric.usadel;

import org.spinproof.numeric.matrix.SpinKernel;

/**
 * The local part of one of the two Riccati equations that S88 becomes, and its derivatives. With
 * lengths in ξ, energies in Δ0, the complex energy z and the pair terms d (upper right block of Δ̂)
 * and e (lower left block):
 *
 * <pre>
 *   γ''  = −2 γ'  (1 − γ̃γ)⁻¹ γ̃ γ'  − 2iz γ + i (d − γ e γ)
 *   γ̃''  = −2 γ̃' (1 − γγ̃)⁻¹ γ γ̃' − 2iz γ̃ − i (e − γ̃ d γ̃)
 * </pre>
 *
 * Both are x'' = F(x, y, x') with F = −2 x' (1 − yx)⁻¹ y x' − 2iz x + s i (p − x q x): (x, y, s, p,
 * q) is (γ, γ̃, 1, d, e) or (γ̃, γ, −1, e, d). A workspace, not thread-safe.
 */
final class RiccatiHalf {
  private static final double[] ONE = {1, 0, 0, 0, 0, 0, 1, 0};
  private final double[] product = new double[8];
  private final double[] nx = new double[8];
  private final double[] ny = new double[8];
  private final double[] m = new double[8];
  private final double[] mxp = new double[8];
  private final double[] xpm = new double[8];
  private final double[] left = new double[8];
  private final double[] right = new double[8];
  private final double[] qx = new double[8];
  private final double[] xq = new double[8];

  /**
   * Evaluates F; the results also prepare {@link #derivatives}.
   *
   * @param f eight doubles, overwritten with F
   */
  void value(
      double[] f,
      double[] x,
      double[] y,
      double[] xp,
      double zr,
      double zi,
      double s,
      double[] p,
      double[] q) {
    SpinKernel.multiply(product, y, x);
    SpinKernel.inverseOfOneMinus(nx, product);
    SpinKernel.multiply(m, nx, y);
    SpinKernel.multiply(mxp, m, xp);
    SpinKernel.multiply(xpm, xp, m);
    SpinKernel.multiply(f, xp, mxp);
    SpinKernel.scale(f, -2.0, 0.0, f);
    SpinKernel.add(f, 2.0 * zi, -2.0 * zr, x);
    SpinKernel.multiply(qx, q, x);
    SpinKernel.multiply(xq, x, q);
    SpinKernel.multiply(left, x, qx);
    SpinKernel.add(f, 0.0, s, p);
    SpinKernel.add(f, 0.0, -s, left);
  }

  /**
   * Adds the derivatives of F at the point of the last {@link #value} to flat complex matrices.
   *
   * @param fu derivative by the unknowns; modified
   * @param fp derivative by their gradients; modified
   * @param stride complex entries in a row
   * @param row first row (and, for x, first column)
   * @param yColumn first column of y
   */
  void derivatives(
      double[] fu,
      double[] fp,
      int stride,
      int row,
      int yColumn,
      double[] x,
      double[] y,
      double[] xp,
      double zr,
      double zi,
      double s) {
    SpinKernel.addSandwich(fp, stride, row, row, -2.0, 0.0, ONE, mxp);
    SpinKernel.addSandwich(fp, stride, row, row, -2.0, 0.0, xpm, ONE);
    SpinKernel.addSandwich(fu, stride, row, row, -2.0, 0.0, xpm, mxp);
    SpinKernel.addSandwich(fu, stride, row, row, 2.0 * zi, -2.0 * zr, ONE, ONE);
    SpinKernel.addSandwich(fu, stride, row, row, 0.0, -s, ONE, qx);
    SpinKernel.addSandwich(fu, stride, row, row, 0.0, -s, xq, ONE);
    SpinKernel.multiply(product, x, y);
    SpinKernel.inverseOfOneMinus(ny, product);
    SpinKernel.multiply(left, xp, nx);
    SpinKernel.multiply(right, ny, xp);
    SpinKernel.addSandwich(fu, stride, row, yColumn, -2.0, 0.0, left, right);
  }

  /** f := s i (p − x q x), the derivative of F by an amplitude that multiplies p and q. */
  void sources(double[] f, double[] x, double s, double[] p, double[] q) {
    SpinKernel.multiply(product, q, x);
    SpinKernel.multiply(left, x, product);
    SpinKernel.scale(f, 0.0, s, p);
    SpinKernel.add(f, 0.0, -s, left);
  }
}
