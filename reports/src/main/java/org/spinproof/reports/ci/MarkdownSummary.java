package org.spinproof.reports.ci;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Summary;
import org.spinproof.reports.model.Verification;
import org.spinproof.reports.text.VisibleText;

/** A job's summary page: what is not as expected first, counts, then errata. Under 100 kB. */
public final class MarkdownSummary {
  private static final int MAX_BYTES = 90_000;
  private static final int MAX_CELL = 400;

  private MarkdownSummary() {}

  /** The document's text. */
  public static String text(Verification verification) {
    List<EquationResult> all =
        verification.papers().stream().flatMap(paper -> paper.equations().stream()).toList();
    StringBuilder text = new StringBuilder("# Spinproof\n\n");
    text.append(headline(all)).append("\n\n");
    append(text, "Not as expected", alarms(all));
    text.append(counts(verification, all));
    append(text, "Errata and refuted equations", fallen(all));
    append(text, "Undecided", undecided(all));
    text.append("\nCommit ")
        .append(escape(verification.tool().commit()))
        .append(", profile ")
        .append(escape(verification.environment().profile()))
        .append(", seed ")
        .append(verification.environment().seed())
        .append(".\n");
    return text.toString();
  }

  private static String headline(List<EquationResult> all) {
    long unexpected = all.stream().filter(equation -> !equation.asExpected()).count();
    long survivors =
        all.stream().mapToLong(equation -> equation.mutants().survivors().size()).sum();
    return unexpected == 0 && survivors == 0
        ? "✓ All %d verdicts are as expected, and no mutant survived.".formatted(all.size())
        : "✗ %d of %d verdicts are not as expected; %d mutants survived."
            .formatted(unexpected, all.size(), survivors);
  }

  private static List<String> alarms(List<EquationResult> all) {
    List<String> lines = new ArrayList<>();
    for (EquationResult equation : all) {
      if (!equation.asExpected()) {
        lines.add(
            "- **%s**: verdict %s, expected %s"
                .formatted(escape(equation.id()), equation.verdict(), equation.expected()));
      }
      if (!equation.mutants().survivors().isEmpty()) {
        lines.add(
            "- **%s**: %d of %d mutants survived"
                .formatted(
                    escape(equation.id()),
                    equation.mutants().survivors().size(),
                    equation.mutants().generated()));
      }
    }
    return lines;
  }

  private static String counts(Verification verification, List<EquationResult> all) {
    StringBuilder text = new StringBuilder("## Counts\n\n| paper | equations |");
    Summary.VERDICTS.forEach(verdict -> text.append(' ').append(verdict).append(" |"));
    text.append(" as expected | mutants killed |\n|---|---:|");
    text.append("---:|".repeat(Summary.VERDICTS.size() + 2)).append('\n');
    for (PaperResult paper : verification.papers()) {
      text.append(row(escape(paper.id()), Summary.of(paper.equations())));
    }
    return text.append(row("**total**", Summary.of(all))).append('\n').toString();
  }

  private static String row(String name, Summary summary) {
    String verdicts =
        Summary.VERDICTS.stream()
            .map(verdict -> Integer.toString(summary.byVerdict().getOrDefault(verdict, 0)))
            .collect(Collectors.joining(" | "));
    return "| %s | %d | %s | %d | %d of %d |%n"
        .formatted(
            name,
            summary.equations(),
            verdicts,
            summary.asExpected(),
            summary.mutants().killed(),
            summary.mutants().generated())
        .replace(System.lineSeparator(), "\n");
  }

  private static List<String> fallen(List<EquationResult> all) {
    List<String> lines = new ArrayList<>();
    for (EquationResult equation : all) {
      if (equation.verdict().equals("erratum") || equation.verdict().equals("refuted")) {
        String kind =
            equation.erratum() == null || equation.erratum().errorClass() == null
                ? ""
                : " (" + escape(equation.erratum().errorClass()) + ")";
        String explanation =
            equation.erratum() == null || equation.erratum().explanation() == null
                ? ""
                : ": " + escape(equation.erratum().explanation());
        lines.add(
            "- **%s**, %s%s%s"
                .formatted(escape(equation.id()), equation.verdict(), kind, explanation));
      }
    }
    return lines;
  }

  private static List<String> undecided(List<EquationResult> all) {
    return all.stream()
        .filter(equation -> equation.verdict().equals("undecided"))
        .map(
            equation ->
                equation.note() == null
                    ? "- " + escape(equation.id())
                    : "- " + escape(equation.id()) + ": " + escape(equation.note()))
        .toList();
  }

  private static void append(StringBuilder text, String title, List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    text.append("## ").append(title).append("\n\n");
    int room = Math.max(0, MAX_BYTES - text.toString().getBytes(StandardCharsets.UTF_8).length) / 2;
    int left = lines.size();
    for (String line : lines) {
      room -= line.getBytes(StandardCharsets.UTF_8).length + 1;
      if (room < 0) {
        break;
      }
      text.append(line).append('\n');
      left--;
    }
    if (left > 0) {
      text.append("- and ").append(left).append(" more\n");
    }
    text.append('\n');
  }

  /** Text that Markdown, and what renders it, takes for nothing but text. */
  static String escape(String raw) {
    if (raw == null) {
      return "–";
    }
    String shown = VisibleText.of(raw).replaceAll("\\s+", " ").strip();
    if (shown.length() > MAX_CELL) {
      shown =
          shown.substring(0, shown.offsetByCodePoints(0, shown.codePointCount(0, MAX_CELL))) + "…";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if ("<>&@#|`*_[]~$\\{}!".indexOf(c) >= 0) {
        text.append("&#").append((int) c).append(';');
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
