package org.spinproof.crosscheck.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.paper.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spinproof list}: what there is. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the papers, or the equations of one.")
final class ListCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PAPER", arity = "0..1", description = "A paper.")
  private String paper;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<Ledger> ledgers = Home.ledgers();
    if (paper == null) {
      for (Ledger ledger : ledgers) {
        long numbered =
            ledger.file().claims().stream().filter(c -> c.ledger().number().isPresent()).count();
        out.printf(
            "%s  %s%n    %s%n    %d numbered equations, %d unnumbered claims%n",
            ledger.id(),
            ledger.file().title().orElse(""),
            ledger.file().reference().orElse(""),
            numbered,
            ledger.file().claims().size() - numbered);
      }
      return 0;
    }
    for (Claim claim :
        VerifyCommand.select(ledgers, List.of(paper)).get(0).ledger().file().claims()) {
      out.printf(
          "%-28s %-16s expects %-11s %s%n",
          paper + ":" + claim.id(),
          claim.ledger().kind().orElse("claim"),
          claim.expected(),
          claim.says().orElse(""));
    }
    return 0;
  }
}
