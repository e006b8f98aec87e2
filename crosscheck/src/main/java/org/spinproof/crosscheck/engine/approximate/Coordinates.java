package org.spinproof.crosscheck.engine.approximate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.engine.approximate.Binding.AtBothEnergies;
import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.rounding.ElementaryFunctions;
import org.spinproof.numeric.rounding.Tensor;

/**
 * The admissible points of a set of variables as real coordinates: one for a real number, two for a
 * complex one, three for a direction (of which only the direction counts), 32 for a propagator
 * (γ(ε), γ(−ε) and a component of their gradients), four for a distribution.
 */
final class Coordinates {
  /** Physical Riccati matrices have a spectral radius of γγ̃ below 1; sampled ones clearly so. */
  private static final double LARGEST_SPECTRAL_RADIUS = 0.7;

  private static final int RICCATI = 8;

  private record Chart(String name, Type type, int offset) {}

  private final List<Chart> charts = new ArrayList<>();
  private final Map<String, Binding> fixed;
  private final int dimension;

  /** All variables are free. */
  Coordinates(Map<String, Type> variables) {
    this(variables, Map.of());
  }

  /** Some variables have fixed values and no coordinates. */
  Coordinates(Map<String, Type> variables, Map<String, Binding> fixed) {
    this.fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    int offset = 0;
    for (Map.Entry<String, Type> variable : variables.entrySet()) {
      if (!fixed.containsKey(variable.getKey())) {
        charts.add(new Chart(variable.getKey(), variable.getValue(), offset));
        offset += dimension(variable.getValue());
      }
    }
    dimension = offset;
  }

  /** Number of coordinates. */
  int dimension() {
    return dimension;
  }

  /** Number of free variables. */
  int variables() {
    return charts.size();
  }

  private static int dimension(Type type) {
    return switch (type) {
      case REAL, POSITIVE -> 1;
      case COMPLEX -> 2;
      case VECTOR -> 6;
      case REAL_VECTOR, UNIT_VECTOR -> 3;
      case SPIN_MATRIX -> 8;
      case NAMBU_MATRIX -> 32;
      case PROPAGATOR -> 4 * RICCATI;
      case DISTRIBUTION -> 4;
    };
  }

  /** A random point, generic in every variable. */
  double[] random(SplittableRandom random) {
    double[] point = new double[dimension];
    for (Chart chart : charts) {
      randomise(chart, point, random);
    }
    return point;
  }

  /** Makes one variable take one of its special values. Modified: the point. */
  void specialise(double[] point, int variable, int kind) {
    Chart chart = charts.get(variable);
    double[] special = SpecialValues.of(chart.type(), kind);
    System.arraycopy(special, 0, point, chart.offset(), special.length);
  }

  /** Makes every variable of a type that occurs more than once equal the first of it. */
  void equalise(double[] point) {
    Map<Type, Chart> first = new LinkedHashMap<>();
    for (Chart chart : charts) {
      Chart model = first.putIfAbsent(chart.type(), chart);
      if (model != null) {
        int size = dimension(chart.type());
        System.arraycopy(point, model.offset(), point, chart.offset(), size);
      }
    }
  }

  /**
   * Makes every variable but the first of its type the opposite of that where it has a sign.
   * Modified: the point.
   */
  void oppose(double[] point) {
    equalise(point);
    Map<Type, Chart> first = new LinkedHashMap<>();
    for (Chart chart : charts) {
      boolean signed =
          switch (chart.type()) {
            case REAL, COMPLEX, VECTOR, REAL_VECTOR, UNIT_VECTOR, SPIN_MATRIX, NAMBU_MATRIX -> true;
            case POSITIVE, PROPAGATOR, DISTRIBUTION -> false;
          };
      if (signed && first.putIfAbsent(chart.type(), chart) != null) {
        for (int i = chart.offset(); i < chart.offset() + dimension(chart.type()); i++) {
          point[i] = -point[i];
        }
      }
    }
  }

  private static void randomise(Chart chart, double[] point, SplittableRandom random) {
    int from = chart.offset();
    int to = from + dimension(chart.type());
    switch (chart.type()) {
      case REAL, COMPLEX, VECTOR, REAL_VECTOR -> {
        for (int i = from; i < to; i++) {
          point[i] = (random.nextBoolean() ? 1 : -1) * spread(random);
        }
      }
      case POSITIVE -> point[from] = spread(random);
      case UNIT_VECTOR -> {
        double z = random.nextDouble(-1, 1);
        double angle = random.nextDouble(0, 2 * Math.PI);
        point[from] = Math.sqrt(1 - z * z) * Math.cos(angle);
        point[from + 1] = Math.sqrt(1 - z * z) * Math.sin(angle);
        point[from + 2] = z;
      }
      case SPIN_MATRIX, NAMBU_MATRIX, DISTRIBUTION -> fill(point, from, to, 1, random);
      case PROPAGATOR -> {
        do {
          fill(point, from, from + 2 * RICCATI, 0.7, random);
        } while (spectralRadius(point, from) > LARGEST_SPECTRAL_RADIUS);
        fill(point, from + 2 * RICCATI, to, 1, random);
      }
    }
  }

  /** Of order 1, spread over a factor of about 20 around it. */
  private static double spread(SplittableRandom random) {
    return Math.exp(random.nextDouble(-1.5, 1.5));
  }

  private static void fill(
      double[] point, int from, int to, double scale, SplittableRandom random) {
    for (int i = from; i < to; i++) {
      point[i] = scale * random.nextDouble(-1, 1);
    }
  }

  /** Whether the point is one: positive numbers positive, directions not zero, γ physical. */
  boolean isAdmissible(double[] point) {
    for (Chart chart : charts) {
      int at = chart.offset();
      boolean admissible =
          switch (chart.type()) {
            case POSITIVE -> point[at] > 0;
            case UNIT_VECTOR ->
                Math.abs(point[at]) + Math.abs(point[at + 1]) + Math.abs(point[at + 2]) > 1e-3;
            case PROPAGATOR -> spectralRadius(point, at) < 0.95;
            default -> true;
          };
      if (!admissible) {
        return false;
      }
    }
    return true;
  }

  /** Largest modulus of an eigenvalue of γ(ε) γ*(−ε). */
  private static double spectralRadius(double[] point, int offset) {
    Tensor plus = matrix(point, null, offset, 2);
    Tensor minus = matrix(point, null, offset + RICCATI, 2);
    Tensor product = plus.dot(minus.map(Approximate::conjugate));
    Approximate half = product.trace().value().times(Approximate.of(0.5));
    Approximate determinant =
        product
            .element(0, 0)
            .times(product.element(1, 1))
            .minus(product.element(0, 1).times(product.element(1, 0)));
    // the centre alone: the branch of the root does not matter here
    Approximate square = half.times(half).minus(determinant);
    Approximate root = ElementaryFunctions.sqrt(Approximate.of(square.re(), square.im()));
    return Math.max(half.plus(root).upper(), half.minus(root).upper());
  }

  /**
   * The values of the variables at a point.
   *
   * @param radius by how much each coordinate may be off
   */
  Environment at(double[] point, double[] radius) {
    Map<String, Binding> bindings = new LinkedHashMap<>(fixed);
    charts.forEach(chart -> bindings.put(chart.name(), binding(chart, point, radius)));
    return new Environment(bindings);
  }

  private static Binding binding(Chart chart, double[] point, double[] radius) {
    int at = chart.offset();
    return switch (chart.type()) {
      case REAL, POSITIVE -> new Binding.Constant(Tensor.scalar(real(point, radius, at)));
      case COMPLEX -> new Binding.Constant(Tensor.scalar(complex(point, radius, at)));
      case VECTOR ->
          new Binding.Constant(
              Tensor.vector(
                  complex(point, radius, at),
                  complex(point, radius, at + 2),
                  complex(point, radius, at + 4)));
      case REAL_VECTOR -> new Binding.Constant(realVector(point, radius, at));
      case UNIT_VECTOR -> new Binding.Constant(normalised(realVector(point, radius, at)));
      case SPIN_MATRIX -> new Binding.Constant(matrix(point, radius, at, 2));
      case NAMBU_MATRIX -> new Binding.Constant(matrix(point, radius, at, 4));
      case PROPAGATOR ->
          new Binding.Propagator(
              bothEnergies(point, radius, at), bothEnergies(point, radius, at + 2 * RICCATI));
      case DISTRIBUTION ->
          new Binding.Distribution(real(point, radius, at), realVector(point, radius, at + 1));
    };
  }

  private static AtBothEnergies bothEnergies(double[] point, double[] radius, int at) {
    return new AtBothEnergies(matrix(point, radius, at, 2), matrix(point, radius, at + RICCATI, 2));
  }

  private static Approximate real(double[] point, double[] radius, int at) {
    return Approximate.ofReal(point[at], radius[at]);
  }

  private static Approximate complex(double[] point, double[] radius, int at) {
    return Approximate.of(point[at], point[at + 1], Math.hypot(radius[at], radius[at + 1]));
  }

  private static Tensor realVector(double[] point, double[] radius, int at) {
    return Tensor.vector(
        real(point, radius, at), real(point, radius, at + 1), real(point, radius, at + 2));
  }

  /** The direction: exactly a unit vector, known up to the rounding of this computation. */
  private static Tensor normalised(Tensor vector) {
    Approximate length = ElementaryFunctions.sqrt(vector.dot(vector).value());
    return vector.map(component -> component.divide(length));
  }

  private static Tensor matrix(double[] point, double[] radius, int at, int n) {
    Approximate[] elements = new Approximate[n * n];
    for (int k = 0; k < elements.length; k++) {
      int i = at + 2 * k;
      double error = radius == null ? 0 : Math.hypot(radius[i], radius[i + 1]);
      elements[k] = Approximate.of(point[i], point[i + 1], error);
    }
    return Tensor.matrix(n, n, elements);
  }
}
