package org.spinproof.crosscheck.verdict;

import java.util.Locale;

/** What the evidence says of an equation. */
public enum Verdict {
  /** Exact. */
  PROVED,
  /** Numeric only, within an error budget. */
  AGREES,
  /** True only under a stated condition that the source omits. */
  CONDITIONAL,
  /** False as printed; a corrected form is itself proved or agrees. */
  ERRATUM,
  /** False, no correction known. */
  REFUTED,
  /** Not decided: the reason is in the evidence. Never a pass. */
  UNDECIDED,
  /** Asserts nothing. */
  DEFINITION;

  /** The word of the files and reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The verdict of a word.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Verdict of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether the printed form is false. */
  public boolean isFalseAsPrinted() {
    return this == ERRATUM || this == REFUTED;
  }

  /** Whether the equation was itself shown to be true, if only under a condition. */
  public boolean isShown() {
    return this == PROVED || this == AGREES || this == CONDITIONAL;
  }
}
