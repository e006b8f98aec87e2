package org.spinproof.numeric.usadel;

/**
 * A unit vector in spin space, Cartesian. Any non-zero vector may be given: it is normalised.
 *
 * @param x first component
 * @param y second component
 * @param z third component
 */
public record Direction(double x, double y, double z) {
  /** The x axis. */
  public static final Direction X = new Direction(1.0, 0.0, 0.0);

  /** The y axis. */
  public static final Direction Y = new Direction(0.0, 1.0, 0.0);

  /** The z axis. */
  public static final Direction Z = new Direction(0.0, 0.0, 1.0);

  /**
   * Normalises.
   *
   * @throws IllegalArgumentException if the vector is zero or not finite
   */
  public Direction {
    double largest = Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
    if (!(largest > 0.0) || largest == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "the direction (" + x + ", " + y + ", " + z + ") is zero or not finite");
    }
    // scaled first, so that no square under- or overflows
    double norm =
        Math.sqrt(
            (x / largest) * (x / largest)
                + (y / largest) * (y / largest)
                + (z / largest) * (z / largest));
    x = x / largest / norm;
    y = y / largest / norm;
    z = z / largest / norm;
  }

  /** Scalar product. */
  public double dot(Direction other) {
    return x * other.x + y * other.y + z * other.z;
  }
}
