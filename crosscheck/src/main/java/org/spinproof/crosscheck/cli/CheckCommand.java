package org.spinproof.crosscheck.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.claim.ClaimFile;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.document.Position;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.OutOfBudget;
import org.spinproof.crosscheck.engine.exact.Contradiction;
import org.spinproof.crosscheck.paper.Ledger;
import org.spinproof.crosscheck.run.PaperChecks;
import org.spinproof.crosscheck.run.Profile;
import org.spinproof.crosscheck.run.Verifier.Selection;
import org.spinproof.reports.model.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spinproof check}: claims of one's own. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks claim files of one's own and writes a report.")
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Claim files.")
  private List<Path> files;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "An engine's time for one claim (${DEFAULT-VALUE}).")
  private double timeout = 60;

  @Option(names = "--watch", description = "Check again after each save, until Ctrl-C.")
  private boolean watch;

  /** How long to look for a contradiction in what one claim gives. */
  private static final Duration SEARCH = Duration.ofSeconds(5);

  @Mixin private RunOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    options.check();
    if (!(timeout > 0 && timeout <= 86_400)) {
      throw new BadUsage("--timeout " + timeout + ": give seconds, above 0, at most 86400");
    }
    if (!watch) {
      return check();
    }
    new Watch(files)
        .run(
            () -> {
              checkUnlessMalformed();
              spec.commandLine().getErr().println("watching; Ctrl-C ends");
            });
    return 0;
  }

  private void checkUnlessMalformed() throws Exception {
    try {
      check();
    } catch (BadInput | BadUsage e) {
      spec.commandLine().getErr().println("spinproof: " + e.getMessage());
    }
  }

  private int check() throws Exception {
    List<Selection> selections = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path file : files) {
      Ledger ledger = Ledger.of(ClaimFile.read(file));
      if (!ids.add(ledger.id())) {
        throw new BadUsage(
            "two files are called " + ledger.id() + ": their claims would share ids; rename one");
      }
      refuseContradictions(ledger.file());
      selections.add(Selection.all(ledger));
    }
    Profile profile =
        Profile.FULL.withLimit(Duration.ofMillis(Math.max(1, Math.round(timeout * 1000))));
    String command =
        "./spinproof check %s --seed %d"
            .formatted(String.join(" ", files.stream().map(Path::toString).toList()), options.seed);
    try (OutputFolder folder = new OutputFolder(options.out)) {
      Verification result =
          Run.of(selections, profile, options, paper -> PaperChecks.none(), command);
      Run.write(result, folder);
      Summary summary = new Summary(spec.commandLine().getOut());
      summary.printClaims(result);
      summary.report(options.out);
      return Run.status(result, false);
    }
  }

  /** Givens that nothing satisfies would prove anything. */
  private static void refuseContradictions(ClaimFile file) {
    for (Claim claim : file.claims()) {
      Budget budget = Budget.of(0, 0, SEARCH);
      claim
          .question()
          .flatMap(question -> contradiction(question, budget))
          .ifPresent(
              why -> {
                throw new Position(file.name(), claim.line(), 1)
                    .error("nothing satisfies what is given in " + claim.id() + ": " + why);
              });
    }
  }

  private static Optional<String> contradiction(Question question, Budget budget) {
    try {
      return Contradiction.find(question, budget::check);
    } catch (OutOfBudget e) {
      return Optional.empty();
    }
  }
}
