package org.spinproof.crosscheck.claim.mutant;

/** The part of a broken equation that differs from the whole one. */
final class Excerpt {
  private static final int SHORT = 120;
  private static final int AROUND = 24;
  private static final int LONGEST = 200;
  private static final String LEFT_OUT = "…";

  private Excerpt() {}

  /**
   * What differs, with a little of what stands around it; a short equation as it is.
   *
   * @param whole as it should be
   * @param broken the same with one thing broken
   */
  static String of(String whole, String broken) {
    if (broken.length() <= SHORT) {
      return broken;
    }
    int shorter = Math.min(whole.length(), broken.length());
    int before = 0;
    while (before < shorter && whole.charAt(before) == broken.charAt(before)) {
      before++;
    }
    int after = 0;
    while (after < shorter - before
        && whole.charAt(whole.length() - 1 - after) == broken.charAt(broken.length() - 1 - after)) {
      after++;
    }
    int from = wordStart(broken, Math.max(0, before - AROUND));
    int to = wordEnd(broken, Math.min(broken.length(), broken.length() - after + AROUND));
    String part = broken.substring(from, Math.min(to, from + LONGEST));
    return (from == 0 ? "" : LEFT_OUT)
        + part
        + (from + part.length() == broken.length() ? "" : LEFT_OUT);
  }

  private static int wordStart(String text, int at) {
    int start = at;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
