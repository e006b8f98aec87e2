package org.spinproof.symbolic.dynamics;

/** The exponential e^{i(at·t + atOuter·t1 + atInner·t2)} of t ≥ t1 ≥ t2. */
public record Phase(Frequency at, Frequency atOuter, Frequency atInner) {
  public static final Phase NONE = new Phase(Frequency.ZERO, Frequency.ZERO, Frequency.ZERO);

  /** e^{iωt}: t is the time of the observable. */
  public static Phase atObservation(Frequency frequency) {
    return new Phase(frequency, Frequency.ZERO, Frequency.ZERO);
  }

  /** e^{iω t1}: t1 is the time of the later perturbation. */
  public static Phase atOuter(Frequency frequency) {
    return new Phase(Frequency.ZERO, frequency, Frequency.ZERO);
  }

  /** e^{iω t2}: t2 is the time of the earlier perturbation. */
  public static Phase atInner(Frequency frequency) {
    return new Phase(Frequency.ZERO, Frequency.ZERO, frequency);
  }

  public Phase times(Phase other) {
    return new Phase(at.plus(other.at), atOuter.plus(other.atOuter), atInner.plus(other.atInner));
  }
}
