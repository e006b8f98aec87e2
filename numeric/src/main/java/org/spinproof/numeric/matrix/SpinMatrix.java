package org.spinproof.numeric.matrix;

import java.util.Arrays;

/**
 * An immutable complex 2×2 matrix in spin space. Its flat form is eight doubles, row-major, real
 * and imaginary part in turn: (11 re, 11 im, 12 re, 12 im, 21 re, 21 im, 22 re, 22 im).
 */
public final class SpinMatrix {
  private final double[] data;

  private SpinMatrix(double[] data) {
    this.data = data;
  }

  /**
   * @param flat eight doubles in the flat form; copied
   */
  public static SpinMatrix of(double... flat) {
    if (flat.length != 8) {
      throw new IllegalArgumentException("a spin matrix has 8 doubles, not " + flat.length);
    }
    return new SpinMatrix(flat.clone());
  }

  /**
   * @param flat an array that holds the flat form from {@code offset} on; copied
   */
  public static SpinMatrix from(double[] flat, int offset) {
    return new SpinMatrix(Arrays.copyOfRange(flat, offset, offset + 8));
  }

  /**
   * Real part of an entry.
   *
   * @param row 0 or 1
   * @param column 0 or 1
   */
  public double re(int row, int column) {
    return data[4 * row + 2 * column];
  }

  /**
   * Imaginary part of an entry.
   *
   * @param row 0 or 1
   * @param column 0 or 1
   */
  public double im(int row, int column) {
    return data[4 * row + 2 * column + 1];
  }

  /** The flat form, a fresh copy. */
  public double[] toArray() {
    return data.clone();
  }

  /** The complex conjugate, entry by entry. */
  public SpinMatrix conjugate() {
    double[] result = data.clone();
    for (int k = 1; k < 8; k += 2) {
      result[k] = -result[k];
    }
    return new SpinMatrix(result);
  }

  /** Largest absolute difference of an entry. */
  public double distance(SpinMatrix other) {
    double largest = 0.0;
    for (int k = 0; k < 8; k += 2) {
      largest =
          Math.max(largest, Math.hypot(data[k] - other.data[k], data[k + 1] - other.data[k + 1]));
    }
    return largest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpinMatrix that && Arrays.equals(data, that.data);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return "SpinMatrix" + Arrays.toString(data);
  }
}
