package org.spinproof.numeric.usadel;

/**
 * A vector in spin space, Cartesian.
 *
 * @param x first component
 * @param y second component
 * @param z third component
 */
public record SpinVector(double x, double y, double z) {
  /** The zero vector. */
  public static final SpinVector ZERO = new SpinVector(0.0, 0.0, 0.0);

  static SpinVector of(double[] v) {
    return new SpinVector(v[0], v[1], v[2]);
  }

  /** Sum. */
  public SpinVector plus(SpinVector other) {
    return new SpinVector(x + other.x, y + other.y, z + other.z);
  }

  /** This vector times a number. */
  public SpinVector times(double factor) {
    return new SpinVector(factor * x, factor * y, factor * z);
  }

  /** Largest absolute difference of a component. */
  public double distance(SpinVector other) {
    return Math.max(Math.abs(x - other.x), Math.max(Math.abs(y - other.y), Math.abs(z - other.z)));
  }
}
