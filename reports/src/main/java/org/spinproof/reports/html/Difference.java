package org.spinproof.reports.html;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    Map<T, Integer> names = new HashMap<>();
    int[] l = named(left, names);
    int[] r = named(right, names);
    int begin = 0;
    while (begin < Math.min(l.length, r.length) && l[begin] == r[begin]) {
      begin++;
    }
    int end = 0;
    while (end < Math.min(l.length, r.length) - begin
        && l[l.length - 1 - end] == r[r.length - 1 - end]) {
      end++;
    }
    return between(l, r, begin, l.length - end, r.length - end);
  }

  private static <T> int[] named(List<T> of, Map<T, Integer> names) {
    return of.stream().mapToInt(each -> names.computeIfAbsent(each, e -> names.size())).toArray();
  }

  private static Difference between(int[] left, int[] right, int begin, int leftEnd, int rightEnd) {
    Set<Integer> onlyLeft = new LinkedHashSet<>();
    Set<Integer> onlyRight = new LinkedHashSet<>();
    if ((long) (leftEnd - begin) * (rightEnd - begin) > MAX_CELLS) {
      return new Difference(onlyLeft, onlyRight);
    }
    int[][] common = new int[leftEnd + 1 - begin][rightEnd + 1 - begin];
    for (int i = leftEnd - 1; i >= begin; i--) {
      int[] row = common[i - begin];
      int[] below = common[i + 1 - begin];
      for (int j = rightEnd - 1; j >= begin; j--) {
        int at = j - begin;
        row[at] = left[i] == right[j] ? below[at + 1] + 1 : Math.max(below[at], row[at + 1]);
      }
    }
    int i = begin;
    int j = begin;
    while (i < leftEnd || j < rightEnd) {
      if (i < leftEnd && j < rightEnd && left[i] == right[j]) {
        i++;
        j++;
      } else if (j == rightEnd
          || (i < leftEnd
              && common[i + 1 - begin][j - begin] >= common[i - begin][j + 1 - begin])) {
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
