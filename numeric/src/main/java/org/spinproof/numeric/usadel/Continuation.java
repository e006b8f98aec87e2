package org.spinproof.numeric.usadel;

import java.util.Optional;

/**
 * Solves the Riccati equations at one complex energy with a given gap, on the physical branch. A
 * workspace, not thread-safe.
 */
final class Continuation {
  private static final double START = 3.0;

  /**
   * A state whose components are below about 1 that moves further than this has lost its branch.
   */
  private static final double LONGEST_STEP = 2.0;

  private final Mesh mesh;
  private final RiccatiForm form;
  private final CollocationStep step;

  Continuation(Mesh mesh, RiccatiForm form, SpinActiveInterface left, SpinActiveInterface right) {
    this.mesh = mesh;
    this.form = form;
    this.step = new CollocationStep(mesh, form, left, right, false);
  }

  /**
   * From high in the upper half plane, where the equation is nearly linear, down to the energy in
   * steps. A step that fails or leaves the physical branch is taken again at half its size in the
   * logarithm.
   *
   * @param gap flat complex gap at the nodes
   * @return the flat state, or nothing if the steps became too small
   */
  Optional<double[]> descend(double zr, double zi, double[] gap) {
    double eta = Math.max(START, zi);
    Optional<double[]> found = Optional.empty();
    for (int k = 0; k < 8 && found.isEmpty(); k++) {
      eta *= k == 0 ? 1.0 : 4.0;
      found = newton(bulk(zr, eta, gap), zr, eta, gap);
    }
    double factor = 0.25;
    while (found.isPresent() && eta > zi) {
      double next = Math.max(zi, eta * factor);
      Optional<double[]> lower = newton(found.get(), zr, next, gap);
      if (lower.isPresent()) {
        found = lower;
        eta = next;
        factor = Math.max(0.25, factor * factor);
      } else {
        factor = Math.sqrt(factor);
        if (factor > 0.999) {
          return Optional.empty();
        }
      }
    }
    return found;
  }

  /** The state of a bulk with the local gap at every node. */
  double[] bulk(double zr, double zi, double[] gap) {
    int c = form.components();
    double[] u = new double[2 * c * mesh.nodes()];
    for (int node = 0; node < mesh.nodes(); node++) {
      form.bulk(u, 2 * c * node, zr, zi, gap[2 * node], gap[2 * node + 1]);
    }
    return u;
  }

  /**
   * Newton's method.
   *
   * @param start flat state; not modified
   * @return the flat state, or nothing if it does not settle on the physical branch
   */
  Optional<double[]> newton(double[] start, double zr, double zi, double[] gap) {
    return newton(start, zr, zi, gap, 1e-9);
  }

  /**
   * Newton's method, stopped early.
   *
   * @param tolerance of the last step
   */
  Optional<double[]> newton(double[] start, double zr, double zi, double[] gap, double tolerance) {
    double[] u = start.clone();
    double previous = Double.POSITIVE_INFINITY;
    for (int k = 0; k < 15; k++) {
      double change = step.advance(u, zr, zi, gap);
      if (!(change < LONGEST_STEP)) {
        return Optional.empty();
      }
      // quadratic: the next change would be below rounding, or this one was rounding
      if (change < tolerance || (change < 1e-7 && change > 0.5 * previous)) {
        return physical(u) ? Optional.of(u) : Optional.empty();
      }
      previous = change;
    }
    return Optional.empty();
  }

  private boolean physical(double[] u) {
    int width = 2 * form.components();
    for (int at = 0; at < u.length; at += width) {
      if (!form.physical(u, at, 1.0 + 1e-9)) {
        return false;
      }
    }
    return true;
  }
}
