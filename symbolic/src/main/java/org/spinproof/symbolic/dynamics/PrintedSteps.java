package org.spinproof.symbolic.dynamics;

import static org.spinproof.symbolic.dynamics.InteractionPicture.EK;
import static org.spinproof.symbolic.dynamics.InteractionPicture.EP;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import org.spinproof.symbolic.fermions.PolynomialCoefficients;

/**
 * Steps of the derivation as printed, as sums of exponentials in t, t1, t2, to be compared with
 * what {@link JunctionResponse} and {@link InteractionPicture} derive. Equal up to u²+v²=1.
 *
 * @param picture the symbols
 */
public record PrintedSteps(InteractionPicture picture) {
  private static final Frequency BIAS = InteractionPicture.V;

  /** S17, first line: ⟨c_{pσ}(t1) c_{−p−σ}(t2)⟩. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> s17First(int spin) {
    return scale(
        polynomial(spin, "up", "vp"),
        subtract(
            scale(ring().symbol("fp"), wave(EP, Time.OUTER, Time.INNER)),
            scale(empty("fp"), wave(EP, Time.INNER, Time.OUTER))));
  }

  /** S17, second line: ⟨c_{−p−σ}(t2) c_{pσ}(t1)⟩. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> s17Second(int spin) {
    return scale(
        polynomial(spin, "up", "vp"),
        subtract(
            scale(empty("fp"), wave(EP, Time.OUTER, Time.INNER)),
            scale(ring().symbol("fp"), wave(EP, Time.INNER, Time.OUTER))));
  }

  /** S31, first line: ⟨c†_{pσ}(t1) c_{pσ}(t2)⟩. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> s31First() {
    return add(
        scale(polynomial(1, "up", "up", "fp"), wave(EP, Time.OUTER, Time.INNER)),
        scale(polynomial(1, "vp", "vp").multiply(empty("fp")), wave(EP, Time.INNER, Time.OUTER)));
  }

  /** S31, second line: ⟨c_{pσ}(t2) c†_{pσ}(t1)⟩. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> s31Second() {
    return add(
        scale(polynomial(1, "up", "up").multiply(empty("fp")), wave(EP, Time.OUTER, Time.INNER)),
        scale(polynomial(1, "vp", "vp", "fp"), wave(EP, Time.INNER, Time.OUTER)));
  }

  /**
   * S18: ⟨[c†_{−k−σ}(t1), c†_{kσ}c_{kσ'}(t)] c†_{kσ'}(t2)⟩, the factor of the first pair of deltas.
   */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> s18First(int spin) {
    return multiply(
        scale(
            polynomial(spin, "uk", "vk"),
            subtract(
                wave(EK, Time.OUTER, Time.OBSERVATION), wave(EK, Time.OBSERVATION, Time.OUTER))),
        add(
            scale(
                polynomial(1, "uk", "uk").multiply(empty("fk")),
                wave(EK, Time.INNER, Time.OBSERVATION)),
            scale(polynomial(1, "vk", "vk", "fk"), wave(EK, Time.OBSERVATION, Time.INNER))));
  }

  /** S18: the factor of the second pair of deltas, with its minus sign. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> s18Second(int spin) {
    return multiply(
        normal(Time.OUTER, Time.OBSERVATION),
        scale(
            polynomial(-spin, "uk", "vk"),
            subtract(
                scale(empty("fk"), wave(EK, Time.INNER, Time.OBSERVATION)),
                scale(ring().symbol("fk"), wave(EK, Time.OBSERVATION, Time.INNER)))));
  }

  /** S20: the first term of S14, without its integrals, for the momentum {@code k}. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> s20(int k, Axis axis) {
    JunctionClosedForms closed = new JunctionClosedForms(picture);
    var later = wave(EK, Time.OUTER, Time.OBSERVATION);
    var earlier = wave(EK, Time.OBSERVATION, Time.OUTER);
    var difference = subtract(later, earlier);
    var electron = scale(polynomial(1, "uk", "uk"), later);
    var hole = scale(polynomial(1, "vk", "vk"), earlier);
    var first =
        multiply(
            difference,
            subtract(
                scale(exchange(), add(after(electron, true), before(hole, true))),
                scale(pair(), add(after(electron, false), before(hole, false)))));
    var second =
        multiply(
            normal(Time.OUTER, Time.OBSERVATION),
            subtract(
                scale(exchange(), subtract(after(later, true), before(earlier, true))),
                scale(pair(), subtract(after(later, false), before(earlier, false)))));
    var spin = closed.transmission(k, +1, axis).sum(closed.transmission(k, -1, axis));
    var bias =
        exponentials()
            .of(
                spin.multiply(polynomial(1, "uk", "vk", "up", "vp")),
                new Phase(Frequency.ZERO, BIAS, BIAS));
    return multiply(bias, add(first, second));
  }

  /** S34: the third term of S14, without its integrals, for the momentum {@code k}. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> s34(int k, Axis axis) {
    return reflected(k, axis, false);
  }

  /** S35: the fourth term of S14, without its integrals, for the momentum {@code k}. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> s35(int k, Axis axis) {
    return reflected(k, axis, true);
  }

  /** S34; its complex conjugate, with the spin structures left as they are, is S35. */
  private ExponentialSum<GenPolynomial<Complex<BigRational>>> reflected(
      int k, Axis axis, boolean conjugated) {
    JunctionClosedForms closed = new JunctionClosedForms(picture);
    Direction d = new Direction(conjugated);
    var back = d.wave(EK, Time.OBSERVATION, Time.OUTER);
    var forth = d.wave(EK, Time.OUTER, Time.OBSERVATION);
    var own =
        multiply(
            add(scale(polynomial(1, "uk", "uk"), back), scale(polynomial(1, "vk", "vk"), forth)),
            add(
                scale(
                    exchange().negate(),
                    subtract(
                        d.times("uk", "up", forth, EK.minus(EP), Time.INNER, Time.OUTER),
                        d.times("vk", "vp", back, EK.minus(EP), Time.OUTER, Time.INNER))),
                scale(
                    pair(),
                    subtract(
                        d.times("vk", "up", back, EK.plus(EP), Time.OUTER, Time.INNER),
                        d.times("uk", "vp", forth, EK.plus(EP), Time.INNER, Time.OUTER)))));
    var opposite =
        multiply(
            scale(polynomial(1, "uk", "uk", "vk", "vk"), subtract(back, forth)),
            subtract(
                scale(
                    exchange().negate(),
                    add(
                        d.times("", "up", forth, EK.minus(EP), Time.INNER, Time.OUTER),
                        d.times("", "vp", back, EK.minus(EP), Time.OUTER, Time.INNER))),
                scale(
                    pair(),
                    add(
                        d.times("", "up", back, EK.plus(EP), Time.OUTER, Time.INNER),
                        d.times("", "vp", forth, EK.plus(EP), Time.INNER, Time.OUTER)))));
    // Σ σσ' **σ**_{σσ'} J*_{−k−σ'} J_{−k−σ} = −w(−k)
    return multiply(
        d.wave(BIAS, Time.INNER, Time.OUTER),
        add(
            scale(closed.reflection(k, axis).negate(), own),
            scale(closed.reflection(-k, axis).negate(), opposite)));
  }

  /** Exponentials as written, or all conjugated. */
  private final class Direction {
    private final boolean conjugated;

    Direction(boolean conjugated) {
      this.conjugated = conjugated;
    }

    ExponentialSum<GenPolynomial<Complex<BigRational>>> wave(
        Frequency frequency, Time plus, Time minus) {
      return PrintedSteps.this.wave(conjugated ? frequency.times(-1) : frequency, plus, minus);
    }

    ExponentialSum<GenPolynomial<Complex<BigRational>>> times(
        String k,
        String p,
        ExponentialSum<GenPolynomial<Complex<BigRational>>> factor,
        Frequency frequency,
        Time plus,
        Time minus) {
      var weight = k.isEmpty() ? polynomial(1, p, p) : polynomial(1, k, k, p, p);
      return scale(weight, multiply(factor, wave(frequency, plus, minus)));
    }
  }

  private ExponentialSum<GenPolynomial<Complex<BigRational>>> after(
      ExponentialSum<GenPolynomial<Complex<BigRational>>> factor, boolean exchange) {
    return multiply(factor, wave(exchange ? EK.minus(EP) : EK.plus(EP), Time.INNER, Time.OUTER));
  }

  private ExponentialSum<GenPolynomial<Complex<BigRational>>> before(
      ExponentialSum<GenPolynomial<Complex<BigRational>>> factor, boolean exchange) {
    return multiply(factor, wave(exchange ? EK.minus(EP) : EK.plus(EP), Time.OUTER, Time.INNER));
  }

  /** u_k² e^{iE_k(plus−minus)} + v_k² e^{iE_k(minus−plus)}. */
  private ExponentialSum<GenPolynomial<Complex<BigRational>>> normal(Time plus, Time minus) {
    return add(
        scale(polynomial(1, "uk", "uk"), wave(EK, plus, minus)),
        scale(polynomial(1, "vk", "vk"), wave(EK, minus, plus)));
  }

  /** e^{iω(plus − minus)}. */
  private ExponentialSum<GenPolynomial<Complex<BigRational>>> wave(
      Frequency frequency, Time plus, Time minus) {
    return exponentials()
        .of(ring().one(), plus.phase(frequency).times(minus.phase(frequency.times(-1))));
  }

  private GenPolynomial<Complex<BigRational>> exchange() {
    return ring().symbol("fp").subtract(ring().symbol("fk"));
  }

  private GenPolynomial<Complex<BigRational>> pair() {
    return empty("fk").subtract(ring().symbol("fp"));
  }

  private GenPolynomial<Complex<BigRational>> empty(String occupation) {
    return ring().one().subtract(ring().symbol(occupation));
  }

  private GenPolynomial<Complex<BigRational>> polynomial(int factor, String... symbols) {
    GenPolynomial<Complex<BigRational>> product = ring().rational(factor, 1);
    for (String symbol : symbols) {
      product = product.multiply(ring().symbol(symbol));
    }
    return product;
  }

  private PolynomialCoefficients ring() {
    return picture.ring();
  }

  private ExponentialSum.Ring<GenPolynomial<Complex<BigRational>>> exponentials() {
    return picture.exponentials();
  }

  private ExponentialSum<GenPolynomial<Complex<BigRational>>> add(
      ExponentialSum<GenPolynomial<Complex<BigRational>>> a,
      ExponentialSum<GenPolynomial<Complex<BigRational>>> b) {
    return exponentials().add(a, b);
  }

  private ExponentialSum<GenPolynomial<Complex<BigRational>>> subtract(
      ExponentialSum<GenPolynomial<Complex<BigRational>>> a,
      ExponentialSum<GenPolynomial<Complex<BigRational>>> b) {
    return exponentials().add(a, exponentials().negate(b));
  }

  private ExponentialSum<GenPolynomial<Complex<BigRational>>> multiply(
      ExponentialSum<GenPolynomial<Complex<BigRational>>> a,
      ExponentialSum<GenPolynomial<Complex<BigRational>>> b) {
    return exponentials().multiply(a, b);
  }

  private ExponentialSum<GenPolynomial<Complex<BigRational>>> scale(
      GenPolynomial<Complex<BigRational>> factor,
      ExponentialSum<GenPolynomial<Complex<BigRational>>> a) {
    return multiply(exponentials().of(factor, Phase.NONE), a);
  }
}
