package org.spinproof.crosscheck.engine.exact;

/** The energy that is meant, or the opposite one. */
enum Energy {
  PLUS,
  MINUS;

  Energy opposite() {
    return this == PLUS ? MINUS : PLUS;
  }
}
