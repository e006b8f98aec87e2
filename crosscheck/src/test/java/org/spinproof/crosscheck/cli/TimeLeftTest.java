package org.spinproof.crosscheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** On recorded paces: milliseconds until every twentieth of the work was done. */
class TimeLeftTest {
  private static final double FACTOR = 1.5;

  /** The bar is drawn anew every 0.2 s. */
  private static final double REDRAWN = 0.2;

  /** From a tenth of the work on. */
  private static void assertHonest(double... milliseconds) {
    TimeLeft left = new TimeLeft(100L * milliseconds.length);
    for (int k = 0; k < milliseconds.length; k++) {
      double now = 1e-3 * milliseconds[k];
      left.done(now, 100);
      double actual = 1e-3 * milliseconds[milliseconds.length - 1] - now;
      double told = left.left(now).orElseThrow();
      if (10 * (k + 1) >= milliseconds.length && Math.abs(told - actual) > REDRAWN) {
        assertThat(told / actual).as("after step %d", k).isBetween(1.0 / FACTOR, FACTOR);
      }
    }
  }

  /** 100 temperatures downwards, and 490 up and down. */
  @Test
  void sweepsOfTemperatures() {
    assertHonest(
        209, 255, 380, 476, 554, 607, 675, 722, 790, 838, 886, 925, 971, 1007, 1040, 1092, 1129,
        1162, 1211, 1241);
    assertHonest(
        911, 1270, 1619, 1844, 2106, 2393, 2621, 2829, 3176, 3383, 3623, 3948, 4231, 4474, 4693,
        4971, 5214, 5426, 5634, 5955);
  }

  /** 335 voltages up and down, and the folds. */
  @Test
  void aSweepOfVoltagesWithBranches() {
    assertHonest(
        710, 1016, 1475, 1599, 1782, 1908, 2138, 2537, 2707, 2833, 2990, 3161, 3309, 3428, 3594,
        3753, 3944, 4069, 4224, 4307);
  }

  @Test
  void fig2a() {
    assertHonest(
        328, 420, 465, 507, 543, 594, 677, 716, 818, 949, 976, 1074, 1097, 1180, 1229, 1253, 1253,
        1253, 1284, 1310);
  }

  /** Not recorded: a long run whose steps all take the same time. */
  @Test
  void aSteadyPace() {
    for (double step : new double[] {1.0, 10.0, 60.0}) {
      double[] times = new double[100];
      Arrays.setAll(times, k -> 1e3 * step * (k + 1));
      assertHonest(times);
    }
  }

  @Test
  void nothingIsToldBeforeAnythingIsDone() {
    TimeLeft left = new TimeLeft(3);
    assertThat(left.left(1.0)).isEmpty();
    left.done(2.0, 3);
    assertThat(left.left(2.5)).hasValue(0.0);
  }

  /** What comes in many small amounts at once is one moment. */
  @Test
  void amountsAddUp() {
    TimeLeft one = new TimeLeft(400);
    TimeLeft many = new TimeLeft(400);
    for (int k = 1; k <= 3; k++) {
      one.done(k, 100);
      for (int part = 0; part < 100; part++) {
        many.done(k + 1e-5 * part, 1);
      }
    }
    assertThat(many.left(3.0).orElseThrow()).isEqualTo(one.left(3.0).orElseThrow());
  }
}
