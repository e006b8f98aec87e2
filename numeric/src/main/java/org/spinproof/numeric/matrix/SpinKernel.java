package org.spinproof.numeric.matrix;

/**
 * Arithmetic on flat 2×2 complex matrices (the flat form of {@link SpinMatrix}) in place of
 * objects, for inner loops. Targets may not overlap operands.
 */
public final class SpinKernel {
  private SpinKernel() {}

  /** target := a b. */
  public static void multiply(double[] target, double[] a, double[] b) {
    double b0 = b[0];
    double b1 = b[1];
    double b2 = b[2];
    double b3 = b[3];
    double b4 = b[4];
    double b5 = b[5];
    double b6 = b[6];
    double b7 = b[7];
    for (int i = 0; i < 8; i += 4) {
      double pr = a[i];
      double pi = a[i + 1];
      double qr = a[i + 2];
      double qi = a[i + 3];
      target[i] = pr * b0 - pi * b1 + qr * b4 - qi * b5;
      target[i + 1] = pr * b1 + pi * b0 + qr * b5 + qi * b4;
      target[i + 2] = pr * b2 - pi * b3 + qr * b6 - qi * b7;
      target[i + 3] = pr * b3 + pi * b2 + qr * b7 + qi * b6;
    }
  }

  /** target := a a for a symmetric a. */
  public static void squareSymmetric(double[] target, double[] a) {
    double pr = a[0];
    double pi = a[1];
    double qr = a[2];
    double qi = a[3];
    double sr = a[6];
    double si = a[7];
    double br = qr * qr - qi * qi;
    double bi = 2.0 * qr * qi;
    target[0] = pr * pr - pi * pi + br;
    target[1] = 2.0 * pr * pi + bi;
    double cr = qr * (pr + sr) - qi * (pi + si);
    double ci = qr * (pi + si) + qi * (pr + sr);
    target[2] = cr;
    target[3] = ci;
    target[4] = cr;
    target[5] = ci;
    target[6] = sr * sr - si * si + br;
    target[7] = 2.0 * sr * si + bi;
  }

  /** target := (1 − a)⁻¹. Not finite where 1 − a is singular. */
  public static void inverseOfOneMinus(double[] target, double[] a) {
    double pr = 1.0 - a[0];
    double pi = -a[1];
    double sr = 1.0 - a[6];
    double si = -a[7];
    double dr = pr * sr - pi * si - (a[2] * a[4] - a[3] * a[5]);
    double di = pr * si + pi * sr - (a[2] * a[5] + a[3] * a[4]);
    double scale = 1.0 / (dr * dr + di * di);
    double ir = dr * scale;
    double ii = -di * scale;
    target[0] = sr * ir - si * ii;
    target[1] = sr * ii + si * ir;
    target[2] = a[2] * ir - a[3] * ii;
    target[3] = a[2] * ii + a[3] * ir;
    target[4] = a[4] * ir - a[5] * ii;
    target[5] = a[4] * ii + a[5] * ir;
    target[6] = pr * ir - pi * ii;
    target[7] = pr * ii + pi * ir;
  }

  /** target := s a, with the complex number s. */
  public static void scale(double[] target, double sr, double si, double[] a) {
    for (int k = 0; k < 8; k += 2) {
      double re = a[k];
      double im = a[k + 1];
      target[k] = sr * re - si * im;
      target[k + 1] = sr * im + si * re;
    }
  }

  /** target := target + s a, with the complex number s. */
  public static void add(double[] target, double sr, double si, double[] a) {
    for (int k = 0; k < 8; k += 2) {
      target[k] += sr * a[k] - si * a[k + 1];
      target[k + 1] += sr * a[k + 1] + si * a[k];
    }
  }

  /**
   * Adds s (P X Q) as a linear map of X, entries numbered (11, 12, 21, 22), to a 4×4 block of a
   * larger flat complex matrix.
   *
   * @param target row-major, real and imaginary in turn; modified
   * @param stride complex entries in a row of {@code target}
   * @param row row of the block's first entry
   * @param column column of the block's first entry
   */
  public static void addSandwich(
      double[] target,
      int stride,
      int row,
      int column,
      double sr,
      double si,
      double[] p,
      double[] q) {
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < 2; k++) {
        double pr = p[4 * i + 2 * k];
        double pi = p[4 * i + 2 * k + 1];
        double tr = sr * pr - si * pi;
        double ti = sr * pi + si * pr;
        for (int l = 0; l < 2; l++) {
          for (int j = 0; j < 2; j++) {
            double qr = q[4 * l + 2 * j];
            double qi = q[4 * l + 2 * j + 1];
            int at = 2 * ((row + 2 * i + j) * stride + column + 2 * k + l);
            target[at] += tr * qr - ti * qi;
            target[at + 1] += tr * qi + ti * qr;
          }
        }
      }
    }
  }
}
