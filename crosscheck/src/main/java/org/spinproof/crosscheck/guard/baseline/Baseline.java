package org.spinproof.crosscheck.guard.baseline;

import java.util.List;

/**
 * A baseline: what was measured, and every change of it.
 *
 * @param source what is measured
 * @param values the numbers
 * @param history from the first record on
 */
public record Baseline(Source source, List<Measurement> values, List<Change> history) {
  public Baseline {
    values = List.copyOf(values);
    history = List.copyOf(history);
  }

  /**
   * What is measured: a solver file, or files that somebody's program wrote; all relative to the
   * baseline's folder.
   *
   * @param solver empty if files are meant
   * @param tables kernel tables and arrays of NumPy
   * @param geneus output files of GENEUS
   */
  public record Source(String solver, List<String> tables, List<String> geneus) {
    public Source {
      tables = List.copyOf(tables);
      geneus = List.copyOf(geneus);
    }
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
