package org.spinproof.crosscheck.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinproof.crosscheck.solve.SolverFile.FilmFile;
import org.spinproof.crosscheck.solve.SolverFile.JunctionFile;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.tunneling.MomentumPair;
import org.spinproof.numeric.tunneling.SpinMatrix;
import org.spinproof.numeric.tunneling.TunnelingAmplitudes;
import org.spinproof.numeric.usadel.Film;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.numeric.usadel.Wire;

/** Each quantity of a solver file arrives where it belongs, in the solver's units. */
class SolverFileTest {
  private static final String FILM =
      """
      spinproof: 1
      superconductor: {length: 1.5, temperature: 0.02, dynes: 0.01, cutoff: 30, gap: %s}
      interfaces:
        left:  {conductance: 0.6, magnetization: [3, 0, 4]}
        right: {conductance: -0.7, magnetization: [0, -2, 0]}
      %s
      """;

  private static FilmFile film(String gap, String rest) {
    return (FilmFile) SolverFile.parse("film.yaml", FILM.formatted(gap, rest));
  }

  @Test
  void aFilmIsReadAsWritten() {
    FilmFile file = film("selfconsistent", "injection: {voltage: -0.25, axis: [0, 0, 5]}");
    Wire wire = file.wire();
    assertThat(wire.film()).isEqualTo(new Film(1.5, 0.02, 0.01, 30));
    assertThat(wire.gap()).isEqualTo(new Gap.SelfConsistent());
    assertThat(wire.left().conductance()).isEqualTo(0.6);
    assertThat(wire.left().magnetization().x()).isCloseTo(0.6, within(1e-15));
    assertThat(wire.left().magnetization().z()).isCloseTo(0.8, within(1e-15));
    assertThat(wire.right().conductance()).isEqualTo(-0.7);
    assertThat(wire.right().magnetization().y()).isEqualTo(-1.0);
    assertThat(wire.injection().voltage()).isEqualTo(-0.25);
    assertThat(wire.injection().axis().z()).isEqualTo(1.0);
    assertThat(file.injected()).isTrue();
    assertThat(file.sweep()).isEmpty();
  }

  @Test
  void withoutInjectionTheFilmIsInEquilibrium() {
    FilmFile file = film("selfconsistent", "");
    assertThat(file.wire().injection().voltage()).isZero();
    assertThat(file.injected()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0.9, 0.9, 0",
    "0, 0, 0",
    "'{amplitude: 0.9, phaseDifference: 0.5}', 0.9, 0.5",
    "'{phaseDifference: -1, amplitude: 2}', 2, -1"
  })
  void aPrescribedGapIsANumberOrHasAPhaseInUnitsOfPi(String gap, double amplitude, double phase) {
    assertThat(film(gap, "").wire().gap()).isEqualTo(new Gap.Fixed(amplitude, phase));
  }

  @Test
  void aSweepHasBothEndsAndAShorterLastStep() {
    Sweep sweep =
        film("1", "sweep: {over: length, from: 0.5, to: 1.2, step: 0.3, branch: down}")
            .sweep()
            .orElseThrow();
    assertThat(sweep.parameter()).isEqualTo(Sweep.Parameter.LENGTH);
    assertThat(sweep.branch()).isEqualTo(Sweep.Branch.DOWN);
    assertThat(sweep.values()).hasSize(4);
    assertThat(sweep.values().get(2)).isCloseTo(1.1, within(1e-15));
    assertThat(sweep.values().get(3)).isEqualTo(1.2);
  }

  @Test
  void aSweepHasTheValuesThatOneWouldWrite() {
    Sweep sweep =
        film("1", "sweep: {over: conductance, from: 0, to: 1.2, step: 0.3, branch: up}")
            .sweep()
            .orElseThrow();
    assertThat(sweep.values()).containsExactly(0.0, 0.3, 0.6, 0.9, 1.2);
  }

  private static JunctionFile junction(String rest) {
    return (JunctionFile)
        SolverFile.parse(
            "junction.yaml",
            "spinproof: 1\njunction:\n  left: {gap: 1.1}\n  right: {gap: 0.8}\n"
                + "  voltage: -0.5\n  temperature: 0.1\n"
                + rest);
  }

  /** The partner of J is σσ' J*_{−σ,−σ'}: (d*, −c*; −b*, a*) for (a, b; c, d). */
  @Test
  void timeReversedMatricesAreThePartnersOfTheOppositePairs() {
    JunctionFile file =
        junction(
            """
              phase: 0.25
              levels: {xi_k: 0.3, xi_p: -0.7}
              tunneling:
                kp: [[1, 0.2i], [-0.3i, 1+0.5i]]
                -k-p: time-reversed
                k-p: time-reversed
                -kp: [[i, -i], [-1 - i, .5e-1 + 2e-1i]]
            """);
    assertThat(file.levels()).contains(new Levels(0.3, -0.7));
    assertThat(file.junction().gapLeft()).isEqualTo(1.1);
    assertThat(file.junction().gapRight()).isEqualTo(0.8);
    assertThat(file.junction().voltage()).isEqualTo(-0.5);
    assertThat(file.junction().temperature()).isEqualTo(0.1);
    assertThat(file.junction().phase()).isCloseTo(Math.PI / 4, within(1e-15));
    TunnelingAmplitudes j = file.junction().amplitudes();
    assertMatrix(j.get(MomentumPair.KP), 1, 0, 0, 0.2, 0, -0.3, 1, 0.5);
    assertMatrix(j.get(MomentumPair.MINUS_K_MINUS_P), 1, -0.5, 0, -0.3, 0, 0.2, 1, 0);
    assertMatrix(j.get(MomentumPair.MINUS_K_P), 0, 1, 0, -1, -1, -1, 0.05, 0.2);
    assertMatrix(j.get(MomentumPair.K_MINUS_P), 0.05, -0.2, 1, -1, 0, -1, 0, -1);
  }

  private static void assertMatrix(SpinMatrix matrix, double... parts) {
    for (int k = 0; k < 4; k++) {
      Complex expected = new Complex(parts[2 * k], parts[2 * k + 1]);
      assertThat(matrix.get(k / 2, k % 2).subtract(expected).abs()).as("entry " + k).isZero();
    }
  }

  /** With θ = 0 the link of S26 is one straight segment: cos(k d) + i sin(k d) σy. */
  @Test
  void aStraightRashbaLinkRotatesTheSpin() {
    SpinMatrix j =
        junction("  link: {kind: rashba-z, length: 1.2, angle: 0, kso: 0.8}\n")
            .junction()
            .amplitudes()
            .get(MomentumPair.KP);
    assertThat(j.upUp().subtract(Math.cos(0.96)).abs()).isLessThan(1e-15);
    assertThat(j.upDown().subtract(Math.sin(0.96)).abs()).isLessThan(1e-15);
    assertThat(j.downUp().add(Math.sin(0.96)).abs()).isLessThan(1e-15);
    assertThat(junction("  link: {kind: rashba-y, length: 1.2, angle: 0, kso: 0.8}\n").levels())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", angle: 0", ", angle: 0.4"})
  void aZeemanLinkIsStraight(String angle) {
    JunctionFile file =
        junction("  link: {kind: zeeman, length: 1.2, kso: 0.8, kF: 3, mB: 0" + angle + "}\n");
    // without a field it is the Rashba link of S44: −cos(k d) − i sin(k d) σz
    Complex up = file.junction().amplitudes().get(MomentumPair.KP).upUp();
    assertThat(up.subtract(new Complex(-Math.cos(0.96), -Math.sin(0.96))).abs()).isLessThan(1e-15);
    List<String> notes = JunctionRun.solve(file).notes();
    assertThat(notes.stream().anyMatch(note -> note.contains("its angle is not used")))
        .isEqualTo(angle.contains("0.4"));
  }

  @Test
  void theExamplesAreSolverFiles() {
    Path examples = Path.of("..", "src", "examples");
    assertThat(SolverFile.read(examples.resolve("film.yaml"))).isInstanceOf(FilmFile.class);
    assertThat(SolverFile.read(examples.resolve("junction.yaml"))).isInstanceOf(JunctionFile.class);
  }
}
