package org.spinproof.crosscheck.guard.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spinproof.crosscheck.guard.compare.TableOutcome.RowState;
import org.spinproof.crosscheck.guard.reference.Deviation;
import org.spinproof.crosscheck.guard.reference.ReferenceRows;
import org.spinproof.crosscheck.guard.table.KernelTable;

/** Holds a table's rows against the reference. */
public final class Comparison {
  private final KernelTable table;
  private final ReferenceRows reference;
  private final List<String> columns;

  private Comparison(KernelTable table, ReferenceRows reference) {
    this.table = table;
    this.reference = reference;
    this.columns = table.values();
  }

  /** Compares, and looks for the likely fault if a row fails. */
  public static TableOutcome of(KernelTable table, ReferenceRows reference) {
    TableOutcome outcome = new Comparison(table, reference).outcome();
    return outcome.status() != 1
        ? outcome
        : new TableOutcome(
            table,
            reference,
            outcome.states(),
            outcome.worst(),
            outcome.firstFailing(),
            Diagnosis.of(outcome));
  }

  /** One value beside the reference's. */
  static Deviation deviation(KernelTable table, ReferenceRows reference, int column, int row) {
    return Deviation.of(
        table,
        table.values().get(column),
        row,
        reference.wires().get(row).orElseThrow().film().length(),
        reference.values()[column][row],
        reference.uncertainties()[column][row]);
  }

  private TableOutcome outcome() {
    List<RowState> states = new ArrayList<>();
    Optional<Cell> worst = Optional.empty();
    Map<String, Cell> first = new LinkedHashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      Optional<Cell> cell = worst(row);
      RowState state = state(row, cell);
      states.add(state);
      if (cell.isEmpty()) {
        continue;
      }
      boolean counts = reference.wires().get(row).isEmpty() || reference.trusted()[row];
      if (counts && (worst.isEmpty() || ratio(cell.get()) > ratio(worst.get()))) {
        worst = cell;
      }
      if (state == RowState.FAILS) {
        note(first, cell.get());
      }
    }
    return new TableOutcome(table, reference, states, worst, first, List.of());
  }

  private static double ratio(Cell cell) {
    return cell.deviation().ratio();
  }

  private static void note(Map<String, Cell> first, Cell cell) {
    cell.at()
        .forEach(
            (name, value) -> {
              Cell before = first.get(name);
              if (!Double.isNaN(value) && (before == null || value < before.at().get(name))) {
                first.put(name, cell);
              }
            });
  }

  private RowState state(int row, Optional<Cell> worst) {
    if (reference.wires().get(row).isEmpty() || !isNumeric(row)) {
      return RowState.FAILS;
    }
    if (!reference.trusted()[row]) {
      return RowState.UNDECIDED;
    }
    if (worst.filter(cell -> !cell.deviation().agrees()).isPresent()) {
      return RowState.FAILS;
    }
    return reference.fine()[row] ? RowState.AGREES : RowState.UNDECIDED;
  }

  /** Whether every value that is looked at is a number. */
  private boolean isNumeric(int row) {
    for (int c = 0; c < columns.size(); c++) {
      Deviation deviation = deviation(table, reference, c, row);
      if (Double.isNaN(deviation.value()) && deviation.difference() != 0.0) {
        return false;
      }
    }
    return true;
  }

  /** The value of a row that is farthest from the reference. */
  private Optional<Cell> worst(int row) {
    Map<String, Double> at = new LinkedHashMap<>();
    for (String column : table.columns()) {
      if (!table.quantity().valueColumns().contains(column)) {
        at.put(column, table.cell(column, row));
      }
    }
    if (reference.wires().get(row).isEmpty()) {
      String bad =
          at.keySet().stream().filter(c -> Double.isNaN(at.get(c))).findFirst().orElseThrow();
      Deviation none = new Deviation(Double.NaN, Double.NaN, Double.NaN, 0.0);
      return Optional.of(new Cell(row, table.lines()[row], bad, at, none));
    }
    Optional<Cell> worst = Optional.empty();
    for (int c = 0; c < columns.size(); c++) {
      Cell cell =
          new Cell(
              row, table.lines()[row], columns.get(c), at, deviation(table, reference, c, row));
      if (worst.isEmpty() || ratio(cell) > ratio(worst.get())) {
        worst = Optional.of(cell);
      }
    }
    return worst;
  }
}
