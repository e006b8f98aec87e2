package org.spinproof.numeric.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComplexLuTest {
  private static double[] random(Random random, int length) {
    double[] values = new double[length];
    Arrays.setAll(values, k -> 2.0 * random.nextDouble() - 1.0);
    return values;
  }

  @Test
  void solvesSeveralRightHandSides() {
    Random random = new Random(7);
    for (int n : new int[] {1, 2, 5, 42}) {
      ComplexLu lu = new ComplexLu(n);
      double[] ar = random(random, n * n);
      double[] ai = random(random, n * n);
      ar[0] = 0.0;
      ai[0] = n == 1 ? 2.0 : 0.0; // a zero first pivot, so that rows must be exchanged
      System.arraycopy(ar, 0, lu.re(), 0, n * n);
      System.arraycopy(ai, 0, lu.im(), 0, n * n);
      int columns = 3;
      double[] xr = random(random, n * columns);
      double[] xi = random(random, n * columns);
      double[] br = new double[n * columns];
      double[] bi = new double[n * columns];
      for (int i = 0; i < n; i++) {
        for (int k = 0; k < n; k++) {
          for (int c = 0; c < columns; c++) {
            double r = ar[i * n + k];
            double m = ai[i * n + k];
            br[i * columns + c] += r * xr[k * columns + c] - m * xi[k * columns + c];
            bi[i * columns + c] += r * xi[k * columns + c] + m * xr[k * columns + c];
          }
        }
      }
      assertThat(lu.factor()).isTrue();
      lu.solve(br, bi, columns);
      for (int k = 0; k < n * columns; k++) {
        assertThat(br[k]).isCloseTo(xr[k], within(1e-11));
        assertThat(bi[k]).isCloseTo(xi[k], within(1e-11));
      }
    }
  }

  @Test
  void aSingularMatrixIsReported() {
    ComplexLu lu = new ComplexLu(2);
    lu.im()[0] = 1.0;
    lu.im()[1] = 2.0;
    // twice the first row: eliminated without rounding
    lu.im()[2] = 2.0;
    lu.im()[3] = 4.0;
    assertThat(lu.factor()).isFalse();
  }
}
