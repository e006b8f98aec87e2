package org.spinproof.numeric.usadel;

/** Checks of numbers that come from outside. */
final class Inputs {
  private Inputs() {}

  static void finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite, not " + value);
    }
  }

  static void positive(String name, double value) {
    finite(name, value);
    if (!(value > 0.0)) {
      throw new IllegalArgumentException(name + " must be above 0, not " + value);
    }
  }

  static void notNegative(String name, double value) {
    finite(name, value);
    if (value < 0.0) {
      throw new IllegalArgumentException(name + " must not be negative, is " + value);
    }
  }
}
