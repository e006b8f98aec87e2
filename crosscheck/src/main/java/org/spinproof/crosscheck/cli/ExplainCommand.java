package org.spinproof.crosscheck.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.spinproof.crosscheck.run.Profile;
import org.spinproof.reports.model.Chain;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.Footing;
import org.spinproof.reports.model.Grounds;
import org.spinproof.reports.model.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spinproof explain}: one verdict and its evidence. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Checks one equation and shows the evidence.")
final class ExplainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "EQUATION", description = "Such as ouassou2019:S72.")
  private String equation;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (!equation.contains(":")) {
      throw new BadUsage("name an equation such as ouassou2019:S72, not " + equation);
    }
    Verification result =
        Run.of(
            VerifyCommand.select(Home.ledgers(), List.of(equation)),
            Profile.QUICK,
            new RunOptions(),
            Papers::checks,
            "./spinproof explain " + equation);
    EquationResult found = result.papers().get(0).equations().get(0);
    PrintWriter out = spec.commandLine().getOut();
    out.println(found.id() + "  (" + found.kind() + place(found) + ")");
    line(out, "says", found.says());
    line(out, "printed", found.statement());
    line(out, "machine", found.machine());
    line(out, "corrected", found.corrected());
    line(
        out,
        "verdict",
        found.verdict() + (found.asExpected() ? "" : ", EXPECTED " + found.expected()));
    line(out, "because", found.expectedReason());
    line(
        out,
        "standing",
        found.standing()
            + (found.taintedBy().isEmpty()
                ? ""
                : ": behind it " + String.join(", ", found.taintedBy())));
    if (found.erratum() != null) {
      line(out, "erratum", found.erratum().errorClass() + ": " + found.erratum().explanation());
      line(out, "the scan", found.erratum().ocr());
    }
    if (found.counterexample() != null) {
      line(out, "false at", found.counterexample().values().toString());
      line(out, "  left", found.counterexample().component() + " " + found.counterexample().left());
      line(
          out,
          "  right",
          found.counterexample().component() + " " + found.counterexample().right());
    }
    if (found.condition() != null) {
      line(out, "needs", String.join("; ", found.condition().given()));
    }
    evidence(out, "evidence", found.evidence());
    evidence(out, "for the corrected form", found.correctedEvidence());
    line(
        out,
        "mutants",
        "%d generated, %d killed, %d equivalent, %d survive"
            .formatted(
                found.mutants().generated(),
                found.mutants().killed(),
                found.mutants().equivalent(),
                found.mutants().survivors().size()));
    line(out, "one road", found.oneRoad());
    if (Footing.of(found) != Footing.FOUND) {
      line(out, "rests on", Footing.of(found).words());
    }
    grounds(out, "rests on", found.restsOn());
    grounds(out, "shorter", found.shorter());
    chain(out, found.chain());
    line(out, "from", String.join(", ", found.dependsOn()));
    line(out, "used by", String.join(", ", found.requiredBy()));
    line(out, "note", found.note());
    return Run.status(result, true);
  }

  private static void grounds(PrintWriter out, String what, Grounds grounds) {
    if (grounds == null) {
      return;
    }
    line(
        out,
        what,
        String.join(", ", grounds.needed())
            + " ("
            + grounds.outcome()
            + ")"
            + (grounds.spare().isEmpty()
                ? ""
                : "; not needed: " + String.join(", ", grounds.spare()))
            + (grounds.open().isEmpty() ? "" : "; open: " + String.join(", ", grounds.open()))
            + (grounds.remark() == null ? "" : "\n" + grounds.remark().strip()));
  }

  private static void chain(PrintWriter out, Chain chain) {
    if (chain == null) {
      return;
    }
    line(out, "falls with", String.join(", ", chain.loadBearing()));
    line(out, "minimal", String.join(", ", chain.minimal()));
    line(out, "can do without", String.join(", ", chain.dispensable()));
    line(out, "as declared", String.join(", ", chain.declaredOnly()));
  }

  private static String place(EquationResult found) {
    return found.section() == null ? "" : ", section " + found.section();
  }

  private static void evidence(PrintWriter out, String what, List<EvidenceResult> evidence) {
    for (EvidenceResult e : evidence) {
      String numbers = e.residual() == null ? "" : " residual %.2g".formatted(e.residual());
      String tolerance =
          e.tolerance() == null
              ? ""
              : " against %.2g (%s)".formatted(e.tolerance(), e.toleranceCause());
      line(out, what, e.engine() + " " + e.outcome() + numbers + tolerance + ": " + e.detail());
    }
  }

  private static void line(PrintWriter out, String what, String text) {
    if (text != null && !text.isBlank()) {
      out.printf("  %-10s %s%n", what, text.strip().replaceAll("\\R", "\n             "));
    }
  }
}
