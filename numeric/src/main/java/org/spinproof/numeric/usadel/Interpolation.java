package org.spinproof.numeric.usadel;

/** Interpolation of nodal values from one mesh to another of the same film. Immutable. */
final class Interpolation {
  private final int[] from;
  private final double[][] cardinals;

  Interpolation(Mesh source, Mesh target) {
    int nodes = target.nodes();
    this.from = new int[nodes];
    this.cardinals = new double[nodes][];
    for (int node = 0; node < nodes; node++) {
      double fraction = target.fraction(node);
      int element = source.elementOf(fraction);
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
    int width = values.length / last;
    double[] result = new double[width * from.length];
    for (int node = 0; node < from.length; node++) {
      for (int j = 0; j < cardinals[node].length; j++) {
        double c = cardinals[node][j];
        int at = width * (from[node] + j);
        for (int k = 0; k < width; k++) {
          result[width * node + k] += c * values[at + k];
        }
      }
    }
    return result;
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
