package org.spinproof.symbolic.dynamics;

import edu.jas.arith.BigRational;
import edu.jas.poly.Complex;
import edu.jas.poly.GenPolynomial;
import org.spinproof.symbolic.fermions.PolynomialCoefficients;

/** A Cartesian component of spin. */
public enum Axis {
  X,
  Y,
  Z;

  /** The element (row, column) of the Pauli matrix; +1 for ↑ and −1 for ↓. */
  public GenPolynomial<Complex<BigRational>> element(
      PolynomialCoefficients ring, int row, int column) {
    boolean diagonal = row == column;
    return switch (this) {
      case X -> diagonal ? ring.zero() : ring.one();
      case Y -> diagonal ? ring.zero() : ring.imaginaryUnit().multiply(ring.rational(-row, 1));
      case Z -> diagonal ? ring.rational(row, 1) : ring.zero();
    };
  }
}
