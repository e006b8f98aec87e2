package org.spinproof.numeric.rounding;

import org.apfloat.Apcomplex;
import org.apfloat.ApcomplexMath;

/** Matrix functions with many digits, by textbook methods unlike those under test. */
final class PreciseMatrix {
  private PreciseMatrix() {}

  static Apcomplex[][] product(Apcomplex[][] a, Apcomplex[][] b) {
    int n = a.length;
    Apcomplex[][] product = new Apcomplex[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Apcomplex sum = Apcomplex.ZERO;
        for (int k = 0; k < n; k++) {
          sum = sum.add(a[i][k].multiply(b[k][j]));
        }
        product[i][j] = sum;
      }
    }
    return product;
  }

  /** Gauss–Jordan elimination; pivots on the largest element. */
  static Apcomplex[][] inverse(Apcomplex[][] matrix) {
    int n = matrix.length;
    Apcomplex[][] a = new Apcomplex[n][2 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = matrix[i][j];
        a[i][n + j] = RandomExpression.number(i == j ? 1 : 0);
      }
    }
    for (int k = 0; k < n; k++) {
      int pivot = k;
      for (int i = k; i < n; i++) {
        if (ApcomplexMath.abs(a[i][k]).compareTo(ApcomplexMath.abs(a[pivot][k])) > 0) {
          pivot = i;
        }
      }
      Apcomplex[] row = a[pivot];
      a[pivot] = a[k];
      a[k] = row;
      Apcomplex head = row[k];
      for (int j = 0; j < 2 * n; j++) {
        row[j] = row[j].divide(head);
      }
      for (int i = 0; i < n; i++) {
        Apcomplex factor = a[i][k];
        for (int j = 0; i != k && j < 2 * n; j++) {
          a[i][j] = a[i][j].subtract(factor.multiply(row[j]));
        }
      }
    }
    Apcomplex[][] result = new Apcomplex[n][n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(a[i], n, result[i], 0, n);
    }
    return result;
  }

  /** The plain power series, long enough for norms up to about 60 in 50 digits. */
  static Apcomplex[][] exponential(Apcomplex[][] matrix) {
    int n = matrix.length;
    Apcomplex[][] sum = new Apcomplex[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum[i][j] = RandomExpression.number(i == j ? 1 : 0);
      }
    }
    Apcomplex[][] term = sum;
    for (int k = 1; k <= 250; k++) {
      term = product(term, matrix);
      Apcomplex[][] next = new Apcomplex[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          term[i][j] = term[i][j].divide(RandomExpression.number(k));
          next[i][j] = sum[i][j].add(term[i][j]);
        }
      }
      sum = next;
    }
    return sum;
  }
}
