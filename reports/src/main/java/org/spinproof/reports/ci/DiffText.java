package org.spinproof.reports.ci;

import java.util.List;
import java.util.stream.Collectors;
import org.spinproof.reports.ci.VerificationDiff.Change;
import org.spinproof.reports.json.VerificationJson;
import org.spinproof.reports.text.VisibleText;

/** A difference of two runs, written down; regressions first. */
public final class DiffText {
  private DiffText() {}

  /** A line a change, for a terminal. */
  public static String plain(VerificationDiff diff) {
    return diff.worstFirst().stream()
            .map(
                change ->
                    "%-10s  %s: %s was %s, is %s%n"
                        .formatted(
                            change.regression() ? "REGRESSION" : "change",
                            line(change.id()),
                            line(change.what()),
                            orNone(change.before()),
                            orNone(change.after())))
            .collect(Collectors.joining())
        + diff.headline()
        + "\n";
  }

  private static String orNone(String value) {
    return value.isEmpty() ? "not there" : line(value);
  }

  private static String line(String words) {
    return VisibleText.of(words).replace('\n', ' ');
  }

  /** A table. */
  public static String markdown(VerificationDiff diff) {
    StringBuilder text = new StringBuilder(diff.headline()).append('\n');
    if (!diff.changes().isEmpty()) {
      text.append("\n| equation | what | before | after | |\n|---|---|---|---|---|\n");
    }
    for (Change change : diff.worstFirst()) {
      text.append("| ")
          .append(MarkdownSummary.escape(change.id()))
          .append(" | ")
          .append(MarkdownSummary.escape(change.what()))
          .append(" | ")
          .append(MarkdownSummary.escape(change.before()))
          .append(" | ")
          .append(MarkdownSummary.escape(change.after()))
          .append(change.regression() ? " | regression |\n" : " | |\n");
    }
    return text.toString();
  }

  /** The JSON of a difference: its keys are these components. */
  private record Document(String schema, boolean regression, List<Change> changes) {}

  /** JSON: {@code schema}, {@code regression}, and {@code changes} as {@link Change} has them. */
  public static String json(VerificationDiff diff) {
    return VerificationJson.print(
        new Document("spinproof/diff/1", diff.hasRegression(), diff.worstFirst()));
  }
}
