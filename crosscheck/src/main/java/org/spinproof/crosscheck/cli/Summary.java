package org.spinproof.crosscheck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spinproof.reports.model.CounterexampleResult;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.MutantsResult;
import org.spinproof.reports.model.NearMiss;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Verification;

/** A result on the terminal. */
final class Summary {
  private final PrintWriter out;

  Summary(PrintWriter out) {
    this.out = out;
  }

  /** Counts, errata, and whatever is not as it should be. */
  void print(Verification result) {
    for (PaperResult paper : result.papers()) {
      out.println(paper.id() + ": " + paper.title());
      out.println("  " + counts(paper));
      for (EquationResult equation : paper.equations()) {
        printIfRemarkable(equation);
      }
    }
  }

  /** A line a claim, with what helps where one failed. */
  void printClaims(Verification result) {
    for (PaperResult paper : result.papers()) {
      for (EquationResult claim : paper.equations()) {
        out.printf(
            "%-11s %s%s%n",
            claim.verdict(),
            claim.id(),
            claim.asExpected() ? "" : "   UNEXPECTED: expected " + claim.expected());
        printReading(claim);
        printDetails(claim);
      }
    }
    out.println(counts(result.papers()));
  }

  /** What the LaTeX of a claim was read as. */
  private void printReading(EquationResult claim) {
    if (claim.statement() != null && claim.machine() != null) {
      out.println("            read as: " + claim.machine());
    }
  }

  void report(Path folder) {
    out.println("report: " + folder.resolve("index.html"));
  }

  private void printIfRemarkable(EquationResult equation) {
    boolean wrong = equation.verdict().equals("erratum") || equation.verdict().equals("refuted");
    if (!equation.asExpected()) {
      out.printf(
          "  UNEXPECTED  %s: %s, expected %s%s%n",
          equation.id(), equation.verdict(), equation.expected(), why(equation));
    } else if (wrong) {
      out.printf(
          "  %-10s  %s%s%n",
          equation.verdict(),
          equation.id(),
          equation.erratum().errorClass() == null ? "" : ": " + equation.erratum().errorClass());
    }
    for (String survivor : equation.mutants().survivors()) {
      out.printf("  SURVIVOR    %s: %s%n", equation.id(), survivor);
    }
  }

  private static String why(EquationResult equation) {
    return equation.expectedReason() == null ? "" : " (" + equation.expectedReason() + ")";
  }

  private void printDetails(EquationResult claim) {
    if (claim.counterexample() != null) {
      print("counterexample", claim.counterexample());
    }
    for (NearMiss miss : claim.nearMisses()) {
      out.println("            true " + miss.change() + (miss.text() == null ? "" : ":"));
      if (miss.text() != null) {
        out.println("              " + miss.text());
      }
    }
    if (claim.verdict().equals("refuted") && claim.expectedReason() != null) {
      out.println("            " + claim.expectedReason());
    }
    if (claim.condition() != null) {
      out.println("            needs: " + String.join("; ", claim.condition().given()));
      if (claim.condition().witness() != null) {
        print("fails without it", claim.condition().witness());
      }
    }
    boolean undecided = claim.verdict().equals("undecided");
    if (undecided && claim.expectedReason() != null) {
      out.println("            " + claim.expectedReason());
    }
    for (MutantsResult.Mutant mutant : claim.mutants().details()) {
      if (mutant.fate().equals("equivalent")) {
        out.println("            stays true with: " + mutant.change());
      }
    }
  }

  private void print(String what, CounterexampleResult found) {
    if (!found.values().isEmpty()) {
      out.println(
          "            %s: %s"
              .formatted(
                  what,
                  found.values().entrySet().stream()
                      .map(e -> e.getKey() + " = " + e.getValue())
                      .collect(Collectors.joining(", "))));
    }
    out.println(
        "            left%s = %s, right%s = %s"
            .formatted(found.component(), found.left(), found.component(), found.right()));
  }

  private static String counts(PaperResult paper) {
    return counts(List.of(paper));
  }

  private static String counts(List<PaperResult> papers) {
    Map<String, Integer> byVerdict = new java.util.LinkedHashMap<>();
    int equations = 0;
    int expected = 0;
    int generated = 0;
    int killed = 0;
    int equivalent = 0;
    for (PaperResult paper : papers) {
      paper.summary().byVerdict().forEach((v, n) -> byVerdict.merge(v, n, Integer::sum));
      equations += paper.summary().equations();
      expected += paper.summary().asExpected();
      generated += paper.summary().mutants().generated();
      killed += paper.summary().mutants().killed();
      equivalent += paper.summary().mutants().equivalent();
    }
    String verdicts =
        byVerdict.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "));
    return "%d claims: %s; %d as expected; mutants: %d generated, %d killed, %d equivalent"
        .formatted(equations, verdicts, expected, generated, killed, equivalent);
  }
}
