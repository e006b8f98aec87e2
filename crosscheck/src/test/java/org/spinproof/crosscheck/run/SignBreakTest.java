package org.spinproof.crosscheck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.claim.ClaimFile;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.engine.approximate.NumericEngine;
import org.spinproof.crosscheck.engine.exact.SamplingEngine;
import org.spinproof.crosscheck.engine.exact.SymbolicEngine;
import org.spinproof.crosscheck.paper.Ledger;
import org.spinproof.reports.model.EquationResult;

/**
 * Turns every plus and minus of the ledgers' machine forms, one at a time. The verdict must not
 * come as expected then, unless the broken equation says the same as the whole one, by proof.
 */
class SignBreakTest {
  private static final List<Engine> ENGINES =
      List.of(new SymbolicEngine(), new SamplingEngine(), new NumericEngine());
  private static final Profile PROFILE = new Profile("sign", 3, 3, 0, Duration.ofSeconds(20));

  @ParameterizedTest
  @ValueSource(strings = {"ouassou2019", "entinwohlman2023"})
  void noSignCanBeBrokenUnnoticed(String paper) throws IOException {
    Path path = Path.of("..", "src", "papers", paper, "ledger.yaml");
    String text = Files.readString(path);
    Ledger whole = Ledger.read(path);
    List<String> unnoticed = new ArrayList<>();
    int broken = 0;
    for (Claim claim : whole.file().claims()) {
      List<Integer> signs = signs(text, claim);
      for (int at : signs) {
        char other = text.charAt(at) == '+' ? '-' : '+';
        String changed = text.substring(0, at) + other + text.substring(at + 1);
        broken++;
        if (passes(paper, changed, claim.id())) {
          unnoticed.add(claim.id() + ": ..." + text.substring(at - 20, at) + other + "...");
        }
      }
    }
    assertThat(broken).isGreaterThan(100);
    assertThat(unnoticed).isEmpty();
  }

  /** Where in the file the signs of the claim's equation stand. */
  private static List<Integer> signs(String text, Claim claim) {
    List<Integer> found = new ArrayList<>();
    if (claim.equation().isEmpty()) {
      return found;
    }
    int start = lineStart(text, claim.line());
    int from = text.indexOf("\n    equation:", start) + "\n    equation:".length();
    // The formula ends where the next key of the entry, or the next entry, begins.
    int to = from;
    while (to < text.length() && !(text.charAt(to) == '\n' && !text.startsWith("      ", to + 1))) {
      to++;
    }
    int first = from;
    while (Character.isWhitespace(text.charAt(first)) || ">|\"'".indexOf(text.charAt(first)) >= 0) {
      first++;
    }
    for (int i = text.startsWith(">-", from + 1) ? from + 3 : first; i < to; i++) {
      if (text.charAt(i) == '+' || text.charAt(i) == '-') {
        found.add(i);
      }
    }
    return found;
  }

  private static int lineStart(String text, int line) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at;
  }

  /** Whether the broken ledger comes out as expected although the claim is another one. */
  private static boolean passes(String paper, String text, String id) {
    Ledger ledger;
    try {
      ledger = Ledger.of(ClaimFile.parse(paper + ".yaml", text));
    } catch (BadInput noticed) {
      return false;
    }
    Verifier verifier = new Verifier(new Examiner(ENGINES, PROFILE, 1), 2, p -> PaperChecks.none());
    EquationResult result =
        verifier
            .run(List.of(new Verifier.Selection(ledger, Set.of(id))), done -> {})
            .get(0)
            .equations()
            .get(0);
    return result.asExpected();
  }
}
