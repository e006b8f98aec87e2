package org.spinproof.crosscheck.run;

import java.util.List;
import java.util.Locale;

/**
 * What became of one mutant.
 *
 * @param text the broken equation; of one that was killed, the part that is broken
 * @param killedBy the engines that refuted it
 * @param passedBy the engines that accepted it; empty for a mutant that was killed cleanly
 */
public record MutantFinding(
    String change, String text, Fate fate, List<String> killedBy, List<String> passedBy) {
  public MutantFinding {
    killedBy = List.copyOf(killedBy);
    passedBy = List.copyOf(passedBy);
  }

  /** Killed, equivalent to the original by proof, or neither. */
  public enum Fate {
    KILLED,
    EQUIVALENT,
    SURVIVOR;

    /** The word of the files and reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
