package org.spinproof.numeric.usadel;

/**
 * A choice of unknown functions for the Riccati equations. The state at a node is a flat array of
 * complex components; the equations read u'' = F(u, u') with the boundary condition u' = ± B u,
 * plus at the left end. Workspaces, not thread-safe.
 */
interface RiccatiForm {
  /** Complex unknowns at a node. */
  int components();

  /**
   * Evaluates F and its derivatives at one node.
   *
   * @param f overwritten with F, flat complex
   * @param fu overwritten with ∂F/∂u, components² flat complex, row-major
   * @param fp overwritten with ∂F/∂u', likewise
   * @param u flat state
   * @param offset where the node's state begins in {@code u}
   * @param up flat gradient, in 1/ξ
   * @param zr real part of the complex energy
   * @param zi imaginary part of the complex energy, above 0
   * @param dr real part of the gap
   * @param di imaginary part of the gap
   */
  void evaluate(
      double[] f,
      double[] fu,
      double[] fp,
      double[] u,
      int offset,
      double[] up,
      double zr,
      double zi,
      double dr,
      double di);

  /**
   * Evaluates F alone.
   *
   * @param f overwritten with F, flat complex
   * @param u flat state
   * @param offset where the node's state begins in {@code u}
   * @param up flat gradient, in 1/ξ
   */
  void value(
      double[] f, double[] u, int offset, double[] up, double zr, double zi, double dr, double di);

  /**
   * The derivatives of F by the real part of the gap and by the energy, at the node last evaluated.
   *
   * @param byGap overwritten with ∂F/∂Δ, flat complex
   * @param byEnergy overwritten with ∂F/∂z, likewise
   */
  void sources(double[] byGap, double[] byEnergy);

  /**
   * The matrix B of S89 at an interface, components² flat complex, row-major, in 1/ξ.
   *
   * @param length of the film in ξ
   */
  double[] boundary(SpinActiveInterface end, double length);

  /** Sets the state of a node to that of a homogeneous bulk with the gap and the energy given. */
  void bulk(double[] u, int offset, double zr, double zi, double dr, double di);

  /**
   * Whether a node is on the physical branch.
   *
   * @param radius what the eigenvalues of γγ̃ must be below; 1 but for rounding
   */
  boolean physical(double[] u, int offset, double radius);
}
