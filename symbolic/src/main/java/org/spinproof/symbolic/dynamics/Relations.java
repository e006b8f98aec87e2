package org.spinproof.symbolic.dynamics;

import edu.jas.arith.BigRational;
import edu.jas.gb.ReductionSeq;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.List;
import java.util.Optional;

/**
 * Polynomials that are zero, with pairwise coprime leading monomials: they are then a Gröbner
 * basis, and the normal form modulo them is unique.
 *
 * @param polynomials with 1 as leading coefficient
 * @param point where they vanish, if one is known: what does not vanish there is not zero
 */
public record Relations(
    List<GenPolynomial<Complex<BigRational>>> polynomials, Optional<ModularPoint> point) {
  public Relations {
    polynomials = List.copyOf(polynomials);
    for (int i = 0; i < polynomials.size(); i++) {
      for (int j = 0; j < i; j++) {
        var a = polynomials.get(i).leadingExpVector();
        var b = polynomials.get(j).leadingExpVector();
        if (!a.gcd(b).isZERO()) {
          throw new IllegalArgumentException(
              "leading monomials of %s and %s share a symbol"
                  .formatted(polynomials.get(i), polynomials.get(j)));
        }
      }
    }
    for (var polynomial : polynomials) {
      if (!polynomial.leadingBaseCoefficient().isONE()
          || point.filter(p -> p.of(polynomial).orElse(1) != 0).isPresent()) {
        throw new IllegalArgumentException("not monic, or not zero at the point: " + polynomial);
      }
    }
  }

  /** Relations of which no point is known. */
  public Relations(List<GenPolynomial<Complex<BigRational>>> polynomials) {
    this(polynomials, Optional.empty());
  }

  public GenPolynomial<Complex<BigRational>> reduce(GenPolynomial<Complex<BigRational>> p) {
    return new ReductionSeq<Complex<BigRational>>().normalform(polynomials, p);
  }
}
