package org.spinproof.numeric.usadel;

/** A cold point at 1e-6. */
public final class ColdPoint implements Runnable {
  @Override
  public void run() {
    new UsadelSolver(1e-6, Method.AUTOMATIC).solve(SolverBenchmark.wire(1.5, 0.25));
  }
}
