package org.spinproof.numeric.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apfloat.Apcomplex;
import org.junit.jupiter.api.Test;

/** The bound is above the true error, and not far above it. */
class ErrorBoundTest {

  @Property(seed = "41", tries = 1200)
  void oneOperationIsBounded(@ForAll long seed) {
    boundHolds(RandomExpression.of(new Random(seed), 1));
  }

  /** At the edge of the discs, so that a slope that is too small by a factor shows. */
  @Property(seed = "45", tries = 800)
  void oneOperationPropagatesTheErrorsOfItsArguments(@ForAll long seed) {
    boundHolds(RandomExpression.disturbed(new Random(seed), 1e-4));
  }

  @Property(seed = "42", tries = 150)
  void theBoundIsNeverBelowTheTrueError(@ForAll long seed) {
    boundHolds(RandomExpression.of(new Random(seed), 4));
  }

  private static void boundHolds(RandomExpression expression) {
    if (expression.approximate().isKnown()) {
      // 1e-38: the reference has 50 digits, of which the expression may lose some
      assertThat(expression.trueError())
          .as(expression.text())
          .isLessThanOrEqualTo(expression.approximate().error() + 1e-38);
    }
  }

  @Test
  void theBoundIsOfTheOrderOfTheTrueErrorInTheMedian() {
    List<Double> ratios = new ArrayList<>();
    int known = 0;
    for (int seed = 0; seed < 250; seed++) {
      RandomExpression expression = RandomExpression.of(new Random(seed), 4);
      known += expression.approximate().isKnown() ? 1 : 0;
      if (expression.approximate().isKnown() && expression.trueError() > 1e-30) {
        ratios.add(expression.approximate().error() / expression.trueError());
      }
    }
    Collections.sort(ratios);
    assertThat(known).isGreaterThan(180);
    assertThat(ratios).hasSizeGreaterThan(150);
    assertThat(ratios.get(0)).isGreaterThanOrEqualTo(1);
    assertThat(ratios.get(ratios.size() / 2)).isLessThan(50);
    assertThat(ratios.get(ratios.size() * 9 / 10)).isLessThan(1e4);
  }

  @Property(seed = "43", tries = 60)
  void theInverseOfAMatrixIsBounded(@ForAll long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(8);
    double spread = 3 * random.nextDouble();
    Approximate[] elements = new Approximate[n * n];
    Apcomplex[][] precise = new Apcomplex[n][n];
    for (int i = 0; i < n * n; i++) {
      double re = random.nextGaussian() * Math.exp(spread * random.nextGaussian());
      double im = random.nextGaussian();
      elements[i] = Approximate.of(re, im);
      precise[i / n][i % n] = RandomExpression.number(re, im);
    }
    Tensor inverse = Tensor.matrix(n, n, elements).inverse();
    Apcomplex[][] reference = PreciseMatrix.inverse(precise);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        RandomExpression element =
            new RandomExpression(inverse.element(i, j), reference[i][j], "inverse");
        assertThat(inverse.element(i, j).isKnown()).isTrue();
        assertThat(element.trueError()).isLessThanOrEqualTo(inverse.element(i, j).error());
      }
    }
  }

  @Property(seed = "44", tries = 30)
  void theExponentialOfAMatrixIsBounded(@ForAll long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(4);
    double scale = Math.exp(random.nextDouble() * 5 - 3);
    Approximate[] elements = new Approximate[n * n];
    Apcomplex[][] precise = new Apcomplex[n][n];
    for (int i = 0; i < n * n; i++) {
      double re = scale * random.nextGaussian();
      double im = scale * random.nextGaussian();
      elements[i] = Approximate.of(re, im);
      precise[i / n][i % n] = RandomExpression.number(re, im);
    }
    Tensor exponential =
        Jet.constant(Truncation.NONE, Tensor.matrix(n, n, elements))
            .matrixExponential()
            .constantTerm();
    Apcomplex[][] reference = PreciseMatrix.exponential(precise);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Approximate element = exponential.element(i, j);
        double error = new RandomExpression(element, reference[i][j], "exponential").trueError();
        assertThat(error).isLessThanOrEqualTo(element.error());
        assertThat(element.error()).isLessThan(1e-9 * exponential.norm());
      }
    }
  }
}
