package org.spinproof.crosscheck.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The known word that somebody who wrote an unknown one most likely meant. */
public final class Nearest {
  private static final int LONGEST = 40;

  private Nearest() {}

  /**
   * The nearest of {@code known}: equal but for case, else at most a third of the letters inserted,
   * deleted, replaced or swapped with the next, of at least three. Ties go to the first in order.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    String best = null;
    int least = Integer.MAX_VALUE;
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    for (String candidate : known) {
      boolean sameButCase =
          candidate.toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT));
      int distance = sameButCase ? 0 : distance(word, candidate);
      if (distance < least && distance <= word.length() / 3) {
        least = distance;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code "; did you mean x?"}, or nothing when no word is near. */
  public static String hint(String word, Collection<String> known) {
    return to(word, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
