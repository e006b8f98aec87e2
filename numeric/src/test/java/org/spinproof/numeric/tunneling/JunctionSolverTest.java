package org.spinproof.numeric.tunneling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JunctionSolverTest {
  private static final SpinMatrix UP =
      new SpinMatrix(Complex.ONE, Complex.ZERO, Complex.ZERO, Complex.ZERO);
  private static final SpinMatrix ZERO =
      new SpinMatrix(Complex.ZERO, Complex.ZERO, Complex.ZERO, Complex.ZERO);

  /**
   * ξ_k = 3, Δ_L = 4, E_k = 5; ξ_p = 5, Δ_R = 12, E_p = 13; eV = 6, T = 0, one amplitude ↑↑ = 1. By
   * hand: A = (4/5)(4/13)/24², B = (1/5)(9/13)/12², M = A − B = −1/1872 along z; equation 7 adds up
   * to zero.
   */
  @Test
  void theSmallestCounterexampleCanBeDoneByHand() {
    TunnelingAmplitudes single =
        TunnelingAmplitudes.of(
            Map.of(
                MomentumPair.KP, UP,
                MomentumPair.MINUS_K_MINUS_P, ZERO,
                MomentumPair.K_MINUS_P, ZERO,
                MomentumPair.MINUS_K_P, ZERO));
    Junction junction = new Junction(4, 12, 6, 0, 0, single);
    Levels levels = new Levels(3, 5);
    JunctionSolution solution = JunctionSolver.solve(junction, levels);
    Vector3D exact = solution.dc().exact().orElseThrow();
    assertThat(exact.distance(new Vector3D(0, 0, -1.0 / 1872))).isCloseTo(0, within(1e-17));
    assertThat(solution.dc().printed().orElseThrow()).isEqualTo(Vector3D.ZERO);
    // eq. 7 before the sum: 16/(4·125) · (5·18/13 + 6)/(18² − 6²) = 4/125 · (168/13)/288
    assertThat(ShellMagnetization.printed(junction, levels, +1).dc().getZ())
        .isCloseTo(4.0 / 125 * 168 / 13 / 288, within(1e-17));
  }

  @Test
  void theSpinOrbitLinksOfTheExamplesAreUnitaryAndMagnetizeNothing() {
    for (Link link :
        new Link[] {new Link.RashbaZ(1.2, 0.4, 0.8), new Link.RashbaY(1.2, 0.4, 0.8)}) {
      SpinMatrix j = link.amplitude();
      SpinMatrix square = j.times(j.dagger());
      assertThat(square.upUp().subtract(1).abs()).isLessThan(1e-15);
      assertThat(square.upDown().abs()).isLessThan(1e-15);
      assertThat(link.amplitudes().isTimeReversalSymmetric(1e-15)).isTrue();
      Junction junction = new Junction(1.1, 0.8, 0.35, 0.4, 0.7, link.amplitudes());
      Magnetization exact = ShellMagnetization.exact(junction, new Levels(0.3, -0.7), +1);
      assertThat(exact.dc().getNorm()).isLessThan(1e-14);
      assertThat(exact.cosine().getNorm()).isLessThan(1e-14);
      assertThat(exact.sine().getNorm()).isLessThan(1e-14);
    }
  }

  /** S46: Tr[σ JJ†] = −4b cos(k_so d)(sin(k_so d), cos(k_so d), 0) with b = m*B/k_F², and O(b²). */
  @Test
  void aZeemanFieldPolarizesToFirstOrder() {
    double field = 1e-4;
    Link link = new Link.Zeeman(1.2, 0.8, 1.7, field * 1.7 * 1.7);
    double angle = 0.8 * 1.2;
    Vector3D expected =
        new Vector3D(Math.sin(angle), Math.cos(angle), 0)
            .scalarMultiply(-4 * field * Math.cos(angle));
    Vector3D w = link.amplitudes().reflection(MomentumPair.KP).real();
    assertThat(w.distance(expected)).isLessThan(1e-7);
    // the partner has the same polarization: its difference, which equation 7 takes, is gone
    Vector3D partner = link.amplitudes().reflection(MomentumPair.MINUS_K_P).real();
    assertThat(partner.distance(w)).isLessThan(1e-7);
    Junction junction = new Junction(1.1, 0.8, 0.35, 0, 0.7, link.amplitudes());
    assertThat(JunctionSolver.solve(junction).dc().exact().orElseThrow().getNorm())
        .isGreaterThan(1e-4);
  }

  @Test
  void timeReversalSymmetricAmplitudesGiveNoStaticMagnetizationAtAnyBias() {
    TunnelingAmplitudes amplitudes =
        TunnelingAmplitudes.timeReversalSymmetric(
            GenericShell.AMPLITUDES.get(MomentumPair.KP),
            GenericShell.AMPLITUDES.get(MomentumPair.K_MINUS_P));
    Junction junction = new Junction(1.1, 0.8, 0.35, 0.4, 0.7, amplitudes);
    Magnetization exact = ShellMagnetization.exact(junction, new Levels(0.3, -0.7));
    assertThat(exact.dc().getNorm()).isLessThan(1e-12);
    assertThat(ShellMagnetization.exact(junction, new Levels(0.3, -0.7), +1).dc().getNorm())
        .isGreaterThan(1e-2);
  }

  @Test
  void withANormalSecondLeadTheStaticMagnetizationRemains() {
    Junction junction = new Junction(1.1, 0, 0.35, 0, 0, GenericShell.AMPLITUDES);
    JunctionSolution solution = JunctionSolver.solve(junction);
    assertThat(solution.dc().exact().orElseThrow().getNorm()).isGreaterThan(0.1);
    assertThat(solution.dcPrinted().orElseThrow().value()).isGreaterThan(0.1);
    assertThat(solution.acPrinted().orElseThrow().value()).isZero();
    // a small gap comes near to none
    Junction nearly = new Junction(1.1, 1e-4, 0.35, 0, 0, GenericShell.AMPLITUDES);
    assertThat(
            JunctionSolver.solve(nearly)
                .dc()
                .exact()
                .orElseThrow()
                .distance(solution.dc().exact().orElseThrow()))
        .isLessThan(1e-4);
  }

  /** Equation 7 is proportional to the left gap squared; the complete response is not. */
  @Test
  void aNormalLeftLeadIsMagnetizedToo() {
    Junction junction = new Junction(0, 1.1, 0.35, 0, 0, GenericShell.AMPLITUDES);
    JunctionSolution solution = JunctionSolver.solve(junction);
    assertThat(solution.dcPrinted().orElseThrow().value()).isZero();
    assertThat(solution.dc().exact().orElseThrow().getNorm()).isGreaterThan(0.1);
    // the leads enter the integral A − B alike
    Junction exchanged = new Junction(1.1, 0, 0.35, 0, 0, GenericShell.AMPLITUDES);
    assertThat(solution.dcExact().orElseThrow().value())
        .isCloseTo(StaticKernel.value(exchanged).orElseThrow().value(), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {2.5, 1.9})
  void noStaticLimitExistsFromTheSumOfTheGapsOn(double voltage) {
    Junction junction = new Junction(1.1, 0.8, voltage, 0, 0, GenericShell.AMPLITUDES);
    JunctionSolution solution = JunctionSolver.solve(junction);
    assertThat(solution.dcExact()).isEmpty();
    assertThat(solution.dc().exact()).isEmpty();
    assertThat(solution.notes()).anyMatch(note -> note.contains("no static limit"));
    assertThat(solution.notes().stream().anyMatch(note -> note.contains("grows linearly")))
        .isEqualTo(voltage != 1.9);
    assertThat(solution.dcPrinted().isPresent()).isEqualTo(voltage != 1.9);
  }

  @Test
  void noStaticLimitExistsAtFiniteTemperature() {
    Junction junction = new Junction(1.1, 0.8, 0.35, 0.2, 0, GenericShell.AMPLITUDES);
    assertThat(JunctionSolver.solve(junction).dcExact()).isEmpty();
    assertThat(JunctionSolver.solve(junction).dcPrinted()).isPresent();
  }

  /** Above the gaps and at finite temperature too: what no pair contributes does not grow. */
  @Test
  void timeReversalSymmetricAmplitudesAreNotMagnetizedByQuasiparticles() {
    Link link = new Link.RashbaZ(1.2, 0.4, 0.8);
    for (double temperature : new double[] {0, 0.3}) {
      Junction junction = new Junction(1.1, 0.8, 2.4, temperature, 0, link.amplitudes());
      JunctionSolution solution = JunctionSolver.solve(junction);
      assertThat(solution.dcExact()).isEmpty();
      assertThat(solution.dc().exact()).hasValue(Vector3D.ZERO);
    }
  }

  /** Equation 12 has a pole at eV = E_k, where the sum over momenta is zero all the same. */
  @Test
  void theOscillatingResponseIsZeroOnItsPole() {
    Junction junction = new Junction(4, 12, 5, 0, 0.3, GenericShell.AMPLITUDES);
    JunctionSolution solution = JunctionSolver.solve(junction, new Levels(3, 5));
    assertThat(solution.acPrinted()).isEmpty();
    assertThat(solution.ac().printed()).isEmpty();
    assertThat(solution.ac().exact()).hasValue(Vector3D.ZERO);
    assertThat(solution.dc().exact()).isPresent();
    assertThat(solution.notes()).anyMatch(note -> note.contains("equation 12 vanishes"));
  }

  /** The rate is checked in SpinInjectionTest, the offset in StaticKernelTest. */
  @Test
  void theGrowthTakesThePlaceOfTheStaticLimit() {
    Junction junction = new Junction(1.1, 0.8, 2.5, 0, 0, GenericShell.AMPLITUDES);
    JunctionSolution.Growth growth = JunctionSolver.solve(junction).growth().orElseThrow();
    assertThat(growth.rate()).isEqualTo(SpinInjection.rate(junction));
    assertThat(growth.offset()).isEqualTo(StaticKernel.finitePart(junction));
    Junction below = new Junction(1.1, 0.8, 1.5, 0, 0, GenericShell.AMPLITUDES);
    assertThat(JunctionSolver.solve(below).growth()).isEmpty();
  }

  /**
   * mpmath, 40 digits, of A − B for these doubles: far levels, where v² is small, and near the pole
   * E_k + E_p = eV.
   */
  @ParameterizedTest
  @CsvSource({
    "0.3, -0.7, 0.5, 0.0, 0.049984753268524856",
    "30000.0, 200000.0, 0.5, 0.0, -6.2781207837061382e-21",
    "0.3, -0.7, 2.2031, 0.0, -7765628.9350014204",
    "0.31, 0.84, -0.7, 0.4, -0.0027038352188036754",
    "0.3, 0.85, 0.2, 50.0, -0.0030096418558406461",
    "0.3, -0.7, 2.20315789, 0.02, -60991621.449126174"
  })
  void theErrorOfAShellIsBounded(
      double xiLeft, double xiRight, double voltage, double temperature, double expected) {
    Junction junction = new Junction(1.1, 0.8, voltage, temperature, 0, GenericShell.AMPLITUDES);
    Estimate kernel =
        JunctionSolver.solve(junction, new Levels(xiLeft, xiRight)).dcExact().orElseThrow();
    assertThat(Math.abs(kernel.value() - expected)).isLessThanOrEqualTo(kernel.error());
    assertThat(kernel.error()).isLessThan(1e-4 * Math.abs(expected));
  }

  /** Where nothing is excited, E_k = E_p is no resonance. */
  @Test
  void equalLevelsAreRegularAtZeroTemperature() {
    Junction junction = new Junction(1.1, 1.1, 0, 0, 0, GenericShell.AMPLITUDES);
    JunctionSolution solution = JunctionSolver.solve(junction, new Levels(0.4, -0.4));
    assertThat(solution.dcPrinted()).isPresent();
    assertThat(solution.dc().exact().orElseThrow().getNorm()).isGreaterThan(1e-3);
    double resonance = Math.hypot(1.2, 1.1) - Math.hypot(0.4, 1.1);
    Junction cold = new Junction(1.1, 1.1, resonance, 0, 0, GenericShell.AMPLITUDES);
    assertThat(JunctionSolver.solve(cold, new Levels(0.4, 1.2)).dcExact()).isPresent();
    Junction warm = new Junction(1.1, 1.1, resonance, 0.3, 0, GenericShell.AMPLITUDES);
    assertThat(JunctionSolver.solve(warm, new Levels(0.4, 1.2)).dcExact()).isEmpty();
  }
}
