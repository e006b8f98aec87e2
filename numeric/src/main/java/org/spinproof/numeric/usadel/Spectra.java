package org.spinproof.numeric.usadel;

import org.ejml.data.ZMatrixRMaj;

/** Eigenvalues of 2×2 matrices that tell the physical branch. */
final class Spectra {
  private Spectra() {}

  /**
   * Whether the eigenvalues of a flat complex 2×2 matrix are inside a circle, from its trace T and
   * determinant D in units of the radius: |D| &lt; 1 and |T − T* D| &lt; 1 − |D|² (Schur and Cohn).
   */
  static boolean inside(double[] a, double radius) {
    double tr = (a[0] + a[6]) / radius;
    double ti = (a[1] + a[7]) / radius;
    double area = radius * radius;
    double dr = (a[0] * a[6] - a[1] * a[7] - a[2] * a[4] + a[3] * a[5]) / area;
    double di = (a[0] * a[7] + a[1] * a[6] - a[2] * a[5] - a[3] * a[4]) / area;
    double rest = 1.0 - dr * dr - di * di;
    double re = tr - tr * dr - ti * di;
    double im = ti - tr * di + ti * dr;
    return rest > 0.0 && re * re + im * im < rest * rest;
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
