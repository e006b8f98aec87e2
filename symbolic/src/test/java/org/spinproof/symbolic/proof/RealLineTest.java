package org.spinproof.symbolic.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.proof.RealLine.AtNumber;
import org.spinproof.symbolic.proof.RealLine.AtZero;
import org.spinproof.symbolic.proof.RealLine.Condition;
import org.spinproof.symbolic.proof.RealLine.Place;
import org.spinproof.symbolic.proof.RealLine.Sign;

/** Signs of polynomials on the real line, between their zeros and at them. */
class RealLineTest {
  private static Condition condition(Sign sign, long... coefficients) {
    return new Condition(Arrays.stream(coefficients).mapToObj(Gaussian::of).toList(), sign);
  }

  private static List<Place> violations(Condition claim, Condition... given) {
    return new RealLine(List.of(given), claim, () -> {}).violations();
  }

  /** (x² − 2)² is not negative, and zero at ±√2 alone. */
  @Test
  void aDoubleZeroViolatesAStrictInequalityOnly() {
    assertThat(violations(condition(Sign.NOT_NEGATIVE, 4, 0, -4, 0, 1))).isEmpty();
    assertThat(violations(condition(Sign.POSITIVE, 4, 0, -4, 0, 1)))
        .hasSize(2)
        .allSatisfy(
            place ->
                assertThat(((AtZero) place).coefficients().stream().map(BigInteger::abs).toList())
                    .isEqualTo(List.of(BigInteger.TWO, BigInteger.ZERO, BigInteger.ONE)));
  }

  /** (3x − 2)² touches at 2/3, which is found exactly. */
  @Test
  void aRationalZeroIsExact() {
    assertThat(violations(condition(Sign.POSITIVE, 4, -12, 9)))
        .containsExactly(new AtNumber(Gaussian.of(2, 0, 3), true));
  }

  /** x > x² on the open interval from 0 to 1, not at its ends. */
  @Test
  void strictPremisesExcludeTheEnds() {
    Condition claim = condition(Sign.POSITIVE, 0, 1, -1);
    assertThat(violations(claim, condition(Sign.POSITIVE, 0, 1), condition(Sign.POSITIVE, 1, -1)))
        .isEmpty();
    assertThat(
            violations(
                claim, condition(Sign.NOT_NEGATIVE, 0, 1), condition(Sign.NOT_NEGATIVE, 1, -1)))
        .containsExactly(new AtNumber(Gaussian.ZERO, true), new AtNumber(Gaussian.ONE, true));
  }

  /** Zeros 10⁻⁶ apart are told apart: x(10⁶ x − 1) is negative between them. */
  @Test
  void aNarrowIntervalIsSeen() {
    assertThat(violations(condition(Sign.NOT_NEGATIVE, 0, -1, 1_000_000)))
        .isNotEmpty()
        .allSatisfy(
            place -> {
              double x = ((AtNumber) place).value().realValue();
              assertThat(x).isStrictlyBetween(0.0, 1e-6);
            });
  }

  /** x = 1 follows from x² = 1 for positive x. */
  @Test
  void equationsAreSolved() {
    Condition claim = condition(Sign.ZERO, -1, 1);
    Condition given = condition(Sign.ZERO, -1, 0, 1);
    assertThat(violations(claim, given)).containsExactly(new AtNumber(Gaussian.of(-1), true));
    assertThat(violations(claim, given, condition(Sign.POSITIVE, 0, 1))).isEmpty();
  }
}
