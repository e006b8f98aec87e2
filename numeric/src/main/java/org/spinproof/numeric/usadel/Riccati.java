package org.spinproof.numeric.usadel;

import org.ejml.data.ZMatrixRMaj;
import org.spinproof.numeric.matrix.SpinKernel;
import org.spinproof.numeric.matrix.SpinMatrix;

/**
 * The retarded propagator at one position and one energy in the Riccati parametrisation (S93 as it
 * must read),
 *
 * <pre>
 *   g = diag(N, −Ñ) [[1 + γγ̃, 2γ], [2γ̃, 1 + γ̃γ]],   N = (1 − γγ̃)⁻¹,   Ñ = (1 − γ̃γ)⁻¹,
 * </pre>
 *
 * with its gradient along x. The printed S93 has γγ̃ in the second diagonal entry too, with which
 * g² ≠ 1. γ̃(ε) = γ*(−ε).
 *
 * @param gamma γ, dimensionless
 * @param gradient ∂γ/∂x in 1/ξ
 * @param tilde γ̃
 * @param tildeGradient ∂γ̃/∂x in 1/ξ
 */
public record Riccati(
    SpinMatrix gamma, SpinMatrix gradient, SpinMatrix tilde, SpinMatrix tildeGradient) {

  /** The same position at the opposite (real) energy: γ(−ε) = γ̃*(ε) and γ̃(−ε) = γ*(ε). */
  public Riccati opposite() {
    return new Riccati(
        tilde.conjugate(), tildeGradient.conjugate(), gamma.conjugate(), gradient.conjugate());
  }

  /** The 4×4 retarded propagator: Nambu blocks of spin matrices, as in S75; normal metal: τ3. */
  public ZMatrixRMaj propagator() {
    double[] a = gamma.toArray();
    double[] b = tilde.toArray();
    ZMatrixRMaj g = new ZMatrixRMaj(4, 4);
    double[] n = normalisation(a, b);
    double[] nt = normalisation(b, a);
    double[] product = new double[8];
    put(g, 0, 0, 2.0, n);
    SpinKernel.multiply(product, n, a);
    put(g, 0, 2, 2.0, product);
    SpinKernel.multiply(product, nt, b);
    put(g, 2, 0, -2.0, product);
    put(g, 2, 2, -2.0, nt);
    for (int k = 0; k < 4; k++) {
      g.data[10 * k] += k < 2 ? -1.0 : 1.0;
    }
    return g;
  }

  /** The gradient of {@link #propagator()} along x, in 1/ξ. */
  public ZMatrixRMaj propagatorGradient() {
    ZMatrixRMaj g = new ZMatrixRMaj(4, 4);
    gradientRow(
        g,
        0,
        2,
        2.0,
        gamma.toArray(),
        gradient.toArray(),
        tilde.toArray(),
        tildeGradient.toArray());
    gradientRow(
        g,
        2,
        0,
        -2.0,
        tilde.toArray(),
        tildeGradient.toArray(),
        gamma.toArray(),
        gradient.toArray());
    return g;
  }

  /** N' = N (a'b + ab') N on the diagonal and (N a)' beside it. */
  private static void gradientRow(
      ZMatrixRMaj g,
      int row,
      int other,
      double factor,
      double[] a,
      double[] ap,
      double[] b,
      double[] bp) {
    double[] n = normalisation(a, b);
    double[] sum = new double[8];
    double[] product = new double[8];
    SpinKernel.multiply(sum, ap, b);
    SpinKernel.multiply(product, a, bp);
    SpinKernel.add(sum, 1.0, 0.0, product);
    SpinKernel.multiply(product, n, sum);
    double[] np = new double[8];
    SpinKernel.multiply(np, product, n);
    put(g, row, row, factor, np);
    SpinKernel.multiply(product, np, a);
    put(g, row, other, factor, product);
    SpinKernel.multiply(product, n, ap);
    put(g, row, other, factor, product);
  }

  private static double[] normalisation(double[] a, double[] b) {
    double[] product = new double[8];
    double[] n = new double[8];
    SpinKernel.multiply(product, a, b);
    SpinKernel.inverseOfOneMinus(n, product);
    return n;
  }

  private static void put(ZMatrixRMaj g, int row, int column, double factor, double[] block) {
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < 4; k++) {
        g.data[8 * (row + i) + 2 * column + k] += factor * block[4 * i + k];
      }
    }
  }

  /**
   * Whether the point is on the physical branch: the eigenvalues of γγ̃ are inside the unit circle
   * and no spin projection of the density of states, of electrons or holes, is negative.
   *
   * @param slack what rounding may add, absolute
   */
  public boolean physical(double slack) {
    double[] product = new double[8];
    SpinKernel.multiply(product, gamma.toArray(), tilde.toArray());
    ZMatrixRMaj g = propagator();
    return Spectra.spectralRadius(product) < 1.0 + slack
        && Spectra.lowestProjection(g, 0, 1.0) > -slack
        && Spectra.lowestProjection(g, 2, -1.0) > -slack;
  }
}
