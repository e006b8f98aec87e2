package org.spinproof.symbolic.algebra;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * A scalar (empty shape), vector, matrix or deeper array of scalars.
 *
 * @param shape the length of each index
 * @param entries row by row: the last index runs fastest
 * @param <S> the scalar
 */
public record Tensor<S>(List<Integer> shape, List<S> entries) {

  /** Checks that there are as many entries as the shape asks for. */
  public Tensor {
    shape = List.copyOf(shape);
    entries = List.copyOf(entries);
    int size = 1;
    for (int n : shape) {
      size *= n;
    }
    if (size != entries.size()) {
      throw new IllegalArgumentException("shape " + shape + " with " + entries.size() + " entries");
    }
  }

  /** A scalar. */
  public static <S> Tensor<S> scalar(S value) {
    return new Tensor<>(List.of(), List.of(value));
  }

  /** A vector. */
  public static <S> Tensor<S> vector(List<S> entries) {
    return new Tensor<>(List.of(entries.size()), entries);
  }

  /** A square matrix from its entries row by row. */
  public static <S> Tensor<S> square(int n, List<S> entries) {
    return new Tensor<>(List.of(n, n), entries);
  }

  /** Tensors of one shape under a new leading index. */
  public static <S> Tensor<S> stack(List<Tensor<S>> rows) {
    List<Integer> shape = new ArrayList<>();
    shape.add(rows.size());
    shape.addAll(rows.get(0).shape);
    List<S> entries = new ArrayList<>();
    for (Tensor<S> row : rows) {
      row.requireShape(rows.get(0).shape);
      entries.addAll(row.entries);
    }
    return new Tensor<>(shape, entries);
  }

  /** Number of indices. */
  public int rank() {
    return shape.size();
  }

  /** The value of a scalar. */
  public S scalar() {
    requireShape(List.of());
    return entries.get(0);
  }

  /** Entry of a vector, from 0. */
  public S at(int i) {
    return entries.get(i);
  }

  /** Entry of a matrix, from 0. */
  public S at(int i, int j) {
    return entries.get(i * shape.get(1) + j);
  }

  /** The slice at a value of the leading index, from 0. */
  public Tensor<S> slice(int i) {
    int size = entries.size() / shape.get(0);
    return new Tensor<>(shape.subList(1, rank()), entries.subList(i * size, (i + 1) * size));
  }

  /** The same function of every entry. */
  public <T> Tensor<T> map(Function<? super S, ? extends T> function) {
    List<T> mapped = new ArrayList<>(entries.size());
    for (S entry : entries) {
      mapped.add(function.apply(entry));
    }
    return new Tensor<>(shape, mapped);
  }

  /** Entry by entry with another of the same shape. */
  public Tensor<S> combine(Tensor<S> other, BinaryOperator<S> operator) {
    other.requireShape(shape);
    List<S> combined = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      combined.add(operator.apply(entries.get(i), other.entries.get(i)));
    }
    return new Tensor<>(shape, combined);
  }

  /**
   * The position of an entry in the claim language, from 1: {@code "[[2, 1]]"}; empty for scalars.
   */
  public String position(int entry) {
    if (rank() == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder("]]");
    int rest = entry;
    for (int k = rank() - 1; k >= 0; k--) {
      text.insert(0, (k > 0 ? ", " : "") + (rest % shape.get(k) + 1));
      rest /= shape.get(k);
    }
    return "[[" + text;
  }

  /**
   * Insists on a shape.
   *
   * @throws IllegalArgumentException if this has another one
   */
  public void requireShape(List<Integer> wanted) {
    if (!shape.equals(wanted)) {
      throw new IllegalArgumentException("shape " + shape + " where " + wanted + " is wanted");
    }
  }
}
