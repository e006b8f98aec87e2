package org.spinproof.symbolic.algebra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Linear algebra on tensors over a field.
 *
 * @param <S> the scalar
 */
public final class TensorAlgebra<S> {
  private final Field<S> field;

  /** Over the given field. */
  public TensorAlgebra(Field<S> field) {
    this.field = field;
  }

  /** The scalars. */
  public Field<S> field() {
    return field;
  }

  /** A number as a scalar. */
  public Tensor<S> number(Gaussian number) {
    return Tensor.scalar(field.of(number));
  }

  /** A tensor of numbers in this field. */
  public Tensor<S> lift(Tensor<Gaussian> numbers) {
    return numbers.map(field::of);
  }

  /** Sum of two tensors of one shape. */
  public Tensor<S> add(Tensor<S> a, Tensor<S> b) {
    return a.combine(b, field::add);
  }

  /** Difference of two tensors of one shape. */
  public Tensor<S> subtract(Tensor<S> a, Tensor<S> b) {
    return a.combine(b, field::subtract);
  }

  /** Minus a tensor. */
  public Tensor<S> negate(Tensor<S> a) {
    return a.map(field::negate);
  }

  /** Product with a scalar. */
  public Tensor<S> scale(S factor, Tensor<S> a) {
    return a.map(x -> field.multiply(factor, x));
  }

  /** Product of which at least one factor is a scalar. */
  public Tensor<S> times(Tensor<S> a, Tensor<S> b) {
    return a.rank() == 0 ? scale(a.scalar(), b) : scale(b.scalar(), a);
  }

  /** Complex conjugate of every entry. */
  public Tensor<S> conjugate(Tensor<S> a) {
    return a.map(field::conjugate);
  }

  /** Contracts the last index of a with the first of b. */
  public Tensor<S> dot(Tensor<S> a, Tensor<S> b) {
    int n = b.shape().get(0);
    if (a.shape().get(a.rank() - 1) != n) {
      throw new IllegalArgumentException("product of shapes " + a.shape() + " and " + b.shape());
    }
    List<S> entries = field.product(a.entries(), b.entries(), n);
    List<Integer> shape = new ArrayList<>(a.shape().subList(0, a.rank() - 1));
    shape.addAll(b.shape().subList(1, b.rank()));
    return new Tensor<>(shape, entries);
  }

  /** Vector product of two 3-vectors. */
  public Tensor<S> cross(Tensor<S> a, Tensor<S> b) {
    a.requireShape(List.of(3));
    b.requireShape(List.of(3));
    List<S> entries = new ArrayList<>(3);
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      entries.add(
          field.subtract(field.multiply(a.at(j), b.at(k)), field.multiply(a.at(k), b.at(j))));
    }
    return Tensor.vector(entries);
  }

  /** Exchanges the first two indices; a vector is left alone. */
  public Tensor<S> transpose(Tensor<S> a) {
    if (a.rank() < 2) {
      return a;
    }
    int rows = a.shape().get(0);
    int columns = a.shape().get(1);
    int size = a.entries().size() / (rows * columns);
    List<S> entries = new ArrayList<>(a.entries().size());
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        int start = (i * columns + j) * size;
        entries.addAll(a.entries().subList(start, start + size));
      }
    }
    List<Integer> shape = new ArrayList<>(a.shape());
    shape.set(0, columns);
    shape.set(1, rows);
    return new Tensor<>(shape, entries);
  }

  /** Conjugate transpose. */
  public Tensor<S> dagger(Tensor<S> a) {
    return conjugate(transpose(a));
  }

  /** Sum over the diagonal of the first two indices. */
  public Tensor<S> trace(Tensor<S> a) {
    Tensor<S> sum = a.slice(0).slice(0);
    for (int i = 1; i < a.shape().get(0); i++) {
      sum = add(sum, a.slice(i).slice(i));
    }
    return sum;
  }

  /** The unit matrix. */
  public Tensor<S> identity(int n) {
    List<S> entries = new ArrayList<>(n * n);
    for (int i = 0; i < n * n; i++) {
      entries.add(i % (n + 1) == 0 ? field.one() : field.zero());
    }
    return Tensor.square(n, entries);
  }

  /** ab − ba. */
  public Tensor<S> commutator(Tensor<S> a, Tensor<S> b) {
    return subtract(dot(a, b), dot(b, a));
  }

  /** ab + ba. */
  public Tensor<S> anticommutator(Tensor<S> a, Tensor<S> b) {
    return add(dot(a, b), dot(b, a));
  }

  /** The square matrix of rows and columns from a first to before a last one, from 0. */
  public Tensor<S> submatrix(Tensor<S> a, int row, int column, int n) {
    List<S> entries = new ArrayList<>(n * n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        entries.add(a.at(row + i, column + j));
      }
    }
    return Tensor.square(n, entries);
  }

  /** The 2n×2n matrix of four n×n blocks. */
  public Tensor<S> blocks(Tensor<S> a, Tensor<S> b, Tensor<S> c, Tensor<S> d) {
    int n = a.shape().get(0);
    List<S> entries = new ArrayList<>(4 * n * n);
    for (int i = 0; i < 2 * n; i++) {
      for (int j = 0; j < 2 * n; j++) {
        Tensor<S> block = i < n ? (j < n ? a : b) : (j < n ? c : d);
        entries.add(block.at(i % n, j % n));
      }
    }
    return Tensor.square(2 * n, entries);
  }

  /** Determinant, without divisions: minors of the last rows, each computed once. */
  public S determinant(Tensor<S> a) {
    int n = a.shape().get(0);
    a.requireShape(List.of(n, n));
    if (n > 16) {
      throw new Undecidable("too large: determinant of order " + n);
    }
    List<S> minors = new ArrayList<>(Collections.nCopies(1 << n, field.zero()));
    minors.set(0, field.one());
    for (int set = 1; set < 1 << n; set++) {
      int row = n - Integer.bitCount(set);
      S sum = field.zero();
      boolean plus = true;
      for (int j = 0; j < n; j++) {
        if ((set >> j & 1) == 1) {
          S x = a.at(row, j);
          S minor = minors.get(set & ~(1 << j));
          if (!field.isZero(x) && !field.isZero(minor)) {
            S product = field.multiply(x, minor);
            sum = plus ? field.add(sum, product) : field.subtract(sum, product);
          }
          plus = !plus;
        }
      }
      minors.set(set, sum);
    }
    return minors.get((1 << n) - 1);
  }

  /**
   * Adjugate over determinant.
   *
   * @throws Undefined if the determinant is zero
   */
  public Tensor<S> inverse(Tensor<S> a) {
    int n = a.shape().get(0);
    S determinant = determinant(a);
    if (field.isZero(determinant)) {
      throw new Undefined("inverse of a singular matrix");
    }
    S factor = field.divide(field.one(), determinant);
    return scale(factor, adjugate(a, n));
  }

  private Tensor<S> adjugate(Tensor<S> a, int n) {
    if (n == 1) {
      return identity(1);
    }
    List<S> entries = new ArrayList<>(n * n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        S minor = determinant(without(a, j, i, n));
        entries.add((i + j) % 2 == 0 ? minor : field.negate(minor));
      }
    }
    return Tensor.square(n, entries);
  }

  private Tensor<S> without(Tensor<S> a, int row, int column, int n) {
    List<S> entries = new ArrayList<>((n - 1) * (n - 1));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != row && j != column) {
          entries.add(a.at(i, j));
        }
      }
    }
    return Tensor.square(n - 1, entries);
  }

  /** Whether every entry is known to be zero. */
  public boolean isZero(Tensor<S> a) {
    return a.entries().stream().allMatch(field::isZero);
  }

  /** The tensor of zeros of a shape. */
  public Tensor<S> zero(List<Integer> shape) {
    int size = shape.stream().reduce(1, (x, y) -> x * y);
    return new Tensor<>(shape, Collections.nCopies(size, field.zero()));
  }
}
