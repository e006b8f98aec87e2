package org.spinproof.numeric.usadel;

import org.spinproof.numeric.matrix.SpinKernel;

/**
 * What a node's Γ says: the propagator's components and how the anomalous ones respond to Γ. All in
 * the frame of {@link SpinFrame}. A workspace, not thread-safe.
 *
 * <p>With N = (1 − Γ²)⁻¹: g = g_s + g_t·σ = 2N − 1, f_s + f_t·σ = 2NΓ, and f̃_s = −f_s, f̃_t = f_t.
 */
final class RealGapState {
  private final double[] x = new double[8];
  private final double[] xp = new double[8];
  private final double[] n = new double[8];
  private final double[] m = new double[8];
  private final double[] q = new double[8];
  private final double[] h1 = new double[8];
  private final double[] h2 = new double[8];
  private final double[] np = new double[8];
  private final double[] mp = new double[8];

  /** Takes Γ at a node. */
  void read(double[] u, int offset) {
    RealGapForm.spread(x, u, offset);
    SpinKernel.squareSymmetric(h1, x);
    SpinKernel.inverseOfOneMinus(n, h1);
    SpinKernel.multiply(m, n, x);
  }

  /** Takes the gradient of Γ at the same node. */
  void readGradient(double[] up, int offset) {
    RealGapForm.spread(xp, up, offset);
    SpinKernel.multiply(h1, xp, x);
    SpinKernel.multiply(h2, x, xp);
    SpinKernel.add(h1, 1.0, 0.0, h2);
    SpinKernel.multiply(h2, n, h1);
    SpinKernel.multiply(np, h2, n);
    SpinKernel.multiply(mp, np, x);
    SpinKernel.multiply(h1, n, xp);
    SpinKernel.add(mp, 1.0, 0.0, h1);
  }

  /**
   * Sets the weight matrix Q of the functional Tr[NΓ Q] = energy weight · f_s + spin weight ·
   * axis·f_t.
   */
  private void weigh(ModeWeight w, Direction axis) {
    double sr = w.spinRe();
    double si = w.spinIm();
    q[0] = w.energyRe() + sr * axis.z();
    q[1] = w.energyIm() + si * axis.z();
    q[6] = w.energyRe() - sr * axis.z();
    q[7] = w.energyIm() - si * axis.z();
    q[2] = sr * axis.x() + si * axis.y();
    q[3] = si * axis.x() - sr * axis.y();
    q[4] = sr * axis.x() - si * axis.y();
    q[5] = si * axis.x() + sr * axis.y();
  }

  /** Re[energy weight · f_s + spin weight · axis·f_t]. */
  double pairing(ModeWeight w, Direction axis) {
    weigh(w, axis);
    return realTrace(m, q);
  }

  private static double realTrace(double[] a, double[] b) {
    return a[0] * b[0]
        - a[1] * b[1]
        + a[2] * b[4]
        - a[3] * b[5]
        + a[4] * b[2]
        - a[5] * b[3]
        + a[6] * b[6]
        - a[7] * b[7];
  }

  /**
   * The derivative of {@link #pairing} by Γ: d = Re Σ_k response_k dΓ_k over the components 11, 12,
   * 22.
   *
   * @param response six doubles, overwritten
   */
  void pairingResponse(double[] response, ModeWeight w, Direction axis) {
    weigh(w, axis);
    // δ(NΓ) = M δΓ M + N δΓ N with M = NΓ
    SpinKernel.multiply(h1, m, q);
    SpinKernel.multiply(h2, h1, m);
    SpinKernel.multiply(h1, n, q);
    SpinKernel.multiply(q, h1, n);
    SpinKernel.add(h2, 1.0, 0.0, q);
    response[0] = h2[0];
    response[1] = h2[1];
    response[2] = h2[2] + h2[4];
    response[3] = h2[3] + h2[5];
    response[4] = h2[6];
    response[5] = h2[7];
  }

  /** g_s − 1 and the first and third component of g_t, flat complex; the second vanishes. */
  void normal(double[] target) {
    for (int k = 0; k < 2; k++) {
      target[k] = n[k] + n[6 + k] - (k == 0 ? 2.0 : 0.0);
      target[2 + k] = 2.0 * n[2 + k];
      target[4 + k] = n[k] - n[6 + k];
    }
  }

  /**
   * The second component of X = g_t × ∂g_t − f_t × ∂f̃_t, the only one that does not vanish; the
   * vector part of the upper left block of g ∂g is iX.
   *
   * @param target two doubles, overwritten; in 1/ξ
   */
  void torque(double[] target) {
    // (a × b)_2 = a_3 b_1 − a_1 b_3 of a = g_t, b = ∂g_t, and of f_t, ∂f_t
    double[] a = {n[0] - n[6], n[1] - n[7], 2.0 * n[2], 2.0 * n[3]};
    double[] b = {np[0] - np[6], np[1] - np[7], 2.0 * np[2], 2.0 * np[3]};
    double[] c = {m[0] - m[6], m[1] - m[7], 2.0 * m[2], 2.0 * m[3]};
    double[] d = {mp[0] - mp[6], mp[1] - mp[7], 2.0 * mp[2], 2.0 * mp[3]};
    target[0] = cross(a, b, 0) - cross(c, d, 0);
    target[1] = cross(a, b, 1) - cross(c, d, 1);
  }

  private static double cross(double[] a, double[] b, int part) {
    return part == 0
        ? a[0] * b[2] - a[1] * b[3] - (a[2] * b[0] - a[3] * b[1])
        : a[0] * b[3] + a[1] * b[2] - (a[2] * b[1] + a[3] * b[0]);
  }
}
