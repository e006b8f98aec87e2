package org.spinproof.crosscheck.guard.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a {@code .npy} file: a literal of Python, {@code {'descr': '<f8', 'fortran_order':
 * False, 'shape': (3, 4), }}.
 *
 * @param fields of one element: one without a name, or those of a structured array
 * @param fortranOrder whether the first index runs fastest
 * @param shape lengths along the axes; none for a scalar
 */
record NumpyHeader(List<Field> fields, boolean fortranOrder, List<Integer> shape) {
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\{\\s*'descr':\\s*(?<descr>'[^']*'|\\[.*\\]),\\s*'fortran_order':\\s*(?<order>True|False),"
              + "\\s*'shape':\\s*\\((?<shape>[\\d\\s,L]*)\\),?\\s*\\}\\s*");

  private static final Pattern FIELD =
      Pattern.compile("\\(\\s*'(?<name>[^']*)',\\s*'(?<descr>[^']*)'\\s*\\)");

  private static final Pattern DESCR = Pattern.compile("([<>|=])([fiubcU])(\\d{1,4})");

  /**
   * A number, or a text, within an element.
   *
   * @param name empty unless the array is structured
   * @param bigEndian order of its bytes
   * @param kind as NumPy's letter: f, i, u, b, c, U
   * @param bytes that it takes
   */
  record Field(String name, boolean bigEndian, char kind, int bytes) {}

  NumpyHeader {
    fields = List.copyOf(fields);
    shape = List.copyOf(shape);
  }

  /** Reads a header; empty if it is none, or none that can be read. */
  static Optional<NumpyHeader> of(String text) {
    Matcher whole = WHOLE.matcher(text);
    if (!whole.matches()) {
      return Optional.empty();
    }
    List<Integer> shape = new ArrayList<>();
    for (String length : whole.group("shape").replace("L", "").split(",", -1)) {
      if (!length.isBlank()) {
        if (length.strip().length() > 9 || !length.strip().matches("\\d+")) {
          return Optional.empty();
        }
        shape.add(Integer.parseInt(length.strip()));
      }
    }
    List<Field> fields = fields(whole.group("descr"));
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new NumpyHeader(fields, whole.group("order").equals("True"), shape));
  }

  private static List<Field> fields(String descr) {
    if (descr.startsWith("'")) {
      return field("", descr.substring(1, descr.length() - 1)).map(List::of).orElse(List.of());
    }
    List<Field> fields = new ArrayList<>();
    String rest = descr.substring(1, descr.length() - 1);
    Matcher each = FIELD.matcher(rest);
    int at = 0;
    while (each.find()) {
      Optional<Field> field = field(each.group("name"), each.group("descr"));
      if (field.isEmpty() || !rest.substring(at, each.start()).matches("[\\s,]*")) {
        return List.of();
      }
      fields.add(field.get());
      at = each.end();
    }
    return rest.substring(at).matches("[\\s,]*") ? fields : List.of();
  }

  private static Optional<Field> field(String name, String descr) {
    Matcher matcher = DESCR.matcher(descr);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    char kind = matcher.group(2).charAt(0);
    int size = Integer.parseInt(matcher.group(3));
    boolean known =
        switch (kind) {
          case 'f' -> size == 4 || size == 8;
          case 'c' -> size == 8 || size == 16;
          case 'i', 'u' -> size == 1 || size == 2 || size == 4 || size == 8;
          case 'b' -> size == 1;
          default -> size > 0;
        };
    return known
        ? Optional.of(
            new Field(name, matcher.group(1).equals(">"), kind, kind == 'U' ? 4 * size : size))
        : Optional.empty();
  }

  /** Bytes of one element. */
  int elementBytes() {
    return fields.stream().mapToInt(Field::bytes).sum();
  }

  /** Number of elements, of the largest long if there are more. */
  long elements() {
    long product = 1;
    for (int length : shape) {
      product =
          length == 0 ? 0 : product > Long.MAX_VALUE / length ? Long.MAX_VALUE : product * length;
    }
    return product;
  }
}
