package org.spinproof.crosscheck.entinwohlman2023;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.List;
import org.spinproof.symbolic.dynamics.Axis;
import org.spinproof.symbolic.dynamics.ExponentialSum;
import org.spinproof.symbolic.dynamics.InteractionPicture;
import org.spinproof.symbolic.dynamics.Phase;
import org.spinproof.symbolic.dynamics.Time;
import org.spinproof.symbolic.fermions.FermionOperator;

/**
 * Averages by Wick's theorem, exact.
 *
 * @param picture the symbols
 */
record ExactRoad(InteractionPicture picture)
    implements AverageRoad<ExponentialSum<GenPolynomial<Complex<BigRational>>>> {
  @Override
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> zero() {
    return picture.exponentials().zero();
  }

  @Override
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> add(
      ExponentialSum<GenPolynomial<Complex<BigRational>>> a,
      ExponentialSum<GenPolynomial<Complex<BigRational>>> b) {
    return picture.exponentials().add(a, b);
  }

  @Override
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> negate(
      ExponentialSum<GenPolynomial<Complex<BigRational>>> a) {
    return picture.exponentials().negate(a);
  }

  @Override
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> multiply(
      ExponentialSum<GenPolynomial<Complex<BigRational>>> a,
      ExponentialSum<GenPolynomial<Complex<BigRational>>> b) {
    return picture.exponentials().multiply(a, b);
  }

  @Override
  public boolean isZero(ExponentialSum<GenPolynomial<Complex<BigRational>>> a) {
    return a.terms().isEmpty();
  }

  @Override
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> average(List<Factor> word) {
    FermionOperator<ExponentialSum<GenPolynomial<Complex<BigRational>>>> product =
        operator(word.get(0));
    for (Factor factor : word.subList(1, word.size())) {
      product = product.multiply(operator(factor));
    }
    return picture.state().average(product);
  }

  FermionOperator<ExponentialSum<GenPolynomial<Complex<BigRational>>>> operator(Factor x) {
    return x.creator()
        ? picture.creator(x.lead(), x.momentum(), x.spin(), x.time())
        : picture.annihilator(x.lead(), x.momentum(), x.spin(), x.time());
  }

  @Override
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> amplitude(
      int k, int row, int p, int column, boolean toLeft, Time time) {
    return picture
        .exponentials()
        .of(
            toLeft ? picture.amplitude(k, p, row, column) : picture.conjugate(k, p, row, column),
            time.phase(InteractionPicture.V.times(toLeft ? 1 : -1)));
  }

  @Override
  public ExponentialSum<GenPolynomial<Complex<BigRational>>> pauli(Axis axis, int row, int column) {
    return picture.exponentials().of(axis.element(picture.ring(), row, column), Phase.NONE);
  }
}
