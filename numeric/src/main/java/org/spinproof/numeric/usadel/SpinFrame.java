package org.spinproof.numeric.usadel;

/**
 * A right-handed frame in spin space in which both magnetizations lie in the plane of the first and
 * the third axis: the third axis is the left one, the second is normal to both. There Γ of a real
 * gap is a symmetric matrix.
 *
 * @param first first axis, in laboratory components
 * @param second second axis, normal to the magnetizations
 * @param third third axis, along the left magnetization
 */
record SpinFrame(Direction first, Direction second, Direction third) {

  static SpinFrame of(Direction left, Direction right) {
    Direction second = normal(left, right);
    return new SpinFrame(cross(second, left), second, left);
  }

  private static Direction normal(Direction a, Direction b) {
    double x = a.y() * b.z() - a.z() * b.y();
    double y = a.z() * b.x() - a.x() * b.z();
    double z = a.x() * b.y() - a.y() * b.x();
    if (Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z))) > 1e-12) {
      return new Direction(x, y, z);
    }
    // collinear: any normal will do
    return Math.abs(a.x()) < 0.7 ? cross(a, Direction.X) : cross(a, Direction.Y);
  }

  private static Direction cross(Direction a, Direction b) {
    return new Direction(
        a.y() * b.z() - a.z() * b.y(),
        a.z() * b.x() - a.x() * b.z(),
        a.x() * b.y() - a.y() * b.x());
  }

  /** Components in this frame of a vector given in the laboratory. */
  Direction inward(Direction v) {
    return new Direction(first.dot(v), second.dot(v), third.dot(v));
  }

  /** Laboratory components of a vector given in this frame. */
  double[] outward(double a, double b, double c) {
    return new double[] {
      a * first.x() + b * second.x() + c * third.x(),
      a * first.y() + b * second.y() + c * third.y(),
      a * first.z() + b * second.z() + c * third.z()
    };
  }
}
