package org.spinproof.numeric.usadel;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * The largest eigenvalue of the derivative of a gap map by inverse iteration from above. The
 * spectrum is real, bounded by the norm, and its leading eigenvector has one sign, as the gap that
 * it makes grow.
 */
final class LeadingEigenvalue {
  private static final int MOST_SHIFTS = 60;
  private static final double ACCURACY = 1e-12;

  private LeadingEigenvalue() {}

  static double of(double[][] matrix) {
    int n = matrix.length;
    RealVector v = new ArrayRealVector(n, 1.0);
    double bound = 0.0;
    for (double[] row : matrix) {
      bound = Math.max(bound, Arrays.stream(row).map(Math::abs).sum());
    }
    if (bound == 0.0) {
      return 0.0;
    }
    // no eigenvalue is above the bound; every further shift stays above the leading one, which
    // the quotients of a positive vector enclose (Collatz and Wielandt)
    double shift = 1.01 * bound;
    double value = Double.NaN;
    for (int k = 0; k < MOST_SHIFTS; k++) {
      Array2DRowRealMatrix shifted = new Array2DRowRealMatrix(n, n);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          shifted.setEntry(i, j, (i == j ? shift : 0.0) - matrix[i][j]);
        }
      }
      DecompositionSolver solver = new LUDecomposition(shifted, 0.0).getSolver();
      if (!solver.isNonSingular()) {
        return shift;
      }
      RealVector w = solver.solve(v);
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        double quotient = v.getEntry(i) / w.getEntry(i);
        low = Math.min(low, quotient);
        high = Math.max(high, quotient);
      }
      double next = shift - v.dotProduct(w) / w.dotProduct(w);
      if (Math.abs(next - value) < ACCURACY * bound) {
        return next;
      }
      value = next;
      if (low > 0.0) {
        // the eigenvalue is between shift − high and shift − low
        shift = Math.min(shift, shift - low + 0.1 * (high - low) + 1e-9 * bound);
      }
      v = w.mapDivide(w.getLInfNorm());
    }
    return value;
  }
}
