package org.spinproof.numeric.usadel;

/** How the integrals over energy are taken, and in which unknowns. */
public enum Method {
  /** The fastest valid one. */
  AUTOMATIC,
  /** Poles of the distribution in the upper half plane, with an arc for the cutoff. */
  CONTOUR,
  /** Composite Gauss–Legendre rules along the real axis. */
  REAL_AXIS,
  /**
   * As {@link #AUTOMATIC}, with all eight components of the Riccati amplitudes even where three
   * would do; for a gap that is held fixed.
   */
  GENERAL
}
