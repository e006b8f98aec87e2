package org.spinproof.symbolic.fermions;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import java.util.function.UnaryOperator;

/**
 * A polynomial in the fields of {@link PlaneWaves}: an operator before it is averaged, so that an
 * equality holds in every state.
 *
 * @param waves the plane waves that the fields consist of
 * @param operator what the fields make, in normal order
 */
public record FieldOperator(
    PlaneWaves waves, FermionOperator<GenPolynomial<Complex<BigRational>>> operator) {

  /** The sum. */
  public FieldOperator plus(FieldOperator other) {
    return of(operator.add(other.operator));
  }

  /** The difference. */
  public FieldOperator minus(FieldOperator other) {
    return of(operator.subtract(other.operator));
  }

  /** The product, this operator on the left. */
  public FieldOperator times(FieldOperator other) {
    return of(operator.multiply(other.operator));
  }

  /** The multiple. */
  public FieldOperator times(GenPolynomial<Complex<BigRational>> factor) {
    return of(operator.scale(factor));
  }

  /** numerator/denominator times this. */
  public FieldOperator times(long numerator, long denominator) {
    return times(waves.ring().rational(numerator, denominator));
  }

  /** i times this. */
  public FieldOperator timesI() {
    return times(waves.ring().imaginaryUnit());
  }

  /** [this, other]. */
  public FieldOperator commutator(FieldOperator other) {
    return of(operator.commutator(other.operator));
  }

  /** {this, other}. */
  public FieldOperator anticommutator(FieldOperator other) {
    return of(operator.anticommutator(other.operator));
  }

  /** The adjoint: what the complex conjugate of the average is the average of. */
  public FieldOperator adjoint() {
    return of(operator.adjoint(waves::conjugate));
  }

  /** Half the sum with the adjoint: what the real part of the average is the average of. */
  public FieldOperator real() {
    return plus(adjoint()).times(1, 2);
  }

  /** Heisenberg's i[H, this], with ħ = 1. */
  public FieldOperator rate(FieldOperator hamiltonian) {
    return hamiltonian.commutator(this).timesI();
  }

  /** The derivative along x, y or z (0, 1, 2) with respect to the coordinate of one place. */
  public FieldOperator gradient(PlaneWaves.Place place, int direction) {
    return onCoefficients(p -> waves.gradient(p, place, direction));
  }

  /** The sum of the second derivatives. */
  public FieldOperator laplacian(PlaneWaves.Place place) {
    FieldOperator sum = of(FermionOperator.zero(waves.ring()));
    for (int direction = 0; direction < 3; direction++) {
      sum = sum.plus(gradient(place, direction).gradient(place, direction));
    }
    return sum;
  }

  /** The limit r′ → r. */
  public FieldOperator together() {
    return onCoefficients(waves::together);
  }

  public boolean isZero() {
    return operator.isZero();
  }

  private FieldOperator onCoefficients(UnaryOperator<GenPolynomial<Complex<BigRational>>> map) {
    return of(operator.map(waves.ring(), (word, p) -> map.apply(p)));
  }

  private FieldOperator of(FermionOperator<GenPolynomial<Complex<BigRational>>> result) {
    return new FieldOperator(waves, result);
  }
}
