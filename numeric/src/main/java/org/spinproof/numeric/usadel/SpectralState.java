package org.spinproof.numeric.usadel;

import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.spinproof.numeric.matrix.SpinMatrix;
import org.spinproof.numeric.quadrature.ChebyshevGrid;

/**
 * The retarded propagator in the whole film at one complex energy z, as {@link SpectralSolver}
 * finds it. Immutable.
 */
public final class SpectralState {
  private final double energy;
  private final double broadening;
  private final Mesh mesh;
  private final NodalField field;
  private final NodalField coarser;
  private final double share;
  private final PairPotential gap;
  private final Scattering scattering;
  private final SpinActiveInterface left;
  private final SpinActiveInterface right;
  private final boolean converged;
  private final double uncertainty;
  private final double gradientUncertainty;

  SpectralState(
      double energy,
      double broadening,
      NodalField field,
      NodalField coarser,
      double share,
      PairPotential gap,
      Scattering scattering,
      SpinActiveInterface left,
      SpinActiveInterface right,
      boolean converged,
      double uncertainty,
      double gradientUncertainty) {
    this.energy = energy;
    this.broadening = broadening;
    this.mesh = field.mesh();
    this.field = field;
    this.coarser = coarser;
    this.share = share;
    this.gap = gap;
    this.scattering = scattering;
    this.left = left;
    this.right = right;
    this.converged = converged;
    this.uncertainty = uncertainty;
    this.gradientUncertainty = gradientUncertainty;
  }

  /** Real part of z in Δ0. */
  public double energy() {
    return energy;
  }

  /** Imaginary part of z in Δ0: the Dynes broadening, on the real-axis road. */
  public double broadening() {
    return broadening;
  }

  /** Length of the film in ξ. */
  public double length() {
    return mesh.length();
  }

  /**
   * Whether the equation was solved on the physical branch and resolved to the accuracy asked for.
   */
  public boolean converged() {
    return converged;
  }

  /** Error bound, estimated from the resolution, of any entry of γ and γ̃. */
  public double uncertainty() {
    return uncertainty;
  }

  /** Error bound, estimated from the resolution, of any entry of ∂γ/∂x and ∂γ̃/∂x, in 1/ξ. */
  public double gradientUncertainty() {
    return gradientUncertainty;
  }

  /** The state on the next coarser mesh. */
  public SpectralState coarser() {
    return with(energy, coarser, coarser);
  }

  /**
   * What part of the difference to the {@link #coarser()} state is left as an error, for γ and for
   * all that is computed from it: both have errors of the same shape, of which the last Chebyshev
   * coefficients tell the ratio.
   */
  public double share() {
    return share;
  }

  /**
   * Rounding of the collocation: what it amounts to is as if the equation's coefficients were off
   * by this, relative.
   */
  public double rounding() {
    return rounding(mesh.grid().degree());
  }

  /** Rounding of a numerical gradient, p² ε, in units of what is differentiated and of 1/ξ. */
  public double gradientRounding() {
    return Math.ulp(1.0) * mesh.grid().degree() * mesh.grid().degree();
  }

  static double rounding(int degree) {
    return 1e-15 * degree * degree;
  }

  /** Positions of the points of collocation in ξ, ascending, both ends included. */
  public double[] positions() {
    double[] x = new double[mesh.nodes()];
    for (int node = 0; node < x.length; node++) {
      x[node] = mesh.fraction(node) * mesh.length();
    }
    return x;
  }

  /**
   * The propagator at a position.
   *
   * @param x in ξ, from 0 to the length
   * @throws IllegalArgumentException if x is outside the film
   */
  public Riccati at(double x) {
    double fraction = x / mesh.length();
    if (!(fraction >= 0.0 && fraction <= 1.0)) {
      throw new IllegalArgumentException(
          "x = " + x + " is outside the film, 0 to " + mesh.length());
    }
    return riccati(field, fraction);
  }

  /** γ and γ̃ of a field of 16 doubles a node at a position, a fraction of the length. */
  static Riccati riccati(NodalField field, double fraction) {
    return riccati(field, field.mesh().elementOf(fraction), fraction);
  }

  private static Riccati riccati(NodalField field, int element, double fraction) {
    double[] value = field.at(element, fraction);
    double[] gradient = field.gradientAt(element, fraction);
    return new Riccati(
        SpinMatrix.from(value, 0), SpinMatrix.from(gradient, 0),
        SpinMatrix.from(value, 8), SpinMatrix.from(gradient, 8));
  }

  /** The state at the opposite energy, −Re z + i Im z, by γ(−ε) = γ̃*(ε) and γ̃(−ε) = γ*(ε). */
  public SpectralState opposite() {
    return with(-energy, opposite(field), opposite(coarser));
  }

  private static NodalField opposite(NodalField field) {
    double[] u = field.values();
    double[] v = new double[u.length];
    for (int at = 0; at < u.length; at += 2) {
      int to = at / 16 * 16 + (at + 8) % 16;
      v[to] = u[at];
      v[to + 1] = -u[at + 1];
    }
    return new NodalField(field.mesh(), v);
  }

  private SpectralState with(double otherEnergy, NodalField otherField, NodalField nextCoarser) {
    return new SpectralState(
        otherEnergy,
        broadening,
        otherField,
        nextCoarser,
        share,
        gap,
        scattering,
        left,
        right,
        converged,
        uncertainty,
        gradientUncertainty);
  }

  /**
   * Largest entry, over a denser grid than that of collocation, of S88 as printed: |i ∂(g ∂g) − [Δ̂
   * + zτ3, g]| in units of ξ and Δ0, with the self-energy of {@link Scattering} beside Δ̂. The
   * outer gradient is numerical, so this carries its rounding and truncation.
   */
  public double usadelResidual() {
    ChebyshevGrid fine = new ChebyshevGrid(mesh.grid().degree() + 8);
    int n = fine.degree() + 1;
    double largest = 0.0;
    for (int e = 0; e < mesh.elements(); e++) {
      ZMatrixRMaj[] g = new ZMatrixRMaj[n];
      ZMatrixRMaj[] current = new ZMatrixRMaj[n];
      double[] fraction = new double[n];
      for (int j = 0; j < n; j++) {
        fraction[j] = mesh.fraction(e, fine.point(j));
        Riccati point = riccati(field, e, fraction[j]);
        g[j] = point.propagator();
        current[j] = Nambu.product(g[j], point.propagatorGradient());
      }
      for (int i = 0; i < n; i++) {
        ZMatrixRMaj h =
            Nambu.hamiltonian(energy, broadening, gap.re(fraction[i]), gap.im(fraction[i]));
        Nambu.addScaled(h, 1.0, 0.0, Nambu.selfEnergy(scattering, g[i]));
        ZMatrixRMaj rest = Nambu.commutator(h, g[i]);
        for (int j = 0; j < n; j++) {
          Nambu.addScaled(rest, 0.0, -mesh.scale(e) * fine.first(i, j), current[j]);
        }
        largest = Math.max(largest, CommonOps_ZDRM.elementMaxAbs(rest));
      }
    }
    return largest;
  }

  /** Largest entry of S89 as printed at the left end: |2L g ∂g + i (Gφ/G_N) [m·σ̂, g]|. */
  public double leftBoundaryResidual() {
    return boundaryResidual(0.0, 1.0, left);
  }

  /** Largest entry of S89 as printed at the right end: |−2L g ∂g + i (Gφ/G_N) [m·σ̂, g]|. */
  public double rightBoundaryResidual() {
    return boundaryResidual(mesh.length(), -1.0, right);
  }

  private double boundaryResidual(double x, double side, SpinActiveInterface end) {
    Riccati point = at(x);
    ZMatrixRMaj g = point.propagator();
    ZMatrixRMaj rest = Nambu.commutator(Nambu.spin(end.magnetization()), g);
    CommonOps_ZDRM.scale(0.0, end.conductance(), rest);
    Nambu.addScaled(
        rest, 2.0 * side * mesh.length(), 0.0, Nambu.product(g, point.propagatorGradient()));
    return CommonOps_ZDRM.elementMaxAbs(rest);
  }

  /** Whether every point of collocation is on the physical branch, see {@link Riccati#physical}. */
  public boolean physical(double slack) {
    for (double x : positions()) {
      if (!at(x).physical(slack)) {
        return false;
      }
    }
    return true;
  }
}
