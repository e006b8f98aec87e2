package org.spinproof.reports.ci;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.MutantsResult;

/** One test case of the JUnit document: an equation seen by one engine, or its verdict. */
record TestCase(String name, double seconds, Result result) {

  /** What became of it. */
  sealed interface Result {
    /** As expected. */
    record Passed() implements Result {}

    /** Not decided, which is never a pass. */
    record Skipped(String reason) implements Result {}

    /** Not as expected. */
    record Failed(String type, String message, String detail) implements Result {}
  }

  /**
   * The cases of one equation. With evidence: one an engine, {@code [verdict]}, and {@code
   * [mutants]} if any were generated. Without: {@code [definition]} or {@code [verdict]} alone.
   */
  static List<TestCase> of(EquationResult equation) {
    String label = equation.number() == null ? localId(equation.id()) : equation.number();
    List<TestCase> cases = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (EvidenceResult evidence : equation.evidence()) {
      cases.add(
          new TestCase(
              unique(seen, label + " [" + evidence.engine() + "]"),
              evidence.seconds(),
              ofPrinted(equation, evidence)));
    }
    for (EvidenceResult evidence : equation.correctedEvidence()) {
      cases.add(
          new TestCase(
              unique(seen, label + " [" + evidence.engine() + ", corrected]"),
              evidence.seconds(),
              decide(evidence, "fails", "the corrected form")));
    }
    boolean definition =
        cases.isEmpty()
            && equation.kind().equals("definition")
            && equation.verdict().equals("definition");
    String last = definition ? " [definition]" : " [verdict]";
    cases.add(new TestCase(label + last, 0, ofVerdict(equation)));
    if (equation.mutants().generated() > 0) {
      cases.add(new TestCase(label + " [mutants]", 0, ofMutants(equation.mutants())));
    }
    return cases;
  }

  private static String localId(String id) {
    return id.substring(id.indexOf(':') + 1);
  }

  private static String unique(Map<String, Integer> seen, String name) {
    int count = seen.merge(name, 1, Integer::sum);
    return count == 1 ? name : name + " #" + count;
  }

  private static Result ofPrinted(EquationResult equation, EvidenceResult evidence) {
    String contradiction =
        switch (equation.expected()) {
          case "proved", "agrees", "definition" -> "fails";
          case "erratum", "refuted" -> "holds";
          // conditional: an engine may see it inside the condition or outside; undecided: open
          default -> "";
        };
    return decide(evidence, contradiction, "expected verdict " + equation.expected());
  }

  private static Result decide(EvidenceResult evidence, String contradiction, String expectation) {
    String detail = evidence.detail() == null ? "" : evidence.detail();
    if (evidence.outcome().equals("undecided")) {
      return new Result.Skipped(detail.isEmpty() ? "undecided, no reason given" : detail);
    }
    if (evidence.outcome().equals(contradiction)) {
      return new Result.Failed(
          "evidence",
          "%s: %s, against %s".formatted(evidence.engine(), evidence.outcome(), expectation),
          numbers(evidence) + detail);
    }
    return new Result.Passed();
  }

  private static String numbers(EvidenceResult evidence) {
    return evidence.residual() == null
        ? ""
        : "residual %s, tolerance %s\n".formatted(evidence.residual(), evidence.tolerance());
  }

  private static Result ofVerdict(EquationResult equation) {
    if (!equation.asExpected() || !equation.verdict().equals(equation.expected())) {
      return new Result.Failed(
          "verdict",
          "verdict %s, expected %s".formatted(equation.verdict(), equation.expected()),
          equation.note() == null ? "" : equation.note());
    }
    if (equation.verdict().equals("undecided")) {
      return new Result.Skipped(reason(equation));
    }
    return new Result.Passed();
  }

  private static String reason(EquationResult equation) {
    return equation.evidence().stream()
        .filter(evidence -> evidence.outcome().equals("undecided") && evidence.detail() != null)
        .map(evidence -> evidence.engine() + ": " + evidence.detail())
        .findFirst()
        .orElse(
            equation.expectedReason() != null
                ? equation.expectedReason()
                : equation.note() != null ? equation.note() : "not checked");
  }

  private static Result ofMutants(MutantsResult mutants) {
    if (mutants.survivors().isEmpty()) {
      return new Result.Passed();
    }
    return new Result.Failed(
        "mutants",
        "%d of %d mutants survived".formatted(mutants.survivors().size(), mutants.generated()),
        String.join("\n", mutants.survivors()));
  }
}
