package org.spinproof.reports.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Values at which an equation is false, and both sides evaluated there.
 *
 * @param values symbol to value, in the claim language
 * @param component which component differs, such as {@code [[2]]}; empty for scalars
 */
public record CounterexampleResult(
    Map<String, String> values, String component, String left, String right, boolean exact) {
  public CounterexampleResult {
    Objects.requireNonNull(values, "values is missing");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
