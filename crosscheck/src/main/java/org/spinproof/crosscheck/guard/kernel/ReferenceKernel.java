package org.spinproof.crosscheck.guard.kernel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spinproof.crosscheck.guard.reference.ReferenceRows;
import org.spinproof.crosscheck.guard.reference.ReferenceSolver;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.Quantity;

/** The reference solver itself, at a lower accuracy: the kernel that must pass. */
public final class ReferenceKernel implements Kernel {
  /** What the accumulation at the ends of a film allows: its tail in energy is bounded to 1e-7. */
  private static final double UNCERTAINTY = 3e-6;

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public Set<Quantity> quantities() {
    return EnumSet.allOf(Quantity.class);
  }

  @Override
  public double uncertainty(Quantity quantity) {
    return UNCERTAINTY;
  }

  @Override
  public List<double[]> evaluate(Quantity quantity, List<Place> places) {
    List<double[]> unknown = new ArrayList<>();
    places.forEach(place -> unknown.add(new double[quantity.valueColumns().size()]));
    // an uncertainty of ten times its own asks the solver for just that
    KernelTable table = Tables.of(name(), quantity, places, unknown, UNCERTAINTY);
    ReferenceRows rows =
        ReferenceSolver.of(
                Optional.empty(), table, places.stream().map(p -> Optional.of(p.wire())).toList())
            .solve(Runtime.getRuntime().availableProcessors(), () -> {});
    for (int row = 0; row < places.size(); row++) {
      for (int c = 0; c < rows.values().length; c++) {
        unknown.get(row)[c] = rows.values()[c][row];
      }
    }
    return unknown;
  }
}
