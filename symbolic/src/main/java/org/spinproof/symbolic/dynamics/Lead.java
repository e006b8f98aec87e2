package org.spinproof.symbolic.dynamics;

/** One of the two superconductors. */
public enum Lead {
  LEFT,
  RIGHT
}
