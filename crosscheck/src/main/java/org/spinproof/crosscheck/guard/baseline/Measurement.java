package org.spinproof.crosscheck.guard.baseline;

/**
 * One recorded number.
 *
 * @param quantity what it is, with its component and unit
 * @param at the parameters, unique among the quantity's numbers
 * @param value in the unit of the quantity
 * @param uncertainty absolute, 0 or above
 */
public record Measurement(String quantity, String at, double value, double uncertainty) {
  /** What tells it from the others. */
  public String key() {
    return quantity + " at " + at;
  }
}
