package org.spinproof.symbolic.dynamics;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.HashMap;
import java.util.Map;

/**
 * The second-order response of one shell from the nested commutator (S12, equation 17) by Wick's
 * theorem and exact integration.
 *
 * @param picture operators, state and symbols
 */
public record JunctionResponse(InteractionPicture picture) {
  private static final int[] SIGNS = {+1, -1};

  /** ⟨c†_k σ_i c_k⟩ of the momentum of sign {@code k}, with the adiabatic factor. */
  public AdiabaticResponse magnetization(int k, Axis axis) {
    return AdiabaticResponse.integrate(picture.ring(), integrand(k, axis));
  }

  /** The integrand of {@link #magnetization}. */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> integrand(int k, Axis axis) {
    var exponentials = picture.exponentials();
    ExponentialSum<GenPolynomial<Complex<BigRational>>> sum = exponentials.zero();
    for (int row : SIGNS) {
      for (int column : SIGNS) {
        GenPolynomial<Complex<BigRational>> element = axis.element(picture.ring(), row, column);
        if (!element.isZERO()) {
          sum =
              exponentials.add(
                  sum,
                  exponentials.multiply(
                      exponentials.of(element, Phase.NONE), integrand(k, row, column)));
        }
      }
    }
    return sum;
  }

  /**
   * −⟨[H(t2), [H(t1), c†_{kσ}c_{kσ'}(t)]]⟩ as a sum of exponentials in t, t1, t2; {@code k}, {@code
   * spin}, {@code otherSpin} are signs.
   */
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> integrand(
      int k, int spin, int otherSpin) {
    var observable =
        picture
            .creator(Lead.LEFT, k, spin, Time.OBSERVATION)
            .multiply(picture.annihilator(Lead.LEFT, k, otherSpin, Time.OBSERVATION));
    var nested =
        picture
            .tunneling(Time.INNER)
            .commutator(picture.tunneling(Time.OUTER).commutator(observable));
    return picture.exponentials().negate(picture.state().average(nested));
  }

  /**
   * Of an integrand, the part in which the later perturbation moves {@code outer} electrons to the
   * left lead and the earlier one {@code inner}, each +1 or −1. The four terms of S14 are (+1, +1),
   * (−1, −1), (−1, +1) and (+1, −1), in this order.
   */
  public static ExponentialSum<GenPolynomial<Complex<BigRational>>> transfers(
      ExponentialSum<GenPolynomial<Complex<BigRational>>> integrand, int outer, int inner) {
    Map<Phase, GenPolynomial<Complex<BigRational>>> part = new HashMap<>();
    integrand
        .terms()
        .forEach(
            (phase, coefficient) -> {
              if (phase.atOuter().parts().getOrDefault("V", 0) == outer
                  && phase.atInner().parts().getOrDefault("V", 0) == inner) {
                part.put(phase, coefficient);
              }
            });
    return new ExponentialSum<>(part);
  }
}
