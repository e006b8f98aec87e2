package org.spinproof.crosscheck.guard.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Nearest;
import org.spinproof.crosscheck.document.Position;
import org.spinproof.crosscheck.document.Text;

/** Reads kernel tables. Every fault of the file as a whole is a {@link BadInput} at its line. */
public final class TableReader {
  /** The largest file. */
  public static final int MOST_BYTES = 64 << 20;

  /** The longest table. */
  public static final int MOST_ROWS = 1_000_000;

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eEdD][-+]?\\d{1,4})?");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String name;
  private final Header header;
  private List<String> columns = List.of();
  private double[][] cells = new double[0][];
  private int[] lines = new int[64];
  private int rows;

  private TableReader(String name, String headerName) {
    this.name = name;
    this.header = new Header(headerName);
  }

  /**
   * A table of cells that another format held.
   *
   * @param name what messages call the file
   * @param headerName what they call the file that the header lines are of
   * @param headerLines as in a table, each with its #
   * @param names of the columns
   * @param cells by column and row; NaN for what is no finite number
   * @throws BadInput as {@link #parse}
   */
  public static KernelTable assemble(
      String name,
      String headerName,
      List<String> headerLines,
      List<String> names,
      double[][] cells) {
    TableReader reader = new TableReader(name, headerName);
    for (int k = 0; k < headerLines.size(); k++) {
      reader.header.take(headerLines.get(k).substring(1), k + 1);
    }
    reader.name(names, 1);
    reader.cells = cells;
    reader.rows = cells[0].length;
    reader.lines = IntStream.rangeClosed(1, reader.rows).toArray();
    return reader.table(1);
  }

  /**
   * Reads bytes.
   *
   * @param name what messages call the file
   * @throws BadInput if they are too many, no text, or no kernel table
   */
  public static KernelTable parse(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw Position.start(name).error("the file is larger than 64 MB: split it");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Position.start(name).error("this is no UTF-8 text: save the table as text");
    }
    return new TableReader(name, name).parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private KernelTable parse(String text) {
    int number = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      number++;
      line(text.substring(at, end).strip(), number);
      at = end + 1;
      if (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') {
        at++;
      }
    }
    return table(number);
  }

  private void line(String line, int number) {
    if (line.isEmpty()) {
      return;
    }
    if (line.indexOf('\0') >= 0) {
      throw at(number).error("a zero byte does not belong in a table: save it as text");
    }
    if (line.startsWith("#")) {
      header.take(line.substring(1), number);
    } else if (columns.isEmpty()) {
      name(split(line, 0), number);
    } else {
      row(line, number);
    }
  }

  private Position at(int line) {
    return new Position(name, line, 1);
  }

  private void name(List<String> names, int number) {
    Quantity quantity = header.quantity(at(number));
    for (int k = 0; k < names.size(); k++) {
      String column = names.get(k);
      if (!quantity.known().contains(column)) {
        throw at(number)
            .error(
                column.isEmpty()
                    ? "column " + (k + 1) + " has no name"
                    : "unknown column "
                        + Text.quoted(column)
                        + " for "
                        + quantity.key()
                        + Nearest.hint(column, quantity.known())
                        + "; known are "
                        + String.join(", ", quantity.known()));
      }
      if (names.indexOf(column) != k) {
        throw at(number).error("the column " + column + " stands here twice: remove one");
      }
    }
    for (String column : quantity.required()) {
      if (!names.contains(column)) {
        throw at(number)
            .error(
                "the column "
                    + column
                    + " is missing; "
                    + quantity.key()
                    + " needs "
                    + String.join(", ", quantity.required()));
      }
    }
    columns = names;
    cells = new double[names.size()][64];
  }

  /** Cells by commas, else by tabs, else by blanks; a line of tabs may also be aligned by them. */
  private static List<String> split(String line, int expected) {
    List<String> found = new ArrayList<>();
    if (line.indexOf(',') >= 0) {
      for (String cell : line.split(",", -1)) {
        found.add(cell.strip());
      }
      return found;
    }
    if (line.indexOf('\t') >= 0) {
      for (String cell : line.split("\t", -1)) {
        found.add(cell.strip());
      }
      if (expected == 0 ? !found.contains("") : found.size() == expected) {
        return found;
      }
    }
    return Arrays.asList(BLANKS.split(line, -1));
  }

  private void row(String line, int number) {
    List<String> found = split(line, columns.size());
    if (found.size() != columns.size()) {
      throw at(number)
          .error(
              "this row has "
                  + found.size()
                  + " cells, the table has "
                  + columns.size()
                  + " columns: "
                  + String.join(", ", columns));
    }
    if (rows == MOST_ROWS) {
      throw at(number).error("the table has more than a million rows: split it");
    }
    if (rows == lines.length) {
      int larger = Math.min(MOST_ROWS, 2 * rows);
      lines = Arrays.copyOf(lines, larger);
      for (int k = 0; k < cells.length; k++) {
        cells[k] = Arrays.copyOf(cells[k], larger);
      }
    }
    lines[rows] = number;
    for (int k = 0; k < cells.length; k++) {
      cells[k][rows] = number(found.get(k));
    }
    rows++;
  }

  /** NaN for what is no finite number. Fortran writes its exponents with D as well. */
  public static double number(String cell) {
    if (!NUMBER.matcher(cell).matches()) {
      return Double.NaN;
    }
    double value = Double.parseDouble(cell.replace('D', 'E').replace('d', 'e'));
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private KernelTable table(int last) {
    Position end = at(Math.max(1, last));
    Quantity quantity = header.quantity(end);
    if (columns.isEmpty()) {
      throw end.error(
          "the table has no line of column names: write " + String.join(",", quantity.required()));
    }
    if (rows == 0) {
      throw end.error("the table has no rows");
    }
    Map<String, double[]> data = new LinkedHashMap<>();
    for (int k = 0; k < cells.length; k++) {
      data.put(columns.get(k), Arrays.copyOf(cells[k], rows));
    }
    Unit.Conversion conversion = header.conversion(quantity);
    return new KernelTable(
        name,
        quantity,
        List.copyOf(columns),
        data,
        conversion.factor(),
        conversion.overLength(),
        header.uncertainty(quantity, columns),
        Arrays.copyOf(lines, rows));
  }
}
