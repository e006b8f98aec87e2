package org.spinproof.crosscheck.solve;

import org.spinproof.numeric.tunneling.JunctionSolution;
import org.spinproof.numeric.tunneling.JunctionSolver;

/** Solves what a junction's file asks for. */
public final class JunctionRun {
  private JunctionRun() {}

  /** The shell of the file's levels, or the integral over both energies. */
  public static JunctionSolution solve(SolverFile.JunctionFile file) {
    return file.levels()
        .map(levels -> JunctionSolver.solve(file.junction(), levels))
        .orElseGet(() -> JunctionSolver.solve(file.junction()))
        .withNotes(file.notes());
  }
}
