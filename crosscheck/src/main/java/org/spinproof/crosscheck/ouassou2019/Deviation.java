package org.spinproof.crosscheck.ouassou2019;

/**
 * How far something is from what it is said to be.
 *
 * @param difference not negative
 * @param error of it, positive
 */
record Deviation(double difference, double error) {
  static final Deviation NONE = new Deviation(0.0, Double.MIN_NORMAL);

  /** The one that is closer to failing, or fails more. */
  Deviation orWorse(Deviation other) {
    return other.difference * error >= difference * other.error ? other : this;
  }
}
