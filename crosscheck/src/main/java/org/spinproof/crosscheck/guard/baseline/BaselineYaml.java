package org.spinproof.crosscheck.guard.baseline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spinproof.crosscheck.document.Document;
import org.spinproof.crosscheck.document.Mapping;
import org.spinproof.crosscheck.document.Text;
import org.spinproof.crosscheck.document.Value;

/** Baselines as text that can be reviewed, a number a line. */
public final class BaselineYaml {
  private BaselineYaml() {}

  /**
   * Reads a file.
   *
   * @throws org.spinproof.crosscheck.document.BadInput if it is no baseline
   */
  public static Baseline read(Path path) {
    Mapping root = Document.read(path);
    root.allowOnly("the baseline", List.of("spinproof", "baseline", "values", "history"));
    Text version = root.require("spinproof", "the baseline").asText("spinproof");
    if (!version.text().equals("1")) {
      throw version.position().error("version " + version.quoted() + " is not known");
    }
    Mapping source = root.require("baseline", "the baseline").asMapping("baseline");
    source.allowOnly("baseline", List.of("solver", "tables", "geneus"));
    List<String> tables = files(source, "tables");
    List<String> geneus = files(source, "geneus");
    String solver = source.text("solver").map(Text::text).orElse("");
    if (solver.isEmpty() == (tables.isEmpty() && geneus.isEmpty())) {
      throw source.position().error("baseline has either a solver, or tables and geneus");
    }
    List<Measurement> values = measurements(root.require("values", "the baseline"));
    Set<String> keys = new HashSet<>();
    for (Measurement value : values) {
      if (!keys.add(value.key())) {
        throw root.require("values", "the baseline")
            .position()
            .error(value.key() + " stands here twice");
      }
    }
    List<Baseline.Change> history = new ArrayList<>();
    for (Value item : root.require("history", "the baseline").asSequence("history").items()) {
      Mapping change = item.asMapping("a change");
      change.allowOnly("a change", List.of("date", "commit", "reason", "replaced"));
      history.add(
          new Baseline.Change(
              word(change, "date"),
              word(change, "commit"),
              word(change, "reason"),
              change.get("replaced").map(BaselineYaml::measurements).orElse(List.of())));
    }
    return new Baseline(new Baseline.Source(solver, tables, geneus), values, history);
  }

  private static List<String> files(Mapping source, String key) {
    List<String> names = new ArrayList<>();
    if (source.get(key).isPresent()) {
      for (Value file : source.require(key, "baseline").asSequence(key).items()) {
        names.add(file.asText("a file").text());
      }
    }
    return names;
  }

  private static String word(Mapping mapping, String key) {
    return mapping.require(key, "an entry").asText(key).text();
  }

  private static List<Measurement> measurements(Value list) {
    List<Measurement> result = new ArrayList<>();
    for (Value item : list.asSequence("values").items()) {
      Mapping m = item.asMapping("a value");
      m.allowOnly("a value", List.of("quantity", "at", "value", "uncertainty"));
      double uncertainty = number(m, "uncertainty");
      if (uncertainty < 0.0) {
        throw m.position().error("an uncertainty must not be negative");
      }
      result.add(
          new Measurement(word(m, "quantity"), word(m, "at"), number(m, "value"), uncertainty));
    }
    return result;
  }

  private static double number(Mapping mapping, String key) {
    return mapping.require(key, "a value").asText(key).number(key).doubleValue();
  }

  /** Writes. */
  public static String write(Baseline baseline) {
    StringBuilder text = new StringBuilder("# Changed by spinproof guard accept alone.\n");
    text.append("spinproof: 1\nbaseline:\n");
    Baseline.Source source = baseline.source();
    if (!source.solver().isEmpty()) {
      text.append("  solver: ").append(quoted(source.solver())).append('\n');
    }
    files(text, "tables", source.tables());
    files(text, "geneus", source.geneus());
    text.append("values:");
    list(text, "  ", baseline.values());
    text.append("history:\n");
    for (Baseline.Change change : baseline.history()) {
      text.append("  - date: ").append(quoted(change.date())).append('\n');
      text.append("    commit: ").append(quoted(change.commit())).append('\n');
      text.append("    reason: ").append(quoted(change.reason())).append('\n');
      if (!change.replaced().isEmpty()) {
        text.append("    replaced:");
        list(text, "      ", change.replaced());
      }
    }
    return text.toString();
  }

  private static void files(StringBuilder text, String key, List<String> names) {
    if (!names.isEmpty()) {
      text.append("  ").append(key).append(":\n");
      names.forEach(name -> text.append("    - ").append(quoted(name)).append('\n'));
    }
  }

  private static void list(StringBuilder text, String indent, List<Measurement> values) {
    text.append(values.isEmpty() ? " []\n" : "\n");
    for (Measurement m : values) {
      text.append(indent)
          .append("- {quantity: ")
          .append(quoted(m.quantity()))
          .append(", at: ")
          .append(quoted(m.at()))
          .append(", value: ")
          .append(m.value())
          .append(", uncertainty: ")
          .append(m.uncertainty())
          .append("}\n");
    }
  }

  private static String quoted(String text) {
    StringBuilder result = new StringBuilder("\"");
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                result.append('\\');
              }
              result.appendCodePoint(c);
            });
    return result.append('"').toString();
  }
}
