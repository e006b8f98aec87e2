package org.spinproof.numeric.rounding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A tensor that is a truncated power series in real small quantities: the coefficients are tensors
 * of one shape. With {@link Truncation#NONE} it is a tensor and nothing more. Immutable.
 */
public final class Jet {
  private static final int EXPONENTIAL_TERMS = 16;

  private final Truncation truncation;

  /** A coefficient for each monomial; null where it is exactly 0, except for the constant one. */
  private final Tensor[] coefficients;

  private Jet(Truncation truncation, Tensor[] coefficients) {
    this.truncation = truncation;
    this.coefficients = coefficients;
  }

  /** A series that is constant. */
  public static Jet constant(Truncation truncation, Tensor value) {
    Tensor[] coefficients = new Tensor[truncation.size()];
    coefficients[0] = value;
    return new Jet(truncation, coefficients);
  }

  /** A constant scalar. */
  public static Jet constant(Truncation truncation, Approximate value) {
    return constant(truncation, Tensor.scalar(value));
  }

  /** The tensor times the small quantity: 0 if its first power is not kept. */
  public static Jet small(Truncation truncation, int quantity, Tensor value) {
    Jet result = constant(truncation, value.map(element -> Approximate.ZERO));
    if (truncation.degree(quantity) > 0) {
      result.coefficients[truncation.position(quantity)] = value;
    }
    return result;
  }

  /**
   * Jets of one shape as the slices of one more index, which comes first.
   *
   * @throws IllegalArgumentException if the shapes differ or there is none
   */
  public static Jet list(List<Jet> slices) {
    if (slices.isEmpty()) {
      throw new IllegalArgumentException("an empty list has no shape");
    }
    Truncation truncation = slices.get(0).truncation;
    Tensor[] result = new Tensor[truncation.size()];
    for (int i = 0; i < result.length; i++) {
      int position = i;
      if (slices.stream().anyMatch(slice -> slice.coefficients[position] != null)) {
        List<Tensor> parts = new ArrayList<>();
        slices.forEach(slice -> parts.add(slice.coefficient(position)));
        result[i] = Tensor.list(parts);
      }
    }
    return new Jet(truncation, result);
  }

  /** Which monomials are kept. */
  public Truncation truncation() {
    return truncation;
  }

  /** The coefficient of a monomial. */
  public Tensor coefficient(int position) {
    Tensor coefficient = coefficients[position];
    return coefficient == null ? coefficients[0].map(element -> Approximate.ZERO) : coefficient;
  }

  /** The constant term. */
  public Tensor constantTerm() {
    return coefficients[0];
  }

  /** Whether all but the constant term is exactly 0. */
  public boolean isConstant() {
    for (int i = 1; i < coefficients.length; i++) {
      if (coefficients[i] != null) {
        return false;
      }
    }
    return true;
  }

  /** The same series with one more, infinitesimal, quantity on which it does not depend. */
  public Jet embeddedIn(Truncation extended) {
    return new Jet(extended, Arrays.copyOf(coefficients, extended.size()));
  }

  /** What multiplies the infinitesimal quantity, which is the last one. */
  public Jet derivative(Truncation without) {
    Tensor[] result = new Tensor[without.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = coefficients[without.size() + i];
    }
    if (result[0] == null) {
      result[0] = coefficients[0].map(element -> Approximate.ZERO);
    }
    return new Jet(without, result);
  }

  /** Applies a real-linear map to each coefficient. */
  public Jet linear(UnaryOperator<Tensor> map) {
    Tensor[] result = new Tensor[coefficients.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = coefficients[i] == null ? null : map.apply(coefficients[i]);
    }
    return new Jet(truncation, result);
  }

  /** Product by a bilinear map of tensors. */
  public Jet bilinear(Jet that, BinaryOperator<Tensor> map) {
    Tensor[] result = new Tensor[coefficients.length];
    for (int i = 0; i < result.length; i++) {
      for (int j = 0; coefficients[i] != null && j < result.length; j++) {
        int position = truncation.product(i, j);
        if (position >= 0 && that.coefficients[j] != null) {
          Tensor term = map.apply(coefficients[i], that.coefficients[j]);
          result[position] = result[position] == null ? term : result[position].plus(term);
        }
      }
    }
    return new Jet(truncation, result);
  }

  /** Sum. */
  public Jet plus(Jet that) {
    Tensor[] sum = coefficients.clone();
    for (int i = 0; i < sum.length; i++) {
      Tensor term = that.coefficients[i];
      if (term != null) {
        sum[i] = sum[i] == null ? term : sum[i].plus(term);
      }
    }
    return new Jet(truncation, sum);
  }

  /** Difference. */
  public Jet minus(Jet that) {
    return plus(that.negate());
  }

  /** Negative. */
  public Jet negate() {
    return linear(tensor -> tensor.map(Approximate::negate));
  }

  /** Product of two tensors of which one at least is a scalar. */
  public Jet times(Jet that) {
    if (coefficients[0].rank() == 0) {
      return bilinear(that, (a, b) -> b.times(a.value()));
    }
    return bilinear(that, (a, b) -> a.times(b.value()));
  }

  /** Contracts the last index of this with the first of that. */
  public Jet dot(Jet that) {
    return bilinear(that, Tensor::dot);
  }

  /** Times a number. */
  public Jet times(Approximate factor) {
    return linear(tensor -> tensor.times(factor));
  }

  private Jet withoutConstantTerm() {
    Tensor[] rest = coefficients.clone();
    rest[0] = rest[0].map(element -> Approximate.ZERO);
    return new Jet(truncation, rest);
  }

  /** Whether every coefficient is known to be real. */
  public boolean isReal() {
    for (Tensor coefficient : coefficients) {
      for (int i = 0; coefficient != null && i < coefficient.size(); i++) {
        if (!coefficient.element(i).isReal()) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The scalar series Σ_k c_k n^k, where n is this without its constant term.
   *
   * @param taylor c_k, from k = 0 to the total degree of the truncation
   */
  Jet compose(Approximate... taylor) {
    Jet nilpotent = withoutConstantTerm();
    Jet result = constant(truncation, taylor[taylor.length - 1]);
    for (int k = taylor.length - 2; k >= 0; k--) {
      result = result.times(nilpotent).plus(constant(truncation, taylor[k]));
    }
    return result;
  }

  /** Inverse of a square matrix: Σ_k (−A₀⁻¹ N)^k A₀⁻¹. */
  public Jet inverse() {
    Jet inverse = constant(truncation, coefficients[0].inverse());
    if (isConstant()) {
      return inverse;
    }
    Jet step = inverse.dot(withoutConstantTerm()).negate();
    Jet result = inverse;
    for (int k = 0; k < truncation.totalDegree(); k++) {
      result = inverse.plus(step.dot(result));
    }
    return result;
  }

  /** Determinant of a square matrix, expanded by rows over the subsets of columns: no division. */
  public Jet determinant() {
    int n = coefficients[0].order();
    if (n > 12) {
      throw new IllegalArgumentException("determinants go up to 12×12, not " + n);
    }
    Jet[] minors = new Jet[1 << n];
    minors[0] = constant(truncation, Approximate.ONE);
    for (int columns = 1; columns < minors.length; columns++) {
      int row = Integer.bitCount(columns) - 1;
      Jet sum = constant(truncation, Approximate.ZERO);
      for (int j = 0; j < n; j++) {
        if ((columns >> j & 1) == 1) {
          int column = j;
          Jet element = linear(tensor -> Tensor.scalar(tensor.element(row, column)));
          Jet term = element.times(minors[columns & ~(1 << j)]);
          boolean odd = (Integer.bitCount(columns >> (j + 1)) & 1) == 1;
          sum = odd ? sum.minus(term) : sum.plus(term);
        }
      }
      minors[columns] = sum;
    }
    return minors[minors.length - 1];
  }

  /**
   * Matrix exponential by scaling and squaring a Taylor polynomial. The sum of the norms of the
   * coefficients is a submultiplicative norm of series, so the usual remainder of the scalar series
   * bounds what is cut off, and is added to the error.
   */
  public Jet matrixExponential() {
    int n = coefficients[0].order();
    double norm = 0;
    for (Tensor coefficient : coefficients) {
      norm += coefficient == null ? 0 : coefficient.norm();
    }
    Jet one = constant(truncation, Tensor.identity(n));
    if (norm == 0) {
      return one;
    }
    if (!(norm < 500)) {
      return linear(tensor -> tensor.map(element -> Approximate.UNKNOWN));
    }
    int halvings = Math.max(0, Math.getExponent(norm) + 2);
    double scale = Math.scalb(1.0, -halvings);
    Jet small = times(Approximate.of(scale));
    Jet result = one;
    for (int k = EXPONENTIAL_TERMS; k >= 1; k--) {
      Approximate divisor = Approximate.of(k);
      Jet product = small.dot(result);
      result = one.plus(product.linear(t -> t.map(element -> element.divide(divisor))));
    }
    result = result.withRemainder(exponentialRemainder(norm * scale), isReal());
    for (int k = 0; k < halvings; k++) {
      result = result.dot(result);
    }
    return result;
  }

  /** Bound of Σ x^k/k! from the first term that is left out, for x ≤ 1/2. */
  private static double exponentialRemainder(double x) {
    double term = 1;
    for (int k = 1; k <= EXPONENTIAL_TERMS + 1; k++) {
      term *= x / k;
    }
    return term * 1.1;
  }

  private Jet withRemainder(double remainder, boolean real) {
    return linear(
        tensor ->
            tensor.map(
                element ->
                    real ? element.widenedAlongAxisBy(remainder) : element.widenedBy(remainder)));
  }
}
