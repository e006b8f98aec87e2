package org.spinproof.crosscheck.guard.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spinproof.crosscheck.guard.compare.TableOutcome.RowState;
import org.spinproof.reports.model.Plot;
import org.spinproof.reports.plot.PlotSvg;

/** Outcomes as an HTML page: the summary of each table, and its deviations drawn. */
public final class GuardPage {
  private static final int MOST_POINTS = 2000;

  private GuardPage() {}

  /**
   * The page.
   *
   * @param solver name of the solver file
   */
  public static String of(String solver, List<TableOutcome> outcomes) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Spinproof guard</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>
        :root { color-scheme: light dark; }
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        pre { overflow-x: auto; } img { max-width: 100%; height: auto; }
        """);
    page.append("</style></head><body>\n<h1>Kernel tables</h1>\n<p>");
    page.append("Against the reference solver for ").append(escaped(solver)).append("</p>\n");
    for (int k = 0; k < outcomes.size(); k++) {
      TableOutcome outcome = outcomes.get(k);
      page.append("<section>\n<h2>").append(escaped(outcome.table().name())).append("</h2>\n<pre>");
      page.append(
          escaped(TextSummary.of(outcome).stream().collect(Collectors.joining("\n", "", "\n"))));
      page.append("</pre>\n");
      if (isDrawn(outcome)) {
        page.append("<p><img alt=\"Deviation from the reference by line\" src=\"")
            .append(drawing(k))
            .append("\"></p>\n");
      }
      page.append("</section>\n");
    }
    return page.append("</body></html>\n").toString();
  }

  /** The name of a table's drawing. */
  public static String drawing(int table) {
    return "table-" + (table + 1) + ".svg";
  }

  /** Whether there is a drawing. */
  public static boolean isDrawn(TableOutcome outcome) {
    return outcome.table().rows() > outcome.count(RowState.UNDECIDED)
        && outcome.reference().wires().stream().anyMatch(Optional::isPresent);
  }

  /** The largest deviation of each row as SVG. */
  public static String drawing(TableOutcome outcome) {
    return PlotSvg.document(plot(outcome));
  }

  private static Plot plot(TableOutcome outcome) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    int rows = outcome.table().rows();
    int step = Math.max(1, (rows + MOST_POINTS - 1) / MOST_POINTS);
    for (int from = 0; from < rows; from += step) {
      double largest = Double.NaN;
      for (int row = from; row < Math.min(rows, from + step); row++) {
        for (int c = 0; c < outcome.table().values().size(); c++) {
          if (outcome.reference().wires().get(row).isPresent()) {
            double off =
                Comparison.deviation(outcome.table(), outcome.reference(), c, row).difference();
            largest = Double.isNaN(largest) ? off : Math.max(largest, off);
          }
        }
      }
      x.add((double) outcome.table().lines()[from]);
      y.add(Double.isFinite(largest) ? Math.max(1e-16, largest) : null);
    }
    return new Plot(
        "Deviation from the reference",
        "The largest deviation of each row, in the unit of the quantity, by line of the file.",
        Plot.Axis.linear("line", null),
        new Plot.Axis("deviation", outcome.table().quantity().unit(), true, null, null),
        List.of(new Plot.Series("deviation", x, y, 0, Plot.Dash.NONE, Plot.Marker.CIRCLE)),
        List.of(),
        List.of());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
