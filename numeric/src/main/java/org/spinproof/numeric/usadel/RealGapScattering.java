package org.spinproof.numeric.usadel;

import java.util.Arrays;
import org.spinproof.numeric.matrix.SpinKernel;

/**
 * What {@link Scattering} adds to the equation of {@link RealGapForm}, and its derivative. With G =
 * 2N − 1, F = 2NΓ and the map S(X) = Σ_k σ_k X σ_k = 2 Tr X − X,
 *
 * <pre>
 *   Γ'' = ... + r_n {S(G), Γ} + r_a (S(F) + Γ S(F) Γ),   8 r_n = spinFlip + spinOrbit,   8 r_a = spinFlip − spinOrbit.
 * </pre>
 *
 * A workspace, not thread-safe.
 */
final class RealGapScattering {
  private static final double[][] UNITS = {
    {1, 0, 0, 0, 0, 0, 0, 0}, {0, 0, 1, 0, 1, 0, 0, 0}, {0, 0, 0, 0, 0, 0, 1, 0}
  };
  private final double normal;
  private final double anomalous;
  private final double[] n = new double[8];
  private final double[] m = new double[8];
  private final double[] k = new double[8];
  private final double[] q = new double[8];
  private final double[] a = new double[8];
  private final double[] b = new double[8];
  private final double[] result = new double[8];

  RealGapScattering(Scattering scattering) {
    this.normal = (scattering.spinFlip() + scattering.spinOrbit()) / 8.0;
    this.anomalous = (scattering.spinFlip() - scattering.spinOrbit()) / 8.0;
  }

  /** target := 2 Tr a − a. */
  private static void sandwichSum(double[] target, double[] a) {
    for (int part = 0; part < 2; part++) {
      double trace = 2.0 * (a[part] + a[6 + part]);
      target[part] = trace - a[part];
      target[2 + part] = -a[2 + part];
      target[4 + part] = -a[4 + part];
      target[6 + part] = trace - a[6 + part];
    }
  }

  /** Adds the terms to F, three complex components. */
  void addValue(double[] f, double[] x) {
    SpinKernel.multiply(a, x, x);
    SpinKernel.inverseOfOneMinus(n, a);
    SpinKernel.multiply(m, n, x);
    // S is linear and S(1) = 3
    sandwichSum(k, n);
    SpinKernel.scale(k, 2.0, 0.0, k);
    k[0] -= 3.0;
    k[6] -= 3.0;
    sandwichSum(q, m);
    SpinKernel.scale(q, 2.0, 0.0, q);
    clear();
    addAnticommutator(normal, k, x);
    SpinKernel.add(result, anomalous, 0.0, q);
    addSandwich(anomalous, x, q, x);
    addTo(f, 0, 2);
  }

  /**
   * Adds the derivatives at the point of the last {@link #addValue} to a flat complex 3×3 matrix.
   */
  void addDerivatives(double[] fu, double[] x) {
    double[] dk = new double[8];
    double[] dq = new double[8];
    for (int column = 0; column < 3; column++) {
      double[] unit = UNITS[column];
      // δN = N δΓ M + M δΓ N and δM = M δΓ M + N δΓ N with M = NΓ
      clear();
      addSandwich(2.0, n, unit, m);
      addSandwich(2.0, m, unit, n);
      sandwichSum(dk, result);
      clear();
      addSandwich(2.0, m, unit, m);
      addSandwich(2.0, n, unit, n);
      sandwichSum(dq, result);
      clear();
      addAnticommutator(normal, dk, x);
      addAnticommutator(normal, k, unit);
      SpinKernel.add(result, anomalous, 0.0, dq);
      addSandwich(anomalous, x, dq, x);
      addSandwich(anomalous, unit, q, x);
      addSandwich(anomalous, x, q, unit);
      addTo(fu, 2 * column, 6);
    }
  }

  private void clear() {
    Arrays.fill(result, 0.0);
  }

  private void addSandwich(double factor, double[] p, double[] y, double[] r) {
    SpinKernel.multiply(a, p, y);
    SpinKernel.multiply(b, a, r);
    SpinKernel.add(result, factor, 0.0, b);
  }

  private void addAnticommutator(double factor, double[] p, double[] r) {
    SpinKernel.multiply(a, p, r);
    SpinKernel.add(result, factor, 0.0, a);
    SpinKernel.multiply(a, r, p);
    SpinKernel.add(result, factor, 0.0, a);
  }

  /** Adds the components 11, 12, 22 of the result to a target. */
  private void addTo(double[] target, int at, int stride) {
    for (int part = 0; part < 2; part++) {
      target[at + part] += result[part];
      target[at + stride + part] += result[2 + part];
      target[at + 2 * stride + part] += result[6 + part];
    }
  }
}
