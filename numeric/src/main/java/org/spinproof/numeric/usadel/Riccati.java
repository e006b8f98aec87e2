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

  /**
   * The upper left block of {@link #propagator()} without the 1 of a normal metal, 2Nγγ̃, and
   * nothing else: at high energies a difference would leave rounding alone.
   */
  ZMatrixRMaj normalExcess() {
    double[] a = gamma.toArray();
    double[] b = tilde.toArray();
    double[] square = new double[8];
    double[] product = new double[8];
    SpinKernel.multiply(square, a, b);
    SpinKernel.multiply(product, normalisation(a, b), square);
    ZMatrixRMaj excess = new ZMatrixRMaj(4, 4);
    put(excess, 0, 0, 2.0, product);
    return excess;
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

  /** The density of states N = Re g_s in N0; normal metal: 1. */
  public double densityOfStates() {
    return GeneralProfile.components(propagator())[0];
  }

  /**
   * The spin-dependent part Re g_t of the density of states in N0: that of spins along a unit
   * vector p is N = Re[g_s + g_t·p].
   */
  public SpinVector spinDensityOfStates() {
    double[] g = GeneralProfile.components(propagator());
    return new SpinVector(g[2], g[4], g[6]);
  }

  /**
   * The spectral spin current Re Tr[τ3 σ̂ I^K]/8, the whole integrand of S58 (over positive
   * energies), in D/ξ. With the distribution h = h0 + h_s·σ̂τ3 and A = g ∂g, I^K = A h + h τ3 A†
   * τ3.
   *
   * @param energyMode h0 at this energy
   * @param spinMode h_s at this energy
   */
  public SpinVector spectralCurrent(double energyMode, SpinVector spinMode) {
    double[] here = flow(energyMode, spinMode);
    // the lower block is that of the opposite energy, where h0 changes its sign
    double[] there = opposite().flow(-energyMode, spinMode);
    return new SpinVector(here[0] + there[0], here[1] + there[1], here[2] + there[2]);
  }

  /** ½ Re[h0 a + h_s a_0 + i a × h_s] of the upper left block a_0 + a·σ of g ∂g. */
  private double[] flow(double h0, SpinVector h) {
    double[] a = GeneralProfile.components(Nambu.product(propagator(), propagatorGradient()));
    return new double[] {
      0.5 * (h0 * a[2] + h.x() * a[0] - (a[5] * h.z() - a[7] * h.y())),
      0.5 * (h0 * a[4] + h.y() * a[0] - (a[7] * h.x() - a[3] * h.z())),
      0.5 * (h0 * a[6] + h.z() * a[0] - (a[3] * h.y() - a[5] * h.x()))
    };
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
    return Spectra.inside(product, 1.0 + slack)
        && Spectra.lowestProjection(g, 0, 1.0) > -slack
        && Spectra.lowestProjection(g, 2, -1.0) > -slack;
  }
}
