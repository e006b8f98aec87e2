package org.spinproof.crosscheck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.engine.Counterexample;
import org.spinproof.crosscheck.engine.EngineResult;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.verdict.Ruling.Answer;

class JudgeTest {
  private static final Counterexample EXACT =
      new Counterexample(Map.of("z", "-1"), "", "I", "-I", true);
  private static final Counterexample ROUNDED =
      new Counterexample(Map.of("z", "-0.99"), "", "1.0 I", "-1.0 I", false);

  @Test
  void onlyTheSymbolicEngineProves() {
    assertThat(weigh(says("symbolic", Outcome.HOLDS)).answer()).isEqualTo(Answer.PROVED);
    assertThat(weigh(says("sampling", Outcome.HOLDS), says("numeric", Outcome.HOLDS)).answer())
        .isEqualTo(Answer.AGREES);
  }

  @Test
  void undecidedNeverCountsAsAPass() {
    assertThat(weigh(says("symbolic", Outcome.UNDECIDED)).answer()).isEqualTo(Answer.UNDECIDED);
  }

  @Test
  void anExactCounterexampleOutweighsEnginesThatOnlySampled() {
    Ruling ruling =
        weigh(
            says("numeric", Outcome.HOLDS),
            refutes("sampling", EXACT),
            says("symbolic", Outcome.UNDECIDED));
    assertThat(ruling.answer()).isEqualTo(Answer.FALSE);
    assertThat(ruling.counterexample()).contains(EXACT);
  }

  @Test
  void aProofAndARefutationContradictEachOther() {
    Ruling ruling = weigh(says("symbolic", Outcome.HOLDS), refutes("sampling", EXACT));
    assertThat(ruling.answer()).isEqualTo(Answer.UNDECIDED);
    assertThat(ruling.conflict()).hasValueSatisfying(c -> assertThat(c).contains("contradict"));
  }

  @Test
  void aRoundedRefutationDoesNotOutweighExactSampling() {
    Ruling ruling = weigh(says("sampling", Outcome.HOLDS), refutes("numeric", ROUNDED));
    assertThat(ruling.answer()).isEqualTo(Answer.UNDECIDED);
    assertThat(ruling.conflict()).isPresent();
  }

  @Test
  void theExactCounterexampleIsShownFirst() {
    Ruling ruling = weigh(refutes("numeric", ROUNDED), refutes("sampling", EXACT));
    assertThat(ruling.counterexample()).contains(EXACT);
  }

  private static Ruling weigh(EngineResult... results) {
    return Judge.weigh(List.of(results));
  }

  private static EngineResult says(String engine, Outcome outcome) {
    return new EngineResult(Evidence.of(engine, outcome, ""), 0.0);
  }

  private static EngineResult refutes(String engine, Counterexample counterexample) {
    Evidence evidence =
        new Evidence(
            engine,
            Outcome.FAILS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(counterexample),
            "");
    return new EngineResult(evidence, 0.0);
  }
}
