package org.spinproof.symbolic.algebra;

/**
 * The exponential of a square matrix in closed form.
 *
 * @param <S> the scalar
 */
public final class MatrixExponential<S> {
  private final TensorAlgebra<S> algebra;
  private final Field<S> field;

  /** On top of the given linear algebra. */
  public MatrixExponential(TensorAlgebra<S> algebra) {
    this.algebra = algebra;
    this.field = algebra.field();
  }

  /**
   * exp(m): for a matrix that is nilpotent, or block-diagonal with blocks whose traceless part
   * squares to a multiple of the identity, as that of every 2×2 matrix does.
   *
   * @throws Undecidable for any other
   */
  public Tensor<S> of(Tensor<S> m) {
    int n = m.shape().get(0);
    m.requireShape(java.util.List.of(n, n));
    int split = split(m, n);
    if (split > 0) {
      return blockDiagonal(
          of(algebra.submatrix(m, 0, 0, split)), of(algebra.submatrix(m, split, split, n - split)));
    }
    S mean = field.divide(algebra.trace(m).scalar(), field.of(Gaussian.of(n)));
    Tensor<S> traceless = algebra.subtract(m, algebra.scale(mean, algebra.identity(n)));
    Tensor<S> square = algebra.dot(traceless, traceless);
    S u = square.at(0, 0);
    S factor = field.apply(ElementaryFunction.EXP, mean);
    if (algebra.isZero(algebra.subtract(square, algebra.scale(u, algebra.identity(n))))) {
      return algebra.scale(
          factor,
          algebra.add(
              algebra.scale(field.coshRoot(u), algebra.identity(n)),
              algebra.scale(field.sinhcRoot(u), traceless)));
    }
    if (!field.isNilpotent(algebra.trace(square).scalar())) {
      throw noClosedForm();
    }
    return algebra.scale(factor, nilpotent(traceless, n));
  }

  /** The smallest k such that the matrix is block-diagonal after k rows; 0 if it is not. */
  private int split(Tensor<S> m, int n) {
    for (int k = 1; k < n; k++) {
      boolean zero = true;
      for (int i = 0; i < k; i++) {
        for (int j = k; j < n; j++) {
          zero &= field.isZero(m.at(i, j)) && field.isZero(m.at(j, i));
        }
      }
      if (zero) {
        return k;
      }
    }
    return 0;
  }

  private Tensor<S> blockDiagonal(Tensor<S> a, Tensor<S> b) {
    int k = a.shape().get(0);
    int n = k + b.shape().get(0);
    java.util.List<S> entries = new java.util.ArrayList<>(n * n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        entries.add(
            i < k && j < k ? a.at(i, j) : i >= k && j >= k ? b.at(i - k, j - k) : field.zero());
      }
    }
    return Tensor.square(n, entries);
  }

  private Tensor<S> nilpotent(Tensor<S> m, int n) {
    Tensor<S> sum = algebra.identity(n);
    Tensor<S> term = sum;
    for (int k = 1; k <= 5 * n; k++) {
      term = algebra.scale(field.of(Gaussian.of(1, 0, k)), algebra.dot(term, m));
      if (algebra.isZero(term)) {
        return sum;
      }
      sum = algebra.add(sum, term);
    }
    throw noClosedForm();
  }

  private static Undecidable noClosedForm() {
    return new Undecidable("MatrixExp of a matrix without a closed form that is known here");
  }
}
