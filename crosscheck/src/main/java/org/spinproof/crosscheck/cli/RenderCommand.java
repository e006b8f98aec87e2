package org.spinproof.crosscheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.spinproof.reports.model.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spinproof render}: the documents again. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = "Renders the documents of a report again from its verification.json.")
final class RenderCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A folder with a verification.json.")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Path json = folder.resolve(Run.RESULT_FILE);
    if (!Files.isRegularFile(json)) {
      throw new BadUsage(json + " is not there: name a folder that verify or check has written");
    }
    Verification result = Baseline.read(json);
    try (OutputFolder draft = new OutputFolder(folder)) {
      Run.write(result, draft);
    }
    new Summary(spec.commandLine().getOut()).report(folder);
    return 0;
  }
}
