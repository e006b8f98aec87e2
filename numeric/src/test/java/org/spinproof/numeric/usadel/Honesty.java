package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers true errors and the uncertainties that were claimed for them. Honest is what covers the
 * error in 95 % of the cases and is not more than 100 times too large in the median.
 */
final class Honesty {
  private static final double COVERAGE = 0.95;
  private static final double MOST = 100.0;
  private static final double INDEPENDENT = 0.2;
  private static final int LEAST_RATIOS = 5;

  /**
   * @param error against the reference
   * @param claimed uncertainty
   * @param reference what the reference may itself be off
   */
  private record Claim(double error, double claimed, double reference) {}

  private final Map<String, List<Claim>> claims = new LinkedHashMap<>();

  void add(String observable, double error, double claimed, double reference) {
    claims
        .computeIfAbsent(observable, key -> new ArrayList<>())
        .add(new Claim(error, claimed, reference));
  }

  /** Asserts both, and that a thousandth and ten thousand times the uncertainties would fail. */
  void check(int leastCases) {
    claims.forEach(
        (observable, list) -> {
          assertThat(list).as(observable).hasSizeGreaterThanOrEqualTo(leastCases);
          assertThat(covered(list, 1.0)).as("%s: %s", observable, list).isTrue();
          assertThat(close(list, 1.0)).as("%s: %s", observable, list).isTrue();
          assertThat(covered(list, 1e-3)).as("a thousandth of %s", observable).isFalse();
          assertThat(close(list, 1e4)).as("ten thousand times %s", observable).isFalse();
        });
  }

  /** Asserts coverage alone, where errors are known at a part of the positions. */
  void checkCoverage(int leastCases) {
    claims.forEach(
        (observable, list) -> {
          assertThat(list).as(observable).hasSizeGreaterThanOrEqualTo(leastCases);
          assertThat(covered(list, 1.0)).as("%s: %s", observable, list).isTrue();
          assertThat(covered(list, 1e-3)).as("a thousandth of %s", observable).isFalse();
        });
  }

  private static boolean covered(List<Claim> list, double times) {
    // the reference's uncertainty is one of the same kind
    long covered =
        list.stream().filter(c -> c.error() <= times * (c.claimed() + c.reference())).count();
    return covered >= COVERAGE * list.size();
  }

  private static boolean close(List<Claim> list, double times) {
    // a reference that may be as far off does not tell how large the error is
    List<Double> ratios =
        list.stream()
            .filter(c -> c.reference() <= INDEPENDENT * c.claimed())
            .map(c -> times * c.claimed() / c.error())
            .sorted()
            .toList();
    assertThat(ratios).hasSizeGreaterThanOrEqualTo(LEAST_RATIOS);
    return ratios.get(ratios.size() / 2) <= MOST;
  }
}
