package org.spinproof.symbolic.algebra;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CommonDenominatorsTest {
  @Property(tries = 100)
  void productsAreSumsOfProducts(
      @ForAll @IntRange(min = 1, max = 4) int rows,
      @ForAll @IntRange(min = 1, max = 4) int inner,
      @ForAll @IntRange(min = 1, max = 4) int columns,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<Gaussian> a = entries(rows * inner, random);
    List<Gaussian> b = entries(inner * columns, random);
    List<Gaussian> expected = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        Gaussian sum = Gaussian.ZERO;
        for (int k = 0; k < inner; k++) {
          sum = sum.plus(a.get(i * inner + k).times(b.get(k * columns + j)));
        }
        expected.add(sum);
      }
    }
    assertThat(CommonDenominators.product(a, b, inner)).isEqualTo(expected);
    assertThat(GaussianField.INSTANCE.product(a, b, inner)).isEqualTo(expected);
  }

  /** Zeros, small numbers, and some of up to 200 bits, often with a denominator in common. */
  private static List<Gaussian> entries(int count, Random random) {
    BigInteger common = new BigInteger(100, random).add(BigInteger.ONE);
    List<Gaussian> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BigInteger den = random.nextBoolean() ? common : BigInteger.valueOf(1 + random.nextInt(9));
      entries.add(
          Gaussian.complex(
              Gaussian.of(numerator(random), den), Gaussian.of(numerator(random), den)));
    }
    return entries;
  }

  private static BigInteger numerator(Random random) {
    BigInteger size = new BigInteger(new int[] {0, 3, 200}[random.nextInt(3)], random);
    return random.nextBoolean() ? size : size.negate();
  }
}
