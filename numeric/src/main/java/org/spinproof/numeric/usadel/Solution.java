package org.spinproof.numeric.usadel;

import java.util.List;

/**
 * The points of a sweep, in the order in which they were reached, and the folds between the ends of
 * a sweep over the voltage.
 *
 * @param points states
 * @param folds ascending in voltage; empty where the sweep is not over the voltage or the gap is
 *     prescribed
 */
public record Solution(List<SolutionPoint> points, List<Fold> folds) {
  /** Copies. */
  public Solution {
    points = List.copyOf(points);
    folds = List.copyOf(folds);
  }
}
