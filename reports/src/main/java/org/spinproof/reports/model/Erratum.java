package org.spinproof.reports.model;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param explanation what is wrong in print, for a reader; may be null
 * @param impact ids of the equations downstream
 * @param ocr whether the fault can be the scan's, with the text that decides it; may be null
 */
public record Erratum(
    @JsonProperty("class") String errorClass,
    Map<String, String> counterexample,
    String explanation,
    List<String> impact,
    String ocr) {
  public Erratum {
    counterexample =
        counterexample == null
            ? Map.of()
            : Collections.unmodifiableMap(new LinkedHashMap<>(counterexample));
    impact = impact == null ? List.of() : List.copyOf(impact);
  }

  /** An error of which the scan is not suspected. */
  public Erratum(
      String errorClass,
      Map<String, String> counterexample,
      String explanation,
      List<String> impact) {
    this(errorClass, counterexample, explanation, impact, null);
  }
}
