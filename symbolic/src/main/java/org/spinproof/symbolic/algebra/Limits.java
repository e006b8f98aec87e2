package org.spinproof.symbolic.algebra;

/**
 * What a computation may use.
 *
 * @param terms the largest number of terms of a polynomial
 * @param heartbeat called often; throws to stop the computation
 */
public record Limits(int terms, Runnable heartbeat) {

  /**
   * Insists on the number of terms.
   *
   * @throws Undecidable if there are more than allowed
   */
  public void require(int size) {
    if (size > terms) {
      throw new Undecidable("too large: a polynomial of more than " + terms + " terms");
    }
  }
}
