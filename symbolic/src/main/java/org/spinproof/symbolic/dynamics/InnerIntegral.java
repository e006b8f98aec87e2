package org.spinproof.symbolic.dynamics;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spinproof.symbolic.fermions.PolynomialCoefficients;

/**
 * A sum of exponentials in t and t1 with rational coefficients: what an integral over t2 from −∞ to
 * t1 leaves, without the adiabatic factor.
 *
 * @param terms the coefficients; no exponential contains t2
 */
public record InnerIntegral(Map<Phase, RationalSum> terms) {
  public InnerIntegral {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /**
   * ∫_{−∞}^{t1} dt2 of {@code integrand} with e^{ηt2}, at η = 0: a factor 1/(iω) each.
   *
   * @throws ArithmeticException if an exponential does not depend on t2
   */
  public static InnerIntegral of(
      PolynomialCoefficients ring, ExponentialSum<GenPolynomial<Complex<BigRational>>> integrand) {
    Map<Phase, RationalSum> terms = new HashMap<>();
    integrand
        .terms()
        .forEach(
            (phase, coefficient) ->
                terms.merge(
                    new Phase(phase.at(), phase.atOuter().plus(phase.atInner()), Frequency.ZERO),
                    overImaginary(ring, coefficient, phase.atInner()),
                    RationalSum::add));
    return new InnerIntegral(terms);
  }

  /** {@code sum}/(iω), with {@code sum} free of t2. */
  public static InnerIntegral over(
      PolynomialCoefficients ring,
      ExponentialSum<GenPolynomial<Complex<BigRational>>> sum,
      Frequency frequency) {
    Map<Phase, RationalSum> terms = new HashMap<>();
    sum.terms()
        .forEach(
            (phase, coefficient) -> terms.put(phase, overImaginary(ring, coefficient, frequency)));
    return new InnerIntegral(terms);
  }

  private static RationalSum overImaginary(
      PolynomialCoefficients ring,
      GenPolynomial<Complex<BigRational>> coefficient,
      Frequency frequency) {
    return RationalSum.of(ring, coefficient.multiply(ring.imaginaryUnit()).negate(), frequency);
  }

  public InnerIntegral add(InnerIntegral other) {
    Map<Phase, RationalSum> sum = new HashMap<>(terms);
    other.terms.forEach((phase, value) -> sum.merge(phase, value, RationalSum::add));
    return new InnerIntegral(sum);
  }

  public InnerIntegral subtract(InnerIntegral other) {
    Map<Phase, RationalSum> sum = new HashMap<>(terms);
    other.terms.forEach(
        (phase, value) -> {
          RationalSum old = sum.get(phase);
          RationalSum zero = value.subtract(value);
          sum.put(phase, (old == null ? zero : old).subtract(value));
        });
    return new InnerIntegral(sum);
  }

  /** Whether every coefficient vanishes where the relations hold. */
  public boolean isZero(Relations relations) {
    return terms.values().stream().allMatch(value -> value.isZero(relations));
  }
}
