package org.spinproof.numeric.usadel;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;
import org.spinproof.numeric.matrix.SpinKernel;

/**
 * The eight-component form: the entries of γ, then those of γ̃, each (11, 12, 21, 22). Valid for
 * every gap and every pair of interfaces. With κ = Gφ/(2 G_N L), S89 becomes γ' = ∓iκ (m·σ γ − γ
 * m·σ*) and γ̃' = ±iκ (m·σ* γ̃ − γ̃ m·σ), upper signs at the left end.
 */
final class GeneralForm implements RiccatiForm {
  private static final double[] ONE = {1, 0, 0, 0, 0, 0, 1, 0};

  /** iσ2: what the real part of Δ multiplies in both blocks of Δ̂. */
  private static final double[] REAL_GAP = {0, 0, 1, 0, -1, 0, 0, 0};

  private final Optional<GeneralScattering> scattering;
  private final RiccatiHalf half = new RiccatiHalf();
  private final RiccatiHalf tilde = new RiccatiHalf();
  private final double[] x = new double[8];
  private final double[] y = new double[8];
  private final double[] xp = new double[8];
  private final double[] yp = new double[8];
  private final double[] fx = new double[8];
  private final double[] d = new double[8];
  private final double[] e = new double[8];

  GeneralForm(Scattering scattering) {
    this.scattering =
        scattering.isNone() ? Optional.empty() : Optional.of(new GeneralScattering(scattering));
  }

  @Override
  public int components() {
    return 8;
  }

  @Override
  public void value(
      double[] f, double[] u, int offset, double[] up, double zr, double zi, double dr, double di) {
    System.arraycopy(u, offset, x, 0, 8);
    System.arraycopy(u, offset + 8, y, 0, 8);
    System.arraycopy(up, 0, xp, 0, 8);
    System.arraycopy(up, 8, yp, 0, 8);
    // Δ̂ has the blocks d = Δ iσ2 and e = Δ* iσ2
    d[2] = dr;
    d[3] = di;
    d[4] = -dr;
    d[5] = -di;
    e[2] = dr;
    e[3] = -di;
    e[4] = -dr;
    e[5] = di;
    half.value(fx, x, y, xp, zr, zi, 1.0, d, e);
    System.arraycopy(fx, 0, f, 0, 8);
    tilde.value(fx, y, x, yp, zr, zi, -1.0, e, d);
    System.arraycopy(fx, 0, f, 8, 8);
    if (scattering.isPresent()) {
      scattering.get().addValue(f, x, y);
    }
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
    Arrays.fill(fu, 0.0);
    Arrays.fill(fp, 0.0);
    half.derivatives(fu, fp, 8, 0, 4, x, y, xp, zr, zi, 1.0);
    tilde.derivatives(fu, fp, 8, 4, 0, y, x, yp, zr, zi, -1.0);
    if (scattering.isPresent()) {
      scattering.get().addDerivatives(fu, x, y);
    }
  }

  @Override
  public void sources(double[] byGap, double[] byEnergy) {
    half.sources(fx, x, 1.0, REAL_GAP, REAL_GAP);
    System.arraycopy(fx, 0, byGap, 0, 8);
    tilde.sources(fx, y, -1.0, REAL_GAP, REAL_GAP);
    System.arraycopy(fx, 0, byGap, 8, 8);
    SpinKernel.scale(fx, 0.0, -2.0, x);
    System.arraycopy(fx, 0, byEnergy, 0, 8);
    SpinKernel.scale(fx, 0.0, -2.0, y);
    System.arraycopy(fx, 0, byEnergy, 8, 8);
  }

  @Override
  public double[] boundary(SpinActiveInterface end, double length) {
    double kappa = end.conductance() / (2.0 * length);
    double[] m = pauli(end.magnetization(), 1.0);
    double[] mc = pauli(end.magnetization(), -1.0);
    double[] b = new double[2 * 64];
    SpinKernel.addSandwich(b, 8, 0, 0, 0.0, -kappa, m, ONE);
    SpinKernel.addSandwich(b, 8, 0, 0, 0.0, kappa, ONE, mc);
    SpinKernel.addSandwich(b, 8, 4, 4, 0.0, kappa, mc, ONE);
    SpinKernel.addSandwich(b, 8, 4, 4, 0.0, -kappa, ONE, m);
    return b;
  }

  /** m·σ for sign 1, its complex conjugate for sign −1. */
  static double[] pauli(Direction m, double sign) {
    return new double[] {m.z(), 0, m.x(), -sign * m.y(), m.x(), sign * m.y(), -m.z(), 0};
  }

  @Override
  public void bulk(double[] u, int offset, double zr, double zi, double dr, double di) {
    // γ = Δ/(z + √(z² − |Δ|²)) iσ2, the root with a positive imaginary part
    Complex z = new Complex(zr, zi);
    Complex root = z.multiply(z).subtract(dr * dr + di * di).sqrt();
    if (root.getImaginary() < 0.0) {
      root = root.negate();
    }
    Complex c = new Complex(dr, di).divide(z.add(root));
    Complex t = new Complex(dr, -di).divide(z.add(root)).negate();
    Arrays.fill(u, offset, offset + 16, 0.0);
    u[offset + 2] = c.getReal();
    u[offset + 3] = c.getImaginary();
    u[offset + 4] = -c.getReal();
    u[offset + 5] = -c.getImaginary();
    u[offset + 10] = t.getReal();
    u[offset + 11] = t.getImaginary();
    u[offset + 12] = -t.getReal();
    u[offset + 13] = -t.getImaginary();
  }

  @Override
  public boolean physical(double[] u, int offset, double radius) {
    System.arraycopy(u, offset, x, 0, 8);
    System.arraycopy(u, offset + 8, y, 0, 8);
    SpinKernel.multiply(fx, x, y);
    return Spectra.inside(fx, radius);
  }
}
