package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spinproof.numeric.quadrature.ChebyshevGrid;

/** The paper's own program, within its errors. */
class GeneusComparisonTest {
  private static final SolutionPoint SOLUTION =
      UsadelSolver.standard()
          .solve(
              new Wire(
                  new Film(1.5, 0.01, 0.01, 30.0),
                  new SpinActiveInterface(0.6, Direction.X),
                  new SpinActiveInterface(0.6, Direction.Y),
                  new Gap.SelfConsistent(),
                  Injection.none()));

  private static List<double[]> rows(String name) {
    try (InputStream in = GeneusComparisonTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theGapAgrees() {
    assertThat(SOLUTION.converged()).isTrue();
    assertThat(SOLUTION.stable()).isTrue();
    for (double[] row : rows("geneus-profile.csv")) {
      assertThat(SOLUTION.gap().re(row[0])).isCloseTo(row[1], within(1.5e-5 + 1e-6));
    }
  }

  @Test
  void theSpinCurrentAgrees() {
    for (double[] row : rows("geneus-profile.csv")) {
      // GENEUS has D/L for the unit, this solver D/ξ
      SpinVector theirs = new SpinVector(row[3], row[4], row[5]).times(1.0 / 1.5);
      assertThat(SOLUTION.spinCurrent().distance(theirs)).isLessThan(8e-7 / 1.5 + 1e-6);
    }
    assertThat(SOLUTION.spinCurrentVariation()).isLessThan(1e-7);
  }

  @Test
  void theDensityOfStatesAgrees() {
    SpectralSolver spectra = SpectralSolver.of(SOLUTION);
    List<double[]> rows = rows("geneus-dos.csv");
    for (int k = 7; k < rows.size(); k += 61) {
      double[] row = rows.get(k);
      SpectralState state = spectra.at(row[0], 1e-8);
      for (int place = 0; place < 3; place++) {
        Riccati point = state.at(0.75 * place);
        // their gap is off by up to 1.4e-5, which the density of states near the edge multiplies
        assertThat(point.densityOfStates()).isCloseTo(row[1 + 4 * place], within(5e-5));
        assertThat(
                point
                    .spinDensityOfStates()
                    .distance(
                        new SpinVector(row[2 + 4 * place], row[3 + 4 * place], row[4 + 4 * place])))
            .isLessThan(5e-5);
      }
    }
  }

  @Test
  void theAccumulationUpToTheirCutoffAgrees() {
    // GENEUS ends all its integrals at the cutoff, S52 goes to infinity: at the ends that makes
    // 7.5e-4
    Wire wire = SOLUTION.wire();
    Rung rung =
        Rung.solve(
            wire,
            new RealAxisRoad(wire.film(), wire.left(), wire.right()),
            3,
            SOLUTION.gap(),
            Optional.empty(),
            Optional.empty(),
            1e-8);
    List<double[]> rows = rows("geneus-profile.csv");
    NodalField rho = field(rung.accumulations());
    for (double[] row : rows) {
      for (int k = 0; k < 3; k++) {
        assertThat(rho.at(row[0])[k]).isCloseTo(row[6 + k], within(3e-6));
      }
    }
    assertThat(SOLUTION.spinAccumulation().get(0).x() - rows.get(0)[6]).isGreaterThan(7e-4);
  }

  private static NodalField field(List<SpinVector> v) {
    double[] flat = new double[3 * v.size()];
    for (int i = 0; i < v.size(); i++) {
      flat[3 * i] = v.get(i).x();
      flat[3 * i + 1] = v.get(i).y();
      flat[3 * i + 2] = v.get(i).z();
    }
    return new NodalField(Mesh.uniform(1.5, 1, new ChebyshevGrid(v.size() - 1)), flat);
  }
}
