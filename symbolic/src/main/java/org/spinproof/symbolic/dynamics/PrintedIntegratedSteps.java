package org.spinproof.symbolic.dynamics;

import static org.spinproof.symbolic.dynamics.InteractionPicture.EK;
import static org.spinproof.symbolic.dynamics.InteractionPicture.EP;
import static org.spinproof.symbolic.dynamics.InteractionPicture.V;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.List;
import java.util.Map;
import org.spinproof.symbolic.fermions.PolynomialCoefficients;

/**
 * The printed steps after the integral over t2, S21 and S37, for one momentum of the left lead; to
 * be compared with {@link InnerIntegral#of} of the steps before it.
 *
 * @param picture the symbols
 */
public record PrintedIntegratedSteps(InteractionPicture picture) {
  private static final Frequency DIFFERENCE = EK.minus(EP);
  private static final Frequency SUM = EK.plus(EP);

  /** Whether e^{iE_k(t1−t)}, or e^{iE_k(t−t1)}. */
  private enum Wave {
    LATER,
    EARLIER
  }

  /** weight · e^{…}/(i·denominator). */
  private record Fraction(
      GenPolynomial<Complex<BigRational>> weight, Wave wave, Frequency denominator) {}

  /** S21: the first term of S14, without its integral over t1. */
  public InnerIntegral s21(int k, Axis axis) {
    JunctionClosedForms closed = new JunctionClosedForms(picture);
    var spin =
        closed
            .transmission(k, +1, axis)
            .sum(closed.transmission(k, -1, axis))
            .multiply(product("uk", "vk", "up", "vp"));
    var one = ring().one();
    List<Fraction> first =
        List.of(
            new Fraction(exchange().multiply(square("uk")), Wave.LATER, DIFFERENCE.plus(V)),
            new Fraction(exchange().multiply(square("vk")), Wave.EARLIER, V.minus(DIFFERENCE)),
            new Fraction(pair().multiply(square("uk")).negate(), Wave.LATER, SUM.plus(V)),
            new Fraction(pair().multiply(square("vk")).negate(), Wave.EARLIER, V.minus(SUM)));
    List<Fraction> second =
        List.of(
            new Fraction(exchange(), Wave.LATER, DIFFERENCE.plus(V)),
            new Fraction(exchange().negate(), Wave.EARLIER, V.minus(DIFFERENCE)),
            new Fraction(pair().negate(), Wave.LATER, SUM.plus(V)),
            new Fraction(pair(), Wave.EARLIER, V.minus(SUM)));
    Phase bias = Time.OUTER.phase(V.times(2));
    return terms(spin, bias, one, one.negate(), first, +1)
        .add(terms(spin, bias, square("uk"), square("vk"), second, +1));
  }

  /** S37: the third and fourth terms of S14, without their integral over t1. */
  public InnerIntegral s37(int k, Axis axis) {
    JunctionClosedForms closed = new JunctionClosedForms(picture);
    var up = square("up");
    var vp = square("vp");
    List<Fraction> opposite =
        List.of(
            new Fraction(exchange().multiply(up), Wave.EARLIER, EP.minus(EK).minus(V)),
            new Fraction(exchange().multiply(vp), Wave.LATER, DIFFERENCE.minus(V)),
            new Fraction(pair().multiply(vp).negate(), Wave.EARLIER, SUM.plus(V)),
            new Fraction(pair().multiply(up), Wave.LATER, SUM.minus(V)));
    List<Fraction> own =
        List.of(
            new Fraction(
                exchange().multiply(square("uk")).multiply(up),
                Wave.EARLIER,
                EP.minus(EK).minus(V)),
            new Fraction(
                exchange().multiply(square("vk")).multiply(vp).negate(),
                Wave.LATER,
                DIFFERENCE.minus(V)),
            new Fraction(
                pair().multiply(square("uk")).multiply(vp).negate(), Wave.EARLIER, SUM.plus(V)),
            new Fraction(
                pair().multiply(square("vk")).multiply(up).negate(), Wave.LATER, SUM.minus(V)));
    // −2 Σ σσ' **σ** J*J = +2 w(−k); 2 Re{x} = x + x*
    var oppositeSpin = closed.reflection(-k, axis).multiply(square("uk")).multiply(square("vk"));
    var ownSpin = closed.reflection(k, axis);
    var one = ring().one();
    InnerIntegral sum = new InnerIntegral(Map.of());
    for (int sign : new int[] {+1, -1}) {
      sum =
          sum.add(terms(oppositeSpin, Phase.NONE, one, one.negate(), opposite, sign))
              .add(terms(ownSpin, Phase.NONE, square("uk"), square("vk"), own, sign));
    }
    return sum;
  }

  /**
   * spin · e^{i…} (later·e^{iE_k(t1−t)} + earlier·e^{iE_k(t−t1)}) · Σ fractions; complex conjugated
   * but for the spin if {@code sign} is −1.
   */
  private InnerIntegral terms(
      GenPolynomial<Complex<BigRational>> spin,
      Phase bias,
      GenPolynomial<Complex<BigRational>> later,
      GenPolynomial<Complex<BigRational>> earlier,
      List<Fraction> fractions,
      int sign) {
    var exponentials = picture.exponentials();
    var factor =
        exponentials.add(
            exponentials.of(later, phase(Wave.LATER, sign)),
            exponentials.of(earlier, phase(Wave.EARLIER, sign)));
    InnerIntegral sum = new InnerIntegral(Map.of());
    for (Fraction fraction : fractions) {
      var numerator =
          exponentials.multiply(
              factor,
              exponentials.of(
                  spin.multiply(fraction.weight()), bias.times(phase(fraction.wave(), sign))));
      sum = sum.add(InnerIntegral.over(ring(), numerator, fraction.denominator().times(sign)));
    }
    return sum;
  }

  private static Phase phase(Wave wave, int sign) {
    Frequency frequency = EK.times(wave == Wave.LATER ? sign : -sign);
    return Time.OUTER.phase(frequency).times(Time.OBSERVATION.phase(frequency.times(-1)));
  }

  private GenPolynomial<Complex<BigRational>> exchange() {
    return ring().symbol("fp").subtract(ring().symbol("fk"));
  }

  private GenPolynomial<Complex<BigRational>> pair() {
    return ring().one().subtract(ring().symbol("fk")).subtract(ring().symbol("fp"));
  }

  private GenPolynomial<Complex<BigRational>> square(String symbol) {
    return product(symbol, symbol);
  }

  private GenPolynomial<Complex<BigRational>> product(String... symbols) {
    GenPolynomial<Complex<BigRational>> product = ring().one();
    for (String symbol : symbols) {
      product = product.multiply(ring().symbol(symbol));
    }
    return product;
  }

  private PolynomialCoefficients ring() {
    return picture.ring();
  }
}
