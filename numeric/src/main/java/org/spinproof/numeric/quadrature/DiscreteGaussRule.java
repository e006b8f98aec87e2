package org.spinproof.numeric.quadrature;

import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The Gauss rule of a sum Σ_i m_i f(x_i) with positive masses m_i: far fewer nodes, between the
 * points, that are exact for polynomials of degree 2n − 1 (Lanczos's process, Golub and Welsch).
 */
public final class DiscreteGaussRule {
  private final double[] nodes;
  private final double[] weights;

  /**
   * @param points x_i, all different; not modified
   * @param masses m_i, above 0; not modified
   * @param size number n of nodes, at least 1; at the number of points or above, the rule is the
   *     sum itself
   */
  public DiscreteGaussRule(double[] points, double[] masses, int size) {
    if (size < 1 || points.length < 1 || points.length != masses.length) {
      throw new IllegalArgumentException(
          "a rule of " + size + " nodes for " + points.length + " and " + masses.length);
    }
    if (size >= points.length) {
      nodes = points.clone();
      weights = masses.clone();
      return;
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
    nodes = new double[size];
    weights = new double[size];
    if (size == 1) {
      nodes[0] = diagonal[0];
      weights[0] = total;
      return;
    }
    EigenDecomposition jacobi = new EigenDecomposition(diagonal, off);
    for (int j = 0; j < size; j++) {
      nodes[j] = jacobi.getRealEigenvalue(j);
      double first = jacobi.getEigenvector(j).getEntry(0);
      weights[j] = total * first * first;
    }
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

  /** Weight of node j, above 0; they add up to the sum of the masses. */
  public double weight(int j) {
    return weights[j];
  }
}
