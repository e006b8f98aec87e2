package org.spinproof.crosscheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.spinproof.crosscheck.paper.Ledger;
import org.spinproof.crosscheck.run.Profile;
import org.spinproof.crosscheck.run.Verifier.Selection;
import org.spinproof.reports.ci.DiffText;
import org.spinproof.reports.ci.VerificationDiff;
import org.spinproof.reports.model.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spinproof verify}: the papers' equations. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Checks the equations of the papers and writes a report.")
final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PAPER|EQUATION",
      description = "Papers, or equations such as ouassou2019:S72; everything if left out.")
  private List<String> targets = List.of();

  @Option(
      names = "--profile",
      paramLabel = "quick|full",
      description = "How much work goes into it (${DEFAULT-VALUE}).")
  private String profile = "full";

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "An earlier verification.json: exit 1 if something that was right is not now.")
  private Path baseline;

  @Mixin private RunOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    options.check();
    Profile chosen =
        switch (profile) {
          case "quick" -> Profile.QUICK;
          case "full" -> Profile.FULL;
          default -> throw new BadUsage("--profile " + profile + ": choose quick or full");
        };
    List<Selection> selections = select(Home.ledgers(), targets);
    Verification earlier = baseline == null ? null : Baseline.read(baseline);
    String command =
        "./spinproof verify%s --profile %s --seed %d"
            .formatted(
                targets.isEmpty() ? "" : " " + String.join(" ", targets), profile, options.seed);
    try (OutputFolder folder = new OutputFolder(options.out)) {
      Verification result = Run.of(selections, chosen, options, Papers::checks, command);
      Run.write(result, folder);
      Summary summary = new Summary(spec.commandLine().getOut());
      summary.print(result);
      summary.report(options.out);
      return earlier != null && regressed(earlier, result) ? 1 : Run.status(result, true);
    }
  }

  /** Says what changed against an earlier run, of which only what was chosen now counts. */
  private boolean regressed(Verification earlier, Verification now) {
    VerificationDiff diff =
        targets.isEmpty()
            ? VerificationDiff.between(earlier, now)
            : VerificationDiff.ofChosen(earlier, now);
    spec.commandLine().getOut().print(DiffText.plain(diff));
    spec.commandLine().getOut().flush();
    return diff.hasRegression();
  }

  static List<Selection> select(List<Ledger> ledgers, List<String> targets) {
    if (targets.isEmpty()) {
      return ledgers.stream().map(Selection::all).toList();
    }
    Map<Ledger, Set<String>> chosen = new LinkedHashMap<>();
    for (String target : targets) {
      int colon = target.indexOf(':');
      String paper = colon < 0 ? target : target.substring(0, colon);
      Ledger ledger =
          ledgers.stream()
              .filter(l -> l.id().equals(paper))
              .findFirst()
              .orElseThrow(
                  () -> new BadUsage("unknown paper " + paper + ": known are " + names(ledgers)));
      Set<String> claims = chosen.computeIfAbsent(ledger, l -> new LinkedHashSet<>());
      if (colon < 0) {
        claims.addAll(Selection.all(ledger).claims());
      } else {
        String id = target.substring(colon + 1);
        if (ledger.claim(id).isEmpty()) {
          throw new BadUsage(
              "unknown equation " + target + ": spinproof list " + paper + " shows what there is");
        }
        claims.add(id);
      }
    }
    List<Selection> selections = new ArrayList<>();
    chosen.forEach((ledger, claims) -> selections.add(new Selection(ledger, claims)));
    return selections;
  }

  private static String names(List<Ledger> ledgers) {
    return String.join(", ", ledgers.stream().map(Ledger::id).toList());
  }
}
