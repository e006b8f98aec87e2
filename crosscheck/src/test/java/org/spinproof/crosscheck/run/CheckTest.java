package org.spinproof.crosscheck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.verdict.Verdict;
import org.spinproof.reports.model.Plot;

/** What a check written in Java makes of its entry. */
class CheckTest {
  private static final Plot PLOT =
      new Plot(
          "title",
          "description",
          Plot.Axis.linear("x", null),
          Plot.Axis.linear("y", null),
          List.of(
              new Plot.Series(
                  "s", List.of(1.0), List.of(2.0), 0, Plot.Dash.NONE, Plot.Marker.CROSS)),
          List.of(),
          List.of());

  private static final Counterexample WITNESS =
      new Counterexample(Map.of("V", "0.6"), "", "0.02", "0.03", false);

  private static Evidence evidence(Outcome outcome, Optional<Counterexample> witness) {
    return new Evidence(
        "solver",
        outcome,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        witness,
        "");
  }

  private static Check check(Outcome inside, Optional<Check.Examination> outside) {
    return new Check(
        "solver",
        budget -> evidence(inside, Optional.empty()).with(List.of(PLOT)),
        false,
        List.of(),
        outside);
  }

  private static Finding examine(Check check) {
    Case subject =
        new Case(
            "p:1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            () -> List.of(check),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Verdict.CONDITIONAL,
            cap -> List.of(),
            cap -> List.of(),
            (step, cap) -> List.of());
    Profile profile = new Profile("test", 1, 1, 1, Duration.ofMinutes(2));
    return new Examiner(List.of(), profile, 1).examine(subject);
  }

  @Test
  void aFailureOutsideTheConditionMakesItConditionalAndIsTheWitness() {
    Finding finding =
        examine(
            check(
                Outcome.HOLDS,
                Optional.of(budget -> evidence(Outcome.FAILS, Optional.of(WITNESS)))));
    assertThat(finding.verdict()).isEqualTo(Verdict.CONDITIONAL);
    assertThat(finding.witness()).contains(WITNESS);
    assertThat(finding.counterexample()).isEmpty();
  }

  @Test
  void whatHoldsOutsideTooNeedsNoCondition() {
    Finding finding =
        examine(
            check(Outcome.HOLDS, Optional.of(budget -> evidence(Outcome.HOLDS, Optional.empty()))));
    assertThat(finding.verdict()).isEqualTo(Verdict.AGREES);
    assertThat(finding.reason()).contains("the condition is not needed");
  }

  @Test
  void whatFailsUnderItsConditionIsRefuted() {
    Finding finding =
        examine(
            check(
                Outcome.FAILS,
                Optional.of(budget -> evidence(Outcome.FAILS, Optional.of(WITNESS)))));
    assertThat(finding.verdict()).isEqualTo(Verdict.REFUTED);
  }

  @Test
  void thePlotsOfTheEvidenceReachTheReport() {
    assertThat(Results.plots(examine(check(Outcome.HOLDS, Optional.empty()))))
        .containsExactly(PLOT);
  }
}
