package org.spinproof.numeric.usadel;

/**
 * Flat complex components at the nodes of a mesh. The arrays are shared, by convention not
 * modified.
 */
final class NodalField {
  private final Mesh mesh;
  private final int width;
  private final double[] values;

  /**
   * @param mesh where
   * @param values {@code width} doubles a node
   */
  NodalField(Mesh mesh, double[] values) {
    this.mesh = mesh;
    this.width = values.length / mesh.nodes();
    this.values = values;
  }

  Mesh mesh() {
    return mesh;
  }

  double[] values() {
    return values;
  }

  /** The interpolant on another mesh of the same film. */
  NodalField on(Mesh other) {
    double[] v = new double[width * other.nodes()];
    for (int node = 0; node < other.nodes(); node++) {
      System.arraycopy(at(other.fraction(node)), 0, v, width * node, width);
    }
    return new NodalField(other, v);
  }

  /** The interpolant at a position, a fraction of the length. */
  double[] at(double fraction) {
    return at(mesh.elementOf(fraction), fraction);
  }

  double[] at(int element, double fraction) {
    double[] cardinals = mesh.cardinals(element, fraction);
    double[] v = new double[width];
    for (int j = 0; j < cardinals.length; j++) {
      int from = width * (element * (cardinals.length - 1) + j);
      for (int k = 0; k < width; k++) {
        v[k] += cardinals[j] * values[from + k];
      }
    }
    return v;
  }

  /**
   * The gradient at a position, a fraction of the length, from the element that holds it; in 1/ξ.
   */
  double[] gradientAt(double fraction) {
    return gradientAt(mesh.elementOf(fraction), fraction);
  }

  double[] gradientAt(int element, double fraction) {
    double[] cardinals = mesh.cardinals(element, fraction);
    double[] v = new double[width];
    for (int j = 0; j < cardinals.length; j++) {
      double slope = 0.0;
      for (int i = 0; i < cardinals.length; i++) {
        slope += cardinals[i] * mesh.grid().first(i, j);
      }
      int from = width * (element * (cardinals.length - 1) + j);
      for (int k = 0; k < width; k++) {
        v[k] += mesh.scale(element) * slope * values[from + k];
      }
    }
    return v;
  }

  /** The values at every other node, those of a mesh that this field's mesh is the double of. */
  NodalField halved(Mesh coarse) {
    double[] v = new double[width * coarse.nodes()];
    for (int node = 0; node < coarse.nodes(); node++) {
      System.arraycopy(values, 2 * width * node, v, width * node, width);
    }
    return new NodalField(coarse, v);
  }

  /** The gradients at every element's nodes, both its ends included, in 1/ξ. */
  double[] gradients() {
    int n = mesh.grid().degree() + 1;
    double[] first = mesh.first();
    double[] v = new double[width * mesh.elements() * n];
    for (int e = 0; e < mesh.elements(); e++) {
      double scale = mesh.scale(e);
      for (int i = 0; i < n; i++) {
        int to = width * (e * n + i);
        for (int k = 0; k < width; k++) {
          double slope = 0.0;
          for (int j = 0, at = width * e * (n - 1) + k; j < n; j++, at += width) {
            slope = Math.fma(first[i * n + j], values[at], slope);
          }
          v[to + k] = scale * slope;
        }
      }
    }
    return v;
  }

  /** Of values at every element's nodes those at the nodes, at a shared one the right element's. */
  double[] atNodes(double[] within) {
    int degree = mesh.grid().degree();
    double[] v = new double[width * mesh.nodes()];
    for (int node = 0; node < mesh.nodes(); node++) {
      int from = node + Math.min(node / degree, mesh.elements() - 1);
      System.arraycopy(within, width * from, v, width * node, width);
    }
    return v;
  }

  /**
   * The largest of the last two Chebyshev coefficients of a component in an element: what is cut
   * off behind them falls as they do.
   */
  double lastCoefficient() {
    int degree = mesh.grid().degree();
    double largest = 0.0;
    for (int k = degree - 1; k <= degree; k++) {
      double[] weights = new double[degree + 1];
      for (int j = 0; j <= degree; j++) {
        double end = (j == 0 || j == degree ? 0.5 : 1.0) * (k == degree ? 0.5 : 1.0);
        weights[j] = end * 2.0 / degree * Math.cos(Math.PI * k * (degree - j) / degree);
      }
      for (int e = 0; e < mesh.elements(); e++) {
        for (int c = 0; c < width; c++) {
          double sum = 0.0;
          for (int j = 0; j <= degree; j++) {
            sum += weights[j] * values[width * (e * degree + j) + c];
          }
          largest = Math.max(largest, Math.abs(sum));
        }
      }
    }
    return largest;
  }

  /** Largest change of a component, at the nodes of both fields' meshes. */
  double distance(NodalField finer) {
    return Math.max(atOwnNodes(finer), finer.atOwnNodes(this));
  }

  private double atOwnNodes(NodalField other) {
    double largest = 0.0;
    for (int node = 0; node < mesh.nodes(); node++) {
      double[] there = other.at(mesh.fraction(node));
      for (int k = 0; k < width; k++) {
        largest = Math.max(largest, Math.abs(there[k] - values[width * node + k]));
      }
    }
    return largest;
  }

  /** Largest change of a component's gradient, at the nodes of this field's mesh, in 1/ξ. */
  double gradientDistance(NodalField finer) {
    double largest = 0.0;
    for (int node = 0; node < mesh.nodes(); node++) {
      double[] mine = gradientAt(mesh.fraction(node));
      double[] other = finer.gradientAt(mesh.fraction(node));
      for (int k = 0; k < width; k++) {
        largest = Math.max(largest, Math.abs(other[k] - mine[k]));
      }
    }
    return largest;
  }
}
