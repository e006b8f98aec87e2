package org.spinproof.crosscheck.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spinproof completion}: what a shell needs to complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a completion script: source <(spinproof completion bash)")
final class CompletionCommand implements Callable<Integer> {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private String shell;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (!SHELLS.contains(shell)) {
      throw new BadUsage("no completion for the shell " + shell + ": name bash or zsh");
    }
    // The script serves both shells: it loads zsh's emulation of bash completion itself.
    spec.commandLine().getOut().println(AutoComplete.bash("spinproof", spec.root().commandLine()));
    return 0;
  }
}
