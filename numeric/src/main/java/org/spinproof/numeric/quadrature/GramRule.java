package org.spinproof.numeric.quadrature;

import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The Gauss rule for a sum over equidistant integers: Σ_{n=0}^{M−1} f(n) ≈ Σ_j w_j f(x_j) with m ≤
 * M nodes, exact for polynomials of degree 2m − 1. The orthogonal polynomials are Gram's (discrete
 * Chebyshev polynomials), whose recurrence coefficients are β_k = k² (M² − k²)/(4 (4k² − 1)). With
 * m = M it is the sum itself, and for M → ∞ Gauss–Legendre.
 */
public final class GramRule {
  private final double[] nodes;
  private final double[] weights;

  /**
   * @param terms number M of terms of the sum, at least 1
   * @param points number m of nodes, at least 1; at M or above, the rule is the sum itself
   */
  public GramRule(long terms, int points) {
    if (terms < 1 || points < 1) {
      throw new IllegalArgumentException("a rule of " + points + " points for " + terms + " terms");
    }
    if (points >= terms) {
      nodes = new double[(int) terms];
      weights = new double[(int) terms];
      for (int n = 0; n < terms; n++) {
        nodes[n] = n;
        weights[n] = 1.0;
      }
      return;
    }
    double middle = 0.5 * (terms - 1);
    nodes = new double[points];
    weights = new double[points];
    if (points == 1) {
      nodes[0] = middle;
      weights[0] = terms;
      return;
    }
    double[] off = new double[points - 1];
    for (int k = 1; k < points; k++) {
      double m = (double) terms / k;
      off[k - 1] = 0.5 * k * k * Math.sqrt((m * m - 1.0) / (4.0 * k * k - 1.0));
    }
    EigenDecomposition jacobi = new EigenDecomposition(new double[points], off);
    for (int j = 0; j < points; j++) {
      nodes[j] = middle + jacobi.getRealEigenvalue(j);
      double first = jacobi.getEigenvector(j).getEntry(0);
      weights[j] = terms * first * first;
    }
  }

  /** Number of nodes. */
  public int size() {
    return nodes.length;
  }

  /** Node j, a real number from 0 to M − 1. */
  public double node(int j) {
    return nodes[j];
  }

  /** Weight of node j, above 0; they add up to M. */
  public double weight(int j) {
    return weights[j];
  }
}
