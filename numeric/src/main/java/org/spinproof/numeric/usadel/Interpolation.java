package org.spinproof.numeric.usadel;

/** Interpolation of nodal values from one mesh to another of the same film. Immutable. */
final class Interpolation {
  private final int[] elements;
  private final int[] from;
  private final double[][] cardinals;

  Interpolation(Mesh source, Mesh target) {
    int nodes = target.nodes();
    this.elements = new int[nodes];
    this.from = new int[nodes];
    this.cardinals = new double[nodes][];
    for (int node = 0; node < nodes; node++) {
      double fraction = target.fraction(node);
      int element = source.elementOf(fraction);
      elements[node] = element;
      from[node] = element * source.grid().degree();
      cardinals[node] = source.cardinals(element, fraction);
    }
  }

  /**
   * The values at the target's nodes.
   *
   * @param values at the source's nodes, any number of doubles a node
   */
  double[] apply(double[] values) {
    int last = from[from.length - 1] + cardinals[from.length - 1].length;
    double[] result = new double[values.length / last * from.length];
    for (int node = 0; node < from.length; node++) {
      add(result, node, values, from[node]);
    }
    return result;
  }

  /**
   * The same of values that are given at every element's nodes, both its ends included, where they
   * may differ between neighbours.
   */
  double[] applyWithin(double[] values) {
    int nodes = cardinals[0].length;
    int width = values.length / (nodes * (elements[elements.length - 1] + 1));
    double[] result = new double[width * from.length];
    for (int node = 0; node < from.length; node++) {
      add(result, node, values, elements[node] * nodes);
    }
    return result;
  }

  private void add(double[] result, int node, double[] values, int first) {
    int width = result.length / from.length;
    double[] weights = cardinals[node];
    for (int j = 0; j < weights.length; j++) {
      double c = weights[j];
      int at = width * (first + j);
      for (int k = 0; k < width; k++) {
        result[width * node + k] += c * values[at + k];
      }
    }
  }

  /** The matrix that the same interpolation makes of a linear map: this M back. */
  static double[][] of(double[][] matrix, Interpolation forth, Interpolation back) {
    // rows: values at the nodes; columns: response to values at the nodes
    int n = forth.from.length;
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] row = new double[matrix.length];
      for (int j = 0; j < forth.cardinals[i].length; j++) {
        double c = forth.cardinals[i][j];
        for (int k = 0; k < row.length; k++) {
          row[k] += c * matrix[forth.from[i] + j][k];
        }
      }
      rows[i] = row;
    }
    double[][] result = new double[n][n];
    for (int k = 0; k < back.from.length; k++) {
      for (int j = 0; j < back.cardinals[k].length; j++) {
        double c = back.cardinals[k][j];
        int to = back.from[k] + j;
        for (int i = 0; i < n; i++) {
          result[i][to] += rows[i][k] * c;
        }
      }
    }
    return result;
  }
}
