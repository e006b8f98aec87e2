package org.spinproof.crosscheck.engine.approximate;

/** One of the two opposite energies at which everything is known. */
public enum Energy {
  PLUS(0),
  MINUS(1);

  private final int index;

  Energy(int index) {
    this.index = index;
  }

  /** 0 for ε, 1 for −ε. */
  int index() {
    return index;
  }

  /** The other one. */
  public Energy opposite() {
    return this == PLUS ? MINUS : PLUS;
  }
}
