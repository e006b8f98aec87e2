package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.junit.jupiter.api.Test;
import org.spinproof.numeric.matrix.SpinMatrix;
import org.spinproof.numeric.quadrature.ChebyshevGrid;

class ScatteringTest {
  // with these directions the frame of the magnetizations is that of the laboratory
  private static final SpinActiveInterface LEFT = new SpinActiveInterface(0.9, Direction.Z);
  private static final SpinActiveInterface RIGHT =
      new SpinActiveInterface(0.7, new Direction(1.0, 0.0, 0.4));

  private static Wire wire(Scattering scattering) {
    return new Wire(
        new Film(1.3, 0.2, 0.1, 20.0),
        LEFT,
        RIGHT,
        new Gap.SelfConsistent(),
        new Injection(0.2, new Direction(0.1, 0.5, 0.9)),
        scattering);
  }

  /** γ = Γ iσ2 and γ̃ = −iσ2 Γ. */
  private static Riccati riccati(double[] u, double[] up) {
    double[] x = new double[8];
    double[] xp = new double[8];
    RealGapForm.spread(x, u, 0);
    RealGapForm.spread(xp, up, 0);
    return new Riccati(timesPair(x), timesPair(xp), pairTimes(x), pairTimes(xp));
  }

  private static SpinMatrix timesPair(double[] x) {
    return SpinMatrix.of(-x[2], -x[3], x[0], x[1], -x[6], -x[7], x[4], x[5]);
  }

  private static SpinMatrix pairTimes(double[] x) {
    return SpinMatrix.of(-x[4], -x[5], -x[6], -x[7], x[0], x[1], x[2], x[3]);
  }

  private static double residual(Scattering inEquation) {
    Wire wire = wire(new Scattering(0.6, 1.1));
    ChebyshevGrid grid = new ChebyshevGrid(24);
    Mesh mesh = Mesh.uniform(1.3, 1, grid);
    SpinFrame frame = SpinFrame.of(LEFT.magnetization(), RIGHT.magnetization());
    assertThat(frame.second().y()).isEqualTo(1.0);
    double[] gap = new double[2 * mesh.nodes()];
    Arrays.setAll(gap, k -> k % 2 == 0 ? 0.8 : 0.0);
    double[] u =
        new Continuation(mesh, new RealGapForm(frame, wire.scattering()), LEFT, RIGHT)
            .descend(0.5, 0.2, gap)
            .orElseThrow();
    NodalField field = new NodalField(mesh, u);
    int n = grid.degree() + 1;
    ZMatrixRMaj[] g = new ZMatrixRMaj[n];
    ZMatrixRMaj[] current = new ZMatrixRMaj[n];
    for (int j = 0; j < n; j++) {
      Riccati point = riccati(field.at(mesh.fraction(j)), field.gradientAt(mesh.fraction(j)));
      g[j] = point.propagator();
      current[j] = Nambu.product(g[j], point.propagatorGradient());
    }
    ZMatrixRMaj tau = Nambu.hamiltonian(1.0, 0.0, 0.0, 0.0);
    double largest = 0.0;
    for (int i = 1; i < n - 1; i++) {
      ZMatrixRMaj h = Nambu.hamiltonian(0.5, 0.2, 0.8, 0.0);
      for (Direction axis : new Direction[] {Direction.X, Direction.Y, Direction.Z}) {
        ZMatrixRMaj s = Nambu.spin(axis);
        ZMatrixRMaj st = Nambu.product(s, tau);
        Nambu.addScaled(
            h, 0.0, inEquation.spinFlip() / 8.0, Nambu.product(s, Nambu.product(g[i], s)));
        Nambu.addScaled(
            h, 0.0, inEquation.spinOrbit() / 8.0, Nambu.product(st, Nambu.product(g[i], st)));
      }
      ZMatrixRMaj rest = Nambu.commutator(h, g[i]);
      for (int j = 0; j < n; j++) {
        Nambu.addScaled(rest, 0.0, -mesh.scale(0) * grid.first(i, j), current[j]);
      }
      largest = Math.max(largest, CommonOps_ZDRM.elementMaxAbs(rest));
    }
    return largest;
  }

  @Test
  void theUsadelEquationWithItsSelfEnergiesHolds() {
    assertThat(residual(new Scattering(0.6, 1.1))).isLessThan(1e-8);
    assertThat(residual(new Scattering(1.1, 0.6))).isGreaterThan(1e-2);
    assertThat(residual(new Scattering(0.6, 0.0))).isGreaterThan(1e-2);
  }

  @Test
  void isotropicScatteringLeavesTheSpinCurrentConserved() {
    UsadelSolver solver = new UsadelSolver(1e-5, Method.CONTOUR);
    SolutionPoint without = solver.solve(wire(Scattering.NONE));
    SolutionPoint flip = solver.solve(wire(new Scattering(0.2, 0.0)));
    SolutionPoint orbit = solver.solve(wire(new Scattering(0.0, 0.5)));
    // for a real gap [Σ, g] has no spin part in its upper left block: S(G) commutes with G and S(F)
    // with F
    assertThat(without.spinCurrentVariation()).isLessThan(1e-6);
    assertThat(flip.converged() && orbit.converged()).isTrue();
    assertThat(flip.spinCurrentVariation()).isLessThan(1e-6);
    assertThat(orbit.spinCurrentVariation()).isLessThan(1e-6);
    // it changes the current all the same: triplets decay
    assertThat(orbit.spinCurrent().distance(SpinVector.ZERO))
        .isLessThan(0.95 * without.spinCurrent().distance(SpinVector.ZERO));
    assertThat(flip.gap().mean()).isLessThan(without.gap().mean() - 0.01);
  }

  @Test
  void whatIsNotSupportedIsRefused() {
    assertThatThrownBy(
            () ->
                new Wire(
                    new Film(1.0, 0.1, 0.1, 10.0),
                    LEFT,
                    RIGHT,
                    new Gap.Fixed(1.0, 0.2),
                    Injection.none(),
                    new Scattering(0.1, 0.0)))
        .hasMessageContaining("phase difference");
  }
}
