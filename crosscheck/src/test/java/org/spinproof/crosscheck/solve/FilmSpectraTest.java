package org.spinproof.crosscheck.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Film;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.Method;
import org.spinproof.numeric.usadel.SolutionPoint;
import org.spinproof.numeric.usadel.SpinActiveInterface;
import org.spinproof.numeric.usadel.UsadelSolver;
import org.spinproof.numeric.usadel.Wire;

class FilmSpectraTest {
  private static Direction direction(Random random) {
    return new Direction(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
  }

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  private static Wire wire(Random random) {
    return new Wire(
        new Film(
            between(random, 0.4, 3.0),
            between(random, 0.05, 0.5),
            between(random, 0.01, 0.1),
            between(random, 12.0, 30.0)),
        new SpinActiveInterface(between(random, -1.0, 1.0), direction(random)),
        new SpinActiveInterface(between(random, -1.0, 1.0), direction(random)),
        new Gap.SelfConsistent(),
        new Injection(between(random, -0.4, 0.4), direction(random)));
  }

  /**
   * At least as large as the error in 95 % of the values, not 100 times too large in the median.
   */
  @Test
  void theUncertaintiesOfDensityAndSpectralCurrentAreHonest() {
    Random random = new Random(77);
    List<Double> density = new ArrayList<>();
    List<Double> current = new ArrayList<>();
    while (density.size() < 120) {
      Wire wire = wire(random);
      SolutionPoint point = UsadelSolver.standard().solve(wire);
      SolutionPoint fine = new UsadelSolver(1e-10, Method.AUTOMATIC).solve(wire);
      assertThat(point.converged() && fine.converged()).isTrue();
      if (fine.state() != SolutionPoint.State.SUPERCONDUCTING) {
        continue;
      }
      double length = wire.film().length();
      SpectraGrid grid =
          new SpectraGrid(
              List.of(between(random, -1.5, 0.0), between(random, 0.0, 1.5), 2.0),
              List.of(0.0, between(random, 0.0, length), length));
      FilmSpectra here = FilmSpectra.of(point, grid);
      FilmSpectra exact = FilmSpectra.of(fine, grid);
      for (int k = 0; k < 3; k++) {
        for (int e = 0; e < 3; e++) {
          FilmSpectra.Value a = here.values().get(k).get(e);
          FilmSpectra.Value b = exact.values().get(k).get(e);
          assertThat(a.converged() && b.converged()).isTrue();
          density.add(
              Math.max(
                      Math.abs(a.density() - b.density()),
                      a.spinDensity().distance(b.spinDensity()))
                  / a.densityUncertainty());
          current.add(a.current().distance(b.current()) / a.currentUncertainty());
        }
      }
    }
    assertCovered(density);
    assertCovered(current);
    // that of the current bounds the worst that errors of γ and of its gradient can do
    List<Double> sorted = density.stream().sorted().toList();
    assertThat(sorted.get(sorted.size() / 2)).as("%s", sorted).isGreaterThan(0.01);
  }

  private static void assertCovered(List<Double> ratios) {
    List<Double> sorted = ratios.stream().sorted().toList();
    assertThat(sorted.get(sorted.size() * 95 / 100)).as("%s", sorted).isLessThanOrEqualTo(1.0);
  }
}
