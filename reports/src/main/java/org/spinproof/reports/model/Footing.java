package org.spinproof.reports.model;

/** How it is known what an equation rests on. */
public enum Footing {
  /** It rests on nothing else in the paper: a definition, a law, or provable by itself. */
  STARTING_POINT("nothing else in the paper: a starting point"),

  /** The machine has derived it from the content of others, and knows which of these it needs. */
  FOUND("found by deriving it from these alone"),

  /** The ledger names others; the machine has not derived it from them. */
  DECLARED("what it follows from as declared: the machine has not derived it from that alone");

  private final String words;

  Footing(String words) {
    this.words = words;
  }

  /** What a report says of it. */
  public String words() {
    return words;
  }

  /** The footing of an equation. */
  public static Footing of(EquationResult equation) {
    if (equation.restsOn() != null && equation.restsOn().outcome().equals("follows")) {
      return FOUND;
    }
    return equation.dependsOn().isEmpty() ? STARTING_POINT : DECLARED;
  }
}
