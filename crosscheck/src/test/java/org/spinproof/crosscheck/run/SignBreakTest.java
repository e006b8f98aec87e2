package org.spinproof.crosscheck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.claim.ClaimFile;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.approximate.NumericEngine;
import org.spinproof.crosscheck.engine.exact.SamplingEngine;
import org.spinproof.crosscheck.engine.exact.SymbolicEngine;
import org.spinproof.crosscheck.paper.Ledger;
import org.spinproof.crosscheck.verdict.Verdict;

/**
 * Turns every plus and minus of the ledgers' machine forms, one at a time. The verdict must not
 * come as expected then, unless the broken equation says the same as the whole one, by the exact
 * engines.
 */
class SignBreakTest {
  private static final List<Engine> ENGINES =
      List.of(new SymbolicEngine(), new SamplingEngine(), new NumericEngine());
  private static final Profile PROFILE = new Profile("sign", 3, 3, 0, Duration.ofMinutes(2));

  /** With so many points exact sampling errs with a probability below 10^-50. */
  private static final Profile THOROUGH = new Profile("thorough", 40, 3, 0, Duration.ofMinutes(2));

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
        if (passes(paper, changed, claim.id()) && !isSameClaim(paper, text, at, claim)) {
          unnoticed.add(claim.id() + ": ..." + text.substring(at - 20, at) + other + "...");
        }
      }
    }
    assertThat(broken).isGreaterThan(100);
    assertThat(unnoticed).isEmpty();
  }

  /** Whether left minus right is the same with the sign turned: then nothing is broken. */
  private static boolean isSameClaim(String paper, String text, int at, Claim claim) {
    if (claim.equation().orElseThrow().comparison() != Comparison.EQUAL) {
      return false;
    }
    int from = text.indexOf("\n    equation:", lineStart(text, claim.line()));
    int to = end(text, from + "\n    equation:".length());
    String raw = text.substring(from + "\n    equation:".length(), to);
    char other = text.charAt(at) == '+' ? '-' : '+';
    int inside = at - from - "\n    equation:".length();
    String broken = raw.substring(0, inside) + other + raw.substring(inside + 1);
    String same = "\n    equation: >-\n      " + difference(raw) + " == " + difference(broken);
    String comparing = text.substring(0, from) + same + text.substring(to);
    Finding result = examine(paper, claim(paper, comparing, claim.id()), THOROUGH);
    // Exact sampling does where a proof is too large.
    return List.of(Verdict.PROVED, Verdict.AGREES).contains(result.verdict());
  }

  /** Left minus right of an equation as it stands in the file. */
  private static String difference(String raw) {
    String formula = raw.strip().replaceFirst("^>-", "").strip();
    if (formula.startsWith("'") || formula.startsWith("\"")) {
      formula = formula.substring(1, formula.length() - 1);
    }
    String[] sides = formula.replaceAll("\\s+", " ").split("==", 2);
    return "((" + sides[0] + ") - (" + sides[1] + "))";
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

  /** The formula ends where the next key of the entry, or the next entry, begins. */
  private static int end(String text, int from) {
    int to = from;
    while (to < text.length() && !(text.charAt(to) == '\n' && !text.startsWith("      ", to + 1))) {
      to++;
    }
    return to;
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
    try {
      Claim claim = claim(paper, text, id);
      if (isPlainlyFalse(claim)) {
        return false;
      }
      Finding finding = examine(paper, claim, PROFILE);
      return finding.verdict() == Verdict.of(claim.expected()) && finding.falseAsStated();
    } catch (BadInput noticed) {
      return false;
    }
  }

  /** The quick way to notice: floating point refutes what should have been true. */
  private static boolean isPlainlyFalse(Claim claim) {
    return List.of("proved", "agrees").contains(claim.expected())
        && new NumericEngine()
                .examine(claim.question().orElseThrow(), Budget.of(1, 3, Duration.ofMinutes(2)))
                .outcome()
            == Evidence.Outcome.FAILS;
  }

  /** What becomes of the claim alone: neither what it rests on nor its deductions are looked at. */
  private static Finding examine(String paper, Claim claim, Profile profile) {
    Case whole = Cases.of(paper + ":" + claim.id(), claim, PaperChecks.none());
    Case alone =
        new Case(
            whole.id(),
            whole.printed(),
            whole.unconditional(),
            whole.corrected(),
            whole.difference(),
            whole.steps(),
            whole.checks(),
            whole.engines(),
            Optional.empty(),
            Optional.empty(),
            whole.expected(),
            whole.mutants(),
            whole.correctedMutants(),
            whole.stepMutants());
    return new Examiner(ENGINES, profile, 1).examine(alone);
  }

  private static Claim claim(String paper, String text, String id) {
    return ClaimFile.parse(paper + ".yaml", text).claims().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
