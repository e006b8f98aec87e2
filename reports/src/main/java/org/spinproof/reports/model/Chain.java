package org.spinproof.reports.model;

import java.util.List;

/**
 * The argument behind a result.
 *
 * @param loadBearing ids of the equations without any one of which the result is not reached
 * @param dispensable ids of those behind it that can be gone round
 * @param minimal ids of the fewest equations from which it is reached
 * @param declaredOnly ids of those among them whose parents are the ledger's word: the machine did
 *     not derive them from these
 */
public record Chain(
    List<String> loadBearing,
    List<String> dispensable,
    List<String> minimal,
    List<String> declaredOnly) {
  public Chain {
    loadBearing = loadBearing == null ? List.of() : List.copyOf(loadBearing);
    dispensable = dispensable == null ? List.of() : List.copyOf(dispensable);
    minimal = minimal == null ? List.of() : List.copyOf(minimal);
    declaredOnly = declaredOnly == null ? List.of() : List.copyOf(declaredOnly);
  }
}
