package org.spinproof.symbolic.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Roots of unity whose order has no prime factors but 2 and 3 have one form each. */
class RootsOfUnityTest {
  private static final int STEPS = 144;
  private final FractionField field = new FractionField(new Ring(new Limits(2000, () -> {})));

  private Fraction root(int k) {
    Fraction turns = field.multiply(field.pi(), field.of(Gaussian.of(0, k, STEPS)));
    return field.apply(ElementaryFunction.EXP, turns);
  }

  @Property(tries = 200)
  void theyMultiplyByAddingAngles(
      @ForAll @IntRange(min = -300, max = 300) int j,
      @ForAll @IntRange(min = -300, max = 300) int k) {
    assertThat(field.isZero(field.subtract(field.multiply(root(j), root(k)), root(j + k))))
        .isTrue();
    boolean same = Math.floorMod(j - k, 2 * STEPS) == 0;
    assertThat(field.isZero(field.subtract(root(j), root(k)))).isEqualTo(same);
  }

  @Property(tries = 100)
  void conjugatesAreInverses(@ForAll @IntRange(min = -300, max = 300) int k) {
    assertThat(field.isZero(field.subtract(field.conjugate(root(k)), root(-k)))).isTrue();
  }

  /** 2 cos(π/8)² = 1 + √2/2. */
  @Property(tries = 1)
  void theyAreOfOnePieceWithSquareRoots() {
    Fraction cosine =
        field.multiply(
            field.of(Gaussian.of(1, 0, 2)),
            field.add(root(STEPS / 8), field.conjugate(root(STEPS / 8))));
    Fraction half =
        field.multiply(
            field.of(Gaussian.of(1, 0, 2)),
            field.apply(ElementaryFunction.SQRT, field.of(Gaussian.of(2))));
    Fraction difference =
        field.subtract(
            field.multiply(field.of(Gaussian.of(2)), field.multiply(cosine, cosine)),
            field.add(field.one(), half));
    assertThat(field.isZero(difference)).isTrue();
  }
}
