package org.spinproof.crosscheck.engine.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.symbolic.algebra.Gaussian;
import org.spinproof.symbolic.algebra.Tensor;

/** Admissible values of the types: small ones, where formulae break first, and generic ones. */
final class Values {
  private static final List<Gaussian> REAL =
      List.of(of(0), of(1), of(-1), of(2), half(1), of(-2), half(-1), of(3), of(-3), third());
  private static final List<Gaussian> POSITIVE =
      List.of(of(1), of(2), half(1), of(3), of(4), third(), of(9));
  private static final List<Gaussian> COMPLEX = complexes();
  private static final List<List<Gaussian>> UNIT = units();

  /**
   * Pauli matrices, rotations and their like, some of them times √2 or 5: conditions like these.
   */
  private static final List<List<Gaussian>> SPIN =
      List.of(
          spin(1, 0, 0, 0, 0, 0, 1, 0),
          spin(0, 0, 1, 0, 1, 0, 0, 0),
          spin(0, 0, 0, -1, 0, 1, 0, 0),
          spin(1, 0, 0, 0, 0, 0, -1, 0),
          spin(0, 1, 0, 0, 0, 0, 0, -1),
          spin(1, 0, 0, 0, 0, 0, 0, 1),
          spin(1, 0, 1, 0, 1, 0, -1, 0),
          spin(1, 0, 1, 0, -1, 0, 1, 0),
          spin(1, 0, 0, 1, 0, 1, 1, 0),
          spin(2, 0, 1, 1, 1, -1, -1, 0),
          rotation(3, 0, 4, 0),
          rotation(3, 0, 0, 4),
          rotation(0, 3, 4, 0));

  private static List<Gaussian> spin(int... parts) {
    List<Gaussian> entries = new ArrayList<>();
    for (int k = 0; k < 8; k += 2) {
      entries.add(Gaussian.of(parts[k], parts[k + 1], 1));
    }
    return List.copyOf(entries);
  }

  /** (a, b; −b*, a*)/5 of a, b with |a|² + |b|² = 25. */
  private static List<Gaussian> rotation(int aRe, int aIm, int bRe, int bIm) {
    Gaussian a = Gaussian.of(aRe, aIm, 5);
    Gaussian b = Gaussian.of(bRe, bIm, 5);
    return List.of(a, b, b.conjugate().negated(), a.conjugate());
  }

  private Values() {}

  private static Gaussian of(long n) {
    return Gaussian.of(n);
  }

  private static Gaussian half(long n) {
    return Gaussian.of(n, 0, 2);
  }

  private static Gaussian third() {
    return Gaussian.of(1, 0, 3);
  }

  private static List<Gaussian> complexes() {
    List<Gaussian> numbers = new ArrayList<>();
    for (long[] parts :
        new long[][] {
          {0, 0, 1}, {1, 0, 1}, {-1, 0, 1}, {0, 1, 1}, {0, -1, 1}, {2, 0, 1}, {-2, 0, 1},
          {1, 1, 1}, {1, -1, 1}, {-1, 1, 1}, {-1, -1, 1}, {0, 2, 1}, {1, 0, 2}, {0, 1, 2}
        }) {
      numbers.add(Gaussian.of(parts[0], parts[1], parts[2]));
    }
    return List.copyOf(numbers);
  }

  private static List<List<Gaussian>> units() {
    List<List<Gaussian>> all = new ArrayList<>();
    for (int sign : new int[] {1, -1}) {
      for (int axis = 0; axis < 3; axis++) {
        List<Gaussian> e = new ArrayList<>(List.of(Gaussian.ZERO, Gaussian.ZERO, Gaussian.ZERO));
        e.set(axis, Gaussian.of(sign));
        all.add(List.copyOf(e));
      }
    }
    for (long[] v :
        new long[][] {
          {3, 4, 0, 5},
          {4, 0, 3, 5},
          {0, 3, -4, 5},
          {1, 2, 2, 3},
          {2, -1, 2, 3},
          {-2, 2, 1, 3},
          {2, 3, 6, 7},
          {6, -2, 3, 7}
        }) {
      all.add(
          List.of(
              Gaussian.of(v[0], 0, v[3]), Gaussian.of(v[1], 0, v[3]), Gaussian.of(v[2], 0, v[3])));
    }
    return List.copyOf(all);
  }

  /** The small values of a scalar type, the smallest first. */
  static List<Gaussian> scalars(Type type) {
    return switch (type) {
      case POSITIVE -> POSITIVE;
      case COMPLEX -> COMPLEX;
      default -> REAL;
    };
  }

  /** Small unit vectors, the simplest first. */
  static List<List<Gaussian>> unitVectors() {
    return UNIT;
  }

  private static final List<Gaussian> ANGLES =
      List.of(half(1), of(1), third(), Gaussian.of(1, 0, 4), of(2), Gaussian.of(1, 0, 6));

  /** The k-th of some multiples of π, again and again. */
  static Point.Value angle(int k, boolean imaginary) {
    Gaussian factor = ANGLES.get(k % ANGLES.size());
    return new Point.Constant(Tensor.scalar(imaginary ? factor.times(Gaussian.I) : factor), true);
  }

  /** A small value of a type. */
  static Point.Value small(Type type, Random random) {
    if (type == Type.SPIN_MATRIX && random.nextInt(2) == 0) {
      return constant(Tensor.square(2, pick(SPIN, random)));
    }
    boolean sparse = random.nextInt(2) == 0 && !isScalar(type);
    return value(
        type,
        () -> sparse && random.nextInt(3) > 0 ? Gaussian.ZERO : pick(REAL, random),
        () -> sparse && random.nextInt(3) > 0 ? Gaussian.ZERO : pick(COMPLEX, random),
        () -> pick(POSITIVE, random),
        () -> pick(UNIT, random));
  }

  /** The smallest value of a type: zero where it is allowed. */
  static Point.Value smallest(Type type) {
    return value(
        type, () -> Gaussian.ZERO, () -> Gaussian.ZERO, () -> Gaussian.ONE, () -> UNIT.get(0));
  }

  /** The value with the opposite sign where the type has one. */
  static Point.Value opposite(Type type, Point.Value value) {
    return type != Type.POSITIVE && value instanceof Point.Constant c && !c.timesPi()
        ? constant(
            new Tensor<>(
                c.value().shape(), c.value().entries().stream().map(Gaussian::negated).toList()))
        : value;
  }

  private static boolean isScalar(Type type) {
    return type == Type.REAL || type == Type.COMPLEX || type == Type.POSITIVE;
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  /** A generic value of a type: real and imaginary parts are independent and uniform. */
  static Point.Value generic(Type type, Random random, int n) {
    Supplier<Gaussian> real = () -> Gaussian.of(random.nextInt(2 * n + 1) - n);
    return value(
        type,
        real,
        () -> Gaussian.of(random.nextInt(2 * n + 1) - n, random.nextInt(2 * n + 1) - n, 1),
        () -> Gaussian.of(1 + random.nextInt(2 * n + 1)),
        () -> onSphere(real.get(), real.get()));
  }

  /** Stereographic projection: every rational unit vector but the north pole. */
  private static List<Gaussian> onSphere(Gaussian u, Gaussian v) {
    Gaussian square = u.times(u).plus(v.times(v));
    Gaussian scale = square.plus(Gaussian.ONE).inverse();
    Gaussian two = Gaussian.of(2);
    return List.of(
        two.times(u).times(scale),
        two.times(v).times(scale),
        square.minus(Gaussian.ONE).times(scale));
  }

  private static Point.Value value(
      Type type,
      Supplier<Gaussian> real,
      Supplier<Gaussian> complex,
      Supplier<Gaussian> positive,
      Supplier<List<Gaussian>> unit) {
    return switch (type) {
      case REAL -> constant(Tensor.scalar(real.get()));
      case POSITIVE -> constant(Tensor.scalar(positive.get()));
      case COMPLEX -> constant(Tensor.scalar(complex.get()));
      case VECTOR -> constant(many(complex, List.of(3)));
      case REAL_VECTOR -> constant(many(real, List.of(3)));
      case UNIT_VECTOR -> constant(Tensor.vector(unit.get()));
      case SPIN_MATRIX -> constant(many(complex, List.of(2, 2)));
      case NAMBU_MATRIX -> constant(many(complex, List.of(4, 4)));
      case PROPAGATOR ->
          new Point.Propagator(
              many(complex, List.of(2, 2)),
              many(complex, List.of(2, 2)),
              many(complex, List.of(2, 2)),
              many(complex, List.of(2, 2)));
      case DISTRIBUTION -> new Point.Distribution(real.get(), many(real, List.of(3)));
    };
  }

  private static Point.Constant constant(Tensor<Gaussian> value) {
    return new Point.Constant(value, false);
  }

  private static Tensor<Gaussian> many(Supplier<Gaussian> source, List<Integer> shape) {
    int size = shape.stream().reduce(1, (x, y) -> x * y);
    List<Gaussian> entries = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      entries.add(source.get());
    }
    return new Tensor<>(shape, entries);
  }
}
