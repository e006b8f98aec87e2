package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.junit.jupiter.api.Test;

class UsadelSolverTest {
  private static final Film WARM = new Film(1.2, 0.3, 0.08, 20.0);
  private static final SpinActiveInterface LEFT =
      new SpinActiveInterface(0.7, new Direction(1.0, 0.2, 0.3));
  private static final SpinActiveInterface RIGHT =
      new SpinActiveInterface(-0.5, new Direction(-0.2, 1.0, 0.4));
  private static final Injection INJECTION = new Injection(0.3, new Direction(0.3, 0.7, -0.2));

  private static Wire wire(
      SpinActiveInterface left, SpinActiveInterface right, Injection injection) {
    return new Wire(WARM, left, right, new Gap.SelfConsistent(), injection);
  }

  @Test
  void bothRoadsAgree() {
    Wire wire = wire(LEFT, RIGHT, INJECTION);
    SolutionPoint a = new UsadelSolver(1e-9, Method.CONTOUR).solve(wire);
    SolutionPoint b = new UsadelSolver(1e-9, Method.REAL_AXIS).solve(wire);
    assertThat(a.converged() && b.converged()).isTrue();
    assertThat(a.gap().mean()).isGreaterThan(0.5).isCloseTo(b.gap().mean(), within(1e-9));
    assertThat(a.spinCurrent().distance(b.spinCurrent())).isLessThan(1e-9);
    assertThat(a.spinCurrent().distance(SpinVector.ZERO)).isGreaterThan(1e-3);
  }

  @Test
  void withoutMagnetsTheGapIsThatOfTheBulk() {
    Film cold = new Film(0.8, 1e-3, 0.02, 12.0);
    SolutionPoint point =
        UsadelSolver.standard()
            .solve(
                new Wire(
                    cold,
                    SpinActiveInterface.none(),
                    SpinActiveInterface.none(),
                    new Gap.SelfConsistent(),
                    Injection.none()));
    // S90 at zero temperature in closed form: log 2W = log|Z + √(Z² − Δ²)| − log(Γ + √(Γ² + Δ²)), Z
    // = W + iΓ
    double low = 0.5;
    double high = 1.1;
    for (int k = 0; k < 60; k++) {
      double gap = 0.5 * (low + high);
      Complex z = new Complex(12.0, 0.02);
      double rest =
          Math.log(24.0)
              - Math.log(z.add(z.multiply(z).subtract(gap * gap).sqrt()).abs())
              + Math.log(0.02 + Math.hypot(0.02, gap));
      if (rest > 0.0) {
        high = gap;
      } else {
        low = gap;
      }
    }
    // at T = 0.001 Tc the broadened density of states 0.02 lets in a gap change of order Γ T²/Δ³ =
    // 6e-9
    assertThat(point.gap().mean()).isCloseTo(low, within(1e-6));
    assertThat(point.spinCurrent()).isEqualTo(SpinVector.ZERO);
  }

  @Test
  void aboveTheCriticalTemperatureTheFilmIsANormalMetal() {
    Wire wire =
        new Wire(
            new Film(1.0, 1.2, 0.01, 30.0),
            LEFT,
            RIGHT,
            new Gap.SelfConsistent(),
            new Injection(0.4, Direction.Y));
    SolutionPoint point = UsadelSolver.standard().solve(wire);
    assertThat(point.state()).isEqualTo(SolutionPoint.State.NORMAL);
    assertThat(point.converged()).isTrue();
    assertThat(point.stable()).isTrue();
    assertThat(point.spinCurrent()).isEqualTo(SpinVector.ZERO);
    assertThat(point.spinAccumulation().get(0).distance(new SpinVector(0.0, -0.4, 0.0)))
        .isLessThan(1e-15);
  }

  @Test
  void parallelMagnetsCarryNoSpinCurrent() {
    SpinActiveInterface other = new SpinActiveInterface(0.4, new Direction(-1.0, -0.2, -0.3));
    SolutionPoint point = UsadelSolver.standard().solve(wire(LEFT, other, INJECTION));
    assertThat(point.spinCurrent().distance(SpinVector.ZERO)).isLessThan(1e-12);
    assertThat(point.spinAccumulation().get(0).distance(SpinVector.ZERO)).isGreaterThan(1e-2);
  }

  @Test
  void exchangeOfTheMagnetsReversesTheCurrent() {
    SpinVector there = UsadelSolver.standard().solve(wire(LEFT, RIGHT, INJECTION)).spinCurrent();
    SpinVector back = UsadelSolver.standard().solve(wire(RIGHT, LEFT, INJECTION)).spinCurrent();
    assertThat(there.plus(back).distance(SpinVector.ZERO)).isLessThan(1e-12);
    assertThat(there.distance(SpinVector.ZERO)).isGreaterThan(1e-3);
  }

  @Test
  void thinFilmsHaveAnEffectiveExchangeField() {
    double exchange = 0.3;
    double length = 0.02;
    // the mean of Γ'' over the film is iκ/L {(m_l + m_r)·σ, Γ}, so that −2izΓ becomes −i{z + h·σ,
    // Γ} with
    // h = (Gφ/G_N)(m_l + m_r)/(2L²)
    SpinActiveInterface end = new SpinActiveInterface(exchange * length * length, Direction.Z);
    SpectralSolver solver =
        SpectralSolver.of(new Film(length, 0.1, 0.02, 30.0), end, end, new Gap.Fixed(1.0, 0.0));
    SpectralSolver bulk =
        SpectralSolver.of(
            new Film(1.0, 0.1, 0.02, 30.0),
            SpinActiveInterface.none(),
            SpinActiveInterface.none(),
            new Gap.Fixed(1.0, 0.0));
    for (double energy : new double[] {0.2, 0.65, 0.72, 1.28, 1.5}) {
      Riccati film = solver.at(energy, 1e-9).at(0.5 * length);
      double up = film.densityOfStates() + film.spinDensityOfStates().z();
      double down = film.densityOfStates() - film.spinDensityOfStates().z();
      // corrections are of the order L² relative, times the sharpness of the edges
      assertThat(up)
          .isCloseTo(bulk.at(energy + exchange, 1e-9).at(0.5).densityOfStates(), within(5e-3));
      assertThat(down)
          .isCloseTo(bulk.at(energy - exchange, 1e-9).at(0.5).densityOfStates(), within(5e-3));
    }
  }

  @Test
  void theKeldyshTraceOfTheFullMatricesIsTheSpectralCurrent() {
    SpectralSolver solver = SpectralSolver.of(WARM, LEFT, RIGHT, new Gap.Fixed(0.9, 0.4));
    Riccati point = solver.at(0.7, 1e-10).at(0.5);
    double h0 = 0.6;
    SpinVector hs = new SpinVector(0.1, -0.3, 0.2);
    ZMatrixRMaj g = point.propagator();
    ZMatrixRMaj slope = point.propagatorGradient();
    ZMatrixRMaj tau = Nambu.hamiltonian(1.0, 0.0, 0.0, 0.0);
    ZMatrixRMaj h = new ZMatrixRMaj(4, 4);
    Nambu.addScaled(h, 0.1, 0.0, Nambu.product(Nambu.spin(Direction.X), tau));
    Nambu.addScaled(h, -0.3, 0.0, Nambu.product(Nambu.spin(Direction.Y), tau));
    Nambu.addScaled(h, 0.2, 0.0, Nambu.product(Nambu.spin(Direction.Z), tau));
    for (int k = 0; k < 4; k++) {
      h.data[10 * k] += h0;
    }
    ZMatrixRMaj full = keldysh(g, h, tau);
    ZMatrixRMaj current = Nambu.product(full, keldysh(slope, h, tau));
    double[] trace = new double[3];
    Direction[] axes = {Direction.X, Direction.Y, Direction.Z};
    for (int k = 0; k < 3; k++) {
      ZMatrixRMaj weight = Nambu.product(tau, Nambu.spin(axes[k]));
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          trace[k] +=
              (weight.getReal(i, j) * current.getReal(j, i + 4)
                      - weight.getImag(i, j) * current.getImag(j, i + 4))
                  / 8.0;
        }
      }
    }
    assertThat(point.spectralCurrent(h0, hs).distance(new SpinVector(trace[0], trace[1], trace[2])))
        .isLessThan(1e-12);
    assertThat(Math.abs(trace[0])).isGreaterThan(1e-4);
  }

  /**
   * The 8×8 matrix of S87 from a retarded one, with g^A = −τ3 g^R† τ3 and g^K = g^R h − h g^A;
   * linear in g^R.
   */
  private static ZMatrixRMaj keldysh(ZMatrixRMaj g, ZMatrixRMaj h, ZMatrixRMaj tau) {
    ZMatrixRMaj dagger = new ZMatrixRMaj(4, 4);
    CommonOps_ZDRM.transposeConjugate(g, dagger);
    ZMatrixRMaj advanced = new ZMatrixRMaj(4, 4);
    Nambu.addScaled(advanced, -1.0, 0.0, Nambu.product(tau, Nambu.product(dagger, tau)));
    ZMatrixRMaj k = Nambu.product(g, h);
    Nambu.addScaled(k, -1.0, 0.0, Nambu.product(h, advanced));
    ZMatrixRMaj full = new ZMatrixRMaj(8, 8);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        full.set(i, j, g.getReal(i, j), g.getImag(i, j));
        full.set(i, j + 4, k.getReal(i, j), k.getImag(i, j));
        full.set(i + 4, j + 4, advanced.getReal(i, j), advanced.getImag(i, j));
      }
    }
    return full;
  }

  @Test
  void theGeneralFormAgreesWithTheReducedOne() {
    Gap.Fixed gap = new Gap.Fixed(0.9, 0.0);
    Wire wire = new Wire(WARM, LEFT, RIGHT, gap, INJECTION);
    SolutionPoint reduced = new UsadelSolver(1e-8, Method.CONTOUR).solve(wire);
    SolutionPoint general = new UsadelSolver(1e-8, Method.GENERAL).solve(wire);
    assertThat(reduced.spinCurrent().distance(general.spinCurrent())).isLessThan(1e-9);
    // the profiles are on grids of their own, which share the ends
    List<SpinVector> one = reduced.spinAccumulation();
    List<SpinVector> other = general.spinAccumulation();
    assertThat(one.get(0).distance(other.get(0))).isLessThan(1e-7);
    assertThat(one.get(one.size() - 1).distance(other.get(other.size() - 1))).isLessThan(1e-7);
    assertThat(general.chargeCurrent()).isCloseTo(0.0, within(1e-12));
  }

  @Test
  void aPhaseDifferenceDrivesAChargeCurrent() {
    Film film = new Film(0.2, 0.1, 0.05, 30.0);
    SpinActiveInterface none = SpinActiveInterface.none();
    SolutionPoint point =
        UsadelSolver.standard()
            .solve(new Wire(film, none, none, new Gap.Fixed(0.9, 0.3), Injection.none()));
    assertThat(point.chargeCurrent()).isGreaterThan(1e-3);
    // nothing flows through an end
    assertThat(point.chargeCurrentProfile().get(0)).isCloseTo(0.0, within(1e-9));
  }

  @Test
  void methodsAreRefusedWhereTheyAreNotValid() {
    Wire wire = wire(LEFT, RIGHT, INJECTION);
    assertThatThrownBy(() -> new UsadelSolver(1e-6, Method.GENERAL).solve(wire))
        .hasMessageContaining("held fixed");
    Wire hot =
        new Wire(
            new Film(1.2, 0.9, 0.08, 5.0),
            LEFT,
            RIGHT,
            new Gap.SelfConsistent(),
            new Injection(0.1, Direction.X));
    assertThatThrownBy(() -> new UsadelSolver(1e-6, Method.CONTOUR).solve(hot))
        .hasMessageContaining("cutoff");
  }

  @Test
  void badAccuracyIsRefused() {
    assertThatThrownBy(() -> new UsadelSolver(1e-14, Method.AUTOMATIC))
        .hasMessageContaining("accuracy");
  }
}
