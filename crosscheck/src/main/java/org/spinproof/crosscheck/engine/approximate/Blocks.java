package org.spinproof.crosscheck.engine.approximate;

import org.spinproof.numeric.rounding.Approximate;
import org.spinproof.numeric.rounding.Jet;
import org.spinproof.numeric.rounding.Tensor;

/** 4×4 Nambu matrices by their 2×2 blocks. */
final class Blocks {
  private Blocks() {}

  /** The 2×2 block in a block row and column, 1 or 2. */
  static Tensor block(Tensor matrix, int row, int column) {
    if (matrix.order() != 4 || row < 1 || row > 2 || column < 1 || column > 2) {
      throw new IllegalArgumentException("no block " + row + ", " + column);
    }
    return matrix.block(2 * (row - 1), 2 * (column - 1), 2, 2);
  }

  /** The matrix of four blocks. */
  static Jet assemble(Jet a11, Jet a12, Jet a21, Jet a22) {
    return place(a11, 0, 0).plus(place(a12, 0, 2)).plus(place(a21, 2, 0)).plus(place(a22, 2, 2));
  }

  private static Jet place(Jet block, int row, int column) {
    return block.linear(
        tensor -> {
          Approximate[] elements = new Approximate[16];
          java.util.Arrays.fill(elements, Approximate.ZERO);
          for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
              elements[4 * (row + i) + column + j] = tensor.element(i, j);
            }
          }
          return Tensor.matrix(4, 4, elements);
        });
  }
}
