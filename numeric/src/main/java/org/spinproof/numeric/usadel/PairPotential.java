package org.spinproof.numeric.usadel;

/** The gap as a function of position. */
interface PairPotential {
  /** Real part of Δ/Δ0 at x/L. */
  double re(double fraction);

  /** Imaginary part of Δ/Δ0 at x/L. */
  double im(double fraction);

  /** Flat complex values at the nodes of a mesh. */
  default double[] on(Mesh mesh) {
    double[] gap = new double[2 * mesh.nodes()];
    for (int node = 0; node < mesh.nodes(); node++) {
      gap[2 * node] = re(mesh.fraction(node));
      gap[2 * node + 1] = im(mesh.fraction(node));
    }
    return gap;
  }
}
