package org.spinproof.crosscheck.verdict;

import java.util.List;
import java.util.Locale;

/**
 * What an equation rests on. Derived from the verdicts, never declared.
 *
 * @param wrongAncestors the equations behind it that are false as printed, nearest first
 */
public record Standing(Kind kind, List<String> wrongAncestors) {
  public Standing {
    wrongAncestors = List.copyOf(wrongAncestors);
  }

  /** The three standings. */
  public enum Kind {
    /** Nothing behind it is false. */
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

  /** The standing that follows from an equation's own verdict and from what is behind it. */
  public static Standing of(Verdict verdict, List<String> wrongAncestors) {
    if (wrongAncestors.isEmpty() || verdict == Verdict.DEFINITION) {
      return new Standing(Kind.SUPPORTED, List.of());
    }
    return new Standing(verdict.isShown() ? Kind.COMPENSATED : Kind.TAINTED, wrongAncestors);
  }
}
