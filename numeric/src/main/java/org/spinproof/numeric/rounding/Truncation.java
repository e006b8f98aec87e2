package org.spinproof.numeric.rounding;

/**
 * Which monomials of a truncated power series in several small quantities are kept: those of degree
 * 0 to n_i in the i-th, independently (a box).
 */
public final class Truncation {
  /** Nothing is small: series with one coefficient. */
  public static final Truncation NONE = new Truncation();

  private static final int LARGEST = 700;

  private final int[] degrees;
  private final int size;
  private final int[][] product;

  /**
   * The highest degree kept in each small quantity, none below 0.
   *
   * @throws IllegalArgumentException if there are more than 700 monomials
   */
  public Truncation(int... degrees) {
    this.degrees = degrees.clone();
    int count = 1;
    for (int degree : degrees) {
      count = Math.multiplyExact(count, degree + 1);
      if (count > LARGEST) {
        throw new IllegalArgumentException("a series of more than " + LARGEST + " monomials");
      }
    }
    size = count;
    product = new int[size][size];
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        product[a][b] = multiply(a, b);
      }
    }
  }

  private int multiply(int a, int b) {
    int stride = 1;
    int result = 0;
    int restA = a;
    int restB = b;
    for (int degree : degrees) {
      int sum = restA % (degree + 1) + restB % (degree + 1);
      if (sum > degree) {
        return -1;
      }
      result += sum * stride;
      stride *= degree + 1;
      restA /= degree + 1;
      restB /= degree + 1;
    }
    return result;
  }

  /** Number of monomials kept. */
  public int size() {
    return size;
  }

  /** Number of small quantities. */
  public int quantities() {
    return degrees.length;
  }

  /** The highest degree kept in a small quantity. */
  public int degree(int quantity) {
    return degrees[quantity];
  }

  /** The highest power of a series without constant term that does not vanish. */
  public int totalDegree() {
    int sum = 0;
    for (int degree : degrees) {
      sum += degree;
    }
    return sum;
  }

  /** The position of the first power of a small quantity; its degree must be at least 1. */
  public int position(int quantity) {
    int stride = 1;
    for (int i = 0; i < quantity; i++) {
      stride *= degrees[i] + 1;
    }
    return stride;
  }

  /** The same with one more small quantity, last, of which only the first power is kept. */
  public Truncation withInfinitesimal() {
    int[] more = java.util.Arrays.copyOf(degrees, degrees.length + 1);
    more[degrees.length] = 1;
    return new Truncation(more);
  }

  /** Position of the product of two monomials, or −1 if it is dropped. */
  int product(int a, int b) {
    return product[a][b];
  }
}
