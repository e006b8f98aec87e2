package org.spinproof.symbolic.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinproof.symbolic.dynamics.InteractionPicture.V;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wick's theorem and exact integration against the closed forms, for all sixteen amplitudes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JunctionResponseTest {
  private final InteractionPicture picture = new InteractionPicture();
  private final JunctionResponse junction = new JunctionResponse(picture);
  private final JunctionClosedForms closed = new JunctionClosedForms(picture);
  private final Relations relations = picture.relations();
  private final Map<Axis, AdiabaticResponse> plus = new EnumMap<>(Axis.class);
  private final Map<Axis, AdiabaticResponse> minus = new EnumMap<>(Axis.class);

  @BeforeAll
  void respond() {
    for (Axis axis : Axis.values()) {
      plus.put(axis, junction.magnetization(+1, axis));
      minus.put(axis, junction.magnetization(-1, axis));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingDivergesAndTheResponseOscillatesAtTwiceTheBiasOnly(Axis axis) {
    AdiabaticResponse response = plus.get(axis);
    assertThat(response.frequencies())
        .containsExactlyInAnyOrder(Frequency.ZERO, V.times(2), V.times(-2));
    for (Frequency frequency : response.frequencies()) {
      assertThat(response.coefficient(frequency, -2).isZero(relations)).isTrue();
      assertThat(response.coefficient(frequency, -1).isZero(relations)).isTrue();
      assertThat(response.coefficient(frequency, 0).isZero(relations)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void completeStaticFormHoldsForEachMomentum(Axis axis) {
    RationalSum derived = plus.get(axis).coefficient(Frequency.ZERO, 0);
    assertThat(derived.subtract(closed.staticMagnetization(+1, axis)).isZero(relations)).isTrue();
    assertThat(derived.subtract(closed.printedStaticMagnetization(+1, axis)).isZero(relations))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void theSumOverBothMomentaHasDoublePolesOnly(Axis axis) {
    RationalSum derived =
        plus.get(axis)
            .coefficient(Frequency.ZERO, 0)
            .add(minus.get(axis).coefficient(Frequency.ZERO, 0));
    assertThat(derived.subtract(closed.shellMagnetization(axis)).isZero(relations)).isTrue();
    assertThat(derived.isZero(relations)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void equation7VanishesInTheSumOverBothMomenta(Axis axis) {
    assertThat(
            closed
                .printedStaticMagnetization(+1, axis)
                .add(closed.printedStaticMagnetization(-1, axis))
                .isZero(relations))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void equation12HoldsForEachMomentum(Axis axis) {
    RationalSum derived = plus.get(axis).coefficient(V.times(2), 0);
    assertThat(derived.subtract(closed.oscillatingMagnetization(+1, axis)).isZero(relations))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void theOscillationVanishesInTheSumOverBothMomenta(Axis axis) {
    RationalSum sum =
        plus.get(axis).coefficient(V.times(2), 0).add(minus.get(axis).coefficient(V.times(2), 0));
    assertThat(sum.isZero(relations)).isTrue();
    for (int k : new int[] {+1, -1}) {
      GenPolynomial<Complex<BigRational>> pair =
          closed.transmission(k, +1, axis).sum(closed.transmission(-k, -1, axis));
      assertThat(pair.isZERO()).isTrue();
    }
  }

  @Test
  void aWrongSignOfTheBiasIsNoticed() {
    RationalSum swapped =
        closed
            .holeKernel()
            .subtract(closed.electronKernel())
            .multiply(closed.reflection(+1, Axis.Z).sum(closed.reflection(-1, Axis.Z)));
    RationalSum derived =
        plus.get(Axis.Z)
            .coefficient(Frequency.ZERO, 0)
            .add(minus.get(Axis.Z).coefficient(Frequency.ZERO, 0));
    assertThat(derived.subtract(swapped).isZero(relations)).isFalse();
  }
}
