package org.spinproof.symbolic.dynamics;

import edu.jas.arith.BigRational;
import edu.jas.gb.ReductionSeq;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.List;

/**
 * Polynomials that are zero, with pairwise coprime leading monomials: they are then a Gröbner
 * basis, and the normal form modulo them is unique.
 */
public record Relations(List<GenPolynomial<Complex<BigRational>>> polynomials) {
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
  }

  public GenPolynomial<Complex<BigRational>> reduce(GenPolynomial<Complex<BigRational>> p) {
    return new ReductionSeq<Complex<BigRational>>().normalform(polynomials, p);
  }
}
