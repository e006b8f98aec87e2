package org.spinproof.crosscheck.engine;

import java.util.List;
import java.util.Optional;
import org.spinproof.reports.model.Plot;

/**
 * One engine's outcome.
 *
 * @param residual the largest difference of the two sides found, in the units of the claim
 * @param tolerance what the residual was held against
 * @param toleranceCause why the tolerance is what it is; empty exactly when there is no tolerance
 * @param samples points tried
 * @param detail one line for a reader: how it was decided, or why it could not be
 * @param plots what was found, for a reader to see; none for most
 */
public record Evidence(
    String engine,
    Outcome outcome,
    Optional<Double> residual,
    Optional<Double> tolerance,
    Optional<String> toleranceCause,
    Optional<Integer> samples,
    Optional<Counterexample> counterexample,
    String detail,
    List<Plot> plots) {
  public Evidence {
    plots = List.copyOf(plots);
  }

  /** An outcome without plots. */
  public Evidence(
      String engine,
      Outcome outcome,
      Optional<Double> residual,
      Optional<Double> tolerance,
      Optional<String> toleranceCause,
      Optional<Integer> samples,
      Optional<Counterexample> counterexample,
      String detail) {
    this(
        engine,
        outcome,
        residual,
        tolerance,
        toleranceCause,
        samples,
        counterexample,
        detail,
        List.of());
  }

  /** The same with plots for the report. */
  public Evidence with(List<Plot> shown) {
    return new Evidence(
        engine,
        outcome,
        residual,
        tolerance,
        toleranceCause,
        samples,
        counterexample,
        detail,
        shown);
  }

  /** Holds, fails, or undecided, which never counts as a pass. */
  public enum Outcome {
    HOLDS,
    FAILS,
    UNDECIDED
  }

  /**
   * A residual held against a tolerance: holds where it is not larger.
   *
   * @param cause why the tolerance is what it is
   */
  public static Evidence within(
      String engine, double residual, double tolerance, String cause, int samples, String detail) {
    return new Evidence(
        engine,
        residual <= tolerance ? Outcome.HOLDS : Outcome.FAILS,
        Optional.of(residual),
        Optional.of(tolerance),
        Optional.of(cause),
        Optional.of(samples),
        Optional.empty(),
        detail);
  }

  /** An exact outcome without numbers. */
  public static Evidence of(String engine, Outcome outcome, String detail) {
    return new Evidence(
        engine,
        outcome,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        detail);
  }
}
