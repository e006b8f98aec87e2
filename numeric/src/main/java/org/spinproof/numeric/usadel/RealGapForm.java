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
  private static final double[] MINUS_ONE = {-1, 0, 0, 0, 0, 0, -1, 0};
  private final SpinFrame frame;
  private final Optional<RealGapScattering> scattering;
  private final RiccatiHalf half = new RiccatiHalf();
  private final double[] x = new double[8];
  private final double[] xp = new double[8];
  private final double[] fx = new double[8];
  private final double[] d = new double[8];
  private final double[] e = new double[8];
  private final double[] fullU = new double[32];
  private final double[] fullP = new double[32];

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

  private static void gather(double[] target, double[] full) {
    System.arraycopy(full, 0, target, 0, 4);
    System.arraycopy(full, 6, target, 4, 2);
  }

  @Override
  public void value(
      double[] f, double[] u, int offset, double[] up, double zr, double zi, double dr, double di) {
    if (di != 0.0) {
      throw new IllegalArgumentException("the gap has the imaginary part " + di);
    }
    spread(x, u, offset);
    spread(xp, up, 0);
    SpinKernel.scale(d, dr, 0.0, ONE);
    SpinKernel.scale(e, -dr, 0.0, ONE);
    half.value(fx, x, x, xp, zr, zi, 1.0, d, e);
    gather(f, fx);
    scattering.ifPresent(terms -> terms.addValue(f, x));
  }

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
    Arrays.fill(fullU, 0.0);
    Arrays.fill(fullP, 0.0);
    half.derivatives(fullU, fullP, 4, 0, 0, x, x, xp, zr, zi, 1.0);
    reduce(fu, fullU);
    reduce(fp, fullP);
    scattering.ifPresent(terms -> terms.addDerivatives(fu, x));
  }

  @Override
  public void sources(double[] byGap, double[] byEnergy) {
    half.sources(fx, x, 1.0, ONE, MINUS_ONE);
    gather(byGap, fx);
    SpinKernel.scale(fx, 0.0, -2.0, x);
    gather(byEnergy, fx);
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
    SpinKernel.multiply(fx, x, x);
    return Spectra.inside(fx, radius);
  }
}
