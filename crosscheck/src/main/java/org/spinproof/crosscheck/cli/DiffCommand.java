package org.spinproof.crosscheck.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.spinproof.reports.ci.DiffText;
import org.spinproof.reports.ci.VerificationDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spinproof diff}: what changed from one result to another. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two results: verdicts, standings, residuals that moved by more than their",
      "uncertainty, mutants killed. Exit 1 if something that was right is not any more."
    })
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "The earlier verification.json.")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The later one.")
  private Path now;

  @Option(
      names = "--format",
      paramLabel = "text|json|markdown",
      description = "How to write it (${DEFAULT-VALUE}).")
  private String format = "text";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (!format.equals("text") && !format.equals("json") && !format.equals("markdown")) {
      throw new BadUsage("--format " + format + ": choose text, json or markdown");
    }
    VerificationDiff diff = VerificationDiff.between(Baseline.read(old), Baseline.read(now));
    spec.commandLine()
        .getOut()
        .print(
            switch (format) {
              case "json" -> DiffText.json(diff);
              case "markdown" -> DiffText.markdown(diff);
              default -> DiffText.plain(diff);
            });
    spec.commandLine().getOut().flush();
    return diff.hasRegression() ? 1 : 0;
  }
}
