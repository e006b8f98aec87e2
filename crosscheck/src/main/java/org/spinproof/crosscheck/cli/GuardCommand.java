package org.spinproof.crosscheck.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code spinproof guard}: kernels and refactorings. */
@Command(
    name = "guard",
    mixinStandardHelpOptions = true,
    description = "Guards kernels: baselines, tables and the battery.",
    subcommands = {
      GuardRecordCommand.class,
      GuardCompareCommand.class,
      GuardAcceptCommand.class,
      GuardBatteryCommand.class
    })
final class GuardCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name what to do: " + String.join(", ", spec.subcommands().keySet()));
  }
}
