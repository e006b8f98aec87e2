package org.spinproof.crosscheck.solve;

import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.spinproof.numeric.tunneling.JunctionSolution;
import org.spinproof.numeric.tunneling.Magnetization;

/**
 * The magnetization of the left lead in time, over one period π ħ/|eV| of cos(2eVt) in 100 steps,
 * both ends included; one line at t = 0 where there is no bias. Cells are empty where the static or
 * the oscillating part does not exist.
 */
public final class JunctionCsv {
  private static final int STEPS = 100;
  private static final String UNIT = " [(g/2) mu_B]";

  private JunctionCsv() {}

  /**
   * The table.
   *
   * @param voltage eV/Δ0
   */
  public static String of(JunctionSolution solution, double voltage) {
    StringBuilder table = new StringBuilder("time [hbar/Delta0]");
    for (String kind : new String[] {"Printed", "Exact"}) {
      for (String component : new String[] {"Mx", "My", "Mz"}) {
        table.append(',').append(component).append(kind).append(UNIT);
      }
    }
    table.append('\n');
    Optional<Magnetization> printed =
        magnetization(
            solution.dc().printed(), solution.ac().printed(), solution.acSine().printed());
    Optional<Magnetization> exact =
        magnetization(solution.dc().exact(), solution.ac().exact(), solution.acSine().exact());
    int steps = voltage == 0.0 ? 0 : STEPS;
    for (int k = 0; k <= steps; k++) {
      double time = steps == 0 ? 0.0 : k * Math.PI / (steps * Math.abs(voltage));
      table.append(SolutionCsv.cell(time));
      table.append(cells(printed.map(m -> m.at(time, voltage))));
      table.append(cells(exact.map(m -> m.at(time, voltage))));
      table.append('\n');
    }
    return table.toString();
  }

  private static Optional<Magnetization> magnetization(
      Optional<Vector3D> dc, Optional<Vector3D> cosine, Optional<Vector3D> sine) {
    return dc.isPresent() && cosine.isPresent() && sine.isPresent()
        ? Optional.of(new Magnetization(dc.get(), cosine.get(), sine.get()))
        : Optional.empty();
  }

  private static String cells(Optional<Vector3D> v) {
    return v.map(
            m ->
                ","
                    + SolutionCsv.cell(m.getX())
                    + ","
                    + SolutionCsv.cell(m.getY())
                    + ","
                    + SolutionCsv.cell(m.getZ()))
        .orElse(",,,");
  }
}
