package org.spinproof.symbolic.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Powers of e with exponents of any denominator, real and imaginary. */
class PowersOfETest {
  /** No multiple of it is the denominator that the powers of one base share. */
  private static final int PRIME = 1009;

  private final FractionField field = new FractionField(new Ring(new Limits(2000, () -> {})));

  private static Gaussian exponent(int re, int im, int denominator) {
    return Gaussian.of(re, im, denominator);
  }

  private Fraction exp(Gaussian x) {
    return field.apply(ElementaryFunction.EXP, field.of(x));
  }

  /** √2 e^a e^b − √2 e^(a + b) + more. */
  private Polynomial difference(Gaussian a, Gaussian b, Fraction more) {
    Fraction root = field.apply(ElementaryFunction.SQRT, field.of(Gaussian.of(2)));
    Fraction product = field.multiply(root, field.multiply(exp(a), exp(b)));
    return field
        .add(field.subtract(product, field.multiply(root, exp(a.plus(b)))), more)
        .numerator();
  }

  @Property(tries = 60)
  void theyMultiplyByAddingExponents(
      @ForAll @IntRange(min = -40, max = 40) int p,
      @ForAll @IntRange(min = -40, max = 40) int q,
      @ForAll @IntRange(min = -9, max = 9) int turn) {
    Gaussian a = exponent(p, turn, PRIME);
    Gaussian b = exponent(q, 1, 7);
    assertThat(field.vanishes(difference(a, b, field.of(Gaussian.ZERO)))).isTrue();
  }

  @Property(tries = 60)
  void nothingElseVanishesHoweverSmall(
      @ForAll @IntRange(min = -40, max = 40) int p, @ForAll @IntRange(min = -40, max = 40) int q) {
    Gaussian a = exponent(p, 1, PRIME);
    Gaussian b = exponent(q, 1, 7);
    Gaussian tiny = Gaussian.of(BigInteger.ONE, BigInteger.TEN.pow(400));
    assertThat(field.vanishes(difference(a, b, field.of(tiny)))).isFalse();
    assertThat(field.vanishes(difference(a, b, field.multiply(field.of(tiny), exp(a))))).isFalse();
  }
}
