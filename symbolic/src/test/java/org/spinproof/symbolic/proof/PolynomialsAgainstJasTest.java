package org.spinproof.symbolic.proof;

import static org.assertj.core.api.Assertions.assertThat;

import edu.jas.arith.BigRational;
import edu.jas.gb.GroebnerBaseSeq;
import edu.jas.gb.ReductionSeq;
import edu.jas.poly.Complex;
import edu.jas.poly.ComplexRing;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Limits;
import org.spinproof.symbolic.algebra.Monomial;
import org.spinproof.symbolic.algebra.Polynomial;
import org.spinproof.symbolic.algebra.Ring;

/** Products, powers and ideal membership against the same in JAS. */
final class PolynomialsAgainstJasTest {
  private static final int SYMBOLS = 3;
  private final Limits limits = new Limits(10_000, () -> {});
  private final Ring ring = new Ring(limits);
  private final ComplexRing<BigRational> numbers = new ComplexRing<>(new BigRational());
  private final GenPolynomialRing<Complex<BigRational>> jas =
      new GenPolynomialRing<>(numbers, new String[] {"x", "y", "z"});

  PolynomialsAgainstJasTest() {
    ring.real("x");
    ring.real("y");
    ring.real("z");
  }

  private static Polynomial random(Random random, int terms, int degree) {
    Polynomial p = Polynomial.ZERO;
    for (int t = 0; t < terms; t++) {
      Monomial m = Monomial.ONE;
      for (int s = 0; s < SYMBOLS; s++) {
        m = m.times(Monomial.of(s, random.nextInt(degree + 1)));
      }
      p =
          p.plus(
              Polynomial.term(
                  m,
                  Gaussian.of(
                      random.nextInt(9) - 4, random.nextInt(5) - 2, 1 + random.nextInt(3))));
    }
    return p;
  }

  private GenPolynomial<Complex<BigRational>> toJas(Polynomial p) {
    GenPolynomial<Complex<BigRational>> sum = jas.getZERO();
    for (Monomial m : p.monomials()) {
      long[] exponents = new long[SYMBOLS];
      for (int s = 0; s < SYMBOLS; s++) {
        exponents[s] = m.exponentOf(s);
      }
      Gaussian c = p.coefficient(m);
      BigRational d = new BigRational(c.denominator());
      Complex<BigRational> number =
          new Complex<>(
              numbers,
              new BigRational(c.realNumerator()).divide(d),
              new BigRational(c.imaginaryNumerator()).divide(d));
      sum = sum.sum(number, ExpVector.create(exponents));
    }
    return sum;
  }

  @Test
  void productsAndSumsAgree() {
    Random random = new Random(1);
    for (int k = 0; k < 100; k++) {
      Polynomial a = random(random, 6, 3);
      Polynomial b = random(random, 5, 2);
      assertThat(toJas(ring.multiply(a, b)).equals(toJas(a).multiply(toJas(b)))).isTrue();
      assertThat(toJas(a.minus(b)).equals(toJas(a).subtract(toJas(b)))).isTrue();
    }
  }

  @Test
  void membershipInIdealsAgrees() {
    Random random = new Random(2);
    int members = 0;
    for (int k = 0; k < 30; k++) {
      List<Polynomial> generators = List.of(random(random, 2, 1), random(random, 2, 1));
      List<GenPolynomial<Complex<BigRational>>> theirs = new ArrayList<>();
      generators.forEach(g -> theirs.add(toJas(g)));
      List<GenPolynomial<Complex<BigRational>>> basis =
          new GroebnerBaseSeq<Complex<BigRational>>().GB(theirs);
      Ideal ideal = new Ideal(generators, limits);
      Polynomial inside =
          ring.multiply(generators.get(0), random(random, 2, 1))
              .plus(ring.multiply(generators.get(1), random(random, 2, 1)));
      for (Polynomial p :
          List.of(inside, inside.plus(random(random, 1, 1)), random(random, 3, 2))) {
        boolean theirAnswer =
            new ReductionSeq<Complex<BigRational>>().normalform(basis, toJas(p)).isZERO();
        assertThat(ideal.isComplete()).isTrue();
        assertThat(ideal.contains(p)).isEqualTo(theirAnswer);
        members += theirAnswer ? 1 : 0;
      }
    }
    assertThat(members).isBetween(30, 75);
  }
}
