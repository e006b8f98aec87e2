package org.spinproof.crosscheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.spinproof.crosscheck.guard.baseline.Baseline;
import org.spinproof.crosscheck.guard.baseline.BaselineComparison;
import org.spinproof.crosscheck.guard.baseline.BaselineComparison.State;
import org.spinproof.crosscheck.guard.baseline.BaselineYaml;
import org.spinproof.crosscheck.guard.baseline.Measurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spinproof guard accept}: the only way to change a baseline. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description = "Takes the present values into a baseline and keeps the former in its history.")
final class GuardAcceptCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BASELINE", description = "The baseline to change.")
  private Path baseline;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why the values may change; kept in the history.")
  private String reason;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (reason.isBlank()) {
      throw new BadUsage("--reason is empty: say why the values may change");
    }
    Baseline old = BaselineYaml.read(baseline);
    try (OutputFile out = new OutputFile("guard accept", baseline)) {
      List<Measurement> now = GuardBaselines.measure(baseline, old.source());
      List<Measurement> replaced =
          BaselineComparison.of(old.values(), now).changes().stream()
              .filter(c -> c.state() != State.UNCHANGED)
              .map(BaselineComparison.Change::before)
              .flatMap(Optional::stream)
              .toList();
      List<Baseline.Change> history = new ArrayList<>(old.history());
      history.add(GuardBaselines.change(reason, replaced));
      out.commit(BaselineYaml.write(new Baseline(old.source(), now, history)));
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %d values accepted, %d of them changed%n",
              baseline, now.size(), replaced.size());
    }
    return 0;
  }
}
