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
    assertThat(DiffText.markdown(diff)).isEqualTo("No change.\n");
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
    assertThat(DiffText.markdown(diff))
        .startsWith("2 changes, 1 of them regressions.\n")
        .contains(
            "| p:gone | equation | agrees |  | regression |\n| p:new | equation |  | proved | |\n");
  }

  @Test
  void aWeakerVerdictIsARegressionEvenWhereTheLedgerExpectsIt() {
    assertThat(between(proved(), new Equation("p:1", "identity", "agrees")).hasRegression())
        .isTrue();
    assertThat(between(proved(), new Equation("p:1", "identity", "undecided")).hasRegression())
        .isTrue();
    assertThat(between(new Equation("p:1", "identity", "agrees"), proved()).hasRegression())
        .isFalse();
  }

  @Test
  void aMutantThatIsNoLongerKilledIsARegression() {
    Equation killed = proved().mutants(new MutantsResult(4, 4, 0, List.of(), List.of()));
    Equation called = proved().mutants(new MutantsResult(4, 3, 1, List.of(), List.of()));
    Equation more = proved().mutants(new MutantsResult(6, 6, 0, List.of(), List.of()));
    assertThat(between(killed, called).hasRegression()).isTrue();
    assertThat(between(killed, more).changes()).hasSize(1);
    assertThat(between(killed, more).hasRegression()).isFalse();
  }

  @Test
  void fewerMutantsAreNamedAndARegressionWhereTheEquationIsTheSame() {
    MutantsResult many = new MutantsResult(12, 12, 0, List.of(), List.of());
    MutantsResult few = new MutantsResult(3, 3, 0, List.of(), List.of());
    assertThat(changes(proved().mutants(many), proved().mutants(few)))
        .containsExactly("mutants: 12 of 12 killed, 0 equivalent -> 3 of 3 killed, 0 equivalent !");
    assertThat(
            changes(
                proved().machine("a + b == c").mutants(many),
                proved().machine("a == c").mutants(few)))
        .containsExactly("mutants: 12 of 12 killed, 0 equivalent -> 3 of 3 killed, 0 equivalent");
  }

  @Test
  void whatWasNotAskedForIsNotMissing() {
    Verification before = run(proved().build(), new Equation("p:other", "claim", "agrees").build());
    assertThat(VerificationDiff.ofChosen(before, run(proved().build())).changes()).isEmpty();
    assertThat(VerificationDiff.between(before, run(proved().build())).hasRegression()).isTrue();
  }

  @Test
  void theTextNamesWhatWasAndWhatIs() {
    VerificationDiff diff = between(proved(), new Equation("p:1", "identity", "undecided"));
    assertThat(DiffText.plain(diff))
        .startsWith("REGRESSION  p:1: verdict was proved, is undecided")
        .endsWith("1 of them regressions.\n");
    assertThat(DiffText.json(diff))
        .contains("\"schema\": \"spinproof/diff/1\"", "\"regression\": true")
        .contains("\"before\": \"proved\"", "\"after\": \"undecided\"");
  }

  private static VerificationDiff between(Equation before, Equation after) {
    return VerificationDiff.between(run(before.build()), run(after.build()));
  }
}
