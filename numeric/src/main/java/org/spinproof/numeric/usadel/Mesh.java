package org.spinproof.numeric.usadel;

import org.spinproof.numeric.quadrature.ChebyshevGrid;

/**
 * The film cut into equal elements with Chebyshev–Lobatto points in each; neighbours share their
 * end point.
 *
 * @param length in ξ
 * @param elements number of elements, at least 1
 * @param grid the points of an element
 */
record Mesh(double length, int elements, ChebyshevGrid grid) {
  int nodes() {
    return elements * grid.degree() + 1;
  }

  /** What turns a derivative on [−1, 1] into one in 1/ξ. */
  double scale() {
    return 2.0 * elements / length;
  }

  /**
   * Position of a node as a fraction of the length, from 0 to 1; symmetric about the middle to the
   * last bit.
   */
  double fraction(int node) {
    int e = Math.min(node / grid.degree(), elements - 1);
    return (e + 0.5 * (1.0 + grid.point(node - e * grid.degree()))) / elements;
  }

  /** The element that holds a position, a fraction of the length. */
  int elementOf(double fraction) {
    return Math.max(0, Math.min((int) (fraction * elements), elements - 1));
  }

  /** Cardinal functions of an element at a position, a fraction of the length. */
  double[] cardinals(int element, double fraction) {
    double local = 2.0 * (fraction * elements - element) - 1.0;
    return grid.cardinals(Math.max(-1.0, Math.min(1.0, local)));
  }

  /** Clenshaw–Curtis weights of the nodes for the mean over the film: they add up to 1. */
  double[] meanWeights() {
    double[] w = new double[nodes()];
    for (int e = 0; e < elements; e++) {
      for (int j = 0; j <= grid.degree(); j++) {
        w[e * grid.degree() + j] += grid.weight(j) / (2.0 * elements);
      }
    }
    return w;
  }
}
