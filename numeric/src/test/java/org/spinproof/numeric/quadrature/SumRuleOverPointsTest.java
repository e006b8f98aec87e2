package org.spinproof.numeric.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SumRuleOverPointsTest {
  private final Random random = new Random(3);
  private final double[] points = random.doubles(60, -1.3, 2.1).toArray();
  private final double[] masses = random.doubles(60, 0.1, 1.7).toArray();

  private double sum(int power) {
    double sum = 0.0;
    for (int i = 0; i < points.length; i++) {
      sum += masses[i] * Math.pow(points[i], power);
    }
    return sum;
  }

  private static double sum(SumRule rule, int power) {
    double sum = 0.0;
    for (int j = 0; j < rule.size(); j++) {
      sum += rule.weight(j) * Math.pow(rule.node(j), power);
    }
    return sum;
  }

  @Test
  void aRuleOfSixNodesIsExactUpToTheEleventhPowerAndNoFurther() {
    SumRule rule = SumRule.overPoints(points, masses, 6);
    assertThat(rule.size()).isEqualTo(6);
    for (int power = 0; power <= 11; power++) {
      assertThat(sum(rule, power)).isCloseTo(sum(power), within(1e-11 * Math.pow(2.1, power)));
    }
    assertThat(Math.abs(sum(rule, 12) - sum(12))).isGreaterThan(1e-3);
  }

  @Test
  void oneNodeIsTheCentreOfMass() {
    SumRule rule = SumRule.overPoints(points, masses, 1);
    assertThat(rule.node(0)).isCloseTo(sum(1) / sum(0), within(1e-14));
  }

  @Test
  void asManyNodesAsPointsAreTheSumItself() {
    SumRule rule = SumRule.overPoints(points, masses, 60);
    assertThat(sum(rule, 7)).isCloseTo(sum(7), within(1e-12));
  }

  @Test
  void rulesWithoutNodesOrMassesAreRefused() {
    assertThatThrownBy(() -> SumRule.overPoints(points, masses, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SumRule.overPoints(points, new double[3], 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
