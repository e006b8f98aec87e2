package org.spinproof.symbolic.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the spin factors become under time reversal, and under the condition that is printed for it.
 */
class AmplitudeSymmetryTest {
  private final InteractionPicture picture = new InteractionPicture();
  private final JunctionClosedForms closed = new JunctionClosedForms(picture);

  private GenPolynomial<Complex<BigRational>> factorOfEquation7(Axis axis) {
    return closed.reflection(+1, axis).subtract(closed.reflection(-1, axis));
  }

  private GenPolynomial<Complex<BigRational>> twice(GenPolynomial<Complex<BigRational>> p) {
    return p.multiply(picture.ring().rational(2, 1));
  }

  /** J_{kσ,pσ'} J*_{kτ,pτ'}. */
  private GenPolynomial<Complex<BigRational>> bilinear(
      int row, int column, int otherRow, int otherColumn) {
    return picture
        .amplitude(+1, +1, row, column)
        .multiply(picture.conjugate(+1, +1, otherRow, otherColumn));
  }

  @ParameterizedTest
  @EnumSource
  void timeReversalLeavesNoStaticMagnetization(Axis axis) {
    var sum = closed.reflection(+1, axis).sum(closed.reflection(-1, axis));
    assertThat(sum.isZERO()).isFalse();
    assertThat(AmplitudeSymmetry.TIME_REVERSAL.impose(picture, sum).isZERO()).isTrue();
  }

  /** Equation 10 and S41 hold with the printed condition only: time reversal doubles the factor. */
  @ParameterizedTest
  @EnumSource
  void theFactorOfEquation7IsDoubledByTimeReversalNotProjected(Axis axis) {
    var factor = factorOfEquation7(axis);
    var reversed = AmplitudeSymmetry.TIME_REVERSAL.impose(picture, factor);
    assertThat(reversed.subtract(twice(closed.reflection(+1, axis))).isZERO()).isTrue();
    var printed = AmplitudeSymmetry.PRINTED.impose(picture, factor);
    if (axis == Axis.Z) {
      assertThat(printed.subtract(twice(closed.reflection(+1, axis))).isZERO()).isTrue();
      assertThat(printed.isZERO()).isFalse();
    } else {
      assertThat(printed.isZERO()).isTrue();
    }
  }

  /** S25 follows from the printed condition; with time reversal the factor is w, which is real. */
  @ParameterizedTest
  @EnumSource
  void theFactorOfEquation12IsRealUnderTimeReversal(Axis axis) {
    var factor = closed.transmission(+1, +1, axis);
    var reversed = AmplitudeSymmetry.TIME_REVERSAL.impose(picture, factor);
    var real = picture.ring().conjugate(reversed, AmplitudeSymmetryTest::conjugateName);
    assertThat(reversed.subtract(real).isZERO()).isTrue();
    assertThat(reversed.isZERO()).isFalse();
    var printed = AmplitudeSymmetry.PRINTED.impose(picture, factor);
    var conjugated = picture.ring().conjugate(printed, AmplitudeSymmetryTest::conjugateName);
    var parity = axis == Axis.Z ? printed.subtract(conjugated) : printed.sum(conjugated);
    assertThat(parity.isZERO()).isTrue();
    assertThat(printed.isZERO()).isFalse();
  }

  /**
   * The components of S25: x as printed; y with J_{↑↑}J*_{↓↑} − J_{↑↓}J*_{↓↓} in place of its last
   * two terms.
   */
  @Test
  void theComponentsOfS25() {
    var ring = picture.ring();
    var x = AmplitudeSymmetry.PRINTED.impose(picture, closed.transmission(+1, +1, Axis.X));
    var printedX =
        bilinear(-1, +1, +1, +1)
            .sum(bilinear(+1, -1, -1, -1))
            .subtract(bilinear(+1, +1, -1, +1))
            .subtract(bilinear(-1, -1, +1, -1));
    assertThat(x.subtract(printedX).isZERO()).isTrue();
    var y = AmplitudeSymmetry.PRINTED.impose(picture, closed.transmission(+1, +1, Axis.Y));
    var common = bilinear(-1, +1, +1, +1).subtract(bilinear(-1, -1, +1, -1));
    var corrected = common.sum(bilinear(+1, +1, -1, +1)).subtract(bilinear(+1, -1, -1, -1));
    var printedY = common.sum(bilinear(+1, -1, +1, +1)).subtract(bilinear(-1, -1, +1, -1));
    // 2i sin · q_y = 2 sin · (…)
    var i = ring.imaginaryUnit();
    assertThat(y.multiply(i).subtract(corrected).isZERO()).isTrue();
    assertThat(y.multiply(i).subtract(printedY).isZERO()).isFalse();
  }

  /**
   * Equation 14: x̂ takes the sum over σ without the sign σ; then it agrees with S25 and equation
   * 15.
   */
  @Test
  void theXComponentOfEquation14HasAWrongSign() {
    var x = AmplitudeSymmetry.PRINTED.impose(picture, closed.transmission(+1, +1, Axis.X));
    var up = bilinear(-1, +1, +1, +1);
    var down = bilinear(+1, -1, -1, -1);
    // −4 sin Im X = 2i sin (X − X*), to be compared with 2i sin q_x
    assertThat(x.subtract(twiceImaginary(up.subtract(down))).isZERO()).isFalse();
    assertThat(x.subtract(twiceImaginary(up.sum(down))).isZERO()).isTrue();
  }

  /** X − X*. */
  private GenPolynomial<Complex<BigRational>> twiceImaginary(
      GenPolynomial<Complex<BigRational>> p) {
    return p.subtract(picture.ring().conjugate(p, AmplitudeSymmetryTest::conjugateName));
  }

  private static String conjugateName(String name) {
    return name.startsWith("J")
        ? "C" + name.substring(1)
        : name.startsWith("C") ? "J" + name.substring(1) : name;
  }
}
