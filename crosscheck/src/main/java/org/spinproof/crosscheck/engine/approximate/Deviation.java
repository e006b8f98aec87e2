package org.spinproof.crosscheck.engine.approximate;

import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.rounding.Jet;
import org.spinproof.numeric.rounding.Tensor;

/**
 * By how much two sides differ at one point, in the component where the difference is largest
 * against its bound.
 *
 * @param residual |left − right| in that component
 * @param bound the running error bound of that difference, infinite where nothing is known
 * @param largestBound the largest bound of any component
 * @param magnitude the largest modulus of any component of either side
 * @param component that component, from 1, such as {@code "[[2]]"}; empty for scalars
 * @param left its left side
 * @param right its right side
 */
public record Deviation(
    double residual,
    double bound,
    double largestBound,
    double magnitude,
    String component,
    Approximate left,
    Approximate right) {

  /** How many times the bound a difference must be before it counts as one. */
  private static final double CLEARLY = 8;

  static Deviation between(Jet left, Jet right) {
    Deviation worst = null;
    double magnitude = 0;
    double largestBound = 0;
    for (int power = 0; power < left.truncation().size(); power++) {
      Tensor a = left.coefficient(power);
      Tensor b = right.coefficient(power);
      Tensor difference = a.minus(b);
      for (int i = 0; i < difference.size(); i++) {
        Approximate d = difference.element(i);
        magnitude =
            Math.max(magnitude, Math.max(a.element(i).magnitude(), b.element(i).magnitude()));
        largestBound = Math.max(largestBound, d.error());
        double residual = d.isKnown() ? Math.hypot(d.re(), d.im()) : 0;
        if (worst == null || ratio(residual, d.error()) > ratio(worst.residual, worst.bound)) {
          worst =
              new Deviation(
                  residual, d.error(), 0, 0, name(difference, i), a.element(i), b.element(i));
        }
      }
    }
    return new Deviation(
        worst.residual,
        worst.bound,
        largestBound,
        magnitude,
        worst.component,
        worst.left,
        worst.right);
  }

  private static double ratio(double residual, double bound) {
    return residual == 0 ? 0 : residual / bound;
  }

  private static String name(Tensor tensor, int position) {
    StringBuilder name = new StringBuilder();
    if (tensor.rank() > 0) {
      int[] indices = tensor.indices(position);
      name.append("[[");
      for (int i = 0; i < indices.length; i++) {
        name.append(i == 0 ? "" : ", ").append(indices[i]);
      }
      name.append("]]");
    }
    return name.toString();
  }

  /** Whether the sides differ by more than rounding can explain. */
  public boolean differs() {
    return residual > CLEARLY * bound;
  }

  /** Whether the difference is within its bound. */
  public boolean agrees() {
    return residual <= bound;
  }

  /** Whether every bound is below a fraction of 1 plus the magnitude of the sides. */
  public boolean isKnownWithin(double fraction) {
    return largestBound <= fraction * (1 + magnitude);
  }

  /** left − right of real scalars. */
  public double leftMinusRight() {
    return left.re() - right.re();
  }

  /** Whether both sides are real within their errors. */
  public boolean isReal() {
    return Math.abs(left.im()) <= left.error() && Math.abs(right.im()) <= right.error();
  }
}
