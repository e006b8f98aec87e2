package org.spinproof.crosscheck.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a deduction.
 *
 * @param needed what it does not follow without
 * @param spare what it follows without
 * @param open what could not be decided; counts as needed
 */
record DeductionFinding(
    Outcome outcome,
    List<String> needed,
    List<String> spare,
    List<String> open,
    Optional<String> remark) {
  DeductionFinding {
    needed = List.copyOf(needed);
    spare = List.copyOf(spare);
    open = List.copyOf(open);
  }

  /** Whether it is one. */
  enum Outcome {
    FOLLOWS,
    DOES_NOT_FOLLOW,
    UNDECIDED;

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  boolean follows() {
    return outcome == Outcome.FOLLOWS;
  }
}
