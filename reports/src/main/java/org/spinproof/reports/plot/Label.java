package org.spinproof.reports.plot;

import java.util.ArrayList;
import java.util.List;

/** A line of text with subscripts and superscripts, as {@link org.spinproof.reports.model.Plot}. */
final class Label {
  /** Mean width of a character in ems; letters of a sans-serif face differ, lines much less. */
  private static final double WIDTH = 0.55;

  private static final double SMALL = 0.75;

  /** A run of characters: on the line 0, below it −1, above it 1. */
  private record Run(String text, int level) {}

  private final List<Run> runs;

  private Label(List<Run> runs) {
    this.runs = runs;
  }

  static Label of(String source) {
    List<Run> runs = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean script = (c == '_' || c == '^') && i + 1 < source.length();
      if (!script) {
        plain.append(c);
        continue;
      }
      int end = source.charAt(i + 1) == '{' ? source.indexOf('}', i + 1) : -1;
      int from = end > 0 ? i + 2 : i + 1;
      int to = end > 0 ? end : Math.min(source.length(), source.offsetByCodePoints(from, 1));
      if (!plain.isEmpty()) {
        runs.add(new Run(plain.toString(), 0));
        plain.setLength(0);
      }
      runs.add(new Run(source.substring(from, to), c == '_' ? -1 : 1));
      i = end > 0 ? end : to - 1;
    }
    if (!plain.isEmpty()) {
      runs.add(new Run(plain.toString(), 0));
    }
    return new Label(runs);
  }

  /** Without the scripts' places. */
  String plain() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /** About how wide it is, in ems. */
  double width() {
    return runs.stream()
        .mapToDouble(
            run ->
                WIDTH
                    * (run.level() == 0 ? 1.0 : SMALL)
                    * run.text().codePointCount(0, run.text().length()))
        .sum();
  }

  /** The text element; where a script ends the line goes back to its height. */
  SvgElement element(String... attributes) {
    List<SvgElement> spans = new ArrayList<>();
    int level = 0;
    for (Run run : runs) {
      SvgElement span = SvgElement.text("tspan", run.text());
      if (run.level() != level) {
        // in ems of the line, whatever the size of the run
        double rise = 0.3 * (run.level() - level) / (run.level() == 0 ? 1.0 : SMALL);
        span = span.with("dy", Coordinates.number(-rise) + "em");
      }
      if (run.level() != 0) {
        span = span.with("font-size", "75%");
      }
      spans.add(span);
      level = run.level();
    }
    return SvgElement.of("text", spans, attributes);
  }
}
