package org.spinproof.crosscheck.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.EngineResult;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.run.MutantFinding.Fate;
import org.spinproof.reports.model.CounterexampleResult;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.MutantsResult;
import org.spinproof.reports.model.NearMiss;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Plot;
import org.spinproof.reports.model.Summary;

/** Turns what the engines found into the records of {@code verification.json}. */
final class Results {
  private Results() {}

  static List<EvidenceResult> evidence(List<EngineResult> results) {
    return results.stream().map(Results::evidence).toList();
  }

  private static EvidenceResult evidence(EngineResult result) {
    Evidence evidence = result.evidence();
    return new EvidenceResult(
        evidence.engine(),
        evidence.outcome().name().toLowerCase(Locale.ROOT),
        evidence.residual().filter(Double::isFinite).orElse(null),
        evidence.tolerance().filter(Double::isFinite).orElse(null),
        evidence.toleranceCause().orElse(null),
        evidence.samples().orElse(null),
        Math.round(result.seconds() * 1e6) * 1e-6,
        evidence.detail());
  }

  static CounterexampleResult counterexample(Counterexample found) {
    return new CounterexampleResult(
        found.values(), found.component(), found.left(), found.right(), found.exact());
  }

  static List<NearMiss> nearMisses(Finding finding) {
    return finding.nearMisses().stream()
        .map(miss -> new NearMiss(miss.change(), miss.text().orElse(null)))
        .toList();
  }

  static MutantsResult mutants(List<MutantFinding> found) {
    return new MutantsResult(
        found.size(),
        count(found, Fate.KILLED),
        count(found, Fate.EQUIVALENT),
        found.stream()
            .filter(m -> m.fate() == Fate.SURVIVOR)
            .map(m -> m.text().isEmpty() ? m.change() : m.change() + ": " + m.text())
            .toList(),
        found.stream()
            .map(m -> new MutantsResult.Mutant(m.change(), m.text(), m.fate().word(), m.killedBy()))
            .toList());
  }

  /**
   * What all the evidence for the printed form shows, then what that for the corrected one does.
   */
  static List<Plot> plots(Finding finding) {
    return Stream.concat(finding.evidence().stream(), finding.correctedEvidence().stream())
        .flatMap(result -> result.evidence().plots().stream())
        .toList();
  }

  private static int count(List<MutantFinding> found, Fate fate) {
    return (int) found.stream().filter(m -> m.fate() == fate).count();
  }

  static Summary summaryOfPapers(List<PaperResult> papers) {
    return Summary.of(papers.stream().flatMap(p -> p.equations().stream()).toList());
  }
}
