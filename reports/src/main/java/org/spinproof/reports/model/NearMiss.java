package org.spinproof.reports.model;

import java.util.Objects;

/**
 * A true variant of a false equation: {@code true} and then the change makes a sentence.
 *
 * @param change such as {@code with sign of the second term on the right reversed}, {@code if x is
 *     real} or {@code to order 1 in B}
 * @param text the true equation in the claim language; null where the equation is the same and only
 *     what is asked about it differs
 */
public record NearMiss(String change, String text) {
  public NearMiss {
    Objects.requireNonNull(change, "change is missing");
  }
}
