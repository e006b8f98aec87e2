package org.spinproof.crosscheck.claim.tree;

/** Two expressions compared. Equality is componentwise; an order is between real scalars. */
public record Relation(Node left, Comparison comparison, Node right) {
  /** The comparisons of the claim language. */
  public enum Comparison {
    EQUAL("=="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String spelling;

    Comparison(String spelling) {
      this.spelling = spelling;
    }

    /** How the claim language writes it. */
    public String spelling() {
      return spelling;
    }
  }
}
