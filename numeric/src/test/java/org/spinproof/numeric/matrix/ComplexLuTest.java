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

  /** b += a x. */
  private static void addTimes(
      double[] br, double[] bi, double[] ar, double[] ai, double xr, double xi) {
    for (int i = 0; i < br.length; i++) {
      br[i] += ar[i] * xr - ai[i] * xi;
      bi[i] += ar[i] * xi + ai[i] * xr;
    }
  }

  private static void assertClose(double[] actual, double[] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], within(1e-11));
    }
  }

  @Test
  void solvesWithAnyBorderForAppendedAndOtherRightHandSides() {
    Random random = new Random(7);
    for (int n : new int[] {1, 2, 5, 6, 42}) {
      for (int border : new int[] {0, 1, 6}) {
        int rows = n + border;
        ComplexLu lu = new ComplexLu(n, border, 1);
        double[] xr = random(random, rows);
        double[] xi = random(random, rows);
        double[] br = new double[rows];
        double[] bi = new double[rows];
        for (int j = 0; j < rows; j++) {
          double[] ar = random(random, rows);
          double[] ai = random(random, rows);
          if (j == 0 && n > 1) {
            // a zero first pivot, so that something must be exchanged
            ar[0] = 0.0;
            ai[0] = 0.0;
          }
          System.arraycopy(ar, 0, lu.re(j), 0, rows);
          System.arraycopy(ai, 0, lu.im(j), 0, rows);
          addTimes(br, bi, ar, ai, xr[j], xi[j]);
        }
        System.arraycopy(br, 0, lu.re(rows), 0, rows);
        System.arraycopy(bi, 0, lu.im(rows), 0, rows);
        assertThat(lu.factor()).isTrue();
        lu.eliminate(br, bi);
        for (int i = 0; i < rows; i++) {
          assertThat(br[i]).isCloseTo(lu.re(rows)[i], within(1e-10));
          assertThat(bi[i]).isCloseTo(lu.im(rows)[i], within(1e-10));
        }
        solveBorder(lu, n, border, br, bi);
        lu.substituteBack(br, bi);
        assertClose(br, xr);
        assertClose(bi, xi);
      }
    }
  }

  /** The border's unknowns from the Schur complement. */
  private static void solveBorder(ComplexLu lu, int n, int border, double[] br, double[] bi) {
    if (border == 0) {
      return;
    }
    ComplexLu schur = new ComplexLu(border);
    for (int j = 0; j < border; j++) {
      System.arraycopy(lu.re(n + j), n, schur.re(j), 0, border);
      System.arraycopy(lu.im(n + j), n, schur.im(j), 0, border);
    }
    assertThat(schur.factor()).isTrue();
    double[] yr = Arrays.copyOfRange(br, n, n + border);
    double[] yi = Arrays.copyOfRange(bi, n, n + border);
    schur.solve(yr, yi);
    System.arraycopy(yr, 0, br, n, border);
    System.arraycopy(yi, 0, bi, n, border);
  }

  @Test
  void aSingularMatrixIsReported() {
    ComplexLu lu = new ComplexLu(2);
    lu.im(0)[0] = 1.0;
    lu.im(0)[1] = 2.0;
    // twice the first column: eliminated without rounding
    lu.im(1)[0] = 2.0;
    lu.im(1)[1] = 4.0;
    assertThat(lu.factor()).isFalse();
  }
}
