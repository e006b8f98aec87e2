package org.spinproof.symbolic.dynamics;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.spinproof.symbolic.fermions.PolynomialCoefficients;

/**
 * ∫_{−∞}^t dt1 ∫_{−∞}^{t1} dt2 e^{η(t1+t2)} of a sum of exponentials, at small η: for each
 * frequency Ω of the result the Laurent coefficients in η from η^{−2} to η^0 of what multiplies
 * e^{iΩt}. What diverges as η → 0 is the coefficients of negative order.
 *
 * <p>Per exponential, with ω of t2 and Ω12 the sum of those of t1 and t2, the integral is
 * e^{iΩt+2ηt} / ((η + iω)(2η + iΩ12)).
 */
public final class AdiabaticResponse {
  private final PolynomialCoefficients ring;
  private final Map<Frequency, Map<Integer, RationalSum>> orders;

  private AdiabaticResponse(
      PolynomialCoefficients ring, Map<Frequency, Map<Integer, RationalSum>> orders) {
    this.ring = ring;
    this.orders = orders;
  }

  /** The integral of {@code integrand}. */
  public static AdiabaticResponse integrate(
      PolynomialCoefficients ring, ExponentialSum<GenPolynomial<Complex<BigRational>>> integrand) {
    Map<Frequency, Map<Integer, RationalSum>> orders = new HashMap<>();
    integrand
        .terms()
        .forEach(
            (phase, coefficient) -> {
              Frequency inner = phase.atInner();
              Frequency both = inner.plus(phase.atOuter());
              Map<Integer, RationalSum> at =
                  orders.computeIfAbsent(phase.at().plus(both), frequency -> new TreeMap<>());
              expand(ring, coefficient, inner, both)
                  .forEach((order, value) -> at.merge(order, value, RationalSum::add));
            });
    return new AdiabaticResponse(ring, orders);
  }

  /** The Laurent coefficients of coefficient/((η + iω)(2η + iΩ)) up to η^0. */
  private static Map<Integer, RationalSum> expand(
      PolynomialCoefficients ring,
      GenPolynomial<Complex<BigRational>> coefficient,
      Frequency inner,
      Frequency both) {
    GenPolynomial<Complex<BigRational>> overI = coefficient.multiply(ring.imaginaryUnit()).negate();
    if (!inner.isZero() && !both.isZero()) {
      return Map.of(0, RationalSum.of(ring, coefficient.negate(), inner, both));
    }
    if (!inner.isZero()) {
      // 1/(2η) · 1/(iω) · (1 − η/(iω) + …)
      return Map.of(
          -1, RationalSum.of(ring, half(ring, overI), inner),
          0, RationalSum.of(ring, half(ring, coefficient), inner, inner));
    }
    if (!both.isZero()) {
      // 1/η · 1/(iΩ) · (1 − 2η/(iΩ) + …)
      return Map.of(
          -1, RationalSum.of(ring, overI, both),
          0, RationalSum.of(ring, coefficient.multiply(ring.rational(2, 1)), both, both));
    }
    return Map.of(-2, RationalSum.of(ring, half(ring, coefficient)));
  }

  private static GenPolynomial<Complex<BigRational>> half(
      PolynomialCoefficients ring, GenPolynomial<Complex<BigRational>> p) {
    return p.multiply(ring.rational(1, 2));
  }

  /** The frequencies of the result. */
  public Set<Frequency> frequencies() {
    return Collections.unmodifiableSet(orders.keySet());
  }

  /** The coefficient of η^order e^{iΩt}; order from −2 to 0. */
  public RationalSum coefficient(Frequency frequency, int order) {
    return orders.getOrDefault(frequency, Map.of()).getOrDefault(order, RationalSum.zero(ring));
  }
}
