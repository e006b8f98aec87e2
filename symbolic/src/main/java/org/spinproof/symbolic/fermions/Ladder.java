package org.spinproof.symbolic.fermions;

import java.util.Comparator;

/**
 * One fermion operator: creation or annihilation in a mode. In normal order creators stand left of
 * annihilators, creators by rising and annihilators by falling mode.
 */
public record Ladder(int mode, boolean creator) implements Comparable<Ladder> {
  private static final Comparator<Ladder> NORMAL_ORDER =
      Comparator.comparing((Ladder x) -> !x.creator)
          .thenComparingInt(x -> x.creator ? x.mode : -x.mode);

  public static Ladder create(int mode) {
    return new Ladder(mode, true);
  }

  public static Ladder annihilate(int mode) {
    return new Ladder(mode, false);
  }

  public Ladder adjoint() {
    return new Ladder(mode, !creator);
  }

  /** Whether the anticommutator with {@code other} is one; otherwise it is zero. */
  public boolean conjugateTo(Ladder other) {
    return mode == other.mode && creator != other.creator;
  }

  @Override
  public int compareTo(Ladder other) {
    return NORMAL_ORDER.compare(this, other);
  }
}
