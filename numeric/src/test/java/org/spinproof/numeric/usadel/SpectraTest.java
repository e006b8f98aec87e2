package org.spinproof.numeric.usadel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;

class SpectraTest {
  private static Complex draw(Random random, double size) {
    double modulus = size * Math.sqrt(random.nextDouble());
    double angle = 2.0 * Math.PI * random.nextDouble();
    return new Complex(modulus * Math.cos(angle), modulus * Math.sin(angle));
  }

  @Test
  void insideTellsTheSideOfTheCircleFromEigenvaluesThatAreKnown() {
    Random random = new Random(11);
    int inside = 0;
    for (int k = 0; k < 400; k++) {
      double radius = 0.5 + random.nextDouble();
      Complex a = draw(random, 1.2 * radius);
      Complex b = draw(random, 1.2 * radius);
      // P diag(a, b) P⁻¹ with P = (1 p; q 1)
      Complex p = draw(random, 1.0);
      Complex q = draw(random, 0.9);
      Complex det = Complex.ONE.subtract(p.multiply(q));
      Complex pq = p.multiply(q);
      Complex[] m = {
        a.subtract(pq.multiply(b)).divide(det),
        p.multiply(b.subtract(a)).divide(det),
        q.multiply(a.subtract(b)).divide(det),
        b.subtract(pq.multiply(a)).divide(det)
      };
      double[] flat = new double[8];
      for (int i = 0; i < 4; i++) {
        flat[2 * i] = m[i].getReal();
        flat[2 * i + 1] = m[i].getImaginary();
      }
      boolean expected = Math.max(a.abs(), b.abs()) < radius;
      assertThat(Spectra.inside(flat, radius)).as("%s %s in %s", a, b, radius).isEqualTo(expected);
      inside += expected ? 1 : 0;
    }
    assertThat(inside).isBetween(100, 300);
  }

  @Test
  void whatIsNoNumberIsNotInside() {
    assertThat(Spectra.inside(new double[] {Double.NaN, 0, 0, 0, 0, 0, 0, 0}, 1.0)).isFalse();
  }
}
