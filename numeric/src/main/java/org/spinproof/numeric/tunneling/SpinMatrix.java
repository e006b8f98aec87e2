package org.spinproof.numeric.tunneling;

import org.apache.commons.math3.complex.Complex;

/**
 * A 2×2 complex matrix in spin space; the row is the spin in the left lead, the column that in the
 * right lead, ↑ before ↓.
 */
public record SpinMatrix(Complex upUp, Complex upDown, Complex downUp, Complex downDown) {

  /** The identity. */
  public static final SpinMatrix IDENTITY =
      new SpinMatrix(Complex.ONE, Complex.ZERO, Complex.ZERO, Complex.ONE);

  /** The matrix a0 + a·σ. */
  public static SpinMatrix ofPauli(Complex a0, Complex ax, Complex ay, Complex az) {
    Complex iy = ay.multiply(Complex.I);
    return new SpinMatrix(a0.add(az), ax.subtract(iy), ax.add(iy), a0.subtract(az));
  }

  /** The element J_{σσ'}; row and column 0 for ↑, 1 for ↓. */
  public Complex get(int row, int column) {
    if (row == 0) {
      return column == 0 ? upUp : upDown;
    }
    return column == 0 ? downUp : downDown;
  }

  /**
   * The partner for both momenta reversed that time reversal demands: σσ' J*_{−σ,−σ'}, i.e. σ_y J*
   * σ_y. An involution. The printed conditions 9, S24 and S42 lack the factor σσ'.
   */
  public SpinMatrix timeReversed() {
    return new SpinMatrix(
        downDown.conjugate(),
        downUp.conjugate().negate(),
        upDown.conjugate().negate(),
        upUp.conjugate());
  }

  /** The adjoint. */
  public SpinMatrix dagger() {
    return new SpinMatrix(
        upUp.conjugate(), downUp.conjugate(), upDown.conjugate(), downDown.conjugate());
  }

  /** The matrix product. */
  public SpinMatrix times(SpinMatrix other) {
    return new SpinMatrix(
        upUp.multiply(other.upUp).add(upDown.multiply(other.downUp)),
        upUp.multiply(other.upDown).add(upDown.multiply(other.downDown)),
        downUp.multiply(other.upUp).add(downDown.multiply(other.downUp)),
        downUp.multiply(other.upDown).add(downDown.multiply(other.downDown)));
  }

  /** The vector Tr[σ m] of this matrix, complex in general. */
  public ComplexVector spinTrace() {
    return new ComplexVector(
        upDown.add(downUp), Complex.I.multiply(upDown.subtract(downUp)), upUp.subtract(downDown));
  }
}
