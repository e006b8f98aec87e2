package org.spinproof.crosscheck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinproof.crosscheck.claim.ClaimFile;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.engine.approximate.NumericEngine;
import org.spinproof.crosscheck.engine.exact.SamplingEngine;
import org.spinproof.crosscheck.engine.exact.SymbolicEngine;
import org.spinproof.crosscheck.paper.Ledger;
import org.spinproof.crosscheck.run.Verifier.Selection;

/** Claims that were written from the design before any engine was tried on them. */
class ClaimsFromTheDesignTest {
  private static final List<Engine> ENGINES =
      List.of(new SymbolicEngine(), new SamplingEngine(), new NumericEngine());

  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** True, and confirmed by sampling and in floating point, but the proof outgrows its limits. */
  private static final String UNPROVED =
      "propagators:current-equilibrium-part: agrees, expected proved";

  @ParameterizedTest
  @ValueSource(strings = {"matrices", "functions", "propagators", "givens"})
  void comeOutAsTheirAuthorExpects(String name) {
    assertThat(unexpected(name, Profile.QUICK)).filteredOn(r -> !r.equals(UNPROVED)).isEmpty();
  }

  /** Their mutants are left out: they take most of the time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "andreev",
        "branches",
        "coherence",
        "fields",
        "inequalities",
        "numbers",
        "spin",
        "touching",
        "usadel"
      })
  void haveTheVerdictThatTheirAuthorExpects(String name) {
    assertThat(unexpected(name, new Profile("verdicts", 5, 0, 0, LIMIT))).isEmpty();
  }

  private static List<String> unexpected(String name, Profile profile) {
    Ledger ledger = Ledger.of(ClaimFile.read(Path.of("src/test/resources/claims", name + ".yaml")));
    Verifier verifier =
        new Verifier(
            new Examiner(ENGINES, profile.withLimit(LIMIT), 7), 2, paper -> PaperChecks.none());
    return verifier.run(List.of(Selection.all(ledger)), id -> {}).get(0).equations().stream()
        .filter(r -> !r.asExpected())
        .map(r -> r.id() + ": " + r.verdict() + ", expected " + r.expected())
        .toList();
  }
}
