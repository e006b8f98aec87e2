package org.spinproof.crosscheck.engine.approximate;

import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.rounding.Tensor;

/** Pauli matrices in spin and Nambu space, exactly. */
final class Pauli {
  private static final double[][] RE = {{1, 0, 0, 1}, {0, 1, 1, 0}, {0, 0, 0, 0}, {1, 0, 0, -1}};
  private static final double[][] IM = {{0, 0, 0, 0}, {0, 0, 0, 0}, {0, -1, 1, 0}, {0, 0, 0, 0}};

  private Pauli() {}

  /** σ_i, i = 0..3. */
  static Tensor sigma(int i) {
    Approximate[] elements = new Approximate[4];
    for (int k = 0; k < 4; k++) {
      elements[k] = Approximate.of(RE[requireIndex(i)][k], IM[i][k]);
    }
    return Tensor.matrix(2, 2, elements);
  }

  /** diag(σ_i, σ_i*). */
  static Tensor sigmaHat(int i) {
    Tensor sigma = sigma(i);
    return nambu(
        (row, column) -> {
          if (row / 2 != column / 2) {
            return Approximate.ZERO;
          }
          Approximate element = sigma.element(row % 2, column % 2);
          return row < 2 ? element : element.conjugate();
        });
  }

  /** τ_i ⊗ 1. */
  static Tensor tauHat(int i) {
    Tensor tau = sigma(i);
    return nambu(
        (row, column) ->
            row % 2 == column % 2 ? tau.element(row / 2, column / 2) : Approximate.ZERO);
  }

  private interface Element {
    Approximate at(int row, int column);
  }

  private static Tensor nambu(Element element) {
    Approximate[] elements = new Approximate[16];
    for (int k = 0; k < 16; k++) {
      elements[k] = element.at(k / 4, k % 4);
    }
    return Tensor.matrix(4, 4, elements);
  }

  private static int requireIndex(int i) {
    if (i < 0 || i > 3) {
      throw new IllegalArgumentException("no Pauli matrix " + i);
    }
    return i;
  }
}
