package org.spinproof.crosscheck.claim.formula;

/**
 * Where in its formula an expression was written. All places are equal, so that two trees are equal
 * when they say the same.
 */
public final class Place {
  /** For expressions that nobody wrote. */
  public static final Place NONE = new Place(0);

  private final int offset;

  /** The offset in UTF-16 units from the beginning of the formula. */
  public Place(int offset) {
    this.offset = offset;
  }

  /** The offset in UTF-16 units from the beginning of the formula. */
  public int offset() {
    return offset;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Place;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "";
  }
}
