package org.spinproof.crosscheck.solve;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.spinproof.numeric.tunneling.JunctionSolution;

/**
 * The time series of a junction as a table, one line a time; cells are empty where the static or
 * the oscillating part does not exist.
 */
public final class JunctionCsv {
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
    table.append(",uncertainty").append(UNIT).append('\n');
    JunctionSeries series = JunctionSeries.of(solution, voltage);
    for (int k = 0; k < series.times().size(); k++) {
      table.append(SolutionCsv.cell(series.times().get(k)));
      table.append(cells(series.printed(), k)).append(cells(series.exact(), k));
      table.append(',').append(SolutionCsv.cell(series.errors().get(k))).append('\n');
    }
    return table.toString();
  }

  private static String cells(Optional<List<Vector3D>> series, int k) {
    return series
        .map(s -> s.get(k))
        .map(
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
