package org.spinproof.crosscheck.guard.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Position;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.crosscheck.solve.SolverFile;
import org.spinproof.numeric.tunneling.ComplexVector;
import org.spinproof.numeric.tunneling.Estimate;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.JunctionSolution;
import org.spinproof.numeric.tunneling.JunctionSolver;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.tunneling.MomentumPair;
import org.spinproof.numeric.usadel.Direction;
import org.spinproof.numeric.usadel.Film;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.SpinActiveInterface;
import org.spinproof.numeric.usadel.Wire;

/**
 * A table's rows of a junction: the kernels of equations 7 and 12 in units of 1/Δ0², level by level
 * or integrated over both as the solver file says, and the spin factors of a pair of momenta.
 */
public final class JunctionRows {
  /** Rounding of a product of two matrices of amplitudes, relative to their squares. */
  private static final double ROUNDING = 1e-14;

  /** Stands where rows of films have theirs; of length 1, so that no unit depends on it. */
  private static final Wire NO_FILM =
      new Wire(
          new Film(1.0, 1.0, 0.01, 30.0),
          SpinActiveInterface.none(),
          SpinActiveInterface.none(),
          new Gap.Fixed(0.0, 0.0),
          new Injection(0.0, new Direction(0, 0, 1)));

  private record Row(Junction junction, Optional<Levels> levels, Optional<MomentumPair> pair) {}

  private final KernelTable table;
  private final List<Optional<Row>> rows;

  private JunctionRows(KernelTable table, List<Optional<Row>> rows) {
    this.table = table;
    this.rows = rows;
  }

  /**
   * Rows that wait to be computed.
   *
   * @throws BadInput if a parameter is out of its range
   */
  public static JunctionRows of(SolverFile.JunctionFile file, KernelTable table) {
    if (table.has("xi_k") != table.has("xi_p") && file.levels().isEmpty()) {
      throw Position.start(table.name())
          .error("one level alone: give the columns xi_k and xi_p both, or the solver file levels");
    }
    List<Optional<Row>> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      rows.add(row(file, table, row));
    }
    return new JunctionRows(table, rows);
  }

  private static Optional<Row> row(SolverFile.JunctionFile file, KernelTable table, int row) {
    for (String column : table.columns()) {
      if (!table.values().contains(column) && Double.isNaN(table.cell(column, row))) {
        return Optional.empty();
      }
    }
    Junction base = file.junction();
    try {
      Junction junction =
          new Junction(
              base.gapLeft(),
              base.gapRight(),
              cell(table, "voltage", row, base.voltage()),
              cell(table, "temperature", row, base.temperature()),
              base.phase(),
              base.amplitudes());
      Optional<Levels> levels =
          table.has("xi_k") || table.has("xi_p")
              ? Optional.of(
                  new Levels(
                      cell(table, "xi_k", row, file.levels().map(Levels::xiLeft).orElse(0.0)),
                      cell(table, "xi_p", row, file.levels().map(Levels::xiRight).orElse(0.0))))
              : file.levels();
      Optional<MomentumPair> pair =
          table.quantity() == Quantity.SPIN_FACTOR
              ? Optional.of(MomentumPair.of(sign(table.cell("k", row)), sign(table.cell("p", row))))
              : Optional.empty();
      return Optional.of(new Row(junction, levels, pair));
    } catch (IllegalArgumentException e) {
      throw new Position(table.name(), table.lines()[row], 1).error(e.getMessage());
    }
  }

  private static int sign(double value) {
    return value == 1.0 || value == -1.0 ? (int) value : 0;
  }

  private static double cell(KernelTable table, String column, int row, double otherwise) {
    return table.has(column) ? table.cell(column, row) : otherwise;
  }

  /**
   * Computes them.
   *
   * @param watch run at the end
   */
  public ReferenceRows solve(Runnable watch) {
    int width = table.values().size();
    double[][] values = new double[width][rows.size()];
    double[][] errors = new double[width][rows.size()];
    boolean[] known = new boolean[rows.size()];
    List<Optional<Wire>> wires = new ArrayList<>();
    for (int k = 0; k < rows.size(); k++) {
      Optional<Row> row = rows.get(k);
      wires.add(row.map(r -> NO_FILM));
      known[k] = row.isPresent();
      for (int c = 0; c < width && row.isPresent(); c++) {
        Optional<Estimate> one = value(row.get(), table.values().get(c));
        values[c][k] = one.map(Estimate::value).orElse(Double.NaN);
        errors[c][k] = one.map(Estimate::error).orElse(0.0);
        known[k] &= one.isPresent();
      }
    }
    watch.run();
    return new ReferenceRows(wires, values, errors, fine(known, errors), known);
  }

  private boolean[] fine(boolean[] known, double[][] errors) {
    boolean[] fine = known.clone();
    for (int k = 0; k < fine.length; k++) {
      for (int c = 0; c < errors.length; c++) {
        double wanted = 0.1 * table.uncertainty(table.values().get(c), 1.0);
        fine[k] &= errors[c][k] <= Math.max(ReferenceSolver.FINEST, wanted);
      }
    }
    return fine;
  }

  private static Optional<Estimate> value(Row row, String column) {
    if (row.pair().isPresent()) {
      return Optional.of(spinFactor(row.junction(), row.pair().get(), column));
    }
    JunctionSolution solution =
        row.levels()
            .map(levels -> JunctionSolver.solve(row.junction(), levels))
            .orElseGet(() -> JunctionSolver.solve(row.junction()));
    return column.equals("dc") ? solution.dcPrinted() : solution.acPrinted();
  }

  private static Estimate spinFactor(Junction junction, MomentumPair pair, String column) {
    ComplexVector all =
        column.startsWith("w")
            ? junction.amplitudes().reflection(pair)
            : junction.amplitudes().transmission(pair);
    Complex component =
        switch (column.charAt(1)) {
          case 'x' -> all.x();
          case 'y' -> all.y();
          default -> all.z();
        };
    double value = column.endsWith("im") ? component.getImaginary() : component.getReal();
    double size = all.x().abs() + all.y().abs() + all.z().abs();
    return new Estimate(value, ROUNDING * Math.max(1.0, size));
  }
}
