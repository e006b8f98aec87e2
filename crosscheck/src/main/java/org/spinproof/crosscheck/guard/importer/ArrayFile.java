package org.spinproof.crosscheck.guard.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.spinproof.crosscheck.document.Position;
import org.spinproof.crosscheck.document.Text;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.TableReader;

/**
 * Arrays that Python exported with {@code numpy.save} or {@code numpy.savez}. In a {@code .npz}
 * each array is a column under its name, spread against the others by the rules of NumPy, so that
 * {@code x[:, None]}, {@code energy} and an {@code N} of both indices make a row for each pair;
 * {@code spinproof}, {@code quantity}, {@code unit} and {@code uncertainty} in it are the header.
 * In a {@code .npy} the columns are the last index, or the fields of a structured array. What the
 * file does not say, its {@link Sidecar} does.
 */
final class ArrayFile {
  private static final List<String> HEADER =
      List.of("spinproof", "quantity", "unit", "uncertainty");
  private static final int MOST_ARRAYS = 100;

  private static final List<String> AXES = List.of("x", "y", "z");
  private static final List<String> ENTRIES = List.of("11", "12", "21", "22");

  private final String name;
  private final Position start;
  private final Sidecar sidecar;
  private final List<String> header;

  private ArrayFile(Path path) {
    this.name = path.toString();
    this.start = Position.start(name);
    this.sidecar = Sidecar.of(path);
    this.header = new ArrayList<>(sidecar.lines());
  }

  /** A {@code .npy} file. */
  static KernelTable array(Path path, byte[] bytes) {
    ArrayFile file = new ArrayFile(path);
    List<NumpyArray> arrays = NumpyArray.read(file.start, bytes);
    boolean structured = !arrays.get(0).name().isEmpty();
    return file.table(structured ? arrays : file.split(arrays.get(0)));
  }

  /** A {@code .npz} file. */
  static KernelTable archive(Path path) {
    ArrayFile file = new ArrayFile(path);
    return file.table(file.unzip(path));
  }

  private List<NumpyArray> unzip(Path path) {
    List<NumpyArray> arrays = new ArrayList<>();
    long room = TableReader.MOST_BYTES;
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String key = entry.getName();
        if (arrays.size() == MOST_ARRAYS || !key.endsWith(".npy")) {
          throw start.error(
              "this archive is none of numpy.savez: it holds "
                  + (key.endsWith(".npy") ? "more than 100 arrays" : Text.quoted(key)));
        }
        try (InputStream in = zip.getInputStream(entry)) {
          byte[] bytes = in.readNBytes((int) room + 1);
          room -= bytes.length;
          if (room < 0) {
            throw start.error("the arrays take more than 64 MB: split them");
          }
          String array = key.substring(0, key.length() - ".npy".length());
          List<NumpyArray> found = NumpyArray.read(start, bytes);
          found.forEach(one -> arrays.add(one.name().isEmpty() ? one.named(array) : one));
        }
      }
    } catch (ZipException e) {
      throw start.error("this archive is damaged: " + e.getMessage());
    } catch (IOException | IllegalArgumentException e) {
      throw start.error("the archive cannot be read: " + e.getMessage());
    }
    return arrays;
  }

  /** The columns of an array without names: those of its last index, in the sidecar's order. */
  private List<NumpyArray> split(NumpyArray array) {
    if (sidecar.columns().isEmpty()) {
      throw start.error(
          "an array alone does not say what it holds: write "
              + name
              + ".header with # spinproof: 1, # quantity: ... and the line of column names");
    }
    int columns = sidecar.columns().size();
    int last = array.shape().isEmpty() ? 0 : array.shape().get(array.shape().size() - 1);
    if (last != columns) {
      throw start.error(
          "this array of shape %s has no last index of length %d, for the columns %s"
              .formatted(array.shape(), columns, String.join(", ", sidecar.columns().keySet())));
    }
    List<NumpyArray> found = new ArrayList<>();
    for (String as : sidecar.columns().values()) {
      found.add(array.entry(as, 1, found.size()));
    }
    return found;
  }

  private KernelTable table(List<NumpyArray> arrays) {
    Map<String, NumpyArray> byName = new LinkedHashMap<>();
    for (NumpyArray array : arrays) {
      if (HEADER.contains(array.name())) {
        header.add("# " + array.name() + ": " + word(array));
      } else if (byName.put(array.name(), array) != null) {
        throw start.error("the array " + array.name() + " is here twice");
      }
    }
    Map<String, NumpyArray> columns = new LinkedHashMap<>();
    if (sidecar.columns().isEmpty()) {
      byName.forEach((key, array) -> put(columns, key, array));
    } else {
      sidecar
          .columns()
          .forEach(
              (column, array) -> {
                if (!byName.containsKey(array)) {
                  throw start.error(
                      "there is no array "
                          + Text.quoted(array)
                          + "; there are "
                          + String.join(", ", byName.keySet()));
                }
                put(columns, column, byName.get(array));
              });
    }
    sidecar.parameters().forEach((key, value) -> put(columns, key, scalar(key, value)));
    if (columns.isEmpty()) {
      throw start.error("there is no array of numbers");
    }
    List<Integer> shape = new ArrayList<>();
    columns.forEach((key, array) -> widen(shape, array.shape(), key));
    long rows = 1;
    for (int length : shape) {
      // a product that is too large stays so, unless an axis is empty
      rows = length == 0 ? 0 : Math.min(rows, 2L * TableReader.MOST_ROWS) * length;
    }
    if (rows > TableReader.MOST_ROWS) {
      throw start.error("the arrays make more than a million rows: split them");
    }
    double[][] cells = new double[columns.size()][];
    int next = 0;
    for (NumpyArray column : columns.values()) {
      cells[next++] = spread(column, shape, (int) rows);
    }
    String said = sidecar.name().isEmpty() ? name : sidecar.name();
    return TableReader.assemble(name, said, header, List.copyOf(columns.keySet()), cells);
  }

  private static NumpyArray scalar(String key, double value) {
    return new NumpyArray(key, List.of(), new double[] {value}, Optional.empty(), Optional.empty());
  }

  private String word(NumpyArray array) {
    if (array.text().isPresent()) {
      return array.text().get();
    }
    if (array.re().length != 1) {
      throw start.error(array.name() + " must be one number or one text");
    }
    double value = array.re()[0];
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  /** A column; several where it is a vector, a spin matrix, or complex. */
  private void put(Map<String, NumpyArray> columns, String key, NumpyArray array) {
    if (array.text().isPresent()) {
      throw start.error("the array " + key + " holds text, not numbers");
    }
    List<Integer> shape = array.shape();
    int axes = shape.size();
    int last = axes == 0 ? 0 : shape.get(axes - 1);
    if (List.of("J", "rho", "j", "Nvector").contains(key) && last == 3) {
      for (String axis : AXES) {
        put(columns, key.replace("vector", "") + axis, array.entry(key, 1, AXES.indexOf(axis)));
      }
    } else if ((key.equals("gamma") || key.equals("gammaTilde"))
        && last == 2
        && axes > 1
        && shape.get(axes - 2) == 2) {
      for (String entry : ENTRIES) {
        String column = (key.equals("gamma") ? "g" : "gt") + entry;
        put(columns, column, array.entry(key, 2, ENTRIES.indexOf(entry)));
      }
    } else if (key.matches("gt?[12][12]")) {
      double[] im = array.im().orElseGet(() -> new double[array.re().length]);
      one(columns, key + "re", shape, array.re());
      one(columns, key + "im", shape, im);
    } else if (array.im().isPresent()) {
      throw start.error("the array " + key + " is complex: give its real part");
    } else {
      one(columns, key, shape, array.re());
    }
  }

  private void one(Map<String, NumpyArray> columns, String key, List<Integer> shape, double[] re) {
    NumpyArray column = new NumpyArray(key, shape, re, Optional.empty(), Optional.empty());
    if (columns.put(key, column) != null) {
      throw start.error("the column " + key + " is given twice");
    }
  }

  /** The shape that both fit into, axes counted from the last. */
  private void widen(List<Integer> shape, List<Integer> other, String key) {
    while (shape.size() < other.size()) {
      shape.add(0, 1);
    }
    int skipped = shape.size() - other.size();
    for (int axis = 0; axis < other.size(); axis++) {
      int mine = shape.get(axis + skipped);
      int its = other.get(axis);
      if (mine != its && mine != 1 && its != 1) {
        throw start.error(
            "the array %s of shape %s does not fit the others, of shape %s"
                .formatted(key, other, shape));
      }
      shape.set(axis + skipped, mine == 1 ? its : mine);
    }
  }

  private static double[] spread(NumpyArray column, List<Integer> shape, int rows) {
    double[] cells = new double[rows];
    if (column.shape().isEmpty()) {
      Arrays.fill(cells, column.re()[0]);
      return cells;
    }
    int skipped = shape.size() - column.shape().size();
    for (int row = 0; row < rows; row++) {
      int rest = row;
      int at = 0;
      int stride = 1;
      for (int axis = shape.size() - 1; axis >= skipped; axis--) {
        int length = column.shape().get(axis - skipped);
        at += length == 1 ? 0 : rest % shape.get(axis) * stride;
        stride *= length;
        rest /= shape.get(axis);
      }
      double value = column.re()[at];
      cells[row] = Double.isFinite(value) ? value : Double.NaN;
    }
    return cells;
  }
}
