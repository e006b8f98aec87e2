package org.spinproof.crosscheck.claim.elaboration;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.claim.tree.Type;

/**
 * The dimensions of a tensor: none for a scalar.
 *
 * @param dimensions each at least 1
 */
public record Shape(List<Integer> dimensions) {
  public static final Shape SCALAR = new Shape(List.of());
  public static final Shape VECTOR = new Shape(List.of(3));
  public static final Shape SPIN = new Shape(List.of(2, 2));
  public static final Shape NAMBU = new Shape(List.of(4, 4));

  public Shape {
    dimensions = List.copyOf(dimensions);
  }

  /** The shape of a declared variable; a distribution has none. */
  public static Shape of(Type type) {
    return switch (type) {
      case REAL, POSITIVE, COMPLEX, DISTRIBUTION -> SCALAR;
      case VECTOR, REAL_VECTOR, UNIT_VECTOR -> VECTOR;
      case SPIN_MATRIX -> SPIN;
      case NAMBU_MATRIX, PROPAGATOR -> NAMBU;
    };
  }

  public int rank() {
    return dimensions.size();
  }

  public boolean isScalar() {
    return dimensions.isEmpty();
  }

  public boolean isSquare() {
    return rank() == 2 && dimensions.get(0).equals(dimensions.get(1));
  }

  /** The first dimension. */
  public int first() {
    return dimensions.get(0);
  }

  /** The last dimension. */
  public int last() {
    return dimensions.get(rank() - 1);
  }

  /** Without the first {@code n} dimensions. */
  public Shape withoutFirst(int n) {
    return new Shape(dimensions.subList(n, rank()));
  }

  /** A list of {@code length} tensors of this shape. */
  public Shape listOf(int length) {
    List<Integer> all = new ArrayList<>();
    all.add(length);
    all.addAll(dimensions);
    return new Shape(all);
  }

  /** What is left when the last index is contracted with the first one of {@code other}. */
  public Shape dot(Shape other) {
    List<Integer> all = new ArrayList<>(dimensions.subList(0, rank() - 1));
    all.addAll(other.dimensions.subList(1, other.rank()));
    return new Shape(all);
  }

  /** Rows and columns exchanged. */
  public Shape transposed() {
    return new Shape(List.of(dimensions.get(1), dimensions.get(0)));
  }

  /** In words. */
  @Override
  public String toString() {
    if (isScalar()) {
      return "a scalar";
    }
    if (rank() == 1) {
      return "a vector of " + first();
    }
    StringBuilder text = new StringBuilder("a ");
    for (int i = 0; i < rank(); i++) {
      text.append(i == 0 ? "" : "x").append(dimensions.get(i));
    }
    return text.append(rank() == 2 ? " matrix" : " tensor").toString();
  }
}
