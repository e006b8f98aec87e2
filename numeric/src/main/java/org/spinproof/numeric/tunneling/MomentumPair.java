package org.spinproof.numeric.tunneling;

import java.util.Arrays;
import java.util.List;

/** The four pairs of momenta (left, right) of a shell, as solver files write them. */
public enum MomentumPair {
  KP("kp", +1, +1),
  MINUS_K_MINUS_P("-k-p", -1, -1),
  K_MINUS_P("k-p", +1, -1),
  MINUS_K_P("-kp", -1, +1);

  private final String label;
  private final int leftSign;
  private final int rightSign;

  MomentumPair(String label, int leftSign, int rightSign) {
    this.label = label;
    this.leftSign = leftSign;
    this.rightSign = rightSign;
  }

  /** The key in a solver file: {@code kp}, {@code -k-p}, {@code k-p} or {@code -kp}. */
  public String label() {
    return label;
  }

  /** +1 where the left momentum is k, −1 where it is −k. */
  public int leftSign() {
    return leftSign;
  }

  /** +1 where the right momentum is p, −1 where it is −p. */
  public int rightSign() {
    return rightSign;
  }

  /** Both momenta reversed. */
  public MomentumPair opposite() {
    return of(-leftSign, -rightSign);
  }

  /** The pair with the given signs of k and p, each +1 or −1. */
  public static MomentumPair of(int leftSign, int rightSign) {
    return Arrays.stream(values())
        .filter(pair -> pair.leftSign == leftSign && pair.rightSign == rightSign)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "signs of momenta are +1 or -1, not %d, %d".formatted(leftSign, rightSign)));
  }

  /** The two pairs that share the left momentum of the given sign. */
  public static List<MomentumPair> withLeft(int leftSign) {
    return List.of(of(leftSign, +1), of(leftSign, -1));
  }
}
