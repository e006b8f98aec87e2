package org.spinproof.symbolic.dynamics;

import static org.spinproof.symbolic.dynamics.InteractionPicture.EK;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;

/**
 * The averages over the left lead as printed in S18, S19, S32 and S33: what multiplies each of the
 * two pairs of deltas, with its sign.
 *
 * @param picture the symbols
 * @param commutatorFirst S18 and S32, where the commutator stands left; otherwise S19 and S33
 */
public record PrintedAverages(InteractionPicture picture, boolean commutatorFirst) {

  /** S18, S19: δ_{k1σ1,−k−σ} δ_{k2σ2,kσ'}. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> anomalousFirst(int spin) {
    return multiply(
        scale(product(spin, "uk", "vk"), difference(Time.OUTER, Time.OBSERVATION)), normal());
  }

  /** S18, S19: δ_{k2σ2,−k−σ} δ_{k1σ1,kσ'}. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> anomalousSecond(int spin) {
    return multiply(
        scale(product(-spin, "uk", "vk"), mean(Time.OUTER, Time.OBSERVATION)), anomalous());
  }

  /** S32, S33: δ_{k1σ1,kσ} δ_{k2σ2,kσ'}. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> normalFirst() {
    return multiply(mean(Time.OBSERVATION, Time.OUTER), normal());
  }

  /** S32, S33: δ_{k1σ1,−k−σ'} δ_{k2σ2,−k−σ}. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> normalSecond(int spin, int otherSpin) {
    return multiply(
        scale(
            product(-spin * otherSpin, "uk", "uk", "vk", "vk"),
            difference(Time.OBSERVATION, Time.OUTER)),
        anomalous());
  }

  /** u²(1−f) e^{iE(t2−t)} + v² f e^{iE(t−t2)}; with the commutator last, f and 1−f exchanged. */
  private ExponentialSum<GenPolynomial<Complex<BigRational>>> normal() {
    return exponentials()
        .add(
            scale(product(1, "uk", "uk").multiply(empty()), wave(Time.INNER, Time.OBSERVATION)),
            scale(product(1, "vk", "vk").multiply(full()), wave(Time.OBSERVATION, Time.INNER)));
  }

  /** (1−f) e^{iE(t2−t)} − f e^{iE(t−t2)}; with the commutator last, f and 1−f exchanged. */
  private ExponentialSum<GenPolynomial<Complex<BigRational>>> anomalous() {
    return exponentials()
        .add(
            scale(empty(), wave(Time.INNER, Time.OBSERVATION)),
            scale(full().negate(), wave(Time.OBSERVATION, Time.INNER)));
  }

  private ExponentialSum<GenPolynomial<Complex<BigRational>>> difference(Time plus, Time minus) {
    return exponentials().add(wave(plus, minus), exponentials().negate(wave(minus, plus)));
  }

  private ExponentialSum<GenPolynomial<Complex<BigRational>>> mean(Time plus, Time minus) {
    return exponentials()
        .add(
            scale(product(1, "uk", "uk"), wave(plus, minus)),
            scale(product(1, "vk", "vk"), wave(minus, plus)));
  }

  private GenPolynomial<Complex<BigRational>> full() {
    var f = picture.ring().symbol("fk");
    return commutatorFirst ? f : picture.ring().one().subtract(f);
  }

  private GenPolynomial<Complex<BigRational>> empty() {
    return picture.ring().one().subtract(full());
  }

  private GenPolynomial<Complex<BigRational>> product(int factor, String... symbols) {
    GenPolynomial<Complex<BigRational>> product = picture.ring().rational(factor, 1);
    for (String symbol : symbols) {
      product = product.multiply(picture.ring().symbol(symbol));
    }
    return product;
  }

  private ExponentialSum<GenPolynomial<Complex<BigRational>>> wave(Time plus, Time minus) {
    return exponentials().of(picture.ring().one(), plus.phase(EK).times(minus.phase(EK.times(-1))));
  }

  private ExponentialSum<GenPolynomial<Complex<BigRational>>> scale(
      GenPolynomial<Complex<BigRational>> factor,
      ExponentialSum<GenPolynomial<Complex<BigRational>>> a) {
    return multiply(exponentials().of(factor, Phase.NONE), a);
  }

  private ExponentialSum<GenPolynomial<Complex<BigRational>>> multiply(
      ExponentialSum<GenPolynomial<Complex<BigRational>>> a,
      ExponentialSum<GenPolynomial<Complex<BigRational>>> b) {
    return exponentials().multiply(a, b);
  }

  private ExponentialSum.Ring<GenPolynomial<Complex<BigRational>>> exponentials() {
    return picture.exponentials();
  }
}
