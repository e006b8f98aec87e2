package org.spinproof.numeric.tunneling;

/** A number and a bound on its error as its computation saw it. */
public record Estimate(double value, double error) {
  Estimate add(Estimate other) {
    return new Estimate(value + other.value, error + other.error);
  }

  /** Times an exact number. */
  public Estimate scale(double factor) {
    return new Estimate(value * factor, error * Math.abs(factor));
  }
}
