package org.spinproof.reports.model;

import java.util.List;

/**
 * What a conditional equation needs.
 *
 * @param given the condition, in the claim language or in words
 * @param witness admissible values outside the condition where the equation fails; may be null
 */
public record Condition(List<String> given, CounterexampleResult witness) {
  public Condition {
    given = given == null ? List.of() : List.copyOf(given);
  }
}
