package org.spinproof.crosscheck.guard.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.spinproof.crosscheck.guard.table.KernelTable;
import org.spinproof.crosscheck.guard.table.Quantity;

/** A kernel's answers as a table. */
public final class Tables {
  private Tables() {}

  /**
   * The table.
   *
   * @param values in the unit of the quantity
   */
  public static KernelTable of(
      String name,
      Quantity quantity,
      List<Place> places,
      List<double[]> values,
      double uncertainty) {
    Map<String, double[]> data = new LinkedHashMap<>();
    data.put("voltage", column(places, p -> p.wire().injection().voltage()));
    data.put("temperature", column(places, p -> p.wire().film().temperature()));
    data.put("length", column(places, p -> p.wire().film().length()));
    data.put("x", column(places, Place::x));
    if (quantity.spectral()) {
      data.put("energy", column(places, Place::energy));
    }
    Map<String, Double> errors = new LinkedHashMap<>();
    for (int c = 0; c < quantity.valueColumns().size(); c++) {
      int at = c;
      String column = quantity.valueColumns().get(c);
      double[] cells = values.stream().mapToDouble(v -> v[at]).toArray();
      if (!quantity.required().contains(column) && DoubleStream.of(cells).allMatch(Double::isNaN)) {
        // a column that may be left out of a table, and is
        continue;
      }
      data.put(column, cells);
      errors.put(column, uncertainty);
    }
    return new KernelTable(
        name,
        quantity,
        new ArrayList<>(data.keySet()),
        data,
        1.0,
        false,
        errors,
        IntStream.rangeClosed(1, places.size()).toArray());
  }

  private static double[] column(List<Place> places, ToDoubleFunction<Place> of) {
    return places.stream().mapToDouble(of).toArray();
  }
}
