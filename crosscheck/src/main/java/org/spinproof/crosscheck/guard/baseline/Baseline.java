package org.spinproof.crosscheck.guard.baseline;

import java.util.List;

/**
 * A baseline: what was measured, and every change of it.
 *
 * @param solver the solver file, relative to the baseline's folder; empty if tables were recorded
 * @param tables the tables, relative to the baseline's folder
 * @param values the numbers
 * @param history from the first record on
 */
public record Baseline(
    String solver, List<String> tables, List<Measurement> values, List<Change> history) {
  public Baseline {
    tables = List.copyOf(tables);
    values = List.copyOf(values);
    history = List.copyOf(history);
  }

  /**
   * One change.
   *
   * @param date ISO, UTC
   * @param commit of the program
   * @param reason why the values were taken
   * @param replaced the numbers that stood before and have changed or gone
   */
  public record Change(String date, String commit, String reason, List<Measurement> replaced) {
    public Change {
      replaced = List.copyOf(replaced);
    }
  }
}
