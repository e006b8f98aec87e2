package org.spinproof.reports.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Totals that add up.
 *
 * @param byVerdict every verdict of the vocabulary, with its count, zeros included
 */
public record Summary(
    int equations, Map<String, Integer> byVerdict, int asExpected, MutantCounts mutants) {
  public Summary {
    byVerdict = Collections.unmodifiableMap(new LinkedHashMap<>(byVerdict));
  }

  /** Mutants over all equations. */
  public record MutantCounts(int generated, int killed, int equivalent) {}
}
