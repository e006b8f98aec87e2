package org.spinproof.crosscheck.guard.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Position;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.crosscheck.guard.table.TableReader;

/**
 * An output file of the Fortran program GENEUS, recognised by its name: {@code supercurrent.dat},
 * {@code accumulation.dat}, {@code correlation.dat} (or {@code gap.dat}) and {@code density.dat},
 * or by its first line: the profiles and the densities of states of {@code src/papers/ouassou2019/
 * reference}. Positions are in ξ, or in the length where the column is called x_over_L; currents
 * are in (ħ/2) N0 D Δ0/L, since its gradients are along x/L; everything else is in Spinproof's
 * units.
 *
 * <p>At negative energies its density of states is the trace of σ with g̃(|ε|) = g*(−|ε|), and as
 * σ2* = −σ2 its y component there is the opposite of Re g_t of S75.
 */
final class GeneusFile {
  private static final String OVER_LENGTH = "# unit: (hbar/2) N0 D Delta0/L";

  private static final String PROFILE = "x_over_L,";
  private static final String DENSITIES = "E,N_left,";

  private record Row(int line, double[] cells) {}

  private final String name;
  private final Position start;
  private final Sidecar sidecar;
  private final OptionalDouble filmLength;
  private final List<Row> rows = new ArrayList<>();
  private String first = "";

  private GeneusFile(Path path, OptionalDouble filmLength) {
    this.name = path.toString();
    this.start = Position.start(name);
    this.sidecar = Sidecar.of(path);
    this.filmLength = filmLength;
  }

  /**
   * Its tables, one a quantity.
   *
   * @param filmLength in ξ, for positions that are in units of it
   * @throws BadInput if it is none of these files
   */
  static List<KernelTable> read(Path path, byte[] bytes, OptionalDouble filmLength) {
    GeneusFile file = new GeneusFile(path, filmLength);
    try {
      file.parse(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw file.start.error("this is no UTF-8 text");
    }
    if (file.first.startsWith(PROFILE)) {
      return file.profile();
    }
    if (file.first.startsWith(DENSITIES)) {
      return List.of(file.densities());
    }
    return List.of(file.plain(path.getFileName().toString()));
  }

  private void parse(String text) {
    int number = 0;
    int width = -1;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String plain = line.strip();
      if (plain.isEmpty() || plain.startsWith("#")) {
        continue;
      }
      if (first.isEmpty()) {
        first = plain;
        if (first.startsWith(PROFILE) || first.startsWith(DENSITIES)) {
          continue;
        }
      }
      String[] words = plain.split(plain.indexOf(',') >= 0 ? "\\s*,\\s*" : "\\s+", -1);
      if (width >= 0 && words.length != width) {
        throw new Position(name, number, 1)
            .error("this row has " + words.length + " cells, the one before has " + width);
      }
      width = words.length;
      double[] cells = Arrays.stream(words).mapToDouble(TableReader::number).toArray();
      if (Double.isNaN(cells[0])) {
        throw new Position(name, number, 1).error("this row does not begin with a number");
      }
      if (rows.size() == TableReader.MOST_ROWS) {
        throw new Position(name, number, 1).error("more than a million rows: split the file");
      }
      rows.add(new Row(number, cells));
    }
    if (rows.isEmpty()) {
      throw start.error("this file of GENEUS has no rows");
    }
  }

  private KernelTable plain(String file) {
    Map<String, Quantity> known =
        Map.of(
            "supercurrent", Quantity.SPIN_CURRENT,
            "accumulation", Quantity.SPIN_ACCUMULATION,
            "correlation", Quantity.GAP,
            "gap", Quantity.GAP,
            "density", Quantity.DENSITY_OF_STATES);
    Quantity quantity =
        known.entrySet().stream()
            .filter(entry -> file.startsWith(entry.getKey()))
            .findFirst()
            .map(Map.Entry::getValue)
            .orElseThrow(
                () ->
                    start.error(
                        "a file of GENEUS is known by the beginning of its name: supercurrent,"
                            + " accumulation, correlation, gap or density"));
    int cells = rows.get(0).cells().length;
    List<Integer> right =
        switch (quantity) {
          case GAP -> List.of(2, 3);
          case DENSITY_OF_STATES -> List.of(3, 6);
          default -> List.of(5, 9);
        };
    if (!right.contains(cells)) {
      throw start.error(
          "its rows have %d cells; GENEUS writes %d or %d for %s"
              .formatted(cells, right.get(0), right.get(1), quantity.key()));
    }
    return switch (quantity) {
      case GAP -> table(quantity, "", columns(cells == 2 ? "x amplitude" : "x amplitude phase", 0));
      case DENSITY_OF_STATES -> {
        Map<String, ToDoubleFunction<double[]>> all =
            columns(cells == 3 ? "x energy N" : "x energy N Nx Ny Nz", 0);
        if (cells == 6) {
          all.put("Ny", row -> row[1] < 0.0 ? -row[4] : row[4]);
        }
        yield table(quantity, "", all);
      }
      // the first component is the charge's
      case SPIN_CURRENT -> table(quantity, OVER_LENGTH, after("x", columns("Jx Jy Jz", 2)));
      default -> table(quantity, "", after("x", columns("rhox rhoy rhoz", 2)));
    };
  }

  private List<KernelTable> profile() {
    if (rows.get(0).cells().length != 9) {
      throw start.error("a profile has the columns x_over_L, abs_gap, Je, Jsx, ..., rho_sz");
    }
    double length = length();
    List<KernelTable> tables = new ArrayList<>();
    Map<String, ToDoubleFunction<double[]>> x = new LinkedHashMap<>();
    x.put("x", row -> row[0] * length);
    tables.add(table(Quantity.GAP, "", joined(x, columns("amplitude", 1))));
    tables.add(table(Quantity.SPIN_CURRENT, OVER_LENGTH, joined(x, columns("Jx Jy Jz", 3))));
    tables.add(table(Quantity.SPIN_ACCUMULATION, "", joined(x, columns("rhox rhoy rhoz", 6))));
    return tables;
  }

  /** Left end, centre and right end stand beside each other: one below the other in the table. */
  private KernelTable densities() {
    if (rows.get(0).cells().length != 13) {
      throw start.error("densities of states have the columns E, N_left, Nx_left, ..., Nz_right");
    }
    double length = length();
    List<Row> all = new ArrayList<>();
    for (int place = 0; place < 3; place++) {
      for (Row row : rows) {
        double[] c = row.cells();
        int at = 1 + 4 * place;
        all.add(
            new Row(
                row.line(),
                new double[] {0.5 * place * length, c[0], c[at], c[at + 1], c[at + 2], c[at + 3]}));
      }
    }
    rows.clear();
    rows.addAll(all);
    return table(Quantity.DENSITY_OF_STATES, "", columns("x energy N Nx Ny Nz", 0));
  }

  private double length() {
    if (sidecar.parameters().containsKey("length")) {
      return sidecar.parameters().get("length");
    }
    return filmLength.orElseThrow(
        () ->
            start.error(
                "its positions are in units of the length: write "
                    + name
                    + ".header with # parameters: length 1.5"));
  }

  private static Map<String, ToDoubleFunction<double[]>> columns(String names, int from) {
    Map<String, ToDoubleFunction<double[]>> result = new LinkedHashMap<>();
    for (String column : names.split(" ", -1)) {
      int at = from + result.size();
      result.put(column, row -> row[at]);
    }
    return result;
  }

  private static Map<String, ToDoubleFunction<double[]>> after(
      String column, Map<String, ToDoubleFunction<double[]>> others) {
    return joined(columns(column, 0), others);
  }

  private static Map<String, ToDoubleFunction<double[]>> joined(
      Map<String, ToDoubleFunction<double[]>> some, Map<String, ToDoubleFunction<double[]>> more) {
    Map<String, ToDoubleFunction<double[]>> result = new LinkedHashMap<>(some);
    result.putAll(more);
    return result;
  }

  private KernelTable table(
      Quantity quantity, String unit, Map<String, ToDoubleFunction<double[]>> columns) {
    List<String> names = new ArrayList<>(columns.keySet());
    List<double[]> cells = new ArrayList<>();
    columns.values().forEach(of -> cells.add(column(of)));
    sidecar
        .parameters()
        .forEach(
            (key, value) -> {
              names.add(key);
              cells.add(column(row -> value));
            });
    List<String> header = new ArrayList<>();
    header.add("# spinproof: 1");
    header.add("# quantity: " + quantity.key());
    header.add(unit);
    for (String line : sidecar.lines()) {
      uncertainty(line, quantity).ifPresent(header::add);
    }
    header.removeIf(String::isEmpty);
    KernelTable table =
        TableReader.assemble(
            name,
            sidecar.name().isEmpty() ? name : sidecar.name(),
            header,
            names,
            cells.toArray(double[][]::new));
    return table.at(rows.stream().mapToInt(Row::line).toArray());
  }

  private double[] column(ToDoubleFunction<double[]> of) {
    return rows.stream().mapToDouble(row -> of.applyAsDouble(row.cells())).toArray();
  }

  /** Of the columns that an uncertainty names, those of the quantity: a file may hold several. */
  private static Optional<String> uncertainty(String line, Quantity quantity) {
    String said = line.substring(1).strip();
    if (!said.startsWith("uncertainty:")) {
      return Optional.empty();
    }
    String[] words = said.substring("uncertainty:".length()).strip().split("[\\s,;:=]+", -1);
    if (words.length == 1) {
      return Optional.of(line);
    }
    List<String> others =
        Stream.of(Quantity.values())
            .filter(other -> other != quantity)
            .flatMap(other -> other.valueColumns().stream())
            .toList();
    List<String> kept = new ArrayList<>();
    for (int k = 0; k < words.length; k += 2) {
      if (!others.contains(words[k]) || quantity.valueColumns().contains(words[k])) {
        kept.add(words[k] + (k + 1 < words.length ? " " + words[k + 1] : ""));
      }
    }
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of("# uncertainty: " + String.join(", ", kept));
  }
}
