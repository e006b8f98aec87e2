package org.spinproof.reports.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error in print.
 *
 * @param errorClass sign, factor, index, missing-term, condition, convention, notation, scope,
 *     estimate or ocr; null while it is not known (verdict refuted). {@code class} in the JSON
 * @param counterexample symbol to exact value
 * @param impact ids of the equations downstream
 */
public record Erratum(
    String errorClass,
    Map<String, String> counterexample,
    String explanation,
    List<String> impact) {
  public Erratum {
    counterexample = Collections.unmodifiableMap(new LinkedHashMap<>(counterexample));
    impact = List.copyOf(impact);
  }
}
