package org.spinproof.numeric.usadel;

import java.util.Optional;

/**
 * Newton's method for gap and states together from the bulk gap, all of it at the resolution that a
 * cold point at 1e-6 ends with: what a cold point would do without coarser resolutions and kept
 * factors, and without its tail.
 */
public final class PlainNewton implements Runnable {
  /** Where the cold point ends. */
  static final int LEVEL = 3;

  /** What the cold point's last iteration is asked for. */
  private static final double TOLERANCE = 3e-8;

  @Override
  public void run() {
    Rung.solve(
        SolverBenchmark.wire(1.5, 0.25),
        new ContourRoad(),
        LEVEL,
        new Gap.Fixed(1.0, 0.0),
        Optional.empty(),
        Optional.of(GapSolver.Aim.FALL),
        TOLERANCE);
  }
}
