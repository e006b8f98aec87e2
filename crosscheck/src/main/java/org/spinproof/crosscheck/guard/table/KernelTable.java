package org.spinproof.crosscheck.guard.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a kernel computed: independent rows of one quantity. The arrays are shared, by convention
 * not modified.
 *
 * @param name as the user gave the file
 * @param quantity what the rows hold
 * @param columns names, in the order of the file
 * @param data a column's cells as written, in the table's unit; NaN where a cell is no finite
 *     number
 * @param factor what turns a value of the table's unit into one of {@link Quantity#unit()}
 * @param overLength whether the value has to be divided by the length in ξ besides
 * @param uncertainty of value columns, absolute, in the table's unit; 0 if left out
 * @param lines where each row stands in its file, from 1
 */
public record KernelTable(
    String name,
    Quantity quantity,
    List<String> columns,
    Map<String, double[]> data,
    double factor,
    boolean overLength,
    Map<String, Double> uncertainty,
    int[] lines) {

  /** The same rows at other lines of their file. */
  public KernelTable at(int[] where) {
    return new KernelTable(name, quantity, columns, data, factor, overLength, uncertainty, where);
  }

  /** Some of the rows, the last one not included. */
  public KernelTable rows(int from, int to) {
    Map<String, double[]> some = new LinkedHashMap<>();
    data.forEach((column, cells) -> some.put(column, Arrays.copyOfRange(cells, from, to)));
    return new KernelTable(
        name,
        quantity,
        columns,
        some,
        factor,
        overLength,
        uncertainty,
        Arrays.copyOfRange(lines, from, to));
  }

  /** Number of rows. */
  public int rows() {
    return lines.length;
  }

  /** Whether there is such a column. */
  public boolean has(String column) {
    return data.containsKey(column);
  }

  /** The cell as written. */
  public double cell(String column, int row) {
    return data.get(column)[row];
  }

  /** Value columns that the table has, in the order of {@link Quantity#valueColumns()}. */
  public List<String> values() {
    return quantity.valueColumns().stream().filter(this::has).toList();
  }

  /** Parameter columns that the table has. */
  public List<String> parameters() {
    return Quantity.PARAMETERS.stream().filter(this::has).toList();
  }

  /**
   * What turns the table's unit into that of the quantity, in one column and row.
   *
   * @param length of the row's film in ξ
   */
  public double scale(String column, double length) {
    // the phase is in units of π whatever the amplitude's unit is
    return column.equals("phase") ? 1.0 : overLength ? factor / length : factor;
  }

  /** Uncertainty in the unit of the quantity. */
  public double uncertainty(String column, double length) {
    return uncertainty.getOrDefault(column, 0.0) * scale(column, length);
  }
}
