package org.spinproof.symbolic.dynamics;

/** The exponential e^{i(at·t + atOuter·t1 + atInner·t2)} of t ≥ t1 ≥ t2. */
public record Phase(Frequency at, Frequency atOuter, Frequency atInner) {
  public static final Phase NONE = new Phase(Frequency.ZERO, Frequency.ZERO, Frequency.ZERO);

  public Phase times(Phase other) {
    return new Phase(at.plus(other.at), atOuter.plus(other.atOuter), atInner.plus(other.atInner));
  }
}
