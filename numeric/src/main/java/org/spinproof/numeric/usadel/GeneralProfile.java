package org.spinproof.numeric.usadel;

import java.util.Arrays;
import org.ejml.data.ZMatrixRMaj;

/**
 * Spin current, charge current and spin accumulation at given positions for a gap of any phase, as
 * sums over energies. A workspace.
 *
 * <p>With the upper left Nambu blocks g_s + g_t·σ of g and a_0 + a·σ of g ∂g, and integrals over
 * all real energies,
 *
 * <pre>
 *   J_s = ½ ∫ Re[h0 a + h_s a_0 + i a × h_s]              (S54) in (ħ/2) N0 D Δ0/ξ
 *   J_e = ½ ∫ Re[h0 a_0 + h_s·a]                          (S53) in e N0 D Δ0/ξ
 *   ρ_s = −½ ∫ Re[h0 g_t + h_s g_s + i g_t × h_s]         (S52) in (ħ/2) N0 Δ0
 * </pre>
 */
final class GeneralProfile {
  private final Mesh at;
  private final double[] n;

  /** Seven doubles a position: J_s, J_e, ρ_s. */
  private final double[] sums;

  GeneralProfile(Mesh at, Direction axis) {
    this.at = at;
    this.n = new double[] {axis.x(), axis.y(), axis.z()};
    this.sums = new double[7 * at.nodes()];
  }

  /**
   * Adds a state of positive Re z and its mirror image at −z*. The node's weights stand for both
   * where the gap is real; else half of them is each one's, with E → −E* and S → S* at the mirror
   * image.
   */
  void add(ModeWeight w, NodalField field) {
    ModeWeight here =
        new ModeWeight(0.5 * w.energyRe(), 0.5 * w.energyIm(), 0.5 * w.spinRe(), 0.5 * w.spinIm());
    ModeWeight there =
        new ModeWeight(-here.energyRe(), here.energyIm(), here.spinRe(), -here.spinIm());
    for (int i = 0; i < at.nodes(); i++) {
      Riccati point = SpectralState.riccati(field, at.fraction(i));
      add(here, point, 7 * i);
      add(there, point.opposite(), 7 * i);
    }
  }

  private void add(ModeWeight w, Riccati point, int to) {
    double[] normal = components(point.normalExcess());
    double[] flow = components(Nambu.product(point.propagator(), point.propagatorGradient()));
    for (int k = 0; k < 3; k++) {
      int a = 2 * ((k + 1) % 3 + 1);
      int b = 2 * ((k + 2) % 3 + 1);
      double n1 = n[(k + 1) % 3];
      double n2 = n[(k + 2) % 3];
      sums[to + k] +=
          0.5
              * (real(w.energyRe(), w.energyIm(), flow, 2 * k + 2)
                  + n[k] * real(w.spinRe(), w.spinIm(), flow, 0)
                  + n2 * real(-w.spinIm(), w.spinRe(), flow, a)
                  - n1 * real(-w.spinIm(), w.spinRe(), flow, b));
      sums[to + 3] += 0.5 * n[k] * real(w.spinRe(), w.spinIm(), flow, 2 * k + 2);
      sums[to + 4 + k] -=
          0.5
              * (real(w.energyRe(), w.energyIm(), normal, 2 * k + 2)
                  + n[k] * real(w.spinRe(), w.spinIm(), normal, 0)
                  + n2 * real(-w.spinIm(), w.spinRe(), normal, a)
                  - n1 * real(-w.spinIm(), w.spinRe(), normal, b));
    }
    sums[to + 3] += 0.5 * real(w.energyRe(), w.energyIm(), flow, 0);
  }

  private static double real(double wr, double wi, double[] v, int k) {
    return wr * v[k] - wi * v[k + 1];
  }

  /** The components 0..3 of the upper left block in Pauli matrices, flat complex. */
  static double[] components(ZMatrixRMaj g) {
    double ar = g.getReal(0, 0);
    double ai = g.getImag(0, 0);
    double br = g.getReal(0, 1);
    double bi = g.getImag(0, 1);
    double cr = g.getReal(1, 0);
    double ci = g.getImag(1, 0);
    double dr = g.getReal(1, 1);
    double di = g.getImag(1, 1);
    return new double[] {
      0.5 * (ar + dr), 0.5 * (ai + di),
      0.5 * (br + cr), 0.5 * (bi + ci),
      -0.5 * (bi - ci), 0.5 * (br - cr),
      0.5 * (ar - dr), 0.5 * (ai - di)
    };
  }

  /** Flat sums, seven a position: J_s, J_e, ρ_s without −eVs; a copy. */
  double[] sums() {
    return Arrays.copyOf(sums, sums.length);
  }
}
