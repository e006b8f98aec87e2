package example;

/** A 2×2 complex matrix: re and im of the entries 11, 12, 21, 22. */
record Matrix(double[] e) {
  static final Matrix ONE = new Matrix(new double[] {1, 0, 0, 0, 0, 0, 1, 0});
  static final Matrix I_SIGMA_2 = new Matrix(new double[] {0, 0, 1, 0, -1, 0, 0, 0});

  /** m·σ. */
  static Matrix pauli(double x, double y, double z) {
    return new Matrix(new double[] {z, 0, x, -y, x, y, -z, 0});
  }

  Matrix plus(Matrix other) {
    double[] sum = e.clone();
    for (int k = 0; k < 8; k++) {
      sum[k] += other.e[k];
    }
    return new Matrix(sum);
  }

  Matrix times(double re, double im) {
    double[] product = new double[8];
    for (int k = 0; k < 8; k += 2) {
      product[k] = re * e[k] - im * e[k + 1];
      product[k + 1] = re * e[k + 1] + im * e[k];
    }
    return new Matrix(product);
  }

  Matrix times(Matrix other) {
    double[] product = new double[8];
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 2; column++) {
        int at = 4 * row + 2 * column;
        for (int k = 0; k < 2; k++) {
          double ar = e[4 * row + 2 * k];
          double ai = e[4 * row + 2 * k + 1];
          double br = other.e[4 * k + 2 * column];
          double bi = other.e[4 * k + 2 * column + 1];
          product[at] += ar * br - ai * bi;
          product[at + 1] += ar * bi + ai * br;
        }
      }
    }
    return new Matrix(product);
  }

  Matrix conjugate() {
    double[] c = e.clone();
    for (int k = 1; k < 8; k += 2) {
      c[k] = -c[k];
    }
    return new Matrix(c);
  }

  Matrix inverse() {
    double re = e[0] * e[6] - e[1] * e[7] - e[2] * e[4] + e[3] * e[5];
    double im = e[0] * e[7] + e[1] * e[6] - e[2] * e[5] - e[3] * e[4];
    double size = re * re + im * im;
    double[] adjugate = {e[6], e[7], -e[2], -e[3], -e[4], -e[5], e[0], e[1]};
    return new Matrix(adjugate).times(re / size, -im / size);
  }
}
