package org.spinproof.crosscheck.guard.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spinproof.crosscheck.guard.reference.ReferenceRows;
import org.spinproof.crosscheck.guard.reference.ReferenceSolver;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.Quantity;

/** The reference solver itself, at a lower accuracy: the kernel that must pass. */
public final class ReferenceKernel implements Kernel {
  private static final double UNCERTAINTY = 3e-6;

  /**
   * The accumulation at an end has a tail in energy, up to some 1e-2 with the strongest interfaces
   * of the battery, that the solver bounds to 1e-4 of its size.
   */
  private static final double UNCERTAINTY_WITH_TAIL = 1e-5;

  /** How much coarser the kernel is than what it is held against. */
  private static final double COARSER = 10.0;

  private final double uncertainty;

  /** Of an accuracy that every quantity can have. */
  public ReferenceKernel() {
    this(UNCERTAINTY);
  }

  /**
   * Of another accuracy; not finer than 1e-9.
   *
   * @param uncertainty absolute, in the unit of each quantity
   */
  public ReferenceKernel(double uncertainty) {
    this.uncertainty = uncertainty;
  }

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public Set<Quantity> quantities() {
    return Quantity.ofFilm();
  }

  @Override
  public double uncertainty(Quantity quantity) {
    return quantity == Quantity.SPIN_ACCUMULATION
        ? Math.max(UNCERTAINTY_WITH_TAIL, uncertainty)
        : uncertainty;
  }

  @Override
  public List<double[]> evaluate(Quantity quantity, List<Place> places) {
    List<double[]> unknown = new ArrayList<>();
    places.forEach(place -> unknown.add(new double[quantity.valueColumns().size()]));
    // an uncertainty of ten times its own asks the solver for just that
    KernelTable table =
        Tables.of(name(), quantity, places, unknown, COARSER * uncertainty(quantity));
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
