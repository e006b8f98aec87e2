package org.spinproof.reports.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spinproof.reports.SampleVerification;
import org.spinproof.reports.SampleVerification.Equation;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.MutantsResult;
import org.spinproof.reports.model.Verification;

class VerificationDiffTest {
  private static Equation proved() {
    return new Equation("p:1", "identity", "proved");
  }

  private static Verification run(EquationResult... equations) {
    return SampleVerification.of(List.of(SampleVerification.paper("p", "t", List.of(equations))));
  }

  private static List<String> changes(Equation before, Equation after) {
    return VerificationDiff.between(run(before.build()), run(after.build())).changes().stream()
        .map(
            c ->
                "%s: %s -> %s%s"
                    .formatted(c.what(), c.before(), c.after(), c.regression() ? " !" : ""))
        .toList();
  }

  private static MutantsResult mutants(int killed, String... survivors) {
    return new MutantsResult(5, killed, 0, List.of(survivors), List.of());
  }

  @Test
  void aRunDoesNotDifferFromItself() {
    VerificationDiff diff =
        VerificationDiff.between(SampleVerification.all(), SampleVerification.all());
    assertThat(diff.changes()).isEmpty();
    assertThat(diff.hasRegression()).isFalse();
    assertThat(diff.markdown()).isEqualTo("No change.\n");
  }

  @Test
  void timesDoNotCount() {
    assertThat(
            changes(
                proved().evidence(SampleVerification.holds("symbolic")),
                proved()
                    .evidence(
                        new EvidenceResult(
                            "symbolic", "holds", null, null, null, null, 9.0, "other words"))))
        .isEmpty();
  }

  @Test
  void aFallenVerdictIsARegression() {
    assertThat(changes(proved(), new Equation("p:1", "identity", "refuted").expected("proved")))
        .containsExactly("verdict: proved -> refuted !");
    assertThat(changes(new Equation("p:1", "identity", "refuted").expected("proved"), proved()))
        .containsExactly("verdict: refuted -> proved");
  }

  @Test
  void standingsOutcomesAndMutantsAreCompared() {
    assertThat(changes(proved(), proved().standing("tainted", "p:0")))
        .containsExactly("standing: supported -> tainted !");
    assertThat(
            changes(
                proved().evidence(SampleVerification.numeric("numeric", "holds", 1e-15, 1e-12)),
                proved()
                    .evidence(SampleVerification.numeric("numeric", "undecided", 1e-15, 1e-12))))
        .containsExactly("outcome (numeric): holds -> undecided !");
    assertThat(
            changes(
                proved().correctedEvidence(SampleVerification.numeric("numeric", "holds", 0, 1)),
                proved().correctedEvidence(SampleVerification.numeric("numeric", "fails", 0, 1))))
        .containsExactly("outcome (numeric, corrected): holds -> fails !");
    assertThat(
            changes(
                proved().evidence(SampleVerification.numeric("numeric", "fails", 0, 1)),
                proved().evidence(SampleVerification.numeric("numeric", "holds", 0, 1))))
        .containsExactly("outcome (numeric): fails -> holds");
    assertThat(changes(proved().mutants(mutants(5)), proved().mutants(mutants(4, "sign"))))
        .containsExactly("mutants: 5 of 5 killed, 0 equivalent -> 4 of 5 killed, 0 equivalent !");
  }

  @Test
  void aResidualThatMovesByLessThanItsToleranceHasNotMoved() {
    Equation before =
        proved().evidence(SampleVerification.numeric("numeric", "holds", 1e-15, 1e-12));
    assertThat(
            changes(
                before,
                proved().evidence(SampleVerification.numeric("numeric", "holds", 9e-13, 1e-12))))
        .isEmpty();
    assertThat(
            changes(
                before,
                proved().evidence(SampleVerification.numeric("numeric", "holds", 2e-12, 1e-12))))
        .containsExactly("residual (numeric): 1.0E-15 -> 2.0E-12");
  }

  @Test
  void equationsThatComeAndGoAreNamedRegressionsFirst() {
    VerificationDiff diff =
        VerificationDiff.between(
            run(proved().build(), new Equation("p:gone", "claim", "agrees").build()),
            run(proved().build(), new Equation("p:new", "claim", "proved").build()));
    assertThat(diff.hasRegression()).isTrue();
    assertThat(diff.markdown())
        .startsWith("2 changes, 1 of them regressions.\n")
        .contains(
            "| p:gone | equation | agrees |  | regression |\n| p:new | equation |  | proved | |\n");
  }
}
