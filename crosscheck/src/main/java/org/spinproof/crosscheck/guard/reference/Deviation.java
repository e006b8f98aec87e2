package org.spinproof.crosscheck.guard.reference;

import org.spinproof.crosscheck.guard.table.KernelTable;

/**
 * How far one value of a table is from the reference.
 *
 * @param value the table's, in the unit of the quantity; NaN if it is no number
 * @param reference the reference's
 * @param difference of the two, in size; of phases, modulo 2; 0 where it is not looked at
 * @param allowed the sum of both uncertainties
 */
public record Deviation(double value, double reference, double difference, double allowed) {

  /**
   * Compares one cell.
   *
   * @param length of the row's film in ξ
   * @param reference the reference's value, in the unit of the quantity
   * @param error its bound; infinite for a phase that has no meaning
   */
  public static Deviation of(
      KernelTable table, String column, int row, double length, double reference, double error) {
    double value = table.cell(column, row) * table.scale(column, length);
    double allowed = table.uncertainty(column, length) + error;
    if (!column.equals("phase")) {
      return new Deviation(value, reference, Math.abs(value - reference), allowed);
    }
    if (Double.isInfinite(error) || table.cell("amplitude", row) == 0.0) {
      return new Deviation(value, reference, 0.0, allowed);
    }
    return new Deviation(
        value, reference, Math.abs(Math.IEEEremainder(value - reference, 2)), allowed);
  }

  /** Whether the errors of both cover the difference. A value that is no number never agrees. */
  public boolean agrees() {
    return difference <= allowed * (1.0 + 1e-12) + 4.0 * Math.ulp(reference);
  }

  /** The difference as a multiple of what is allowed; infinite for what is no number. */
  public double ratio() {
    return Double.isNaN(difference)
        ? Double.POSITIVE_INFINITY
        : agrees()
            ? Math.min(1.0, difference / Math.max(allowed, 1e-300))
            : difference / Math.max(allowed, 1e-300);
  }
}
