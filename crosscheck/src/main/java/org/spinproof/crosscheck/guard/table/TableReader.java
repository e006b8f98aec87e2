package org.spinproof.crosscheck.guard.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

  private TableReader(String name) {
    this.name = name;
    this.header = new Header(name);
  }

  /**
   * Reads a file.
   *
   * @throws BadInput if it is missing, too large, no text, or no kernel table
   */
  public static KernelTable read(Path path) {
    Position start = Position.start(path.toString());
    if (!Files.exists(path)) {
      throw start.error("there is no such file");
    }
    if (!Files.isRegularFile(path)) {
      throw start.error("this is no file that can be read");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw start.error("the file cannot be read: " + e.getMessage());
    }
    return parse(path.toString(), bytes);
  }

  /**
   * Reads bytes.
   *
   * @param name what messages call the file
   * @throws BadInput as {@link #read}
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
    return new TableReader(name).parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
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
      name(line, number);
    } else {
      row(line, number);
    }
  }

  private Position at(int line) {
    return new Position(name, line, 1);
  }

  private void name(String line, int number) {
    Quantity quantity = header.quantity(at(number));
    List<String> names = split(line, 0);
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
  static double number(String cell) {
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
