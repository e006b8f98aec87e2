package org.spinproof.crosscheck.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import org.spinproof.crosscheck.guard.battery.Battery;
import org.spinproof.crosscheck.guard.battery.BatteryResult;
import org.spinproof.crosscheck.guard.battery.BatteryResult.Outcome;
import org.spinproof.crosscheck.guard.compare.Hint;
import org.spinproof.crosscheck.guard.kernel.CommandKernel;
import org.spinproof.crosscheck.guard.kernel.Kernel;
import org.spinproof.crosscheck.guard.kernel.ReferenceKernel;
import org.spinproof.crosscheck.guard.table.Quantity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spinproof guard battery}: the contract tests of a kernel. */
@Command(
    name = "battery",
    mixinStandardHelpOptions = true,
    description = "Puts a kernel to the contract tests.",
    footer = {
      "",
      "A kernel is a Java class on the class path (by its name), the reference solver (reference),",
      "or with --command a program: the words of KERNEL, run without a shell; see the tutorial."
    })
final class GuardBatteryCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "KERNEL",
      arity = "1..*",
      description = "Its name, or a program and its arguments.")
  private List<String> kernel;

  @Option(names = "--command", description = "KERNEL is a program.")
  private boolean command;

  @Option(
      names = "--quantity",
      paramLabel = "NAME",
      description = "What a program computes; may be given several times.")
  private List<String> quantities = List.of();

  @Option(
      names = "--uncertainty",
      paramLabel = "NUMBER",
      description = "Of a program's values, absolute (${DEFAULT-VALUE}).")
  private double uncertainty = 1e-6;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "For one call of a program (${DEFAULT-VALUE}).")
  private double timeout = 60;

  @Option(names = "--runs", paramLabel = "N", description = "Random films (${DEFAULT-VALUE}).")
  private int runs = 5;

  @Option(names = "--seed", paramLabel = "N", description = "Fixes them (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (runs < 0 || runs > 100_000) {
      throw new BadUsage("--runs " + runs + ": give a number from 0 to 100000");
    }
    if (!(timeout > 0 && timeout <= 86_400) || !(uncertainty >= 0 && uncertainty <= 1)) {
      throw new BadUsage("--timeout must be from 0 to 86400 s, --uncertainty from 0 to 1");
    }
    List<BatteryResult> results = Battery.run(kernel(), runs, seed);
    PrintWriter out = spec.commandLine().getOut();
    for (BatteryResult result : results) {
      if (result.outcome() != Outcome.PASSES) {
        out.printf(
            "%s: %s%n", result.outcome() == Outcome.FAILS ? "fails" : "undecided", result.name());
        result.detail().lines().forEach(line -> out.println("    " + line));
      }
      for (Hint hint : result.hints()) {
        out.printf("    likely fault: %s: %s%n", hint.fault().label(), hint.detail());
      }
    }
    long failed = results.stream().filter(r -> r.outcome() == Outcome.FAILS).count();
    long open = results.stream().filter(r -> r.outcome() == Outcome.UNDECIDED).count();
    out.printf(
        "%s: %d tests, %d fail, %d undecided%n",
        String.join(" ", kernel), results.size(), failed, open);
    out.flush();
    return failed > 0 ? 1 : open > 0 ? 3 : 0;
  }

  private Kernel kernel() {
    if (command) {
      Set<Quantity> chosen = EnumSet.noneOf(Quantity.class);
      for (String name : quantities) {
        chosen.add(
            Quantity.named(name)
                .orElseThrow(
                    () ->
                        new BadUsage(
                            "--quantity "
                                + name
                                + ": choose of "
                                + String.join(", ", Quantity.keys()))));
      }
      if (chosen.isEmpty()) {
        throw new BadUsage("--command needs --quantity: say what the program computes");
      }
      Duration limit = Duration.ofMillis(Math.max(1, Math.round(1000 * timeout)));
      return new CommandKernel(kernel, chosen, uncertainty, limit);
    }
    String name = String.join(" ", kernel);
    List<String> known = new ArrayList<>(List.of("reference"));
    if (name.equals("reference")) {
      return new ReferenceKernel();
    }
    for (Kernel found : ServiceLoader.load(Kernel.class)) {
      if (found.name().equals(name)) {
        return found;
      }
      known.add(found.name());
    }
    throw new BadUsage("no kernel is called " + name + "; there are " + String.join(", ", known));
  }
}
