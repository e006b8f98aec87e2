package org.spinproof.crosscheck.guard.compare;

import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.guard.compare.TableOutcome.RowState;
import org.spinproof.crosscheck.guard.reference.Deviation;
import org.spinproof.crosscheck.guard.reference.ReferenceRows;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.numeric.usadel.Wire;

/**
 * The failing rows whose values are numbers, in the unit of the quantity.
 *
 * @param table the table
 * @param reference the reference's rows
 * @param rows the failing rows
 */
record Evidence(KernelTable table, ReferenceRows reference, int[] rows) {
  /** What a hypothesis may leave of a row's deviation. */
  private static final double LEFT = 0.02;

  static Evidence of(TableOutcome outcome) {
    List<Integer> rows = new ArrayList<>();
    KernelTable table = outcome.table();
    for (int row = 0; row < table.rows(); row++) {
      if (outcome.states().get(row) == RowState.FAILS
          && outcome.reference().wires().get(row).isPresent()
          && outcome.reference().trusted()[row]
          && numeric(table, row)) {
        rows.add(row);
      }
    }
    return new Evidence(
        table, outcome.reference(), rows.stream().mapToInt(Integer::intValue).toArray());
  }

  private static boolean numeric(KernelTable table, int row) {
    return table.values().stream().noneMatch(c -> Double.isNaN(table.cell(c, row)));
  }

  /** Only some of the rows, evenly chosen. */
  Evidence some(int most) {
    if (rows.length <= most) {
      return this;
    }
    int[] chosen = new int[most];
    for (int k = 0; k < most; k++) {
      chosen[k] = rows[(int) ((long) k * (rows.length - 1) / Math.max(1, most - 1))];
    }
    return new Evidence(table, reference, chosen);
  }

  int width() {
    return table.values().size();
  }

  Wire wire(int row) {
    return reference.wires().get(row).orElseThrow();
  }

  /** The table's values in a row. */
  double[] said(int row) {
    double[] v = new double[width()];
    for (int c = 0; c < v.length; c++) {
      String column = table.values().get(c);
      v[c] = table.cell(column, row) * table.scale(column, wire(row).film().length());
    }
    return v;
  }

  /** The reference's values in a row. */
  double[] truth(int row) {
    double[] v = new double[width()];
    for (int c = 0; c < v.length; c++) {
      v[c] = reference.values()[c][row];
    }
    return v;
  }

  Deviation deviation(int column, int row) {
    return Comparison.deviation(table, reference, column, row);
  }

  /** Largest deviation of a row. */
  double largest(int row) {
    double largest = 0.0;
    for (int c = 0; c < width(); c++) {
      largest = Math.max(largest, deviation(c, row).difference());
    }
    return largest;
  }

  /** Whether a row's values are those predicted, but for a fiftieth of its deviation. */
  boolean explains(int row, double[] predicted) {
    double[] said = said(row);
    double room = LEFT * largest(row);
    for (int c = 0; c < said.length; c++) {
      double off = said[c] - predicted[c];
      if (table.values().get(c).equals("phase")) {
        off = deviation(c, row).difference() == 0.0 ? 0.0 : Math.IEEEremainder(off, 2.0);
      }
      // NaN explains nothing
      if (!(Math.abs(off) <= Math.max(room, deviation(c, row).allowed()))) {
        return false;
      }
    }
    return true;
  }
}
