package org.spinproof.crosscheck.guard.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Position;
import org.spinproof.crosscheck.document.Text;
import org.spinproof.crosscheck.guard.table.Quantity;

/**
 * The file {@code NAME.header} beside a file {@code NAME} that cannot say what it holds: the lines
 * of a kernel table's header, {@code # parameters: voltage 0.25, length 1.5} for what is the same
 * in every row, and the line of column names, each {@code N} or {@code N=array}.
 *
 * @param name of the file; empty if there is none
 * @param lines that begin with #
 * @param parameters that every row has
 * @param columns a table's column for each array; empty if the line is missing
 */
record Sidecar(
    String name, List<String> lines, Map<String, Double> parameters, Map<String, String> columns) {
  private static final int MOST_BYTES = 1 << 16;
  private static final String PARAMETERS = "parameters:";

  /** What there is if nothing is beside a file. */
  static final Sidecar NONE = new Sidecar("", List.of(), Map.of(), Map.of());

  /**
   * The sidecar of a file.
   *
   * @throws BadInput if there is one that cannot be read
   */
  static Sidecar of(Path file) {
    Path path = file.resolveSibling(file.getFileName() + ".header");
    if (!Files.isRegularFile(path)) {
      return NONE;
    }
    Position start = Position.start(path.toString());
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw start.error("a header has at most 64 kB");
      }
      return parse(
          path.toString(),
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw start.error("this is no UTF-8 text");
    } catch (IOException e) {
      throw start.error("the file cannot be read: " + e.getMessage());
    }
  }

  private static Sidecar parse(String name, String text) {
    List<String> lines = new ArrayList<>();
    Map<String, Double> parameters = new LinkedHashMap<>();
    Map<String, String> columns = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      Position at = new Position(name, number, 1);
      String plain = line.strip();
      String said = plain.startsWith("#") ? plain.substring(1).strip() : "";
      if (said.startsWith(PARAMETERS)) {
        parameters(at, said.substring(PARAMETERS.length()).strip(), parameters);
      } else if (!plain.isEmpty() && !plain.startsWith("#")) {
        if (!columns.isEmpty()) {
          throw at.error("a header has one line of column names: the numbers are in the file");
        }
        columns(at, plain, columns);
      }
      lines.add(plain.startsWith("#") ? plain : "#");
    }
    return new Sidecar(name, lines, parameters, columns);
  }

  private static void parameters(Position at, String text, Map<String, Double> parameters) {
    String[] words = text.split("[\\s,;:=]+", -1);
    for (int k = 0; k < words.length; k += 2) {
      Optional<Double> value = k + 1 < words.length ? number(words[k + 1]) : Optional.empty();
      if (!Quantity.PARAMETERS.contains(words[k]) || value.isEmpty()) {
        throw at.error(
            "the parameters are pairs such as voltage 0.25, of "
                + String.join(", ", Quantity.PARAMETERS)
                + ", not "
                + Text.quoted(text));
      }
      if (parameters.put(words[k], value.get()) != null) {
        throw at.error("the parameter " + words[k] + " stands here twice");
      }
    }
  }

  private static Optional<Double> number(String word) {
    try {
      double value = Double.parseDouble(word);
      return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void columns(Position at, String line, Map<String, String> columns) {
    for (String word : line.split("[\\s,]+", -1)) {
      int equals = word.indexOf('=');
      String column = equals < 0 ? word : word.substring(0, equals);
      String array = equals < 0 ? word : word.substring(equals + 1);
      if (column.isEmpty() || array.isEmpty()) {
        throw at.error(
            "a column is written as column or as column=array, not " + Text.quoted(word));
      }
      if (columns.put(column, array) != null) {
        throw at.error("the column " + column + " stands here twice: remove one");
      }
    }
  }
}
