package org.spinproof.symbolic.fermions;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.ComplexRing;
import edu.jas.poly.ExpVector;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import edu.jas.poly.Monomial;
import edu.jas.poly.TermOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Polynomials in named symbols with Gaussian rationals as coefficients: a canonical form. */
public final class PolynomialCoefficients
    implements Coefficients<GenPolynomial<Complex<BigRational>>> {
  private final List<String> names;
  private final ComplexRing<BigRational> numbers = new ComplexRing<>(new BigRational());
  private final GenPolynomialRing<Complex<BigRational>> ring;

  private PolynomialCoefficients(List<String> names) {
    this.names = List.copyOf(names);
    this.ring =
        new GenPolynomialRing<>(
            numbers, new TermOrder(TermOrder.INVLEX), names.toArray(String[]::new));
  }

  /** The ring of those symbols. */
  public static PolynomialCoefficients in(String... names) {
    return new PolynomialCoefficients(Arrays.asList(names));
  }

  /** The ring of those symbols. */
  public static PolynomialCoefficients in(List<String> names) {
    return new PolynomialCoefficients(names);
  }

  /** The symbols, in order. */
  public List<String> names() {
    return names;
  }

  /** The ring of the library. */
  public GenPolynomialRing<Complex<BigRational>> ring() {
    return ring;
  }

  /**
   * One symbol.
   *
   * @throws IllegalArgumentException if the ring has none of that name
   */
  public GenPolynomial<Complex<BigRational>> symbol(String name) {
    return ring.univariate(variable(name));
  }

  /** numerator/denominator. */
  public GenPolynomial<Complex<BigRational>> rational(long numerator, long denominator) {
    return ring.getONE().multiply(new Complex<>(numbers, new BigRational(numerator, denominator)));
  }

  /** i. */
  public GenPolynomial<Complex<BigRational>> imaginaryUnit() {
    return ring.getONE().multiply(numbers.getIMAG());
  }

  /**
   * The complex conjugate: that of each coefficient, and of each symbol the one that {@code
   * conjugateSymbol} names; real symbols name themselves.
   *
   * @throws IllegalArgumentException if the ring lacks a symbol that is named
   */
  public GenPolynomial<Complex<BigRational>> conjugate(
      GenPolynomial<Complex<BigRational>> p, UnaryOperator<String> conjugateSymbol) {
    return mapped(p, Complex::conjugate, conjugateSymbol);
  }

  /**
   * {@code p} with symbols replaced by symbols, all at once.
   *
   * @throws IllegalArgumentException if the ring lacks a symbol that is named
   */
  public GenPolynomial<Complex<BigRational>> renamed(
      GenPolynomial<Complex<BigRational>> p, UnaryOperator<String> name) {
    return mapped(p, UnaryOperator.identity(), name);
  }

  private GenPolynomial<Complex<BigRational>> mapped(
      GenPolynomial<Complex<BigRational>> p,
      UnaryOperator<Complex<BigRational>> number,
      UnaryOperator<String> name) {
    int[] targets = names.stream().mapToInt(symbol -> variable(name.apply(symbol))).toArray();
    GenPolynomial<Complex<BigRational>> sum = ring.getZERO().copy();
    for (Monomial<Complex<BigRational>> monomial : p) {
      long[] exponents = new long[names.size()];
      for (int variable : monomial.e.dependencyOnVariables()) {
        exponents[targets[names.size() - 1 - variable]] += monomial.e.getVal(variable);
      }
      sum.doAddTo(number.apply(monomial.c), ExpVector.create(exponents));
    }
    return sum;
  }

  /** The library counts variables from the last name. */
  private int variable(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no symbol %s among %s".formatted(name, names));
    }
    return names.size() - 1 - index;
  }

  /** {@code p} with each symbol replaced by {@code value} of its name, all at once. */
  public GenPolynomial<Complex<BigRational>> substitute(
      GenPolynomial<Complex<BigRational>> p,
      Function<String, GenPolynomial<Complex<BigRational>>> value) {
    GenPolynomial<Complex<BigRational>> sum = ring.getZERO();
    for (Monomial<Complex<BigRational>> monomial : p) {
      GenPolynomial<Complex<BigRational>> term = ring.getONE().multiply(monomial.c);
      for (int i = 0; i < names.size(); i++) {
        long exponent = monomial.e.getVal(names.size() - 1 - i);
        for (long n = 0; n < exponent; n++) {
          term = term.multiply(value.apply(names.get(i)));
        }
      }
      sum = sum.sum(term);
    }
    return sum;
  }

  /** The derivation of the ring that takes each symbol to {@code image} of its name. */
  public GenPolynomial<Complex<BigRational>> derivation(
      GenPolynomial<Complex<BigRational>> p,
      Function<String, GenPolynomial<Complex<BigRational>>> image) {
    GenPolynomial<Complex<BigRational>> sum = ring.getZERO();
    for (int i = 0; i < names.size(); i++) {
      GenPolynomial<Complex<BigRational>> slope = image.apply(names.get(i));
      if (!slope.isZERO()) {
        sum = sum.sum(partial(p, names.size() - 1 - i).multiply(slope));
      }
    }
    return sum;
  }

  private GenPolynomial<Complex<BigRational>> partial(
      GenPolynomial<Complex<BigRational>> p, int index) {
    GenPolynomial<Complex<BigRational>> sum = ring.getZERO();
    for (Monomial<Complex<BigRational>> monomial : p) {
      long exponent = monomial.e.getVal(index);
      if (exponent > 0) {
        sum =
            sum.sum(
                monomial.c.multiply(new Complex<>(numbers, new BigRational(exponent))),
                monomial.e.subst(index, exponent - 1));
      }
    }
    return sum;
  }

  @Override
  public GenPolynomial<Complex<BigRational>> zero() {
    return ring.getZERO();
  }

  @Override
  public GenPolynomial<Complex<BigRational>> one() {
    return ring.getONE();
  }

  @Override
  public GenPolynomial<Complex<BigRational>> add(
      GenPolynomial<Complex<BigRational>> a, GenPolynomial<Complex<BigRational>> b) {
    return a.sum(b);
  }

  @Override
  public GenPolynomial<Complex<BigRational>> multiply(
      GenPolynomial<Complex<BigRational>> a, GenPolynomial<Complex<BigRational>> b) {
    return a.multiply(b);
  }

  @Override
  public GenPolynomial<Complex<BigRational>> negate(GenPolynomial<Complex<BigRational>> a) {
    return a.negate();
  }

  @Override
  public boolean isZero(GenPolynomial<Complex<BigRational>> a) {
    return a.isZERO();
  }
}
