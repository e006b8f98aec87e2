package org.spinproof.crosscheck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.engine.Runner;
import org.spinproof.crosscheck.engine.approximate.NumericEngine;
import org.spinproof.crosscheck.engine.exact.SymbolicEngine;
import org.spinproof.crosscheck.paper.Ledger;
import org.spinproof.crosscheck.verdict.Judge;
import org.spinproof.crosscheck.verdict.Ruling;

/** What the equations of ouassou2019 rest on is found by deriving them from these alone. */
class GroundsTest {
  private static final List<Engine> ENGINES = List.of(new SymbolicEngine(), new NumericEngine());
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Ledger LEDGER =
      Ledger.read(Path.of("..", "src", "papers", "ouassou2019", "ledger.yaml"));

  private static Ruling judge(Question question) {
    Budget budget = Budget.of(1, 3, LIMIT);
    return Judge.weigh(
        ENGINES.stream()
            .map(engine -> Runner.run(engine.name(), LIMIT, () -> engine.examine(question, budget)))
            .toList());
  }

  private static List<String> ids(Predicate<Claim> which) {
    return LEDGER.file().claims().stream().filter(which).map(Claim::id).toList();
  }

  private static boolean isDeclaredOnly(Claim claim) {
    return !claim.from().isEmpty() && claim.deduction().isEmpty();
  }

  @Test
  void everyNumberedEquationIsDerivedOrAStartingPoint() {
    assertThat(ids(c -> c.ledger().number().isPresent() && isDeclaredOnly(c))).isEmpty();
  }

  @Test
  void whatAssertsSomethingAndRestsOnNothingIsNamed() {
    assertThat(ids(c -> c.from().isEmpty() && !c.expected().equals("definition")))
        .containsExactly(
            "S44",
            "u-diffusive-limit",
            "S69",
            "S70",
            "u-pauli-product",
            "u-alpha-flip",
            "u-sigma-2",
            "S89",
            "S93");
  }

  @Test
  void whatIsDeclaredOnlySaysWhy() {
    assertThat(LEDGER.file().claims())
        .filteredOn(GroundsTest::isDeclaredOnly)
        .isNotEmpty()
        .allSatisfy(
            c ->
                assertThat(c.ledger().oneRoad().orElse("") + c.ledger().note().orElse(""))
                    .as(c.id())
                    .containsPattern("as\\s+declared"));
  }

  @Test
  void theMachineFindsEachParentNeededAndNoOther() {
    List<String> otherwise = new ArrayList<>();
    for (Claim claim : LEDGER.file().claims()) {
      claim
          .deduction()
          .map(deduction -> Deductions.examine(deduction, GroundsTest::judge))
          .filter(
              found ->
                  !found.follows()
                      || found.needed().size() != claim.from().size()
                      || !found.needed().containsAll(claim.from()))
          .ifPresent(found -> otherwise.add(claim.id() + ": " + found));
    }
    assertThat(otherwise).isEmpty();
  }

  @Test
  void shorterProofsAreProofs() {
    assertThat(LEDGER.file().claims())
        .filteredOn(claim -> claim.shorter().isPresent())
        .extracting(Claim::id)
        .contains("S74", "S83", "S84", "S85");
    assertThat(LEDGER.file().claims())
        .flatMap(claim -> claim.shorter().stream().toList())
        .map(shorter -> Deductions.examine(shorter, GroundsTest::judge))
        .allSatisfy(found -> assertThat(found.follows()).isTrue())
        .allSatisfy(found -> assertThat(found.spare()).isEmpty())
        .allSatisfy(found -> assertThat(found.open()).isEmpty());
  }
}
