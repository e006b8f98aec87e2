package org.spinproof.crosscheck.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.spinproof.crosscheck.document.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of Spinproof. */
@Command(
    name = "spinproof",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Machine-checks derivations in superconducting spintronics.",
    subcommands = {
      VerifyCommand.class,
      CheckCommand.class,
      InitCommand.class,
      SolveCommand.class,
      GuardCommand.class,
      ExplainCommand.class,
      ListCommand.class,
      RenderCommand.class,
      DiffCommand.class,
      CompletionCommand.class
    },
    footer = {
      "",
      "Exit status: 0 all as expected; 1 a verdict that is not the expected one, or a regression;",
      "2 bad usage or bad input; 3 only undecided ones besides; 4 an internal error."
    })
public final class Main implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs one command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = run(out, err, arguments);
    out.flush();
    err.flush();
    // An engine that overran its time may still hold a thread: the process ends all the same.
    System.exit(status);
  }

  /** Runs one command and returns its exit status. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler((e, args) -> badUsage(e, err))
        .setExecutionExceptionHandler((e, command, parsed) -> failed(e, err))
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "name a command: verify, check, init, solve, guard, explain, list, render, diff or"
            + " completion");
  }

  private static int badUsage(ParameterException e, PrintWriter err) {
    String hint = "";
    if (e instanceof UnmatchedArgumentException unmatched) {
      hint =
          unmatched.getSuggestions().stream()
              .findFirst()
              .map(near -> "; did you mean " + near + "?")
              .orElse("");
    }
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println("spinproof: " + oneLine(e.getMessage()) + hint + " (" + command + " --help)");
    return 2;
  }

  private static int failed(Exception e, PrintWriter err) {
    if (e instanceof BadInput || e instanceof BadUsage) {
      err.println("spinproof: " + oneLine(e.getMessage()));
      return 2;
    }
    err.println("spinproof: internal error: " + oneLine(e.toString()));
    if (Boolean.getBoolean("spinproof.debug")) {
      e.printStackTrace(err);
    }
    return 4;
  }

  private static String oneLine(String text) {
    return text == null ? "" : text.replaceAll("\\R+", "; ");
  }
}
