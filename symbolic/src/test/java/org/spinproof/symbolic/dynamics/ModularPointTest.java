package org.spinproof.symbolic.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.spinproof.symbolic.fermions.PolynomialCoefficients;

class ModularPointTest {
  private static final PolynomialCoefficients RING =
      PolynomialCoefficients.in("v", "u", "Ek", "Ep");
  private static final ModularPoint POINT = ModularPoint.onCircles(RING, Map.of("u", "v"), 7);
  private static final Frequency SUM = Frequency.of("Ek").plus(Frequency.of("Ep"));

  @Test
  void whatIsZeroVanishesAndItsNeighboursDoNot() {
    var u = RING.symbol("u");
    var v = RING.symbol("v");
    var circle = u.multiply(u).sum(v.multiply(v)).subtract(RING.one());
    assertThat(POINT.of(circle)).isEqualTo(OptionalLong.of(0));
    assertThat(POINT.of(circle.sum(RING.rational(1, 3))).orElseThrow()).isNotZero();
    assertThat(POINT.of(u.multiply(u).subtract(v.multiply(v))).orElseThrow()).isNotZero();
  }

  @Test
  void theImaginaryUnitAndFractionsHaveTheirValues() {
    var i = RING.imaginaryUnit();
    assertThat(POINT.of(i.multiply(i).sum(RING.one()))).isEqualTo(OptionalLong.of(0));
    assertThat(
            POINT.of(RING.rational(-2, 3).multiply(RING.rational(3, 1)).sum(RING.rational(2, 1))))
        .isEqualTo(OptionalLong.of(0));
    assertThat(POINT.of(RING.rational(1, 2147483629L))).isEmpty();
  }

  @Test
  void partialFractionsCancelOnlyIfTheyDo() {
    // 1/(Ek (Ek+Ep)) + 1/(Ep (Ek+Ep)) = 1/(Ek Ep)
    RationalSum split =
        RationalSum.of(RING, RING.one(), Frequency.of("Ek"), SUM)
            .add(RationalSum.of(RING, RING.one(), Frequency.of("Ep"), SUM));
    RationalSum whole = RationalSum.of(RING, RING.one(), Frequency.of("Ek"), Frequency.of("Ep"));
    assertThat(POINT.of(split.subtract(whole).terms())).isEqualTo(OptionalLong.of(0));
    assertThat(POINT.of(split.add(whole).terms()).orElseThrow()).isNotZero();
    Relations none = new Relations(List.of(), Optional.of(POINT));
    assertThat(split.subtract(whole).isZero(none)).isTrue();
    assertThat(split.add(whole).isZero(none)).isFalse();
  }

  @Test
  void relationsThatDoNotHoldAtThePointAreRejected() {
    var wrong = RING.symbol("u").subtract(RING.one());
    assertThatThrownBy(() -> new Relations(List.of(wrong), Optional.of(POINT)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
