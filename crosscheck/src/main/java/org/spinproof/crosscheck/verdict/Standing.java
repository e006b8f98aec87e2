package org.spinproof.crosscheck.verdict;

import java.util.List;
import java.util.Locale;

/**
 * What an equation rests on. Derived from the verdicts, never declared.
 *
 * @param faults the equations behind it that are false as printed and were not made good on the
 *     way, nearest first
 */
public record Standing(Kind kind, List<String> faults) {
  public Standing {
    faults = List.copyOf(faults);
  }

  /** The three standings. */
  public enum Kind {
    /** Nothing behind it is false, or what was false has been made good before. */
    SUPPORTED,
    /** Rests on something false. */
    TAINTED,
    /** Something behind it is false, yet a direct check shows that it holds. */
    COMPENSATED;

    /** The word of the files and reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The standing that follows from an equation's own verdict and from what it inherits.
   *
   * @param direct whether the equation was checked as a whole, not as a step from its parents
   * @param inherited what its parents hand on
   */
  public static Standing of(Verdict verdict, boolean direct, List<String> inherited) {
    if (inherited.isEmpty() || verdict == Verdict.DEFINITION) {
      return new Standing(Kind.SUPPORTED, inherited);
    }
    return new Standing(verdict.isShown() && direct ? Kind.COMPENSATED : Kind.TAINTED, inherited);
  }

  /** Whether faults behind this equation reach those that rest on it. */
  public boolean handsOn() {
    return kind != Kind.COMPENSATED;
  }
}
