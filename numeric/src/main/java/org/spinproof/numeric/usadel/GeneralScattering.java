package org.spinproof.numeric.usadel;

import java.util.Arrays;
import org.spinproof.numeric.matrix.SpinKernel;

/**
 * What {@link Scattering} adds to the equations of {@link GeneralForm}, and its derivatives. A
 * self-energy Σ beside Δ̂ + zτ3 in S88 adds
 *
 * <pre>
 *   γ''  = ... + i (Σ12 − γ Σ21 γ − Σ11 γ + γ Σ22),   γ̃'' = ... − i (Σ21 − γ̃ Σ12 γ̃ + γ̃ Σ11 − Σ22 γ̃).
 * </pre>
 *
 * With the Nambu blocks of g, r_n = (spinFlip + spinOrbit)/8 and r_a = (spinFlip − spinOrbit)/8 the
 * blocks of Σ are
 *
 * <pre>
 *   Σ11 = i r_n Σ_k σ_k g11 σ_k,    Σ12 = i r_a Σ_k σ_k g12 σ_k*,
 *   Σ21 = i r_a Σ_k σ_k* g21 σ_k,   Σ22 = i r_n Σ_k σ_k* g22 σ_k*.
 * </pre>
 *
 * A workspace, not thread-safe.
 */
final class GeneralScattering {
  private final double normal;
  private final double anomalous;
  private final double[] n = new double[8];
  private final double[] nt = new double[8];
  private final double[] ny = new double[8];
  private final double[] ntx = new double[8];

  /** Σ_k of the four blocks of −iΣ but for the rates: 11, 12, 21, 22. */
  private final double[][] block = new double[4][8];

  private final double[][] change = new double[4][8];
  private final double[] dn = new double[8];
  private final double[] unit = new double[8];
  private final double[] a = new double[8];
  private final double[] b = new double[8];
  private final double[] sum = new double[8];

  GeneralScattering(Scattering scattering) {
    this.normal = (scattering.spinFlip() + scattering.spinOrbit()) / 8.0;
    this.anomalous = (scattering.spinFlip() - scattering.spinOrbit()) / 8.0;
  }

  /** target := Σ_k σ_k x σ_k = Σ_k σ_k* x σ_k* = 2 Tr x − x. */
  private static void alike(double[] target, double[] x) {
    for (int part = 0; part < 2; part++) {
      double trace = 2.0 * (x[part] + x[6 + part]);
      target[part] = trace - x[part];
      target[2 + part] = -x[2 + part];
      target[4 + part] = -x[4 + part];
      target[6 + part] = trace - x[6 + part];
    }
  }

  /** target := Σ_k σ_k x σ_k* = Σ_k σ_k* x σ_k = 2 xᵀ − x, by σ* = −σ2 σ σ2. */
  private static void conjugated(double[] target, double[] x) {
    for (int part = 0; part < 2; part++) {
      target[part] = x[part];
      target[2 + part] = 2.0 * x[4 + part] - x[2 + part];
      target[4 + part] = 2.0 * x[2 + part] - x[4 + part];
      target[6 + part] = x[6 + part];
    }
  }

  /**
   * Adds the terms to F.
   *
   * @param f sixteen doubles; modified
   * @param x γ
   * @param y γ̃
   */
  void addValue(double[] f, double[] x, double[] y) {
    SpinKernel.multiply(a, x, y);
    SpinKernel.inverseOfOneMinus(n, a);
    SpinKernel.multiply(a, y, x);
    SpinKernel.inverseOfOneMinus(nt, a);
    SpinKernel.multiply(ntx, n, x);
    SpinKernel.multiply(ny, nt, y);
    // g11 = 2N − 1, g12 = 2Nγ, g21 = −2Ñγ̃, g22 = 1 − 2Ñ
    blocks(block, n, ntx, ny, nt);
    for (int k = 0; k < 8; k += 6) {
      block[0][k] -= 3.0;
      block[3][k] += 3.0;
    }
    clear(sum);
    addLinear(block, x, y, true);
    addTo(f, 0, 2);
    clear(sum);
    addLinear(block, x, y, false);
    addTo(f, 8, 2);
  }

  /** The blocks of −iΣ but for the rates, linear in N, Nγ, Ñγ̃ and Ñ. */
  private void blocks(double[][] target, double[] n11, double[] n12, double[] n21, double[] n22) {
    alike(target[0], n11);
    conjugated(target[1], n12);
    conjugated(target[2], n21);
    alike(target[3], n22);
    for (int k = 0; k < 8; k++) {
      target[0][k] *= 2.0;
      target[1][k] *= 2.0;
      target[2][k] *= -2.0;
      target[3][k] *= -2.0;
    }
  }

  /** What blocks s of −iΣ add: i · i = −1 for γ, −i · i = 1 for γ̃. */
  private void addLinear(double[][] s, double[] x, double[] y, boolean upper) {
    if (upper) {
      SpinKernel.add(sum, -anomalous, 0.0, s[1]);
      addSandwich(anomalous, x, s[2], x);
      addProduct(normal, s[0], x);
      addProduct(-normal, x, s[3]);
    } else {
      SpinKernel.add(sum, anomalous, 0.0, s[2]);
      addSandwich(-anomalous, y, s[1], y);
      addProduct(normal, y, s[0]);
      addProduct(-normal, s[3], y);
    }
  }

  /**
   * Adds the derivatives at the point of the last {@link #addValue} to a flat complex 8×8 matrix.
   */
  void addDerivatives(double[] fu, double[] x, double[] y) {
    double[] dxn = new double[8];
    double[] dyn = new double[8];
    double[] dnt = new double[8];
    for (int column = 0; column < 8; column++) {
      clear(unit);
      unit[2 * (column % 4)] = 1.0;
      boolean first = column < 4;
      if (first) {
        // by γ: δN = N δγ γ̃N, δ(Nγ) = N δγ (1 + γ̃Nγ) = N δγ Ñ, δÑ = Ñγ̃ δγ Ñ, δ(Ñγ̃) = Ñγ̃ δγ Ñγ̃
        sandwich(dn, n, unit, ny);
        sandwich(dxn, n, unit, nt);
        sandwich(dnt, ny, unit, nt);
        sandwich(dyn, ny, unit, ny);
      } else {
        sandwich(dn, ntx, unit, n);
        sandwich(dxn, ntx, unit, ntx);
        sandwich(dnt, nt, unit, ntx);
        sandwich(dyn, nt, unit, n);
      }
      blocks(change, dn, dxn, dyn, dnt);
      clear(sum);
      addLinear(change, x, y, true);
      if (first) {
        addSandwich(anomalous, unit, block[2], x);
        addSandwich(anomalous, x, block[2], unit);
        addProduct(normal, block[0], unit);
        addProduct(-normal, unit, block[3]);
      }
      addTo(fu, 2 * column, 16);
      clear(sum);
      addLinear(change, x, y, false);
      if (!first) {
        addSandwich(-anomalous, unit, block[1], y);
        addSandwich(-anomalous, y, block[1], unit);
        addProduct(normal, unit, block[0]);
        addProduct(-normal, block[3], unit);
      }
      addTo(fu, 2 * column + 64, 16);
    }
  }

  private static void clear(double[] v) {
    Arrays.fill(v, 0.0);
  }

  private void sandwich(double[] target, double[] p, double[] q, double[] r) {
    SpinKernel.multiply(a, p, q);
    SpinKernel.multiply(target, a, r);
  }

  private void addSandwich(double factor, double[] p, double[] q, double[] r) {
    sandwich(b, p, q, r);
    SpinKernel.add(sum, factor, 0.0, b);
  }

  private void addProduct(double factor, double[] p, double[] r) {
    SpinKernel.multiply(a, p, r);
    SpinKernel.add(sum, factor, 0.0, a);
  }

  /** Adds the four entries of the sum to a target, {@code stride} doubles apart. */
  private void addTo(double[] target, int at, int stride) {
    for (int k = 0; k < 4; k++) {
      target[at + k * stride] += sum[2 * k];
      target[at + k * stride + 1] += sum[2 * k + 1];
    }
  }
}
