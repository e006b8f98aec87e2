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
  private static final double[] ACCURACIES = {1e-4, 1e-6, 1e-9};

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

  /** The accuracies asked for take turns; the reference is solved to 1e-10. */
  @Test
  void theUncertaintiesOfDensitiesAndSpectralCurrentAreHonest() {
    Random random = new Random(77);
    Honesty density = new Honesty();
    Honesty spinDensity = new Honesty();
    Honesty current = new Honesty();
    for (int wires = 0; wires < 15; ) {
      Wire wire = wire(random);
      UsadelSolver solver = new UsadelSolver(ACCURACIES[wires % 3], Method.AUTOMATIC);
      SolutionPoint point = solver.solve(wire);
      SolutionPoint fine = new UsadelSolver(1e-10, Method.AUTOMATIC).solve(wire);
      assertThat(point.converged() && fine.converged()).isTrue();
      if (fine.state() != SolutionPoint.State.SUPERCONDUCTING) {
        continue;
      }
      wires++;
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
              Math.abs(a.density() - b.density()), a.densityUncertainty(), b.densityUncertainty());
          spinDensity.add(
              a.spinDensity().distance(b.spinDensity()),
              a.spinDensityUncertainty(),
              b.spinDensityUncertainty());
          current.add(
              a.current().distance(b.current()), a.currentUncertainty(), b.currentUncertainty());
        }
      }
    }
    density.check();
    spinDensity.check();
    current.check();
  }

  /**
   * Errors and the uncertainties claimed for them: to be covered in 95 % of the values, and not
   * more than 100 times too large in the median.
   */
  private static final class Honesty {
    private final List<double[]> claims = new ArrayList<>();

    void add(double error, double claimed, double reference) {
      claims.add(new double[] {error, claimed, reference});
    }

    /** A thousandth and ten thousand times the uncertainties would fail. */
    void check() {
      assertThat(covered(1.0)).isTrue();
      assertThat(covered(1e-3)).isFalse();
      assertThat(close(1.0)).isTrue();
      assertThat(close(1e4)).isFalse();
    }

    private boolean covered(double times) {
      long covered = claims.stream().filter(c -> c[0] <= times * (c[1] + c[2])).count();
      return covered >= 0.95 * claims.size();
    }

    private boolean close(double times) {
      List<Double> ratios = claims.stream().map(c -> times * c[1] / c[0]).sorted().toList();
      return ratios.get(ratios.size() / 2) <= 100.0;
    }
  }
}
