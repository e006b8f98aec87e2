package org.spinproof.numeric.usadel;

/** How the integrals over energy are taken. */
public enum Method {
  /** The fastest valid one. */
  AUTOMATIC,
  /** Poles of the distribution in the upper half plane, with an arc for the cutoff. */
  CONTOUR,
  /** Composite Gauss–Legendre rules along the real axis. */
  REAL_AXIS
}
