package org.spinproof.crosscheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.spinproof.crosscheck.guard.baseline.Baseline;
import org.spinproof.crosscheck.guard.baseline.BaselineYaml;
import org.spinproof.crosscheck.guard.baseline.Measurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spinproof guard record}: a new baseline. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    description = "Records what a solver file gives, or what tables hold, as a new baseline.")
final class GuardRecordCommand implements Callable<Integer> {
  @Parameters(paramLabel = "BASELINE", description = "The baseline to write; must not exist yet.")
  private Path baseline;

  @Option(names = "--solver", paramLabel = "FILE", description = "A solver file.")
  private Path solver;

  @Option(names = "--table", paramLabel = "FILE", arity = "1..*", description = "Kernel tables.")
  private List<Path> tables = List.of();

  @Option(
      names = "--geneus",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Output files of GENEUS.")
  private List<Path> geneus = List.of();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if ((solver == null) == (tables.isEmpty() && geneus.isEmpty())) {
      throw new BadUsage("guard record: give either --solver, or --table and --geneus");
    }
    if (Files.exists(baseline)) {
      throw new BadUsage(
          baseline + " exists already: it is changed by spinproof guard accept --reason alone");
    }
    Baseline.Source source =
        new Baseline.Source(
            solver == null ? "" : GuardBaselines.relative(baseline, solver),
            GuardBaselines.relative(baseline, tables),
            GuardBaselines.relative(baseline, geneus));
    try (OutputFile out = new OutputFile("guard record", baseline)) {
      List<Measurement> values = GuardBaselines.measure(baseline, source);
      Baseline recorded =
          new Baseline(source, values, List.of(GuardBaselines.change("recorded", List.of())));
      out.commit(BaselineYaml.write(recorded));
      spec.commandLine().getOut().printf("%s: %d values recorded%n", baseline, values.size());
    }
    return 0;
  }
}
