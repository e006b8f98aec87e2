package org.spinproof.symbolic.dynamics;

/** The times of second-order perturbation theory, t ≥ t1 ≥ t2. */
public enum Time {
  /** t, of the observable. */
  OBSERVATION,
  /** t1, of the later perturbation. */
  OUTER,
  /** t2, of the earlier perturbation. */
  INNER;

  /** e^{iω·time}. */
  public Phase phase(Frequency frequency) {
    return switch (this) {
      case OBSERVATION -> new Phase(frequency, Frequency.ZERO, Frequency.ZERO);
      case OUTER -> new Phase(Frequency.ZERO, frequency, Frequency.ZERO);
      case INNER -> new Phase(Frequency.ZERO, Frequency.ZERO, frequency);
    };
  }
}
