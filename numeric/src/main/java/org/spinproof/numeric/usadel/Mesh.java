package org.spinproof.numeric.usadel;

import org.spinproof.numeric.quadrature.ChebyshevGrid;

/**
 * The film cut into elements with Chebyshev–Lobatto points in each; neighbours share their end
 * point. Positions are fractions of the length, from 0 to 1. Immutable.
 */
final class Mesh {
  private final double length;
  private final double[] edges;
  private final ChebyshevGrid grid;
  private final double[] first;
  private final double[][] firstColumns;
  private final double[][] secondColumns;

  private Mesh(double length, double[] edges, ChebyshevGrid grid) {
    this.length = length;
    this.edges = edges;
    this.grid = grid;
    int n = grid.degree() + 1;
    this.first = new double[n * n];
    this.firstColumns = new double[n][n];
    this.secondColumns = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        first[i * n + j] = grid.first(i, j);
        firstColumns[j][i] = first[i * n + j];
        secondColumns[j][i] = grid.second(i, j);
      }
    }
  }

  /** Equal elements. */
  static Mesh uniform(double length, int elements, ChebyshevGrid grid) {
    double[] edges = new double[elements + 1];
    for (int e = 0; e <= elements; e++) {
      edges[e] = (double) e / elements;
    }
    return new Mesh(length, edges, grid);
  }

  /**
   * Elements that shrink towards both ends by factors of three, down to a width below the one
   * given, for states with boundary layers.
   *
   * @param thinnest in ξ
   * @param elements equal elements to start from
   */
  static Mesh graded(double length, int elements, ChebyshevGrid grid, double thinnest) {
    int layers = 0;
    for (double width = length / elements; width > thinnest && layers < 20; width /= 3.0) {
      layers++;
    }
    double[] edges = new double[Math.max(elements, layers > 0 ? 2 : 1) + 2 * layers + 1];
    int inner = Math.max(elements, layers > 0 ? 2 : 1);
    for (int e = 0; e <= inner; e++) {
      edges[layers + e] = (double) e / inner;
    }
    for (int layer = 1; layer <= layers; layer++) {
      double width = Math.pow(3.0, -layer) / inner;
      edges[layers + 1 - layer] = width;
      edges[layers + inner - 1 + layer] = 1.0 - width;
    }
    edges[0] = 0.0;
    edges[edges.length - 1] = 1.0;
    return new Mesh(length, edges, grid);
  }

  /**
   * An element of a given width at each end, or less where the film is short, and equal ones
   * between them, for states with one boundary layer.
   *
   * @param width in ξ
   * @param elements equal elements for the whole film
   */
  static Mesh layered(double length, int elements, ChebyshevGrid grid, double width) {
    double part = width / length;
    if (3.0 * part > 1.0) {
      return uniform(length, Math.max(2, elements), grid);
    }
    int inner = Math.max(1, (int) Math.round(elements * (1.0 - 2.0 * part)));
    double[] edges = new double[inner + 3];
    for (int e = 0; e <= inner; e++) {
      edges[e + 1] = part + (1.0 - 2.0 * part) * e / inner;
    }
    edges[inner + 2] = 1.0;
    return new Mesh(length, edges, grid);
  }

  /** The same elements with twice the degree: every other node is one of this mesh. */
  Mesh doubled() {
    return new Mesh(length, edges, new ChebyshevGrid(2 * grid.degree()));
  }

  /** Length of the film in ξ. */
  double length() {
    return length;
  }

  int elements() {
    return edges.length - 1;
  }

  ChebyshevGrid grid() {
    return grid;
  }

  /** First differentiation matrix on [−1, 1], row-major; shared, not to be modified. */
  double[] first() {
    return first;
  }

  /** Columns of the first differentiation matrix, likewise. */
  double[][] firstColumns() {
    return firstColumns;
  }

  /** Columns of the second, likewise. */
  double[][] secondColumns() {
    return secondColumns;
  }

  int nodes() {
    return elements() * grid.degree() + 1;
  }

  /** What turns a derivative on [−1, 1] into one in 1/ξ. */
  double scale(int element) {
    return 2.0 / (length * (edges[element + 1] - edges[element]));
  }

  /** Largest of the scales. */
  double finestScale() {
    double finest = 0.0;
    for (int e = 0; e < elements(); e++) {
      finest = Math.max(finest, scale(e));
    }
    return finest;
  }

  /** Position of a point given in an element's own coordinate, from −1 to 1. */
  double fraction(int element, double local) {
    return edges[element] + 0.5 * (1.0 + local) * (edges[element + 1] - edges[element]);
  }

  /** Position of a node. */
  double fraction(int node) {
    int e = Math.min(node / grid.degree(), elements() - 1);
    return fraction(e, grid.point(node - e * grid.degree()));
  }

  /** The element that holds a position. */
  int elementOf(double fraction) {
    int e = 0;
    while (e < elements() - 1 && fraction >= edges[e + 1]) {
      e++;
    }
    return e;
  }

  /** Cardinal functions of an element at a position. */
  double[] cardinals(int element, double fraction) {
    double local = 2.0 * (fraction - edges[element]) / (edges[element + 1] - edges[element]) - 1.0;
    return grid.cardinals(Math.max(-1.0, Math.min(1.0, local)));
  }

  /** Clenshaw–Curtis weights of the nodes for the mean over the film: they add up to 1. */
  double[] meanWeights() {
    double[] w = new double[nodes()];
    for (int e = 0; e < elements(); e++) {
      for (int j = 0; j <= grid.degree(); j++) {
        w[e * grid.degree() + j] += 0.5 * grid.weight(j) * (edges[e + 1] - edges[e]);
      }
    }
    return w;
  }
}
