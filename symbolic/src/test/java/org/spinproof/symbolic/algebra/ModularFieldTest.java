package org.spinproof.symbolic.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Residues are images of the numbers: that is what makes a difference between them a proof. */
class ModularFieldTest {
  private static final ModularField FIELD = ModularField.INSTANCE;

  @Provide
  Arbitrary<Gaussian> numbers() {
    Arbitrary<BigInteger> parts =
        Arbitraries.bigIntegers()
            .between(BigInteger.TEN.pow(24).negate(), BigInteger.TEN.pow(24))
            .edgeCases(config -> config.add(BigInteger.valueOf(ModularField.PRIME)));
    Arbitrary<BigInteger> denominators =
        Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TEN.pow(12));
    return Combinators.combine(parts, parts, denominators)
        .as(
            (re, im, den) ->
                Gaussian.complex(Gaussian.of(re, den), Gaussian.of(im, BigInteger.ONE)));
  }

  @Property
  void operationsCommuteWithTakingResidues(
      @ForAll("numbers") Gaussian a, @ForAll("numbers") Gaussian b) {
    Residue x = FIELD.of(a);
    Residue y = FIELD.of(b);
    assertThat(FIELD.add(x, y)).isEqualTo(FIELD.of(a.plus(b)));
    assertThat(FIELD.subtract(x, y)).isEqualTo(FIELD.of(a.minus(b)));
    assertThat(FIELD.multiply(x, y)).isEqualTo(FIELD.of(a.times(b)));
    assertThat(FIELD.conjugate(x)).isEqualTo(FIELD.of(a.conjugate()));
    Assume.that(!y.vanishes());
    assertThat(FIELD.divide(x, y)).isEqualTo(FIELD.of(a.dividedBy(b)));
    assertThat(FIELD.power(y, FIELD.of(Gaussian.of(-3)))).isEqualTo(FIELD.of(b.power(-3)));
  }

  /** Multiples of the prime are not zero, so nothing may be concluded from their residues. */
  @Example
  void whatOnlyVanishesModuloThePrimeIsNotKnownToBeZero() {
    Residue multiple = FIELD.of(Gaussian.of(ModularField.PRIME));
    assertThat(multiple.vanishes()).isTrue();
    assertThat(FIELD.isZero(multiple)).isFalse();
    assertThatThrownBy(() -> FIELD.divide(FIELD.one(), multiple)).isInstanceOf(Undecidable.class);
    assertThatThrownBy(() -> FIELD.power(multiple, FIELD.zero())).isInstanceOf(Undecidable.class);
    assertThatThrownBy(() -> FIELD.of(Gaussian.of(1, 0, ModularField.PRIME)))
        .isInstanceOf(Undecidable.class);
  }

  @Example
  void zeroIsKnown() {
    Residue three = FIELD.of(Gaussian.of(3));
    assertThat(FIELD.isZero(FIELD.subtract(three, three))).isTrue();
    assertThatThrownBy(() -> FIELD.divide(three, FIELD.zero())).isInstanceOf(Undefined.class);
  }

  /** A root of a residue is the residue of a root only where the number itself is known. */
  @Example
  void rootsAreThoseOfTheNumbers() {
    assertThat(FIELD.apply(ElementaryFunction.SQRT, FIELD.of(Gaussian.of(9))))
        .isEqualTo(FIELD.of(Gaussian.of(3)));
    Residue large = FIELD.of(Gaussian.of(1L << 40));
    assertThatThrownBy(() -> FIELD.apply(ElementaryFunction.SQRT, large))
        .isInstanceOf(Undecidable.class);
    assertThatThrownBy(() -> FIELD.apply(ElementaryFunction.SQRT, FIELD.of(Gaussian.of(2))))
        .isInstanceOf(Undecidable.class);
  }
}
