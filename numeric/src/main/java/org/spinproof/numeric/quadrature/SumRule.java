package org.spinproof.numeric.quadrature;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A Gauss rule for a sum: Σ_i μ_i f(t_i) ≈ Σ_j w_j f(x_j) with m nodes, no more than terms, exact
 * for polynomials of degree 2m − 1. Nodes and weights come from the Jacobi matrix of the
 * polynomials that are orthogonal under the sum.
 */
public final class SumRule {
  private static final int MOST_SWEEPS = 60;

  private final double[] nodes;
  private final double[] weights;

  private SumRule(double[] nodes, double[] weights) {
    this.nodes = nodes;
    this.weights = weights;
  }

  /**
   * The rule of a Jacobi matrix, moved by {@code shift}: its eigenvalues, and the squares of the
   * first entries of its normalised eigenvectors, by implicit QL steps that carry no other entry
   * along (Golub and Welsch 1969).
   *
   * @param diagonal modified
   * @param off modified
   */
  private static SumRule ofJacobi(double[] diagonal, double[] off, double total, double shift) {
    int size = diagonal.length;
    double[] beside = Arrays.copyOf(off, size);
    double[] first = new double[size];
    first[0] = 1.0;
    for (int low = 0; low < size; low++) {
      int end = coupled(diagonal, beside, low);
      for (int sweep = 0; end > low; sweep++) {
        if (sweep == MOST_SWEEPS) {
          throw new ArithmeticException("no eigenvalues of a Jacobi matrix of order " + size);
        }
        step(diagonal, beside, first, low, end);
        end = coupled(diagonal, beside, low);
      }
    }
    double[] weights = new double[size];
    for (int j = 0; j < size; j++) {
      diagonal[j] += shift;
      weights[j] = total * first[j] * first[j];
    }
    descend(diagonal, weights);
    return new SumRule(diagonal, weights);
  }

  /** Sorts the keys, and the values with them, by insertion: there are few. */
  private static void descend(double[] keys, double[] values) {
    for (int j = 1; j < keys.length; j++) {
      double key = keys[j];
      double value = values[j];
      int at = j;
      for (; at > 0 && keys[at - 1] < key; at--) {
        keys[at] = keys[at - 1];
        values[at] = values[at - 1];
      }
      keys[at] = key;
      values[at] = value;
    }
  }

  /** The last index that couples to {@code low} beyond rounding. */
  private static int coupled(double[] diagonal, double[] beside, int low) {
    int end = low;
    while (end < diagonal.length - 1
        && Math.abs(beside[end])
            > Math.ulp(Math.abs(diagonal[end]) + Math.abs(diagonal[end + 1]))) {
      end++;
    }
    return end;
  }

  /** An implicit QL step with Wilkinson's shift on the entries from low to end. */
  private static void step(double[] d, double[] e, double[] first, int low, int end) {
    double g = (d[low + 1] - d[low]) / (2.0 * e[low]);
    double r = Math.sqrt(g * g + 1.0);
    g = d[end] - d[low] + e[low] / (g + Math.copySign(r, g));
    double s = 1.0;
    double c = 1.0;
    double p = 0.0;
    for (int i = end - 1; i >= low; i--) {
      double f = s * e[i];
      double b = c * e[i];
      r = Math.sqrt(f * f + g * g);
      e[i + 1] = r;
      if (r == 0.0) {
        d[i + 1] -= p;
        e[end] = 0.0;
        return;
      }
      s = f / r;
      c = g / r;
      g = d[i + 1] - p;
      double w = (d[i] - g) * s + 2.0 * c * b;
      p = s * w;
      d[i + 1] = g + p;
      g = c * w - b;
      double next = first[i + 1];
      first[i + 1] = s * first[i] + c * next;
      first[i] = c * first[i] - s * next;
    }
    d[low] -= p;
    e[low] = g;
    e[end] = 0.0;
  }

  /**
   * For Σ_{n=0}^{M−1} f(n). The orthogonal polynomials are Gram's (discrete Chebyshev polynomials),
   * whose recurrence coefficients are β_k = k² (M² − k²)/(4 (4k² − 1)). With m = M it is the sum
   * itself, and for M → ∞ Gauss–Legendre.
   *
   * @param terms number M of terms of the sum, at least 1
   * @param points number m of nodes, at least 1; at M or above, the rule is the sum itself
   * @throws IllegalArgumentException if one of them is smaller
   */
  public static SumRule overIntegers(long terms, int points) {
    if (terms < 1 || points < 1) {
      throw new IllegalArgumentException("a rule of " + points + " points for " + terms + " terms");
    }
    if (points >= terms) {
      double[] ones = new double[(int) terms];
      Arrays.fill(ones, 1.0);
      return new SumRule(IntStream.range(0, (int) terms).asDoubleStream().toArray(), ones);
    }
    double[] off = new double[points - 1];
    for (int k = 1; k < points; k++) {
      double m = (double) terms / k;
      off[k - 1] = 0.5 * k * k * Math.sqrt((m * m - 1.0) / (4.0 * k * k - 1.0));
    }
    return ofJacobi(new double[points], off, (double) terms, 0.5 * (terms - 1));
  }

  /**
   * For Σ_i μ_i f(t_i) with positive masses, by Lanczos's process (Golub and Welsch).
   *
   * @param points t_i, all different; not modified
   * @param masses μ_i, above 0; not modified
   * @param size number m of nodes, at least 1; at the number of points or above, the rule is the
   *     sum itself
   * @throws IllegalArgumentException if there are no nodes, no points, or not a mass for each point
   */
  public static SumRule overPoints(double[] points, double[] masses, int size) {
    if (size < 1 || points.length < 1 || points.length != masses.length) {
      throw new IllegalArgumentException(
          "a rule of " + size + " nodes for " + points.length + " and " + masses.length);
    }
    if (size >= points.length) {
      return new SumRule(points.clone(), masses.clone());
    }
    int n = points.length;
    double total = 0.0;
    for (double mass : masses) {
      total += mass;
    }
    double[][] basis = new double[size][n];
    for (int i = 0; i < n; i++) {
      basis[0][i] = Math.sqrt(masses[i] / total);
    }
    double[] diagonal = new double[size];
    double[] off = new double[size - 1];
    double[] v = new double[n];
    for (int k = 0; k < size; k++) {
      for (int i = 0; i < n; i++) {
        v[i] = points[i] * basis[k][i];
      }
      // against all earlier vectors: three terms alone lose the orthogonality
      for (int j = k; j >= 0; j--) {
        double overlap = dot(basis[j], v);
        if (j == k) {
          diagonal[k] = overlap;
        }
        for (int i = 0; i < n; i++) {
          v[i] -= overlap * basis[j][i];
        }
      }
      if (k + 1 < size) {
        off[k] = Math.sqrt(dot(v, v));
        for (int i = 0; i < n; i++) {
          basis[k + 1][i] = v[i] / off[k];
        }
      }
    }
    return ofJacobi(diagonal, off, total, 0.0);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0.0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Number of nodes. */
  public int size() {
    return nodes.length;
  }

  /** Node j. */
  public double node(int j) {
    return nodes[j];
  }

  /** Weight of node j, above 0; they add up to the number of terms, or to the sum of the masses. */
  public double weight(int j) {
    return weights[j];
  }
}
