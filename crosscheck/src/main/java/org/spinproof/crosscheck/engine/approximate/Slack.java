package org.spinproof.crosscheck.engine.approximate;

import org.spinproof.crosscheck.claim.tree.Relation.Comparison;

/**
 * By how much an inequality is satisfied at a point; negative where it is violated.
 *
 * @param value the larger side minus the smaller one as the inequality has them
 * @param bound the running error bound of that difference, infinite where the sides are not real
 */
record Slack(double value, double bound) {
  private static final double CLEARLY = 8;

  static Slack of(Comparison comparison, Deviation deviation) {
    if (!deviation.isReal() || Double.isInfinite(deviation.bound())) {
      return new Slack(0, Double.POSITIVE_INFINITY);
    }
    double difference = deviation.leftMinusRight();
    boolean less = comparison == Comparison.LESS || comparison == Comparison.LESS_OR_EQUAL;
    return new Slack(less ? -difference : difference, deviation.bound());
  }

  /** Whether the larger side is larger whatever rounding did. */
  boolean isPositive() {
    return value > bound;
  }

  /** Whether the inequality is violated by more than rounding can explain. */
  boolean isNegative() {
    return value < -CLEARLY * bound;
  }

  /** Whether both sides are known to be the same. */
  boolean isExactlyZero() {
    return value == 0 && bound == 0;
  }
}
