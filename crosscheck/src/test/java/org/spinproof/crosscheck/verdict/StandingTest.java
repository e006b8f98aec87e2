package org.spinproof.crosscheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.verdict.Standing.Kind;

class StandingTest {
  private static final List<String> WRONG = List.of("p:S1");

  @Test
  void nothingFalseBehindItSupportsAnEquation() {
    assertThat(Standing.of(Verdict.PROVED, true, List.of()).kind()).isEqualTo(Kind.SUPPORTED);
    assertThat(Standing.of(Verdict.ERRATUM, true, List.of()).kind()).isEqualTo(Kind.SUPPORTED);
  }

  @Test
  void whatRestsOnAnErrorIsTaintedUnlessItWasCheckedItself() {
    assertThat(Standing.of(Verdict.UNDECIDED, true, WRONG))
        .isEqualTo(new Standing(Kind.TAINTED, WRONG));
    assertThat(Standing.of(Verdict.REFUTED, true, WRONG).kind()).isEqualTo(Kind.TAINTED);
    assertThat(Standing.of(Verdict.PROVED, true, WRONG))
        .isEqualTo(new Standing(Kind.COMPENSATED, WRONG));
    assertThat(Standing.of(Verdict.AGREES, true, WRONG).kind()).isEqualTo(Kind.COMPENSATED);
  }

  @Test
  void aDefinitionRestsOnNothing() {
    assertThat(Standing.of(Verdict.DEFINITION, true, WRONG).kind()).isEqualTo(Kind.SUPPORTED);
  }

  @Test
  void aStepThatHoldsInheritsTheFaultsOfItsParents() {
    assertThat(Standing.of(Verdict.PROVED, false, WRONG).kind()).isEqualTo(Kind.TAINTED);
  }

  @Test
  void whatWasMadeGoodIsNotHandedOn() {
    assertThat(Standing.of(Verdict.PROVED, true, WRONG).handsOn()).isFalse();
    assertThat(Standing.of(Verdict.UNDECIDED, true, WRONG).handsOn()).isTrue();
    assertThat(Standing.of(Verdict.DEFINITION, true, WRONG).handsOn()).isTrue();
  }
}
