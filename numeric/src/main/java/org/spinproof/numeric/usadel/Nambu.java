package org.spinproof.numeric.usadel;

import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;

/** The 4×4 matrices of Nambu and spin space that S88 and S89 are written with. */
final class Nambu {
  private Nambu() {}

  /** Δ̂ + zτ3 with Δ̂ = antidiag(Δ, −Δ, Δ*, −Δ*). */
  static ZMatrixRMaj hamiltonian(double zr, double zi, double dr, double di) {
    ZMatrixRMaj h = new ZMatrixRMaj(4, 4);
    for (int k = 0; k < 4; k++) {
      h.set(k, k, k < 2 ? zr : -zr, k < 2 ? zi : -zi);
    }
    h.set(0, 3, dr, di);
    h.set(1, 2, -dr, -di);
    h.set(2, 1, dr, -di);
    h.set(3, 0, -dr, di);
    return h;
  }

  /** m·σ̂ with σ̂ = diag(σ, σ*). */
  static ZMatrixRMaj spin(Direction m) {
    ZMatrixRMaj s = new ZMatrixRMaj(4, 4);
    for (int block = 0; block < 4; block += 2) {
      double sign = block == 0 ? 1.0 : -1.0;
      s.set(block, block, m.z(), 0.0);
      s.set(block, block + 1, m.x(), -sign * m.y());
      s.set(block + 1, block, m.x(), sign * m.y());
      s.set(block + 1, block + 1, -m.z(), 0.0);
    }
    return s;
  }

  /** Σ = (i/8) Σ_k [spinFlip σ̂_k g σ̂_k + spinOrbit σ̂_k τ3 g τ3 σ̂_k]. */
  static ZMatrixRMaj selfEnergy(Scattering scattering, ZMatrixRMaj g) {
    ZMatrixRMaj tau = hamiltonian(1.0, 0.0, 0.0, 0.0);
    ZMatrixRMaj turned = product(tau, product(g, tau));
    ZMatrixRMaj sum = new ZMatrixRMaj(4, 4);
    for (Direction axis : new Direction[] {Direction.X, Direction.Y, Direction.Z}) {
      ZMatrixRMaj s = spin(axis);
      addScaled(sum, 0.0, scattering.spinFlip() / 8.0, product(s, product(g, s)));
      addScaled(sum, 0.0, scattering.spinOrbit() / 8.0, product(s, product(turned, s)));
    }
    return sum;
  }

  static ZMatrixRMaj product(ZMatrixRMaj a, ZMatrixRMaj b) {
    ZMatrixRMaj c = new ZMatrixRMaj(a.numRows, b.numCols);
    CommonOps_ZDRM.mult(a, b, c);
    return c;
  }

  static ZMatrixRMaj commutator(ZMatrixRMaj a, ZMatrixRMaj b) {
    ZMatrixRMaj c = product(a, b);
    addScaled(c, -1.0, 0.0, product(b, a));
    return c;
  }

  /** target := target + s a. */
  static void addScaled(ZMatrixRMaj target, double sr, double si, ZMatrixRMaj a) {
    for (int k = 0; k < a.data.length; k += 2) {
      target.data[k] += sr * a.data[k] - si * a.data[k + 1];
      target.data[k + 1] += sr * a.data[k + 1] + si * a.data[k];
    }
  }
}
