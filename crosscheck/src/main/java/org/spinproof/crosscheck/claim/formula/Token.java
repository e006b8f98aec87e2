package org.spinproof.crosscheck.claim.formula;

/**
 * A word of a formula.
 *
 * @param text as written; empty at the end
 * @param offset where it begins, in UTF-16 units
 * @param glued whether it follows the token before without a blank
 */
record Token(Kind kind, String text, int offset, boolean glued) {
  enum Kind {
    NUMBER,
    NAME,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  Place place() {
    return new Place(offset);
  }

  /** How an error message calls it. */
  String shown() {
    return kind == Kind.END ? "the end of the formula" : "\"" + text + "\"";
  }
}
