package org.spinproof.crosscheck.engine.approximate;

import org.spinproof.crosscheck.claim.tree.Type;

/**
 * Simple values at which claims fail that hold everywhere else: zeros, ±1, points on branch cuts,
 * angles beyond half a turn, directions along the axes, the normal metal.
 */
final class SpecialValues {
  /** How many there are of each type. */
  static final int KINDS = 6;

  private static final double[] REALS = {-1, 0, 1, 2, -4, 7};
  private static final double[] POSITIVES = {1, 2, 0.5, 3, 7, 0.25};

  private SpecialValues() {}

  /** Coordinates of the special value of a kind, taken modulo the number of kinds. */
  static double[] of(Type type, int kind) {
    int k = Math.floorMod(kind, KINDS);
    return switch (type) {
      case REAL -> new double[] {REALS[k]};
      case POSITIVE -> new double[] {POSITIVES[k]};
      case COMPLEX ->
          switch (k) {
            case 0 -> new double[] {-1, 0};
            case 1 -> new double[] {0, 1};
            case 2 -> new double[] {0, 0};
            case 3 -> new double[] {0, -2};
            case 4 -> new double[] {0, 4};
            default -> new double[] {-3, -5};
          };
      case VECTOR ->
          switch (k) {
            case 0 -> new double[] {1, 0, 0, 1, 0, 0};
            case 1 -> new double[6];
            case 2 -> new double[] {0, 0, 0, 0, -1, 0};
            default -> new double[] {0, 0, 1, 0, 0, 0};
          };
      case REAL_VECTOR -> k == 3 ? new double[3] : axis(k, 3);
      case UNIT_VECTOR -> k == 3 ? new double[] {0, 0, -1} : axis(k, 3);
      case SPIN_MATRIX -> matrix(2, k);
      case NAMBU_MATRIX -> matrix(4, k);
      case PROPAGATOR -> new double[32];
      case DISTRIBUTION -> k == 0 ? new double[] {1, 0, 0, 0} : axis(k, 4);
    };
  }

  private static double[] axis(int k, int n) {
    double[] result = new double[n];
    result[(k + 2) % n] = 1;
    return result;
  }

  /** The identity, a nilpotent matrix, a diagonal one with eigenvalues ±1, and zero. */
  private static double[] matrix(int n, int k) {
    double[] result = new double[2 * n * n];
    for (int i = 0; i < n; i++) {
      if (k == 0 || k == 2) {
        result[2 * (n * i + i)] = k == 2 && i % 2 == 1 ? -1 : 1;
      } else if (k == 1 && i + 1 < n) {
        result[2 * (n * i + i + 1)] = 1;
      }
    }
    return result;
  }
}
