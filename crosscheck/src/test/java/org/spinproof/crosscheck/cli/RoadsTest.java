package org.spinproof.crosscheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.paper.Ledger;
import org.spinproof.crosscheck.run.Check;
import org.spinproof.crosscheck.run.PaperChecks;

/** What asserts something is decided by two engines, or its entry says why one has to do. */
class RoadsTest {
  private static Ledger ledger(String paper) {
    return Ledger.read(Path.of("..", "src", "papers", paper, "ledger.yaml"));
  }

  /** A machine form is put to exact arithmetic and to floating point, which share no code. */
  private static Set<String> roads(Claim claim, PaperChecks checks) {
    if (claim.question().isPresent()) {
      return Set.of("symbolic", "numeric");
    }
    Set<String> roads = new HashSet<>();
    for (Check check : checks.catalog().of(claim.id())) {
      roads.add(check.engine());
    }
    return roads;
  }

  @ParameterizedTest
  @ValueSource(strings = {"ouassou2019", "entinwohlman2023"})
  void thereAreTwoOrAReason(String paper) {
    PaperChecks checks = Papers.checks(paper);
    assertThat(ledger(paper).file().claims())
        .filteredOn(claim -> !claim.expected().equals("definition"))
        .filteredOn(claim -> roads(claim, checks).size() < 2)
        .filteredOn(claim -> claim.ledger().oneRoad().isEmpty())
        .extracting(Claim::id)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ouassou2019", "entinwohlman2023"})
  void aReasonIsGivenWhereItIsNeededOnly(String paper) {
    PaperChecks checks = Papers.checks(paper);
    assertThat(ledger(paper).file().claims())
        .filteredOn(claim -> claim.ledger().oneRoad().isPresent())
        .filteredOn(claim -> roads(claim, checks).size() >= 2)
        .extracting(Claim::id)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ouassou2019", "entinwohlman2023"})
  void everyErratumSaysWhetherTheScanCanBeToBlame(String paper) {
    assertThat(ledger(paper).file().claims())
        .filteredOn(claim -> claim.expected().equals("erratum"))
        .filteredOn(claim -> claim.ledger().ocr().isEmpty())
        .extracting(Claim::id)
        .isEmpty();
  }
}
