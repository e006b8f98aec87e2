package org.spinproof.crosscheck.guard.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Nearest;
import org.spinproof.crosscheck.document.Position;
import org.spinproof.crosscheck.document.Text;

/** What the lines that begin with # say. */
final class Header {
  private static final List<String> KEYS = List.of("spinproof", "quantity", "unit", "uncertainty");

  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;:=]+");

  private record Entry(String value, Position position) {}

  private final String name;
  private final Map<String, Entry> entries = new HashMap<>();

  Header(String name) {
    this.name = name;
  }

  /**
   * Takes one line.
   *
   * @param line without its #
   * @throws BadInput if a key comes twice, or says what cannot be
   */
  void take(String line, int number) {
    int colon = line.indexOf(':');
    String key = colon < 0 ? "" : line.substring(0, colon).strip();
    if (!KEYS.contains(key)) {
      return;
    }
    Position at = new Position(name, number, 1);
    String value = line.substring(colon + 1).strip();
    if (value.isEmpty()) {
      throw at.error("# " + key + ": says nothing: give a value or leave the line out");
    }
    if (entries.containsKey(key)) {
      throw at.error(
          "# "
              + key
              + " stands here twice: it is on line "
              + entries.get(key).position().line()
              + " already");
    }
    if (key.equals("spinproof") && !value.equals("1")) {
      throw at.error("version " + Text.quoted(value) + " is not known: write # spinproof: 1");
    }
    if (key.equals("quantity") && Quantity.named(value).isEmpty()) {
      throw at.error(
          "unknown quantity "
              + Text.quoted(value)
              + Nearest.hint(value, Quantity.keys())
              + "; known are "
              + String.join(", ", Quantity.keys()));
    }
    entries.put(key, new Entry(value, at));
  }

  /**
   * The quantity.
   *
   * @param at where it is needed
   * @throws BadInput if the header does not say it
   */
  Quantity quantity(Position at) {
    for (String key : List.of("spinproof", "quantity")) {
      if (!entries.containsKey(key)) {
        throw at.error(
            "the header lacks # "
                + key
                + ": "
                + (key.equals("spinproof") ? "1" : "...")
                + " before the column names");
      }
    }
    return Quantity.named(entries.get("quantity").value()).orElseThrow();
  }

  /**
   * From the table's unit to the quantity's.
   *
   * @throws BadInput if there is no way
   */
  Unit.Conversion conversion(Quantity quantity) {
    Entry entry = entries.get("unit");
    if (entry == null) {
      return new Unit.Conversion(1.0, false);
    }
    Unit wanted = Unit.of(quantity.unit()).orElseThrow();
    return Unit.of(entry.value())
        .flatMap(unit -> unit.to(wanted))
        .orElseThrow(
            () ->
                entry
                    .position()
                    .error(
                        "the unit "
                            + Text.quoted(entry.value())
                            + " is none of "
                            + quantity.key()
                            + ": write "
                            + quantity.unit()
                            + (quantity.unit().endsWith("/xi") ? ", or /L for the length" : "")));
  }

  /**
   * The uncertainty of each value column, in the table's unit.
   *
   * @throws BadInput if it is no number, negative, or of a column that is not there
   */
  Map<String, Double> uncertainty(Quantity quantity, List<String> columns) {
    Map<String, Double> result = new LinkedHashMap<>();
    List<String> values = quantity.valueColumns().stream().filter(columns::contains).toList();
    Entry entry = entries.get("uncertainty");
    if (entry == null) {
      return result;
    }
    String[] words = SEPARATORS.split(entry.value(), -1);
    if (words.length == 1) {
      double all = size(entry, words[0]);
      values.forEach(column -> result.put(column, all));
      return result;
    }
    for (int k = 0; k < words.length; k += 2) {
      if (!values.contains(words[k])) {
        throw entry
            .position()
            .error(
                "the uncertainty names "
                    + Text.quoted(words[k])
                    + ", which is no value column of this table; give one number, or pairs such as "
                    + values.get(0)
                    + " 1e-6");
      }
      if (k + 1 == words.length) {
        throw entry.position().error("the uncertainty of " + words[k] + " is missing");
      }
      if (result.put(words[k], size(entry, words[k + 1])) != null) {
        throw entry.position().error("the uncertainty names " + words[k] + " twice");
      }
    }
    return result;
  }

  private static double size(Entry entry, String word) {
    double value = TableReader.number(word);
    if (!(value >= 0.0)) {
      throw entry
          .position()
          .error("an uncertainty must be a number, 0 or above, not " + Text.quoted(word));
    }
    return value;
  }
}
