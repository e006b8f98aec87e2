package org.spinproof.reports.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What two sequences do not share, by their longest common subsequence.
 *
 * @param onlyLeft positions in the first that have no partner in the second
 * @param onlyRight positions in the second that have no partner in the first
 */
record Difference(Set<Integer> onlyLeft, Set<Integer> onlyRight) {
  private static final int MAX_CELLS = 4_000_000;

  /** Compares; sequences too long to compare differ in nothing, so that nothing is marked. */
  static <T> Difference between(List<T> left, List<T> right) {
    Set<Integer> onlyLeft = new LinkedHashSet<>();
    Set<Integer> onlyRight = new LinkedHashSet<>();
    if ((long) left.size() * right.size() > MAX_CELLS) {
      return new Difference(onlyLeft, onlyRight);
    }
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
        i++;
        j++;
      } else if (j == right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
        onlyLeft.add(i++);
      } else {
        onlyRight.add(j++);
      }
    }
    return new Difference(onlyLeft, onlyRight);
  }

  boolean isEmpty() {
    return onlyLeft.isEmpty() && onlyRight.isEmpty();
  }

  /** The same; nothing where more than a third differs, for marks all over would say nothing. */
  Difference whereTelling(int left, int right) {
    return 3 * (onlyLeft.size() + onlyRight.size()) > left + right
        ? new Difference(Set.of(), Set.of())
        : this;
  }
}
