package org.spinproof.numeric.quadrature;

/**
 * Chebyshev–Lobatto collocation on [−1, 1]: points, differentiation matrices, Clenshaw–Curtis
 * weights, interpolation. The points ascend: x_j = −cos(πj/p), j = 0..p. Differentiation matrices
 * have the diagonal from the vanishing of the row sums, which keeps their rounding error near p² ε
 * for the first derivative.
 */
public final class ChebyshevGrid {
  private final int degree;
  private final double[] points;
  private final double[] barycentric;
  private final double[] first;
  private final double[] second;
  private final double[] weights;

  /**
   * @param degree polynomial degree p, at least 2: p + 1 points
   */
  public ChebyshevGrid(int degree) {
    if (degree < 2) {
      throw new IllegalArgumentException("degree " + degree + " is below 2");
    }
    this.degree = degree;
    int n = degree + 1;
    points = new double[n];
    barycentric = new double[n];
    for (int j = 0; j < n; j++) {
      // the sine form is exactly antisymmetric about the middle
      points[j] = Math.sin(Math.PI * (2 * j - degree) / (2.0 * degree));
      barycentric[j] = (j % 2 == 0 ? 1.0 : -1.0) * (j == 0 || j == degree ? 0.5 : 1.0);
    }
    first = new double[n * n];
    second = new double[n * n];
    for (int i = 0; i < n; i++) {
      double sum = 0.0;
      for (int j = 0; j < n; j++) {
        if (j != i) {
          first[i * n + j] = barycentric[j] / barycentric[i] / (points[i] - points[j]);
          sum += first[i * n + j];
        }
      }
      first[i * n + i] = -sum;
    }
    for (int i = 0; i < n; i++) {
      double sum = 0.0;
      for (int j = 0; j < n; j++) {
        if (j != i) {
          second[i * n + j] =
              2.0 * first[i * n + j] * (first[i * n + i] - 1.0 / (points[i] - points[j]));
          sum += second[i * n + j];
        }
      }
      second[i * n + i] = -sum;
    }
    weights = clenshawCurtis(degree);
  }

  private static double[] clenshawCurtis(int p) {
    double[] w = new double[p + 1];
    for (int j = 0; j <= p; j++) {
      double sum = 0.0;
      for (int k = 0; k <= p; k += 2) {
        double factor = (k == 0 || k == p) ? 1.0 : 2.0;
        sum += factor * Math.cos(Math.PI * k * j / p) / (1.0 - (double) k * k);
      }
      w[j] = sum * (j == 0 || j == p ? 1.0 : 2.0) / p;
    }
    return w;
  }

  /** Polynomial degree p. */
  public int degree() {
    return degree;
  }

  /** Point j, ascending, from −1 to 1. */
  public double point(int j) {
    return points[j];
  }

  /** Clenshaw–Curtis weight of point j; they add up to 2. */
  public double weight(int j) {
    return weights[j];
  }

  /** Entry of the first differentiation matrix. */
  public double first(int i, int j) {
    return first[i * (degree + 1) + j];
  }

  /** Entry of the second differentiation matrix. */
  public double second(int i, int j) {
    return second[i * (degree + 1) + j];
  }

  /**
   * The cardinal functions at a point: the interpolant of values v is the sum of c_j v_j.
   *
   * @param x in [−1, 1]
   */
  public double[] cardinals(double x) {
    double[] c = new double[degree + 1];
    double sum = 0.0;
    for (int j = 0; j <= degree; j++) {
      double distance = x - points[j];
      if (distance == 0.0) {
        double[] exact = new double[degree + 1];
        exact[j] = 1.0;
        return exact;
      }
      c[j] = barycentric[j] / distance;
      sum += c[j];
    }
    for (int j = 0; j <= degree; j++) {
      c[j] /= sum;
    }
    return c;
  }
}
