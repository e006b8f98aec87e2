package org.spinproof.numeric.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SumRuleOverIntegersTest {
  private static double relativeError(long terms, int points, int power) {
    SumRule rule = SumRule.overIntegers(terms, points);
    double sum = 0.0;
    double exact = 0.0;
    for (int j = 0; j < rule.size(); j++) {
      sum += rule.weight(j) * Math.pow(rule.node(j) + 0.5, power);
    }
    for (int n = 0; n < terms; n++) {
      exact += Math.pow(n + 0.5, power);
    }
    return Math.abs(sum / exact - 1.0);
  }

  @Test
  void sumsOfPolynomialsAreExactUpToTwiceThePoints() {
    for (long terms : new long[] {1, 3, 7, 50, 1234}) {
      for (int points : new int[] {1, 2, 4, 7}) {
        for (int power = 0; power < 2 * points; power++) {
          assertThat(relativeError(terms, points, power)).isCloseTo(0.0, within(1e-13));
        }
      }
    }
  }

  @Test
  void theNextDegreeIsNotExact() {
    assertThat(relativeError(50, 3, 6)).isGreaterThan(1e-4);
  }
}
