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
    for (int n : new int[] {1, 2, 5, 6, 42}) {
      int columns = 3;
      ComplexLu lu = new ComplexLu(n, columns);
      double[] ar = random(random, n * n);
      double[] ai = random(random, n * n);
      ar[0] = 0.0;
      ai[0] = n == 1 ? 2.0 : 0.0; // a zero first pivot, so that rows must be exchanged
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
      for (int i = 0; i < n; i++) {
        System.arraycopy(ar, i * n, lu.re(i), 0, n);
        System.arraycopy(ai, i * n, lu.im(i), 0, n);
        System.arraycopy(br, i * columns, lu.re(i), n, columns);
        System.arraycopy(bi, i * columns, lu.im(i), n, columns);
      }
      assertThat(lu.factor()).isTrue();
      lu.solve(br, bi, columns);
      double[] cr = new double[n * columns];
      double[] ci = new double[n * columns];
      lu.solveAppended(cr, ci);
      for (int k = 0; k < n * columns; k++) {
        assertThat(br[k]).isCloseTo(xr[k], within(1e-11));
        assertThat(bi[k]).isCloseTo(xi[k], within(1e-11));
        assertThat(cr[k]).isCloseTo(xr[k], within(1e-11));
        assertThat(ci[k]).isCloseTo(xi[k], within(1e-11));
      }
    }
  }

  @Test
  void aSingularMatrixIsReported() {
    ComplexLu lu = new ComplexLu(2);
    lu.im(0)[0] = 1.0;
    lu.im(0)[1] = 2.0;
    // twice the first row: eliminated without rounding
    lu.im(1)[0] = 2.0;
    lu.im(1)[1] = 4.0;
    assertThat(lu.factor()).isFalse();
  }
}
