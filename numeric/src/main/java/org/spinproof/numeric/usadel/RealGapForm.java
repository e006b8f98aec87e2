package org.spinproof.numeric.usadel;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;
import org.spinproof.numeric.matrix.SpinKernel;

/**
 * The three-component form for a real gap. Then γ̃ = −σ2 γ σ2, so that γ = Γ iσ2 and γ̃ = −iσ2 Γ
 * with one function Γ = s + t·σ, and in the frame of {@link SpinFrame} t has no second component: Γ
 * is symmetric, and its entries 11, 12, 22 are the unknowns.
 *
 * <pre>
 *   Γ'' = −2 Γ' (1 − Γ²)⁻¹ Γ Γ' − 2iz Γ + iΔ (1 + Γ²),      Γ' = ∓iκ (m·σ Γ + Γ m·σ),   κ = Gφ/(2 G_N L)
 * </pre>
 */
final class RealGapForm implements RiccatiForm {
  static final double[] ONE = {1, 0, 0, 0, 0, 0, 1, 0};
  private final SpinFrame frame;
  private final Optional<RealGapScattering> scattering;
  private final double[] x = new double[8];
  private final double[] xp = new double[8];
  private final double[] square = new double[8];
  private final double[] n = new double[8];
  private final double[] m = new double[8];
  private final double[] mxp = new double[8];
  private final double[] nxp = new double[8];
  private final double[] bent = new double[8];

  RealGapForm(SpinFrame frame, Scattering scattering) {
    this.frame = frame;
    this.scattering =
        scattering.isNone() ? Optional.empty() : Optional.of(new RealGapScattering(scattering));
  }

  @Override
  public int components() {
    return 3;
  }

  /** Spreads three components to a flat spin matrix. */
  static void spread(double[] target, double[] u, int offset) {
    for (int k = 0; k < 2; k++) {
      target[k] = u[offset + k];
      target[2 + k] = u[offset + 2 + k];
      target[4 + k] = u[offset + 2 + k];
      target[6 + k] = u[offset + 4 + k];
    }
  }

  /** Rows 11, 12, 22 of a 4×4 linear map, acting on symmetric matrices. */
  private static void reduce(double[] target, double[] full) {
    for (int row = 0; row < 3; row++) {
      int from = 8 * (row == 2 ? 3 : row);
      for (int k = 0; k < 2; k++) {
        target[6 * row + k] = full[from + k];
        target[6 * row + 2 + k] = full[from + 2 + k] + full[from + 4 + k];
        target[6 * row + 4 + k] = full[from + 6 + k];
      }
    }
  }

  @Override
  public void value(
      double[] f, double[] u, int offset, double[] up, double zr, double zi, double dr, double di) {
    if (di != 0.0) {
      throw new IllegalArgumentException("the gap has the imaginary part " + di);
    }
    spread(x, u, offset);
    spread(xp, up, 0);
    SpinKernel.squareSymmetric(square, x);
    SpinKernel.inverseOfOneMinus(n, square);
    SpinKernel.multiply(m, n, x);
    SpinKernel.multiply(mxp, m, xp);
    SpinKernel.multiply(bent, xp, mxp);
    for (int k = 0; k < 3; k++) {
      int at = k == 2 ? 6 : 2 * k;
      double re = x[at];
      double im = x[at + 1];
      double one = k == 1 ? 0.0 : 1.0;
      f[2 * k] = -2.0 * (bent[at] - zi * re - zr * im) - dr * square[at + 1];
      f[2 * k + 1] = -2.0 * (bent[at + 1] - zi * im + zr * re) + dr * (one + square[at]);
    }
    scattering.ifPresent(terms -> terms.addValue(f, x));
  }

  /**
   * With M = NΓ, N = (1 − Γ²)⁻¹ and δM = M δΓ M + N δΓ N, where all but MΓ' and NΓ' are symmetric.
   */
  @Override
  public void evaluate(
      double[] f,
      double[] fu,
      double[] fp,
      double[] u,
      int offset,
      double[] up,
      double zr,
      double zi,
      double dr,
      double di) {
    value(f, u, offset, up, zr, zi, dr, di);
    SpinKernel.multiply(nxp, n, xp);
    Arrays.fill(fp, 0.0);
    addSymmetrised(fp, mxp, -2.0, 0.0);
    Arrays.fill(fu, 0.0);
    addSymmetrised(fu, x, 0.0, dr);
    addCongruence(fu, mxp);
    addCongruence(fu, nxp);
    for (int k = 0; k < 3; k++) {
      fu[8 * k] += 2.0 * zi;
      fu[8 * k + 1] -= 2.0 * zr;
    }
    scattering.ifPresent(terms -> terms.addDerivatives(fu, x));
  }

  /** Adds s times the linear map δ → δP + (δP)ᵀ of symmetric matrices, in their entries. */
  private static void addSymmetrised(double[] map, double[] p, double sr, double si) {
    addTimes(map, 0, 2.0 * sr, 2.0 * si, p, 0);
    addTimes(map, 2, 2.0 * sr, 2.0 * si, p, 4);
    addTimes(map, 6, sr, si, p, 2);
    addTimes(map, 8, sr, si, p, 0);
    addTimes(map, 8, sr, si, p, 6);
    addTimes(map, 10, sr, si, p, 4);
    addTimes(map, 14, 2.0 * sr, 2.0 * si, p, 2);
    addTimes(map, 16, 2.0 * sr, 2.0 * si, p, 6);
  }

  private static void addTimes(double[] map, int at, double sr, double si, double[] p, int from) {
    map[at] += sr * p[from] - si * p[from + 1];
    map[at + 1] += sr * p[from + 1] + si * p[from];
  }

  /** Adds −2 times the linear map δ → Pᵀ δ P of symmetric matrices, in their entries. */
  private static void addCongruence(double[] map, double[] p) {
    addProduct(map, 0, -2.0, p, 0, 0);
    addProduct(map, 2, -4.0, p, 0, 4);
    addProduct(map, 4, -2.0, p, 4, 4);
    addProduct(map, 6, -2.0, p, 0, 2);
    addProduct(map, 8, -2.0, p, 0, 6);
    addProduct(map, 8, -2.0, p, 2, 4);
    addProduct(map, 10, -2.0, p, 4, 6);
    addProduct(map, 12, -2.0, p, 2, 2);
    addProduct(map, 14, -4.0, p, 2, 6);
    addProduct(map, 16, -2.0, p, 6, 6);
  }

  private static void addProduct(double[] map, int at, double factor, double[] p, int a, int b) {
    map[at] += factor * (p[a] * p[b] - p[a + 1] * p[b + 1]);
    map[at + 1] += factor * (p[a] * p[b + 1] + p[a + 1] * p[b]);
  }

  @Override
  public void sources(double[] byGap, double[] byEnergy) {
    for (int k = 0; k < 3; k++) {
      int at = k == 2 ? 6 : 2 * k;
      byGap[2 * k] = -square[at + 1];
      byGap[2 * k + 1] = (k == 1 ? 0.0 : 1.0) + square[at];
      byEnergy[2 * k] = 2.0 * x[at + 1];
      byEnergy[2 * k + 1] = -2.0 * x[at];
    }
  }

  @Override
  public double[] boundary(SpinActiveInterface end, double length) {
    double kappa = end.conductance() / (2.0 * length);
    Direction inside = frame.inward(end.magnetization());
    double[] m = {inside.z(), 0, inside.x(), 0, inside.x(), 0, -inside.z(), 0};
    double[] full = new double[32];
    SpinKernel.addSandwich(full, 4, 0, 0, 0.0, -kappa, m, ONE);
    SpinKernel.addSandwich(full, 4, 0, 0, 0.0, -kappa, ONE, m);
    double[] b = new double[18];
    reduce(b, full);
    return b;
  }

  @Override
  public void bulk(double[] u, int offset, double zr, double zi, double dr, double di) {
    Complex z = new Complex(zr, zi);
    Complex root = z.multiply(z).subtract(dr * dr).sqrt();
    if (root.getImaginary() < 0.0) {
      root = root.negate();
    }
    Complex c = new Complex(dr).divide(z.add(root));
    u[offset] = c.getReal();
    u[offset + 1] = c.getImaginary();
    u[offset + 2] = 0.0;
    u[offset + 3] = 0.0;
    u[offset + 4] = c.getReal();
    u[offset + 5] = c.getImaginary();
  }

  @Override
  public boolean physical(double[] u, int offset, double radius) {
    spread(x, u, offset);
    SpinKernel.squareSymmetric(square, x);
    return Spectra.inside(square, radius);
  }
}
