package org.spinproof.crosscheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.verdict.Standing.Kind;

class StandingTest {
  private static final List<String> WRONG = List.of("p:S1");

  @Test
  void nothingFalseBehindItSupportsAnEquation() {
    assertThat(Standing.of(Verdict.PROVED, List.of()).kind()).isEqualTo(Kind.SUPPORTED);
    assertThat(Standing.of(Verdict.ERRATUM, List.of()).kind()).isEqualTo(Kind.SUPPORTED);
  }

  @Test
  void whatRestsOnAnErrorIsTaintedUnlessItWasCheckedItself() {
    assertThat(Standing.of(Verdict.UNDECIDED, WRONG)).isEqualTo(new Standing(Kind.TAINTED, WRONG));
    assertThat(Standing.of(Verdict.REFUTED, WRONG).kind()).isEqualTo(Kind.TAINTED);
    assertThat(Standing.of(Verdict.PROVED, WRONG)).isEqualTo(new Standing(Kind.COMPENSATED, WRONG));
    assertThat(Standing.of(Verdict.AGREES, WRONG).kind()).isEqualTo(Kind.COMPENSATED);
  }

  @Test
  void aDefinitionRestsOnNothing() {
    assertThat(Standing.of(Verdict.DEFINITION, WRONG).kind()).isEqualTo(Kind.SUPPORTED);
  }
}
