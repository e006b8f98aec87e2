package org.spinproof.crosscheck.guard.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.spinproof.crosscheck.guard.compare.TableOutcome.RowState;

/** A table's outcome in a few lines. */
public final class TextSummary {
  private TextSummary() {}

  /** The lines. */
  public static List<String> of(TableOutcome outcome) {
    List<String> lines = new ArrayList<>();
    long failing = outcome.count(RowState.FAILS);
    long undecided = outcome.count(RowState.UNDECIDED);
    lines.add(
        "%s: %s, %d rows: %d agree, %d fail%s"
            .formatted(
                outcome.table().name(),
                outcome.table().quantity().key(),
                outcome.table().rows(),
                outcome.count(RowState.AGREES),
                failing,
                undecided == 0
                    ? ""
                    : ", " + undecided + " undecided (the reference is not fine enough there)"));
    outcome.worst().ifPresent(cell -> lines.add("  worst row: " + describe(cell)));
    outcome
        .firstFailing()
        .forEach(
            (name, cell) ->
                lines.add(
                    "  first failing along %s: %s (line %d)"
                        .formatted(name, number(cell.at().get(name)), cell.line())));
    for (Hint hint : outcome.hints()) {
      lines.add(
          "  likely fault: %s: %s (%.0f %% of the failing rows)"
              .formatted(hint.fault().label(), hint.detail(), 100.0 * hint.explained()));
    }
    return lines;
  }

  private static String describe(Cell cell) {
    String at =
        cell.at().isEmpty()
            ? ""
            : " ("
                + cell.at().entrySet().stream()
                    .map((Map.Entry<String, Double> e) -> e.getKey() + " " + number(e.getValue()))
                    .collect(Collectors.joining(", "))
                + ")";
    String head = "line %d%s: %s ".formatted(cell.line(), at, cell.column());
    if (Double.isNaN(cell.deviation().difference())) {
      return head + "is no number";
    }
    return head
        + "%s, reference %s, off by %s of %s allowed"
            .formatted(
                number(cell.deviation().value()),
                number(cell.deviation().reference()),
                brief(cell.deviation().difference()),
                brief(cell.deviation().allowed()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.10g", value)
        .replaceFirst("(\\.\\d*?)0+($|e)", "$1$2")
        .replaceFirst("\\.($|e)", "$1");
  }

  private static String brief(double value) {
    return String.format(Locale.ROOT, "%.2g", value);
  }
}
