package org.spinproof.crosscheck.guard.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.spinproof.crosscheck.guard.compare.TableOutcome.RowState;

/**
 * Outcomes as {@code spinproof/guard/1}. What is no finite number is null. Values are in the unit
 * of the quantity, whatever the table's is.
 */
public final class GuardJson {
  /** How many failing rows are listed. */
  private static final int MOST_LISTED = 1000;

  private GuardJson() {}

  /**
   * The document.
   *
   * @param solver name of the solver file
   */
  public static String of(String solver, List<TableOutcome> outcomes) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", "spinproof/guard/1");
    root.put("solver", solver);
    ArrayNode tables = root.putArray("tables");
    for (TableOutcome outcome : outcomes) {
      tables.add(table(outcome));
    }
    return root.toPrettyString() + "\n";
  }

  private static ObjectNode table(TableOutcome outcome) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("file", outcome.table().name());
    node.put("quantity", outcome.table().quantity().key());
    node.put("unit", outcome.table().quantity().unit());
    node.put("rows", outcome.table().rows());
    node.put("agree", outcome.count(RowState.AGREES));
    node.put("fail", outcome.count(RowState.FAILS));
    node.put("undecided", outcome.count(RowState.UNDECIDED));
    node.set("worst", outcome.worst().map(GuardJson::cell).orElse(null));
    ObjectNode first = node.putObject("firstFailing");
    outcome.firstFailing().forEach((name, cell) -> first.set(name, cell(cell)));
    ArrayNode hints = node.putArray("hints");
    for (Hint hint : outcome.hints()) {
      ObjectNode each = hints.addObject();
      each.put("class", hint.fault().label());
      each.put("detail", hint.detail());
      each.put("explained", hint.explained());
    }
    ArrayNode failing = node.putArray("failingLines");
    for (int row = 0; row < outcome.states().size() && failing.size() < MOST_LISTED; row++) {
      if (outcome.states().get(row) == RowState.FAILS) {
        failing.add(outcome.table().lines()[row]);
      }
    }
    return node;
  }

  private static ObjectNode cell(Cell cell) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("line", cell.line());
    node.put("column", cell.column());
    ObjectNode at = node.putObject("at");
    cell.at().forEach((name, value) -> at.set(name, number(value)));
    node.set("value", number(cell.deviation().value()));
    node.set("reference", number(cell.deviation().reference()));
    node.set("difference", number(cell.deviation().difference()));
    node.set("allowed", number(cell.deviation().allowed()));
    return node;
  }

  private static JsonNode number(double value) {
    return Double.isFinite(value)
        ? JsonNodeFactory.instance.numberNode(value + 0.0)
        : JsonNodeFactory.instance.nullNode();
  }
}
