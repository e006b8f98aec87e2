package org.spinproof.symbolic.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed steps against Wick's theorem. */
class PrintedStepsTest {
  private final InteractionPicture picture = new InteractionPicture();
  private final PrintedSteps printed = new PrintedSteps(picture);

  private boolean equal(
      ExponentialSum<GenPolynomial<Complex<BigRational>>> a,
      ExponentialSum<GenPolynomial<Complex<BigRational>>> b) {
    assertThat(a.terms()).isNotEmpty();
    return picture.exponentials().add(a, picture.exponentials().negate(b)).terms().values().stream()
        .allMatch(coefficient -> picture.relations().reduce(coefficient).isZERO());
  }

  @ParameterizedTest
  @ValueSource(ints = {+1, -1})
  void twoTimeAveragesOfTheRightLead(int spin) {
    var one = picture.annihilator(Lead.RIGHT, +1, spin, Time.OUTER);
    var two = picture.annihilator(Lead.RIGHT, -1, -spin, Time.INNER);
    assertThat(equal(picture.state().average(one.multiply(two)), printed.s17First(spin))).isTrue();
    assertThat(equal(picture.state().average(two.multiply(one)), printed.s17Second(spin))).isTrue();
    assertThat(equal(picture.state().average(one.multiply(two)), printed.s17First(-spin)))
        .isFalse();
    var creator = picture.creator(Lead.RIGHT, +1, spin, Time.OUTER);
    var own = picture.annihilator(Lead.RIGHT, +1, spin, Time.INNER);
    assertThat(equal(picture.state().average(creator.multiply(own)), printed.s31First())).isTrue();
    assertThat(equal(picture.state().average(own.multiply(creator)), printed.s31Second())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {+1, -1})
  void threeTimeAveragesOfTheLeftLead(int spin) {
    int other = -spin;
    var density =
        picture
            .creator(Lead.LEFT, +1, spin, Time.OBSERVATION)
            .multiply(picture.annihilator(Lead.LEFT, +1, other, Time.OBSERVATION));
    var first =
        picture
            .creator(Lead.LEFT, -1, -spin, Time.OUTER)
            .commutator(density)
            .multiply(picture.creator(Lead.LEFT, +1, other, Time.INNER));
    assertThat(equal(picture.state().average(first), printed.s18First(spin))).isTrue();
    var second =
        picture
            .creator(Lead.LEFT, +1, other, Time.OUTER)
            .commutator(density)
            .multiply(picture.creator(Lead.LEFT, -1, -spin, Time.INNER));
    assertThat(equal(picture.state().average(second), printed.s18Second(spin))).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void theFourTermsOfTheIntegrand(Axis axis) {
    var integrand = new JunctionResponse(picture).integrand(+1, axis);
    assertThat(equal(JunctionResponse.transfers(integrand, +1, +1), printed.s20(+1, axis)))
        .isTrue();
    assertThat(equal(JunctionResponse.transfers(integrand, -1, +1), printed.s34(+1, axis)))
        .isTrue();
    assertThat(equal(JunctionResponse.transfers(integrand, +1, -1), printed.s35(+1, axis)))
        .isTrue();
    assertThat(equal(JunctionResponse.transfers(integrand, +1, -1), printed.s34(+1, axis)))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void theStepsAfterTheFirstIntegral(Axis axis) {
    PrintedIntegratedSteps integrated = new PrintedIntegratedSteps(picture);
    InnerIntegral oscillating = InnerIntegral.of(picture.ring(), printed.s20(+1, axis));
    assertThat(oscillating.subtract(integrated.s21(+1, axis)).isZero(picture.relations())).isTrue();
    InnerIntegral constant =
        InnerIntegral.of(
            picture.ring(),
            picture.exponentials().add(printed.s34(+1, axis), printed.s35(+1, axis)));
    assertThat(constant.subtract(integrated.s37(+1, axis)).isZero(picture.relations())).isTrue();
    assertThat(constant.subtract(integrated.s37(-1, axis)).isZero(picture.relations())).isFalse();
  }

  /** Equation 7 is what remains of the complete response when its double poles are left out. */
  @Test
  void droppingTheConstantsOfS37GivesEquation7() {
    JunctionClosedForms closed = new JunctionClosedForms(picture);
    var all = printed.s34(+1, Axis.Z);
    var sum = picture.exponentials().add(all, printed.s35(+1, Axis.Z));
    ExponentialSum<GenPolynomial<Complex<BigRational>>> oscillating =
        new ExponentialSum<>(
            sum.terms().entrySet().stream()
                .filter(term -> !term.getKey().atInner().plus(term.getKey().atOuter()).isZero())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    RationalSum kept =
        AdiabaticResponse.integrate(picture.ring(), oscillating).coefficient(Frequency.ZERO, 0);
    assertThat(
            kept.subtract(closed.printedStaticMagnetization(+1, Axis.Z))
                .isZero(picture.relations()))
        .isTrue();
    RationalSum complete =
        AdiabaticResponse.integrate(picture.ring(), sum).coefficient(Frequency.ZERO, 0);
    assertThat(
            complete.subtract(closed.staticMagnetization(+1, Axis.Z)).isZero(picture.relations()))
        .isTrue();
  }
}
