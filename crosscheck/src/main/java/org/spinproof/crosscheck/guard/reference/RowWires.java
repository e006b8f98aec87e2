package org.spinproof.crosscheck.guard.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Position;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.solve.SolverFile;
import org.spinproof.numeric.usadel.Film;
import org.spinproof.numeric.usadel.Gap;
import org.spinproof.numeric.usadel.Injection;
import org.spinproof.numeric.usadel.SpinActiveInterface;
import org.spinproof.numeric.usadel.Sweep;
import org.spinproof.numeric.usadel.Wire;

/** The film that each row of a table is about. */
final class RowWires {
  /** Largest size of a voltage, an energy or a conductance, as in solver files. */
  private static final double LARGEST = 1e6;

  /** Longest film in ξ, as in solver files. */
  private static final double LONGEST = 1000.0;

  /** How far outside the film a position may lie, in ξ. */
  private static final double OUTSIDE = 1e-6;

  private final SolverFile.FilmFile file;
  private final KernelTable table;

  private RowWires(SolverFile.FilmFile file, KernelTable table) {
    this.file = file;
    this.table = table;
  }

  /**
   * One film a row; empty where a parameter, a position or an energy of the row is no number.
   *
   * @throws BadInput if a number is out of its range
   */
  static List<Optional<Wire>> of(SolverFile.FilmFile file, KernelTable table) {
    RowWires rows = new RowWires(file, table);
    List<Optional<Wire>> wires = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      wires.add(rows.readable(row) ? Optional.of(rows.wire(row)) : Optional.empty());
    }
    return wires;
  }

  private boolean readable(int row) {
    for (String column : table.columns()) {
      if (!table.quantity().valueColumns().contains(column)
          && Double.isNaN(table.cell(column, row))) {
        return false;
      }
    }
    return true;
  }

  private Wire wire(int row) {
    Wire base = file.wire();
    double voltage = cell("voltage", row, base.injection().voltage());
    double temperature = cell("temperature", row, base.film().temperature());
    double length = cell("length", row, base.film().length());
    check(row, Math.abs(voltage) <= LARGEST, "voltage", voltage, "between -1e6 and 1e6");
    check(
        row,
        temperature > 0.0 && temperature <= LARGEST,
        "temperature",
        temperature,
        "above 0, in the bulk Tc, at most 1e6");
    check(
        row,
        length > 0.0 && length <= LONGEST,
        "length",
        length,
        "above 0, in xi, at most " + (int) LONGEST);
    if (voltage != 0.0 && !file.injected()) {
      throw error(
          row,
          "a voltage needs an axis: give the solver file injection: {voltage: 0, axis: [1, 0, 0]}");
    }
    if (table.has("x")) {
      double x = table.cell("x", row);
      check(
          row,
          x >= -OUTSIDE && x <= length + OUTSIDE,
          "x",
          x,
          "within the film, from 0 to " + length + " (in xi)");
    }
    if (table.has("energy")) {
      double energy = table.cell("energy", row);
      check(row, Math.abs(energy) <= LARGEST, "energy", energy, "between -1e6 and 1e6");
    }
    Film film = new Film(length, temperature, base.film().dynes(), base.film().cutoff());
    Injection injection = new Injection(voltage, base.injection().axis());
    Wire wire =
        new Wire(
            film,
            end(row, base.left()),
            end(row, base.right()),
            base.gap(),
            injection,
            base.scattering());
    checkSweep(row, wire);
    return wire;
  }

  private SpinActiveInterface end(int row, SpinActiveInterface base) {
    double conductance = cell("conductance", row, base.conductance());
    check(
        row, Math.abs(conductance) <= LARGEST, "conductance", conductance, "between -1e6 and 1e6");
    return new SpinActiveInterface(conductance, base.magnetization());
  }

  /** A branch is known only between the ends of its sweep. */
  private void checkSweep(int row, Wire wire) {
    if (file.sweep().isEmpty() || wire.gap() instanceof Gap.Fixed) {
      return;
    }
    Sweep sweep = file.sweep().get();
    if (sweep.parameter() == Sweep.Parameter.CONDUCTANCE
        && wire.left().conductance() != wire.right().conductance()) {
      throw error(
          row,
          "the sweep goes over the conductance of both ends, which differ here: give the table a"
              + " column conductance");
    }
    double value = Branch.value(sweep.parameter(), wire);
    check(
        row,
        value >= sweep.from() && value <= sweep.to(),
        sweep.parameter().name().toLowerCase(Locale.ROOT),
        value,
        "within the sweep of the solver file, from " + sweep.from() + " to " + sweep.to());
  }

  private double cell(String column, int row, double otherwise) {
    return table.has(column) ? table.cell(column, row) : otherwise;
  }

  private void check(int row, boolean holds, String what, double value, String right) {
    if (!holds) {
      throw error(row, what + " must be " + right + ", not " + value);
    }
  }

  private BadInput error(int row, String problem) {
    return new Position(table.name(), table.lines()[row], 1).error(problem);
  }
}
