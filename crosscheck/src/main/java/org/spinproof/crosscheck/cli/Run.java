package org.spinproof.crosscheck.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.engine.approximate.NumericEngine;
import org.spinproof.crosscheck.engine.exact.SamplingEngine;
import org.spinproof.crosscheck.engine.exact.SymbolicEngine;
import org.spinproof.crosscheck.run.Examiner;
import org.spinproof.crosscheck.run.PaperChecks;
import org.spinproof.crosscheck.run.Profile;
import org.spinproof.crosscheck.run.Verifier;
import org.spinproof.reports.Report;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.PaperResult;
import org.spinproof.reports.model.Verification;

/** One run of the engines over some claims, from the options to the result. */
final class Run {
  /** The canonical result's name in a report folder. */
  static final String RESULT_FILE = "verification.json";

  private Run() {}

  /** The engines that every machine form is put to. */
  static List<Engine> engines() {
    return List.of(new SymbolicEngine(), new SamplingEngine(), new NumericEngine());
  }

  static Verification of(
      List<Verifier.Selection> selections,
      Profile profile,
      RunOptions options,
      Function<String, PaperChecks> checks,
      String command) {
    long start = System.nanoTime();
    Examiner examiner = new Examiner(engines(), profile, options.seed);
    Verifier verifier = new Verifier(examiner, options.threads, checks);
    List<PaperResult> papers;
    try (ProgressLine progress = new ProgressLine("checking", Verifier.size(selections))) {
      papers = verifier.run(selections, id -> progress.step());
    }
    return Verifier.result(
        Version.tool(),
        new Verification.Environment(
            System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            options.seed,
            profile.name(),
            options.threads,
            Math.round((System.nanoTime() - start) * 1e-6) * 1e-3,
            command),
        papers);
  }

  /** 0 all as expected, 1 a wrong verdict or a surviving mutant, 3 only undecided ones besides. */
  static int status(Verification result, boolean survivorsFail) {
    List<EquationResult> all =
        result.papers().stream().flatMap(p -> p.equations().stream()).toList();
    List<EquationResult> unexpected = all.stream().filter(e -> !e.asExpected()).toList();
    boolean survivors =
        survivorsFail && all.stream().anyMatch(e -> !e.mutants().survivors().isEmpty());
    if (survivors || unexpected.stream().anyMatch(e -> !e.verdict().equals("undecided"))) {
      return 1;
    }
    return unexpected.isEmpty() ? 0 : 3;
  }

  /** Writes the result and every document rendered from it, and puts them in their place. */
  static void write(Verification result, OutputFolder folder) throws IOException {
    Report.write(result, folder.draft());
    folder.commit();
  }
}
