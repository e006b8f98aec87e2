package org.spinproof.reports.model;

/**
 * One engine's outcome.
 *
 * @param outcome holds, fails or undecided
 * @param residual null where there is none, as for an exact proof; likewise the next three
 */
public record EvidenceResult(
    String engine,
    String outcome,
    Double residual,
    Double tolerance,
    String toleranceCause,
    Integer samples,
    double seconds,
    String detail) {}
