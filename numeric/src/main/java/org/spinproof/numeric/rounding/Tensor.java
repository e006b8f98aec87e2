package org.spinproof.numeric.rounding;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A scalar, a vector, a matrix or a deeper nest of one shape, in row-major order, with an error
 * bound for each element. Immutable.
 */
public final class Tensor {
  private final int[] shape;
  private final Approximate[] elements;

  private Tensor(int[] shape, Approximate[] elements) {
    this.shape = shape;
    this.elements = elements;
  }

  /** Rank 0. */
  public static Tensor scalar(Approximate value) {
    return new Tensor(new int[0], new Approximate[] {value});
  }

  /** Rank 1. */
  public static Tensor vector(Approximate... values) {
    return new Tensor(new int[] {values.length}, values.clone());
  }

  /** Rank 2 from its rows written one after the other. */
  public static Tensor matrix(int rows, int columns, Approximate... values) {
    if (values.length != rows * columns) {
      throw new IllegalArgumentException(
          "a " + rows + "×" + columns + " matrix has not " + values.length + " elements");
    }
    return new Tensor(new int[] {rows, columns}, values.clone());
  }

  /** All elements exactly 0. */
  public static Tensor zeros(int... shape) {
    Approximate[] elements = new Approximate[sizeOf(shape)];
    Arrays.fill(elements, Approximate.ZERO);
    return new Tensor(shape.clone(), elements);
  }

  /** The identity matrix. */
  public static Tensor identity(int n) {
    Tensor result = zeros(n, n);
    for (int i = 0; i < n; i++) {
      result.elements[i * n + i] = Approximate.ONE;
    }
    return result;
  }

  /**
   * The tensors of one shape as the slices of one more index, which comes first.
   *
   * @throws IllegalArgumentException if the shapes differ or there is none
   */
  public static Tensor list(List<Tensor> slices) {
    if (slices.isEmpty()) {
      throw new IllegalArgumentException("an empty list has no shape");
    }
    int[] inner = slices.get(0).shape;
    int[] shape = new int[inner.length + 1];
    shape[0] = slices.size();
    System.arraycopy(inner, 0, shape, 1, inner.length);
    Approximate[] elements = new Approximate[sizeOf(shape)];
    int at = 0;
    for (Tensor slice : slices) {
      slices.get(0).requireSameShape(slice);
      System.arraycopy(slice.elements, 0, elements, at, slice.elements.length);
      at += slice.elements.length;
    }
    return new Tensor(shape, elements);
  }

  private static int sizeOf(int[] shape) {
    int size = 1;
    for (int extent : shape) {
      size = Math.multiplyExact(size, extent);
    }
    return size;
  }

  /** Number of indices. */
  public int rank() {
    return shape.length;
  }

  /** Number of values of an index, counted from 0. */
  public int extent(int index) {
    return shape[index];
  }

  /** Number of elements. */
  public int size() {
    return elements.length;
  }

  /** The element at a position in row-major order, from 0. */
  public Approximate element(int position) {
    return elements[position];
  }

  /** The element of a matrix in a row and a column, from 0. */
  public Approximate element(int row, int column) {
    return elements[row * shape[1] + column];
  }

  /**
   * The only element of a scalar.
   *
   * @throws IllegalArgumentException if this is no scalar
   */
  public Approximate value() {
    if (rank() != 0) {
      throw new IllegalArgumentException("not a scalar: " + describeShape());
    }
    return elements[0];
  }

  /** Whether two tensors have the same shape. */
  public boolean hasShapeOf(Tensor that) {
    return Arrays.equals(shape, that.shape);
  }

  /** Indices, from 1, of the element at a position in row-major order. */
  public int[] indices(int position) {
    int[] result = new int[rank()];
    int rest = position;
    for (int i = rank() - 1; i >= 0; i--) {
      result[i] = rest % shape[i] + 1;
      rest /= shape[i];
    }
    return result;
  }

  /** Sum. */
  public Tensor plus(Tensor that) {
    requireSameShape(that);
    Approximate[] sum = new Approximate[elements.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = elements[i].plus(that.elements[i]);
    }
    return new Tensor(shape, sum);
  }

  /** Difference. */
  public Tensor minus(Tensor that) {
    requireSameShape(that);
    Approximate[] difference = new Approximate[elements.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = elements[i].minus(that.elements[i]);
    }
    return new Tensor(shape, difference);
  }

  /** The same function of each element. */
  public Tensor map(UnaryOperator<Approximate> function) {
    Approximate[] image = new Approximate[elements.length];
    for (int i = 0; i < image.length; i++) {
      image[i] = function.apply(elements[i]);
    }
    return new Tensor(shape, image);
  }

  /** Each element times a number. */
  public Tensor times(Approximate factor) {
    return map(element -> element.times(factor));
  }

  /** Contracts the last index of this with the first of that. */
  public Tensor dot(Tensor that) {
    if (rank() == 0 || that.rank() == 0 || shape[rank() - 1] != that.shape[0]) {
      throw new IllegalArgumentException(
          "no product of " + describeShape() + " and " + that.describeShape());
    }
    int inner = that.shape[0];
    int rows = elements.length / inner;
    int columns = that.elements.length / inner;
    int[] outer = Arrays.copyOf(shape, rank() + that.rank() - 2);
    System.arraycopy(that.shape, 1, outer, rank() - 1, that.rank() - 1);
    Approximate[] product = new Approximate[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        Approximate.InnerProduct sum = new Approximate.InnerProduct();
        for (int k = 0; k < inner; k++) {
          sum.add(elements[i * inner + k], that.elements[k * columns + j]);
        }
        product[i * columns + j] = sum.result();
      }
    }
    return new Tensor(outer, product);
  }

  /** Vector product of two vectors of three components. */
  public Tensor cross(Tensor that) {
    if (rank() != 1 || shape[0] != 3 || that.rank() != 1 || that.shape[0] != 3) {
      throw new IllegalArgumentException(
          "no vector product of " + describeShape() + " and " + that.describeShape());
    }
    Approximate[] product = new Approximate[3];
    for (int i = 0; i < 3; i++) {
      int j = (i + 1) % 3;
      int k = (i + 2) % 3;
      Approximate.InnerProduct sum = new Approximate.InnerProduct();
      sum.add(elements[j], that.elements[k]);
      sum.add(elements[k].negate(), that.elements[j]);
      product[i] = sum.result();
    }
    return new Tensor(shape, product);
  }

  /** The slice at a value of the first index, from 1. */
  public Tensor part(int index) {
    if (rank() == 0 || index < 1 || index > shape[0]) {
      throw new IllegalArgumentException("no part " + index + " of " + describeShape());
    }
    int[] inner = Arrays.copyOfRange(shape, 1, rank());
    int size = sizeOf(inner);
    return new Tensor(inner, Arrays.copyOfRange(elements, (index - 1) * size, index * size));
  }

  /** The block of a matrix that begins at a row and a column, from 0. */
  public Tensor block(int row, int column, int rows, int columns) {
    Approximate[] part = new Approximate[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        part[i * columns + j] = element(row + i, column + j);
      }
    }
    return new Tensor(new int[] {rows, columns}, part);
  }

  /** Exchanges the first two indices. */
  public Tensor transpose() {
    if (rank() < 2) {
      throw new IllegalArgumentException("no transpose of " + describeShape());
    }
    int rows = shape[0];
    int columns = shape[1];
    int size = elements.length / (rows * columns);
    int[] turned = shape.clone();
    turned[0] = columns;
    turned[1] = rows;
    Approximate[] result = new Approximate[elements.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        System.arraycopy(elements, (i * columns + j) * size, result, (j * rows + i) * size, size);
      }
    }
    return new Tensor(turned, result);
  }

  /** Sum of the diagonal of a square matrix. */
  public Tensor trace() {
    Approximate sum = Approximate.ZERO;
    for (int i = 0; i < order(); i++) {
      sum = sum.plus(element(i, i));
    }
    return scalar(sum);
  }

  /**
   * Inverse of a square matrix by elimination with partial pivoting, with an error bound from the
   * residual: with R = 1 − A X, |A⁻¹ − X| ≤ |X| |R| / (1 − |R|) row by row. Unknown where |R| is
   * not below 1/2, as for a singular matrix.
   */
  public Tensor inverse() {
    int n = order();
    Tensor rough = GaussJordan.inverse(this);
    // one step of Newton's iteration brings the residual down to rounding
    Tensor centre = rough.plus(rough.dot(identity(n).minus(dot(rough)))).map(Approximate::centre);
    Tensor remainder = identity(n).minus(dot(centre));
    double norm = remainder.norm();
    if (!(norm < 0.5)) {
      return map(element -> Approximate.UNKNOWN);
    }
    boolean real = Arrays.stream(elements).allMatch(Approximate::isReal);
    Approximate[] result = new Approximate[n * n];
    for (int i = 0; i < n; i++) {
      double error = centre.rowNorm(i) * norm / (1 - norm) * (1 + 0x1p-46);
      for (int j = 0; j < n; j++) {
        Approximate element = centre.element(i, j);
        result[i * n + j] = real ? element.widenedAlongAxisBy(error) : element.widenedBy(error);
      }
    }
    return new Tensor(shape, result);
  }

  /** Upper bound of the largest sum of moduli in a row of a matrix. */
  public double norm() {
    double largest = 0;
    for (int i = 0; i < shape[0]; i++) {
      largest = Math.max(largest, rowNorm(i));
    }
    return largest * (1 + 0x1p-48);
  }

  private double rowNorm(int row) {
    double sum = 0;
    for (int j = 0; j < shape[1]; j++) {
      sum += elements[row * shape[1] + j].upper();
    }
    return sum;
  }

  /** Number of rows of a square matrix. */
  public int order() {
    if (rank() != 2 || shape[0] != shape[1]) {
      throw new IllegalArgumentException("not a square matrix: " + describeShape());
    }
    return shape[0];
  }

  private void requireSameShape(Tensor that) {
    if (!hasShapeOf(that)) {
      throw new IllegalArgumentException(
          "shapes differ: " + describeShape() + " and " + that.describeShape());
    }
  }

  /** The shape in words for a message. */
  public String describeShape() {
    return shape.length == 0 ? "a scalar" : "a tensor of shape " + Arrays.toString(shape);
  }

  @Override
  public String toString() {
    return describeShape() + " " + Arrays.toString(elements);
  }
}
