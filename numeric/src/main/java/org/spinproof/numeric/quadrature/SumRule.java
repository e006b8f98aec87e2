package org.spinproof.numeric.quadrature;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * A Gauss rule for a sum: Σ_i μ_i f(t_i) ≈ Σ_j w_j f(x_j) with m nodes, no more than terms, exact
 * for polynomials of degree 2m − 1. Nodes and weights come from the Jacobi matrix of the
 * polynomials that are orthogonal under the sum.
 */
public final class SumRule {
  private final double[] nodes;
  private final double[] weights;

  private SumRule(double[] nodes, double[] weights) {
    this.nodes = nodes;
    this.weights = weights;
  }

  /** The rule of a Jacobi matrix, moved by {@code shift}. */
  private static SumRule ofJacobi(double[] diagonal, double[] off, double total, double shift) {
    int size = diagonal.length;
    if (size == 1) {
      return new SumRule(new double[] {shift + diagonal[0]}, new double[] {total});
    }
    double[] nodes = new double[size];
    double[] weights = new double[size];
    EigenDecomposition jacobi = new EigenDecomposition(diagonal, off);
    for (int j = 0; j < size; j++) {
      nodes[j] = shift + jacobi.getRealEigenvalue(j);
      double first = jacobi.getEigenvector(j).getEntry(0);
      weights[j] = total * first * first;
    }
    return new SumRule(nodes, weights);
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
