package org.spinproof.reports.model;

import java.util.List;

/**
 * What became of the mutants of one equation.
 *
 * @param survivors the mutants that differ and were not killed, in words
 * @param details every mutant
 */
public record MutantsResult(
    int generated, int killed, int equivalent, List<String> survivors, List<Mutant> details) {
  public MutantsResult {
    survivors = survivors == null ? List.of() : List.copyOf(survivors);
    details = details == null ? List.of() : List.copyOf(details);
  }

  /** No mutants: nothing was checked. */
  public static MutantsResult none() {
    return new MutantsResult(0, 0, 0, List.of(), List.of());
  }

  /**
   * One mutant.
   *
   * @param change what was broken, in words
   * @param machine the broken equation; of a long one that was killed, the part that is broken
   * @param fate killed, equivalent or survivor
   * @param killedBy the engines that refuted it
   */
  public record Mutant(String change, String machine, String fate, List<String> killedBy) {
    public Mutant {
      killedBy = killedBy == null ? List.of() : List.copyOf(killedBy);
    }
  }
}
