package org.spinproof.crosscheck.claim.mutant;

import java.util.List;
import org.spinproof.crosscheck.claim.formula.Formula;

/**
 * One place to break, and ways to do it of which the first that fits in shape counts.
 *
 * @param alternatives at least one
 */
record Candidate(List<Variant> alternatives) {
  Candidate {
    alternatives = List.copyOf(alternatives);
  }

  /** A broken equation that may not fit in shape. */
  record Variant(String words, Formula.Compared formula) {}
}
