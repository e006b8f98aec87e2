package org.spinproof.numeric.usadel;

/**
 * Error bounds for the highest rung of a ladder, from the changes between its rungs: the last
 * change is the error of the rung below, and a level shrinks an error by a rate that the last two
 * changes show. Mutable, not thread-safe.
 *
 * <p>The errors of mesh and energies are not told apart. Where they happen to cancel at the last
 * rung but one, the last change is too small and so is the bound: of 150 films on the real axis in
 * 5, for the gap or the spin current, by up to 4; of 60 on the contour in one. A bound that forbids
 * this, what the fastest rate makes of the change before the last, was 60 to 140 times too large in
 * the median.
 */
final class Convergence {
  /**
   * The digit a level that the energies of {@link ContourRoad} are chosen for: a faster rate may be
   * there by chance.
   */
  private static final double FASTEST = 0.1;

  /**
   * By how much the next rate may be worse than the last; measured, and held by the tests of every
   * observable's uncertainty on both roads.
   */
  private static final double SAFETY = 3.0;

  /** Rounding of the collocation and of the sums. */
  private static final double ROUNDING = 1e-13;

  /** The same of a spin current that is small, as in a long film: that of its small factors. */
  private static final double RELATIVE_ROUNDING = 1e-11;

  private static final double SMALLEST_ROUNDING = 1e-16;

  private static final int KINDS = 3;

  private final double[] change = new double[KINDS];
  private final double[] rate = new double[KINDS];
  private double rounding = ROUNDING;
  private int steps;
  private int levels;

  /**
   * Takes the next rung.
   *
   * @param gained levels between the two
   */
  void add(Rung lower, Rung higher, int gained) {
    double[] now = change(lower, higher);
    for (int k = 0; k < KINDS; k++) {
      rate[k] =
          steps == 0
              ? 1.0
              : Math.max(
                  FASTEST,
                  Math.min(1.0, Math.pow(now[k] / Math.max(change[k], 1e-300), 1.0 / levels)));
      change[k] = now[k];
    }
    double current = higher.mean().distance(SpinVector.ZERO) + higher.variation();
    rounding = Math.min(ROUNDING, RELATIVE_ROUNDING * current + SMALLEST_ROUNDING);
    levels = gained;
    steps++;
  }

  /** Largest changes of the spin current, the gap and the spin accumulation. */
  static double[] change(Rung lower, Rung higher) {
    return new double[] {
      lower.currentDistance(higher),
      lower.gap().distance(higher.gap()),
      lower.accumulationDistance(higher)
    };
  }

  /** Error bounds of the spin current, the gap and the spin accumulation at the highest rung. */
  double[] errors() {
    double[] error = new double[KINDS];
    for (int k = 0; k < KINDS; k++) {
      double factor = steps < 2 ? 1.0 : Math.min(1.0, SAFETY * Math.pow(rate[k], levels));
      error[k] = change[k] * factor + (k == 0 ? rounding : ROUNDING);
    }
    return error;
  }

  /**
   * The larger of the errors of current and gap that {@link #errors} is to be expected to tell
   * after some more levels; before the first change, no bound.
   */
  double predicted(int more) {
    if (steps == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double worst = 0.0;
    for (int k = 0; k < 2; k++) {
      // the next change is the error of the present rung
      double next =
          steps < 2 ? change[k] * Math.pow(FASTEST, levels) : change[k] * Math.pow(rate[k], levels);
      double gain = steps < 2 ? FASTEST : rate[k];
      worst = Math.max(worst, next * Math.min(1.0, SAFETY * Math.pow(gain, more)));
    }
    return worst;
  }

  /** Whether current and gap are known to an accuracy, on the evidence of two changes at least. */
  boolean met(double accuracy) {
    double[] error = errors();
    return steps >= 2 && error[0] < accuracy && error[1] < accuracy;
  }
}
