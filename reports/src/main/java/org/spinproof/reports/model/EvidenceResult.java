package org.spinproof.reports.model;

import java.util.Objects;

/**
 * One engine's outcome. Its numbers are finite, since JSON has no form for others: the constructor
 * throws {@code IllegalArgumentException} for the rest.
 *
 * @param outcome holds, fails or undecided
 * @param residual null where there is none, as for an exact proof; likewise the next three
 * @param detail one line for a reader: how it was decided, or why it could not be; may be null
 */
public record EvidenceResult(
    String engine,
    String outcome,
    Double residual,
    Double tolerance,
    String toleranceCause,
    Integer samples,
    double seconds,
    String detail) {
  public EvidenceResult {
    Objects.requireNonNull(engine, "engine is missing");
    Objects.requireNonNull(outcome, "outcome is missing");
    requireFinite("residual", residual);
    requireFinite("tolerance", tolerance);
    requireFinite("seconds", seconds);
  }

  private static void requireFinite(String name, Double value) {
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + ", not a finite number");
    }
  }
}
