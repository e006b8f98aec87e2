package org.spinproof.numeric.usadel;

import java.util.Arrays;

/**
 * Spin current, charge current and spin accumulation at the nodes of a mesh, as sums over energies.
 * A workspace.
 *
 * <p>With h0 and h_s = h_s n of S61, X = g_t × ∂g_t − f_t × ∂f̃_t and integrals over all real
 * energies,
 *
 * <pre>
 *   J_s = −½ ∫ Im[X] h0 − ½ ∫ Re[X] × h_s                 (S58, S86) in (ħ/2) N0 D Δ0/ξ
 *   ρ_s = −½ ∫ Re[h0 g_t + h_s g_s + i g_t × h_s]         (S52) in (ħ/2) N0 Δ0
 * </pre>
 *
 * the second from g^K = g^R h − h g^A with g^A = −τ3 g^R† τ3: with the printed g^A = τ3 g^R† τ3 a
 * normal metal would have no Keldysh component at all.
 */
final class Profile {
  private final Mesh mesh;
  private final SpinFrame frame;
  private final Direction axis;
  private final double[] current;
  private final double[] accumulation;
  private final RealGapState state = new RealGapState();

  /**
   * @param axis of the injection in the frame
   */
  Profile(Mesh mesh, SpinFrame frame, Direction axis) {
    this.mesh = mesh;
    this.frame = frame;
    this.axis = axis;
    this.current = new double[3 * mesh.nodes()];
    this.accumulation = new double[3 * mesh.nodes()];
  }

  /** Adds what a state contributes; returns the largest entry of the contribution. */
  double add(ModeWeight w, NodalField field) {
    double[] torque = new double[2];
    double[] g = new double[6];
    double largest = 0.0;
    double[] values = field.values();
    double[] gradients = field.gradients();
    if (field.mesh() != mesh) {
      Interpolation between = new Interpolation(field.mesh(), mesh);
      values = between.apply(values);
      gradients = between.applyWithin(gradients);
    } else {
      gradients = field.atNodes(gradients);
    }
    for (int i = 0; i < mesh.nodes(); i++) {
      state.read(values, 6 * i);
      state.readGradient(gradients, 6 * i);
      state.torque(torque);
      state.normal(g);
      double j2 = 0.5 * -imag(w.energyRe(), w.energyIm(), torque, 0);
      double perpendicular = -0.5 * real(w.spinRe(), w.spinIm(), torque, 0);
      // e2 × n
      double j1 = perpendicular * axis.z();
      double j3 = -perpendicular * axis.x();
      double r1 = real(w.energyRe(), w.energyIm(), g, 2);
      double r3 = real(w.energyRe(), w.energyIm(), g, 4);
      double along = real(w.spinRe(), w.spinIm(), g, 0);
      double i1 = -imag(w.spinRe(), w.spinIm(), g, 2);
      double i3 = -imag(w.spinRe(), w.spinIm(), g, 4);
      double[] rho = {
        -0.5 * (r1 + along * axis.x() - i3 * axis.y()),
        -0.5 * (along * axis.y() + i3 * axis.x() - i1 * axis.z()),
        -0.5 * (r3 + along * axis.z() + i1 * axis.y())
      };
      double[] j = {j1, j2, j3};
      for (int k = 0; k < 3; k++) {
        current[3 * i + k] += j[k];
        accumulation[3 * i + k] += rho[k];
        largest = Math.max(largest, Math.max(Math.abs(j[k]), Math.abs(rho[k])));
      }
    }
    return largest;
  }

  private static double real(double wr, double wi, double[] v, int at) {
    return wr * v[at] - wi * v[at + 1];
  }

  private static double imag(double wr, double wi, double[] v, int at) {
    return wr * v[at + 1] + wi * v[at];
  }

  /** Spin current at the nodes, laboratory components. */
  SpinVector[] currents() {
    return outward(current, 0.0);
  }

  /**
   * Spin accumulation at the nodes, laboratory components.
   *
   * @param voltage eVs/Δ0, whose −eVs of the normal metal is added
   */
  SpinVector[] accumulations(double voltage) {
    return outward(accumulation, voltage);
  }

  private SpinVector[] outward(double[] v, double voltage) {
    SpinVector[] result = new SpinVector[mesh.nodes()];
    Arrays.setAll(
        result,
        i ->
            SpinVector.of(
                frame.outward(
                    v[3 * i] - voltage * axis.x(),
                    v[3 * i + 1] - voltage * axis.y(),
                    v[3 * i + 2] - voltage * axis.z())));
    return result;
  }
}
