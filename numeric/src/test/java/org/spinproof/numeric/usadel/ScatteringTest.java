package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
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

  @Provide
  Arbitrary<Scattering> rates() {
    return Combinators.combine(RandomWires.from(0.0, 0.8), RandomWires.from(0.0, 0.8))
        .as(Scattering::new);
  }

  @Provide
  Arbitrary<Wire> phaseBiased() {
    return Combinators.combine(RandomWires.from(0.5, 1.1), RandomWires.from(-0.7, 0.7))
        .as(Gap.Fixed::new)
        .flatMap(RandomWires::wires);
  }

  private static Wire with(Wire wire, Scattering scattering) {
    return new Wire(
        wire.film(), wire.left(), wire.right(), wire.gap(), wire.injection(), scattering);
  }

  @Property(seed = "42", tries = 8, shrinking = ShrinkingMode.OFF)
  void theGeneralFormSolvesThePrintedMatrixEquationWithASelfEnergy(
      @ForAll("phaseBiased") Wire wire, @ForAll("rates") Scattering rates) {
    SpectralState state =
        SpectralSolver.of(wire.film(), wire.left(), wire.right(), (Gap.Fixed) wire.gap(), rates)
            .at(0.8, 1e-10);
    assertThat(state.converged()).isTrue();
    // two numerical derivatives multiply rounding by 1e3
    assertThat(state.usadelResidual()).isLessThan(1e-8);
    // at an interface there is no scattering but that of S89
    assertThat(state.leftBoundaryResidual()).isLessThan(1e-10);
    assertThat(state.rightBoundaryResidual()).isLessThan(1e-10);
    assertThat(state.physical(1e-9)).isTrue();
  }

  @Property(seed = "42", tries = 20)
  void theDerivativesOfTheGeneralFormAreThoseOfItsValues(
      @ForAll("rates") Scattering rates, @ForAll("small") double[] u) {
    GeneralForm form = new GeneralForm(rates);
    double[] up = new double[16];
    Arrays.setAll(up, k -> 0.3 * u[(5 * k + 3) % 16]);
    double[] f = new double[16];
    double[] fu = new double[128];
    double[] fp = new double[128];
    form.evaluate(f, fu, fp, u, 0, up, 0.7, 0.2, 0.6, 0.3);
    double[] derivative = fu.clone();
    double step = 1e-5;
    double[] above = new double[16];
    double[] below = new double[16];
    for (int column = 0; column < 8; column++) {
      double[] moved = u.clone();
      moved[2 * column] += step;
      form.evaluate(above, fu, fp, moved, 0, up, 0.7, 0.2, 0.6, 0.3);
      moved[2 * column] -= 2.0 * step;
      form.evaluate(below, fu, fp, moved, 0, up, 0.7, 0.2, 0.6, 0.3);
      for (int row = 0; row < 8; row++) {
        for (int part = 0; part < 2; part++) {
          // the square of the step times the third derivatives, and rounding over the step
          assertThat(derivative[2 * (8 * row + column) + part])
              .isCloseTo(
                  (above[2 * row + part] - below[2 * row + part]) / (2.0 * step), within(1e-7));
        }
      }
    }
  }

  @Provide
  Arbitrary<double[]> small() {
    return RandomWires.from(-0.3, 0.3).array(double[].class).ofSize(16);
  }

  @Property(seed = "42", tries = 3, shrinking = ShrinkingMode.OFF)
  void bothFormsAgreeWithScattering(
      @ForAll("phaseBiased") Wire wire, @ForAll("rates") Scattering rates) {
    Wire real =
        with(
            new Wire(
                wire.film(), wire.left(), wire.right(), new Gap.Fixed(0.9, 0.0), wire.injection()),
            rates);
    SolutionPoint reduced = new UsadelSolver(1e-9, Method.CONTOUR).solve(real);
    SolutionPoint general = new UsadelSolver(1e-9, Method.GENERAL).solve(real);
    assertThat(reduced.converged() && general.converged()).isTrue();
    assertThat(reduced.spinCurrent().distance(general.spinCurrent())).isLessThan(1e-9);
    assertThat(Math.abs(general.chargeCurrent())).isLessThan(1e-9);
  }

  /** Reference [58], for any phase: what it says of impurities. */
  @Property(seed = "42", tries = 4, shrinking = ShrinkingMode.OFF)
  void theSpinCurrentIsConservedWithScatteringAndAPhaseDifference(
      @ForAll("phaseBiased") Wire wire, @ForAll("rates") Scattering rates) {
    SolutionPoint point = new UsadelSolver(1e-7, Method.CONTOUR).solve(with(wire, rates));
    assertThat(point.converged()).isTrue();
    assertThat(point.spinCurrentVariation()).isLessThan(1e-6);
    assertThat(point.spinCurrent().distance(SpinVector.ZERO)).isGreaterThan(1e-5);
  }

  /** What the condition of uniform distributions is good for: each energy by itself is not. */
  @Test
  void atASingleEnergyScatteringWithAPhaseDifferenceConservesNothing() {
    SpectralState state =
        SpectralSolver.of(
                new Film(1.3, 0.2, 0.1, 20.0),
                LEFT,
                RIGHT,
                new Gap.Fixed(0.9, 0.4),
                new Scattering(0.6, 0.1))
            .at(0.7, 1e-9);
    SpinVector here = alpha(state.at(0.3));
    SpinVector there = alpha(state.at(1.0));
    assertThat(here.distance(there)).isGreaterThan(1e-3);
    // added to that of the opposite energy, as under every integral, it is
    SpinVector none = SpinVector.ZERO;
    assertThat(
            state
                .at(0.3)
                .spectralCurrent(1.0, none)
                .distance(state.at(1.0).spectralCurrent(1.0, none)))
        .isLessThan(1e-7);
  }

  /** Re of the vector part of the upper left block of g ∂g. */
  private static SpinVector alpha(Riccati point) {
    double[] a =
        GeneralProfile.components(Nambu.product(point.propagator(), point.propagatorGradient()));
    return new SpinVector(a[2], a[4], a[6]);
  }
}
