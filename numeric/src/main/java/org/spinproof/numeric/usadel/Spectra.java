package org.spinproof.numeric.usadel;

import org.apache.commons.math3.complex.Complex;
import org.ejml.data.ZMatrixRMaj;

/** Eigenvalues of 2×2 matrices that tell the physical branch. */
final class Spectra {
  private Spectra() {}

  /** Largest modulus of an eigenvalue of a flat complex 2×2 matrix. */
  static double spectralRadius(double[] a) {
    Complex p = new Complex(a[0], a[1]);
    Complex s = new Complex(a[6], a[7]);
    Complex half = p.add(s).multiply(0.5);
    Complex difference = p.subtract(s).multiply(0.5);
    Complex root =
        difference
            .multiply(difference)
            .add(new Complex(a[2], a[3]).multiply(new Complex(a[4], a[5])))
            .sqrt();
    return Math.max(half.add(root).abs(), half.subtract(root).abs());
  }

  /** Lower eigenvalue of the Hermitian part of ±(a diagonal 2×2 block of g). */
  static double lowestProjection(ZMatrixRMaj g, int at, double sign) {
    double p = sign * g.getReal(at, at);
    double s = sign * g.getReal(at + 1, at + 1);
    double re = 0.5 * (g.getReal(at, at + 1) + g.getReal(at + 1, at));
    double im = 0.5 * (g.getImag(at, at + 1) - g.getImag(at + 1, at));
    return 0.5 * (p + s) - Math.sqrt(0.25 * (p - s) * (p - s) + re * re + im * im);
  }
}
