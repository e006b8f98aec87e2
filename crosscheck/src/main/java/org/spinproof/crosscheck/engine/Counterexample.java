package org.spinproof.crosscheck.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Admissible values at which a relation is false.
 *
 * @param values each variable that occurs, with its value in the claim language: {@code "3/5"},
 *     {@code "{1, 0, 2 I}"}; of a propagator {@code g} the Riccati matrices and gradients under
 *     {@code "gamma(g)"}, {@code "gamma(flip[g])"}, {@code "gamma(grad[g])"}, {@code
 *     "gamma(grad[flip[g]])"}; of a distribution {@code "energy[h]"} and {@code "spin[h]"}
 * @param component which component of the two sides differs, from 1, such as {@code "[[2]]"}; empty
 *     for scalars
 * @param left that component of the left side, exactly, or as a decimal enclosure if it has no
 *     short exact form; empty where any counterexample will do ({@link Budget#smallest()})
 * @param right likewise of the right side
 * @param exact whether both sides were evaluated exactly
 */
public record Counterexample(
    Map<String, String> values, String component, String left, String right, boolean exact) {
  public Counterexample {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
