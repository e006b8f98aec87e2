package org.spinproof.crosscheck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.claim.ClaimFile;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.engine.Engine;
import org.spinproof.crosscheck.engine.approximate.NumericEngine;
import org.spinproof.crosscheck.engine.exact.SamplingEngine;
import org.spinproof.crosscheck.engine.exact.SymbolicEngine;
import org.spinproof.crosscheck.paper.Ledger;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.Grounds;

/** What a claim rests on is found, not declared. */
class DeductionTest {
  private static final List<Engine> ENGINES =
      List.of(new SymbolicEngine(), new SamplingEngine(), new NumericEngine());
  private static final Profile PROFILE = new Profile("test", 3, 3, 0, Duration.ofMinutes(2));

  /** twice and negated hold for any a; last follows from both of them, not from idle. */
  private static final String FILE =
      """
      spinproof: 1
      let: {a: complex, b: complex}
      claims:
        - {id: twice, equation: a + a == 2 a}
        - {id: negated, equation: a - 2 a == -a}
        - {id: idle, equation: a b == b a}
        - id: last
          from: [twice, negated, idle]
          equation: (a + a) + 2 (a - 2 a) == 0
          chain: yes
          deduction:
            let: {X: complex, Y: complex, Z: complex, U: complex}
            stands: {X: a + a, Y: a - 2 a, Z: a, U: a b}
            from: {twice: X == 2 Z, negated: Y == -Z, idle: U == U}
            gives: X + 2 Y == 0
      """;

  private static List<EquationResult> verify(String text) {
    Ledger ledger = Ledger.of(ClaimFile.parse("c.yaml", text));
    return new Verifier(new Examiner(ENGINES, PROFILE, 1), 1, paper -> PaperChecks.none())
        .run(List.of(Verifier.Selection.all(ledger)), id -> {})
        .get(0)
        .equations();
  }

  private static EquationResult last(String text) {
    List<EquationResult> all = verify(text);
    return all.get(all.size() - 1);
  }

  @Test
  void findsWhatAClaimDoesNotFollowWithout() {
    Grounds grounds = last(FILE).restsOn();
    assertThat(grounds.outcome()).isEqualTo("follows");
    assertThat(grounds.needed()).containsExactly("c:twice", "c:negated");
    assertThat(grounds.spare()).containsExactly("c:idle");
    assertThat(grounds.open()).isEmpty();
  }

  @Test
  void refusesWhatDoesNotFollow() {
    EquationResult last = last(FILE.replace("gives: X + 2 Y == 0", "gives: X + 3 Y == 0"));
    assertThat(last.restsOn().outcome()).isEqualTo("does not follow");
    assertThat(last.verdict()).isEqualTo("proved");
    assertThat(last.asExpected()).isFalse();
    assertThat(last.expectedReason()).contains("deduction does not follow");
    assertThat(last(FILE).asExpected()).isTrue();
  }

  @Test
  void refusesToStartFromWhatIsFalse() {
    String text = FILE.replace("twice: X == 2 Z", "twice: X == 3 Z");
    assertThat(last(text.replace("X + 2 Y == 0", "X + 3 Y == 0")).restsOn().outcome())
        .isEqualTo("undecided");
  }

  @Test
  void letsAResultFallWithWhatItNeedsAlone() {
    EquationResult last = last(FILE);
    assertThat(last.chain().loadBearing()).containsExactlyInAnyOrder("c:twice", "c:negated");
    assertThat(last.chain().declaredOnly()).isEmpty();
  }

  @Test
  void goesRoundWhatAShorterProofDoesNotNeed() {
    String text =
        FILE
            + """
                shorter:
                  let: {X: complex, Y: complex}
                  stands: {X: a + a, Y: a - 2 a}
                  from: {idle: '{X, Y} == {a0, -a0/2}'}
                  gives: X + 2 Y == 0
            """
                .replace("a0", "(0 + 0)");
    assertThat(last(text).shorter().outcome()).isEqualTo("undecided");
    String good =
        FILE
            + """
                shorter:
                  let: {X: complex, Y: complex}
                  stands: {X: a + a, Y: a - 2 a}
                  from: {negated: X == -2 Y}
                  gives: X + 2 Y == 0
            """;
    EquationResult last = last(good);
    assertThat(last.shorter().needed()).containsExactly("c:negated");
    assertThat(last.chain().loadBearing()).containsExactly("c:negated");
    assertThat(last.chain().dispensable()).containsExactly("c:twice");
    assertThat(last.chain().minimal()).containsExactly("c:negated");
  }

  @Test
  void goesRoundByClaimsThatAreNotBehindTheResult() {
    String text =
        FILE.replace("claims:", "claims:\n  - {id: aside, equation: a + a + 2 (a - 2 a) == 0}")
            + """
                shorter:
                  let: {X: complex, Y: complex}
                  stands: {X: a + a, Y: a - 2 a}
                  from: {aside: X == -2 Y}
                  gives: X + 2 Y == 0
            """;
    Ledger ledger = Ledger.of(ClaimFile.parse("c.yaml", text));
    EquationResult alone =
        new Verifier(new Examiner(ENGINES, PROFILE, 1), 1, paper -> PaperChecks.none())
            .run(List.of(new Verifier.Selection(ledger, Set.of("last"))), id -> {})
            .get(0)
            .equations()
            .get(0);
    assertThat(alone.chain().loadBearing()).isEmpty();
    assertThat(alone.chain().minimal()).containsExactly("c:aside");
  }

  @Test
  void takesNothingFromAStranger() {
    assertThatThrownBy(() -> verify(FILE.replace("{twice: X", "{thrice: X")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("thrice");
  }
}
