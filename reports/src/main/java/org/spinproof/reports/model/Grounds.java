package org.spinproof.reports.model;

import java.util.List;

/**
 * What an equation rests on, found by proving it from other equations' content as the only givens.
 *
 * @param outcome {@code follows}, {@code does not follow} or {@code undecided}
 * @param needed ids of the equations without which it does not follow
 * @param spare ids of those that were offered and are not needed
 * @param open ids of those of which this could not be decided; they count as needed
 * @param remark in words; may be null
 */
public record Grounds(
    String outcome, List<String> needed, List<String> spare, List<String> open, String remark) {
  public Grounds {
    needed = needed == null ? List.of() : List.copyOf(needed);
    spare = spare == null ? List.of() : List.copyOf(spare);
    open = open == null ? List.of() : List.copyOf(open);
  }
}
