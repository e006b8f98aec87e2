package org.spinproof.numeric.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChebyshevGridTest {
  /** Degree 5 in x: exact for all the grids below but that of degree 4. */
  private static double polynomial(double x) {
    return 1.0 - 2.0 * x + 3.0 * Math.pow(x, 4) - 0.7 * Math.pow(x, 5);
  }

  @Test
  void polynomialsUpToTheDegreeAreExact() {
    for (int degree : new int[] {5, 6, 13, 20}) {
      ChebyshevGrid grid = new ChebyshevGrid(degree);
      double mean = 0.0;
      for (int i = 0; i <= degree; i++) {
        double x = grid.point(i);
        double slope = 0.0;
        double curvature = 0.0;
        for (int j = 0; j <= degree; j++) {
          slope += grid.first(i, j) * polynomial(grid.point(j));
          curvature += grid.second(i, j) * polynomial(grid.point(j));
        }
        assertThat(slope).isCloseTo(-2.0 + 12.0 * x * x * x - 3.5 * Math.pow(x, 4), within(1e-11));
        assertThat(curvature).isCloseTo(36.0 * x * x - 14.0 * x * x * x, within(1e-9));
        mean += grid.weight(i) * polynomial(x);
      }
      assertThat(mean).isCloseTo(2.0 + 1.2, within(1e-13));
      double[] cardinals = grid.cardinals(0.123);
      double value = 0.0;
      for (int j = 0; j <= degree; j++) {
        value += cardinals[j] * polynomial(grid.point(j));
      }
      assertThat(value).isCloseTo(polynomial(0.123), within(1e-13));
    }
  }

  @Test
  void aDegreeTooLowIsNotExact() {
    ChebyshevGrid grid = new ChebyshevGrid(4);
    double value = 0.0;
    for (int j = 0; j <= 4; j++) {
      value += grid.cardinals(0.123)[j] * polynomial(grid.point(j));
    }
    assertThat(Math.abs(value - polynomial(0.123))).isGreaterThan(1e-4);
  }
}
