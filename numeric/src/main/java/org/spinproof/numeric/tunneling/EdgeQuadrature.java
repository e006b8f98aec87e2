package org.spinproof.numeric.tunneling;

import java.util.Arrays;

/**
 * Double-exponential quadrature of functions that are analytic between given edges, with
 * square-root singularities at them, and a principal value where one of the edges is a simple pole.
 * Points are handed out as an edge and an offset, so that the distance from it has no rounding
 * error.
 */
final class EdgeQuadrature {
  /**
   * Offsets go down to 1e-60 of an interval: what is left of an inverse square root is 1e-30 of the
   * whole.
   */
  private static final double RANGE = 4.5;

  private static final int LEVELS = 8;

  /** The distance from a pole, in units of the interval, at which its two sides still add up. */
  private static final double NEAREST = 1e-5;

  private EdgeQuadrature() {}

  /** A point on the axis of integration: {@code anchor + offset}. */
  record Point(double anchor, double offset) {
    double value() {
      return anchor + offset;
    }

    /** The distance from {@code edge}, exact where that is the anchor. */
    double minus(double edge) {
      return (anchor - edge) + offset;
    }
  }

  /** A function of a point. */
  @FunctionalInterface
  interface Integrand {
    double at(Point point);
  }

  /** From the lowest of the edges to infinity. */
  static Estimate toInfinity(double[] edges, Integrand f) {
    double[] sorted = Arrays.stream(edges).sorted().distinct().toArray();
    double last = sorted[sorted.length - 1];
    double scale = last == 0 ? 1 : last;
    Estimate sum = new Estimate(0, 0);
    for (int i = 0; i + 1 < sorted.length; i++) {
      sum = sum.add(between(sorted[i], sorted[i + 1], f));
    }
    return sum.add(
        refine(
            t -> {
              double offset = scale * Math.exp(Math.PI / 2 * Math.sinh(t));
              double weight = offset * Math.PI / 2 * Math.cosh(t);
              return weight * f.at(new Point(last, offset));
            }));
  }

  /** Over an interval without edges inside. */
  static Estimate between(double low, double high, Integrand f) {
    double length = high - low;
    return refine(
        t -> {
          double offset = length / (1 + Math.exp(Math.PI * Math.sinh(Math.abs(t))));
          double weight = offset * (1 - offset / length) * Math.PI * Math.cosh(t);
          Point point = t < 0 ? new Point(low, offset) : new Point(high, -offset);
          return weight * f.at(point);
        });
  }

  /**
   * The principal value over [pole − radius, pole + radius]; {@code lower} and {@code upper} are
   * the neighbouring edges, of which the nearer one bounds the interval.
   */
  static Estimate principalValue(double lower, double pole, double upper, Integrand f) {
    double radius = Math.min(pole - lower, upper - pole);
    // edges at pole ± Δ touch both, but for rounding: a sliver would have a singularity at its end
    double tolerance = 1e-12 * radius;
    boolean touchesUpper = upper - pole <= radius + tolerance;
    boolean touchesLower = pole - lower <= radius + tolerance;
    Estimate folded =
        refine(
            t -> {
              double offset = radius / (1 + Math.exp(Math.PI * Math.sinh(Math.abs(t))));
              double weight = offset * (1 - offset / radius) * Math.PI * Math.cosh(t);
              // the sum of the two sides is even in the offset; nearer to the pole it is rounding
              double near = Math.max(offset, NEAREST * radius);
              Point above =
                  t < 0
                      ? new Point(pole, near)
                      : touchesUpper ? new Point(upper, -offset) : new Point(pole, radius - offset);
              Point below =
                  t < 0
                      ? new Point(pole, -near)
                      : touchesLower ? new Point(lower, offset) : new Point(pole, offset - radius);
              return weight * (f.at(above) + f.at(below));
            });
    if (touchesUpper && touchesLower) {
      return folded;
    }
    return folded.add(
        touchesUpper ? between(lower, pole - radius, f) : between(pole + radius, upper, f));
  }

  @FunctionalInterface
  private interface Weighted {
    double at(double t);
  }

  private static Estimate refine(Weighted f) {
    double step = 0.5;
    double sum = 0;
    double magnitude = 0;
    int nodes = (int) Math.round(RANGE / step);
    for (int j = -nodes; j <= nodes; j++) {
      double term = finite(f.at(j * step));
      sum += term;
      magnitude += Math.abs(term);
    }
    double previous = sum * step;
    double change = Double.POSITIVE_INFINITY;
    for (int level = 1; level < LEVELS; level++) {
      step /= 2;
      nodes *= 2;
      for (int j = 1 - nodes; j < nodes; j += 2) {
        double term = finite(f.at(j * step));
        sum += term;
        magnitude += Math.abs(term);
      }
      double value = sum * step;
      change = Math.abs(value - previous);
      previous = value;
      // the error falls as the square of the change: one more level would change nothing
      if (change <= 1e-13 * magnitude * step) {
        break;
      }
    }
    return new Estimate(previous, change + 1e-15 * magnitude * step);
  }

  /** Where a point is so far out that the weight underflows, the product is zero. */
  private static double finite(double term) {
    return Double.isNaN(term) ? 0 : term;
  }
}
