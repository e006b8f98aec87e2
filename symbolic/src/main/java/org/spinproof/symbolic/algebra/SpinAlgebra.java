package org.spinproof.symbolic.algebra;

import java.util.ArrayList;
import java.util.List;

/**
 * Pauli matrices of spin and Nambu space, in the basis (ψ↑, ψ↓, ψ↑†, ψ↓†).
 *
 * @param <S> the scalar
 */
public final class SpinAlgebra<S> {
  private final TensorAlgebra<S> algebra;

  /** On top of the given linear algebra. */
  public SpinAlgebra(TensorAlgebra<S> algebra) {
    this.algebra = algebra;
  }

  /** The 2×2 Pauli matrix σ_i, i = 0..3; σ_0 is the identity. */
  public Tensor<S> sigma(int i) {
    return algebra.lift(pauli(i));
  }

  private static Tensor<Gaussian> pauli(int i) {
    Gaussian o = Gaussian.ZERO;
    Gaussian e = Gaussian.ONE;
    return Tensor.square(
        2,
        switch (i) {
          case 0 -> List.of(e, o, o, e);
          case 1 -> List.of(o, e, e, o);
          case 2 -> List.of(o, Gaussian.I.negated(), Gaussian.I, o);
          case 3 -> List.of(e, o, o, e.negated());
          default -> throw new IllegalArgumentException("Pauli matrix of index " + i);
        });
  }

  /** diag(σ_i, σ_i*), 4×4. */
  public Tensor<S> sigmaHat(int i) {
    Tensor<S> zero = algebra.zero(List.of(2, 2));
    Tensor<S> sigma = sigma(i);
    return algebra.blocks(sigma, zero, zero, algebra.conjugate(sigma));
  }

  /** τ_i ⊗ 1, 4×4. */
  public Tensor<S> tauHat(int i) {
    Tensor<Gaussian> tau = pauli(i);
    Tensor<S> one = algebra.identity(2);
    Field<S> field = algebra.field();
    return algebra.blocks(
        algebra.scale(field.of(tau.at(0, 0)), one),
        algebra.scale(field.of(tau.at(0, 1)), one),
        algebra.scale(field.of(tau.at(1, 0)), one),
        algebra.scale(field.of(tau.at(1, 1)), one));
  }

  /** a·σ. */
  public Tensor<S> slash(Tensor<S> a) {
    return contract(a, false);
  }

  /** a·σ̂. */
  public Tensor<S> slashHat(Tensor<S> a) {
    return contract(a, true);
  }

  private Tensor<S> contract(Tensor<S> a, boolean hat) {
    a.requireShape(List.of(3));
    Tensor<S> sum = algebra.zero(hat ? List.of(4, 4) : List.of(2, 2));
    for (int i = 1; i <= 3; i++) {
      sum = algebra.add(sum, algebra.scale(a.at(i - 1), hat ? sigmaHat(i) : sigma(i)));
    }
    return sum;
  }

  /** The vector Tr[σ_i m], i = 1..3, of a 2×2 matrix. */
  public Tensor<S> trace(Tensor<S> m) {
    return traces(m, false);
  }

  /** The vector Tr[σ̂_i m], i = 1..3, of a 4×4 matrix. */
  public Tensor<S> traceHat(Tensor<S> m) {
    return traces(m, true);
  }

  private Tensor<S> traces(Tensor<S> m, boolean hat) {
    List<S> entries = new ArrayList<>(3);
    for (int i = 1; i <= 3; i++) {
      entries.add(algebra.trace(algebra.dot(hat ? sigmaHat(i) : sigma(i), m)).scalar());
    }
    return Tensor.vector(entries);
  }

  /** A 2×2 block of a 4×4 matrix in Nambu space; indices 1..2. */
  public Tensor<S> block(Tensor<S> m, int i, int j) {
    return algebra.submatrix(m, 2 * (i - 1), 2 * (j - 1), 2);
  }

  /** The scalar part Tr[m]/2 of a 2×2 matrix. */
  public S scalarPart(Tensor<S> m) {
    Field<S> field = algebra.field();
    return field.multiply(field.of(Gaussian.of(1, 0, 2)), algebra.trace(m).scalar());
  }

  /** The vector part Tr[σ m]/2 of a 2×2 matrix. */
  public Tensor<S> vectorPart(Tensor<S> m) {
    return algebra.scale(algebra.field().of(Gaussian.of(1, 0, 2)), trace(m));
  }

  /** s + v·σ. */
  public Tensor<S> matrix(S s, Tensor<S> v) {
    return algebra.add(algebra.scale(s, algebra.identity(2)), slash(v));
  }
}
