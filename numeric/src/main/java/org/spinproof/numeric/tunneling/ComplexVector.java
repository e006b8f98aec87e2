package org.spinproof.numeric.tunneling;

import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;

/** Three complex Cartesian components. */
public record ComplexVector(Complex x, Complex y, Complex z) {

  public static final ComplexVector ZERO =
      new ComplexVector(Complex.ZERO, Complex.ZERO, Complex.ZERO);

  public ComplexVector add(ComplexVector other) {
    return new ComplexVector(x.add(other.x), y.add(other.y), z.add(other.z));
  }

  public ComplexVector times(Complex factor) {
    return new ComplexVector(x.multiply(factor), y.multiply(factor), z.multiply(factor));
  }

  /** The real parts. */
  public Vector3D real() {
    return new Vector3D(x.getReal(), y.getReal(), z.getReal());
  }

  /** The imaginary parts. */
  public Vector3D imaginary() {
    return new Vector3D(x.getImaginary(), y.getImaginary(), z.getImaginary());
  }
}
