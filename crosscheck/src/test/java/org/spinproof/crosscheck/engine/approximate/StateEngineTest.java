package org.spinproof.crosscheck.engine.approximate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinproof.crosscheck.claim.tree.Operation.*;
import static org.spinproof.crosscheck.engine.approximate.Claim.apply;
import static org.spinproof.crosscheck.engine.approximate.Claim.dot;
import static org.spinproof.crosscheck.engine.approximate.Claim.let;
import static org.spinproof.crosscheck.engine.approximate.Claim.name;
import static org.spinproof.crosscheck.engine.approximate.Claim.number;
import static org.spinproof.crosscheck.engine.approximate.Claim.times;
import static org.spinproof.crosscheck.engine.approximate.Claim.zeros;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.claim.tree.Node;
import org.spinproof.crosscheck.claim.tree.Relation.Comparison;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.engine.Budget;
import org.spinproof.crosscheck.engine.Evidence;
import org.spinproof.crosscheck.engine.Evidence.Outcome;
import org.spinproof.crosscheck.engine.approximate.Binding.AtBothEnergies;
import org.spinproof.crosscheck.engine.approximate.SolverStates.State;

class StateEngineTest {
  private static final Node G = name("g");
  private static final Node H = name("h");
  private static final Node A = name("a");

  /**
   * A bulk superconductor with a phase: γ = e^(iφ) Γ iσ2, Γ = −Δ/(...)-like numbers of modulus
   * below 1, different at the two energies; the gradient is that of the phase, ∇γ = i φ' γ.
   */
  private static State bulk(double amplitude, double uncertainty) {
    double[][] re = {{0, amplitude}, {-amplitude, 0}};
    double[][] im = {{0, 0.3}, {-0.3, 0}};
    double[][] otherRe = {{0, -0.2}, {0.2, 0}};
    double[][] otherIm = {{0, amplitude}, {-amplitude, 0}};
    AtBothEnergies gamma = AtBothEnergies.of(re, im, otherRe, otherIm, uncertainty);
    AtBothEnergies gradient =
        AtBothEnergies.of(negative(im), re, negative(otherIm), otherRe, uncertainty);
    return new State(
        "bulk " + amplitude,
        new Binding.Propagator(gamma, gradient),
        Binding.Distribution.of(0.4, new double[] {0.1, 0.2, -0.3}, uncertainty));
  }

  private static double[][] negative(double[][] m) {
    return new double[][] {{-m[0][0], -m[0][1]}, {-m[1][0], -m[1][1]}};
  }

  private static Evidence examine(
      Claim claim, Node left, Comparison comparison, Node right, double uncertainty) {
    SolverStates states = budget -> List.of(bulk(0.5, uncertainty), bulk(0.25, uncertainty));
    return new StateEngine(states)
        .examine(claim.question(left, comparison, right), Budget.of(3, 6, Duration.ofMinutes(2)));
  }

  private static void is(Outcome outcome, Evidence evidence) {
    assertThat(evidence.outcome()).as(evidence.toString()).isEqualTo(outcome);
  }

  @Test
  void singletStatesHaveNoTripletWithinTheirUncertainty() {
    Claim claim = let("g", Type.PROPAGATOR);
    Evidence evidence = examine(claim, apply(TRIPLET, G), Comparison.EQUAL, zeros(3), 1e-8);
    is(Outcome.HOLDS, evidence);
    assertThat(evidence.tolerance().orElseThrow()).isBetween(1e-9, 1e-6);
    assertThat(evidence.toleranceCause().orElseThrow()).contains("the state's own uncertainty");
    assertThat(evidence.detail()).contains("on 2 states");
    is(Outcome.FAILS, examine(claim, apply(SINGLET, G), Comparison.EQUAL, number(0), 1e-8));
  }

  @Test
  void aDifferenceBelowTheUncertaintyIsNoDifference() {
    Claim claim = let("g", Type.PROPAGATOR);
    Node identity = apply(IDENTITY_MATRIX, number(4));
    Node wrong = times(number(1_000_001, 1_000_000), identity);
    is(Outcome.HOLDS, examine(claim, dot(G, G), Comparison.EQUAL, identity, 1e-12));
    is(Outcome.FAILS, examine(claim, dot(G, G), Comparison.EQUAL, wrong, 1e-12));
    is(Outcome.HOLDS, examine(claim, dot(G, G), Comparison.EQUAL, wrong, 1e-6));
    is(Outcome.UNDECIDED, examine(claim, dot(G, G), Comparison.EQUAL, wrong, 1e-3));
  }

  @Test
  void constantsAreStillRandom() {
    Claim claim = let("h", Type.DISTRIBUTION).and("a", Type.VECTOR);
    Node cross = apply(CROSS, apply(SPIN, H), A);
    is(
        Outcome.HOLDS,
        examine(claim, dot(apply(SPIN, H), cross), Comparison.EQUAL, number(0), 1e-9));
    Evidence fails = examine(claim, cross, Comparison.EQUAL, zeros(3), 1e-9);
    is(Outcome.FAILS, fails);
    assertThat(fails.detail()).contains("bulk 0.5");
    assertThat(fails.counterexample().orElseThrow().values()).containsKeys("spin[h]", "a");
  }

  @Test
  void statesThatDoNotSatisfyTheGivensAreLeftOut() {
    Node g11 = apply(PART, G, number(1), number(1));
    Claim small =
        let("g", Type.PROPAGATOR).given(apply(ABS, apply(SINGLET, G)), Comparison.LESS, number(0));
    Evidence evidence = examine(small, g11, Comparison.EQUAL, number(0), 1e-9);
    is(Outcome.UNDECIDED, evidence);
    assertThat(evidence.detail()).isEqualTo("none of the states satisfies the givens");
    Claim noTriplet =
        let("g", Type.PROPAGATOR).given(apply(TRIPLET, G), Comparison.EQUAL, zeros(3));
    is(
        Outcome.HOLDS,
        examine(noTriplet, apply(TRIPLET, apply(FLIP, G)), Comparison.EQUAL, zeros(3), 1e-9));
  }

  @Test
  void aQuestionWithoutPropagatorsIsNotForASolver() {
    Evidence evidence = examine(let("a", Type.VECTOR), A, Comparison.EQUAL, A, 1e-9);
    is(Outcome.UNDECIDED, evidence);
    assertThat(evidence.detail()).contains("nothing that a solver knows");
  }
}
