package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;

class SpectralSolverTest {
  private static final Film FILM = new Film(1.5, 0.01, 0.01, 30.0);
  private static final SpinActiveInterface LEFT =
      new SpinActiveInterface(0.6, new Direction(0.8, -0.3, 0.5));
  private static final SpinActiveInterface RIGHT =
      new SpinActiveInterface(-1.1, new Direction(-0.2, 1.0, 0.7));

  @Test
  void printedUsadelAndBoundaryEquationsHold() {
    SpectralSolver solver = SpectralSolver.of(FILM, LEFT, RIGHT, new Gap.Fixed(0.9, 0.35));
    for (double energy : new double[] {-3.0, -0.95, 0.0, 0.3, 0.8, 1.0, 5.0, 30.0}) {
      SpectralState state = solver.at(energy, 1e-10);
      assertThat(state.converged()).isTrue();
      // two numerical derivatives of γ, known to 1e-12 or so, on a grid of 32 points: each
      // multiplies rounding by 1e3
      assertThat(state.usadelResidual()).isLessThan(1e-8);
      assertThat(state.leftBoundaryResidual()).isLessThan(1e-11);
      assertThat(state.rightBoundaryResidual()).isLessThan(1e-11);
      assertThat(state.physical(0.0)).isTrue();
    }
  }

  @Test
  void withoutInterfacesTheFilmIsBulk() {
    SpectralSolver solver =
        SpectralSolver.of(
            FILM, SpinActiveInterface.none(), SpinActiveInterface.none(), new Gap.Fixed(0.7, 0.0));
    for (double energy : new double[] {-1.2, -0.3, 0.69, 0.71, 2.0}) {
      SpectralState state = solver.at(energy, 1e-11);
      // S88 without gradients: g commutes with Δ̂ + zτ3, hence g = (Δ̂ + zτ3)/√(z² − Δ²)
      Complex z = new Complex(energy, 0.01);
      Complex root = z.multiply(z).subtract(0.49).sqrt();
      if (root.getImaginary() < 0) {
        root = root.negate();
      }
      Complex g = z.divide(root);
      assertThat(state.at(0.4).propagator().getReal(0, 0)).isCloseTo(g.getReal(), within(1e-10));
      assertThat(state.at(1.1).propagator().getImag(1, 1))
          .isCloseTo(g.getImaginary(), within(1e-10));
      assertThat(state.at(1.1).propagator().getReal(0, 3))
          .isCloseTo(root.reciprocal().multiply(0.7).getReal(), within(1e-10));
    }
  }

  @Test
  void theOppositeEnergyFollowsByParticleHoleSymmetry() {
    SpectralSolver solver = SpectralSolver.of(FILM, LEFT, RIGHT, new Gap.Fixed(1.1, -0.4));
    for (double energy : new double[] {0.2, 0.93, 1.7}) {
      Riccati mirrored = solver.at(energy, 1e-11).opposite().at(0.37);
      Riccati direct = solver.at(-energy, 1e-11).at(0.37);
      assertThat(mirrored.gamma().distance(direct.gamma())).isLessThan(1e-10);
      assertThat(mirrored.tilde().distance(direct.tilde())).isLessThan(1e-10);
      assertThat(mirrored.gradient().distance(direct.gradient())).isLessThan(1e-9);
      assertThat(mirrored.tildeGradient().distance(direct.tildeGradient())).isLessThan(1e-9);
      assertThat(mirrored.gamma().distance(direct.tilde())).isGreaterThan(1e-2);
    }
  }

  @Property(seed = "42", tries = 12)
  void theUncertaintyCoversTheErrorAndTheBranchIsPhysical(
      @ForAll @DoubleRange(min = 0.3, max = 6.0) double length,
      @ForAll @DoubleRange(min = -3.0, max = 3.0) double conductance,
      @ForAll @DoubleRange(min = 0.001, max = 0.2) @Scale(4) double dynes,
      @ForAll @DoubleRange(min = -2.0, max = 2.0) double energy) {
    SpectralSolver solver =
        SpectralSolver.of(
            new Film(length, 0.1, dynes, 30.0),
            new SpinActiveInterface(conductance, new Direction(1, 0.2, -0.3)),
            RIGHT,
            new Gap.Fixed(0.95, 0.2));
    SpectralState state = solver.at(energy, 1e-6);
    SpectralState finer = solver.at(energy, 1e-11);
    assertThat(state.converged()).isTrue();
    assertThat(finer.converged()).isTrue();
    assertThat(finer.physical(0.0)).isTrue();
    for (double x : new double[] {0.0, 0.21 * length, 0.5 * length, 0.83 * length, length}) {
      assertThat(state.at(x).gamma().distance(finer.at(x).gamma()))
          .isLessThanOrEqualTo(state.uncertainty() + finer.uncertainty());
      assertThat(state.at(x).gradient().distance(finer.at(x).gradient()))
          .isLessThanOrEqualTo(state.gradientUncertainty() + finer.gradientUncertainty());
    }
  }

  @Test
  void badInputIsRefused() {
    assertThatThrownBy(() -> new Film(-1.0, 0.1, 0.01, 30.0)).hasMessageContaining("length");
    assertThatThrownBy(() -> new Film(1.0, 0.0, 0.01, 30.0)).hasMessageContaining("temperature");
    assertThatThrownBy(() -> new Film(1.0, 0.1, 0.01, 0.9)).hasMessageContaining("cutoff");
    assertThatThrownBy(() -> new Direction(0, 0, 0)).hasMessageContaining("zero");
    assertThatThrownBy(() -> new Gap.Fixed(-0.1, 0)).hasMessageContaining("amplitude");
  }
}
