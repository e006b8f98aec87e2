package org.spinproof.crosscheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.paper.Ledger;
import org.spinproof.crosscheck.run.Check;

/**
 * The operator statements of the first paper, S8 to S41, go two ways: by matrices on a Fock space
 * and by the algebra of the field operators.
 */
class OperatorRoadsTest {
  private static final Budget BUDGET = Budget.of(1, 1, Duration.ofMinutes(2));

  private static final Ledger LEDGER =
      Ledger.read(Path.of("..", "src", "papers", "ouassou2019", "ledger.yaml"));

  private static Stream<Claim> statements() {
    List<String> numbers = IntStream.rangeClosed(8, 41).mapToObj(n -> "S" + n).toList();
    return LEDGER.file().claims().stream()
        .filter(c -> numbers.contains(c.id()) || c.id().equals("u-keldysh-antihermitian"))
        .filter(c -> !c.expected().equals("definition"));
  }

  private static Stream<String> ids() {
    return statements().map(Claim::id);
  }

  private static Claim claim(String id) {
    return statements().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Check> byAlgebra(Claim claim) {
    return Papers.checks("ouassou2019").catalog().of(claim.id()).stream()
        .filter(check -> check.engine().equals("symbolic"))
        .toList();
  }

  private static Outcome outcome(Check.Examination examination) {
    return examination.examine(BUDGET).outcome();
  }

  @Test
  void thereAreTwentySix() {
    assertThat(statements()).hasSize(26);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void goByMatricesOnTheFockSpace(String id) {
    assertThat(claim(id).question().orElseThrow().variables())
        .containsKey("orbitals")
        .containsKey("mixture");
  }

  @ParameterizedTest
  @MethodSource("ids")
  void goByTheAlgebraOfTheFields(String id) {
    Claim claim = claim(id);
    List<Check> checks = byAlgebra(claim);
    boolean erratum = claim.expected().equals("erratum");
    assertThat(checks).hasSize(erratum ? 2 : 1);
    for (Check check : checks) {
      Outcome expected = erratum && !check.corrected() ? Outcome.FAILS : Outcome.HOLDS;
      assertThat(outcome(check.examination())).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void noBrokenTermPasses(String id) {
    List<Check.BrokenCheck> mutants =
        byAlgebra(claim(id)).stream().flatMap(check -> check.mutants().stream()).toList();
    assertThat(mutants).hasSizeGreaterThanOrEqualTo(3);
    assertThat(mutants)
        .filteredOn(mutant -> outcome(mutant.examination()) != Outcome.FAILS)
        .extracting(Check.BrokenCheck::change)
        .isEmpty();
  }

  @Test
  void conjugationFailsForOppositeSpins() {
    Check check = byAlgebra(claim("S39")).get(0);
    assertThat(outcome(check.outside().orElseThrow())).isEqualTo(Outcome.FAILS);
  }
}
