package org.spinproof.crosscheck.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinproof.crosscheck.engine.exact.Examination.fails;
import static org.spinproof.crosscheck.engine.exact.Examination.holds;
import static org.spinproof.crosscheck.engine.exact.Formula.question;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinproof.crosscheck.claim.tree.Question;

/** Identities of propagators and distributions, each with a twin that has one thing broken. */
final class PropagatorIdentitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          g: propagator | g.g == IdentityMatrix[4]          | g.g == g
          g: propagator | Tr[g] == 0                        | Tr[tauHat[3].g] == 0
          g: propagator | Det[g] == 1                       | Det[g] == -1
          g: propagator | anticommutator[g, grad[g]] == 0 g | commutator[g, grad[g]] == 0 g
          g: propagator | Tr[g.grad[g]] == 0                | Tr[tauHat[3].g.grad[g]] == 0
          g: propagator | tilde[tilde[g]] == g              | tilde[g] == g
          g: propagator | tauHat[1].tilde[g].tauHat[1] == -g | tauHat[1].tilde[g].tauHat[1] == g
          g: propagator | block[g, 2, 2] == -tilde[block[g, 1, 1]] | block[g, 2, 2] == -flip[block[g, 1, 1]]
          g: propagator | Re[singlet[g]] == (singlet[g] + flip[tilde[singlet[g]]])/2 | tilde[singlet[g]] == singlet[g]
          g: propagator | grad[g.g] == 0 g                  | grad[g] == 0 g
          g: propagator | grad[tilde[g]] == tilde[grad[g]]  | grad[tilde[g]] == flip[grad[g]]
          g: propagator | block[g, 1, 1] == normalSinglet[g] IdentityMatrix[2] + slash[normalTriplet[g]] | block[g, 1, 1] == normalSinglet[g] IdentityMatrix[2] - slash[normalTriplet[g]]
          g: propagator | block[g, 1, 2] == (singlet[g] IdentityMatrix[2] + slash[triplet[g]]).(I sigma[2]) | block[g, 1, 2] == (singlet[g] IdentityMatrix[2] + slash[triplet[g]]).sigma[2]
          h: distribution | flip[energy[h]] == -energy[h]   | flip[energy[h]] == energy[h]
          h: distribution | tilde[spin[h]] == spin[h]       | Conjugate[spin[h]] == -spin[h]
          h: distribution | matrix[h] == energy[h] IdentityMatrix[4] + slashHat[spin[h]].tauHat[3] | matrix[h] == energy[h] IdentityMatrix[4] + slashHat[spin[h]]
          """)
  void isProvedAndItsTwinRefuted(String variables, String truth, String twin) {
    holds(question(variables, truth));
    fails(question(variables, twin));
  }

  private static final String ALPHA = "traceHat[tauHat[3].g.grad[g]] / 2 == ";

  /** S79, as derived by hand from S75 with 2α = Tr[σ̂ τ̂3 g∇g]/2. */
  private static final String S79 =
      """
      normalSinglet[g] grad[normalTriplet[g]] + normalTriplet[g] grad[normalSinglet[g]]
      - tilde[normalSinglet[g]] grad[tilde[normalTriplet[g]]] - tilde[normalTriplet[g]] grad[tilde[normalSinglet[g]]]
      + triplet[g] grad[tilde[singlet[g]]] - singlet[g] grad[tilde[triplet[g]]]
      - tilde[triplet[g]] grad[singlet[g]] + tilde[singlet[g]] grad[triplet[g]]
      + I Cross[normalTriplet[g], grad[normalTriplet[g]]] + I Cross[tilde[normalTriplet[g]], grad[tilde[normalTriplet[g]]]]
      - I Cross[triplet[g], grad[tilde[triplet[g]]]] - I Cross[tilde[triplet[g]], grad[triplet[g]]]
      """;

  @Test
  void theSpinCurrentCoefficientFollowsFromTheComponents() {
    holds(question("g: propagator", ALPHA + S79));
    fails(question("g: propagator", ALPHA + S79.replace("- I Cross[tilde", "+ I Cross[tilde")));
    fails(question("g: propagator", ALPHA + S79.replace("- singlet[g]", "+ singlet[g]")));
  }

  @Test
  void anOddEnergyModeVanishesWhenIntegrated() {
    Question at = question("h: distribution", "energy[h] == 0");
    fails(at);
    holds(integrated(at));
    fails(integrated(question("h: distribution", "spin[h] == {0, 0, 0}")));
    fails(integrated(question("h: distribution", "energy[h]^2 == 0")));
  }

  private static Question integrated(Question q) {
    return new Question(q.variables(), q.relation(), q.givens(), q.order(), true);
  }

  private static Question toOrder(Question q, Map<String, Integer> order) {
    return new Question(q.variables(), q.relation(), q.givens(), order, false);
  }

  @Test
  void aPowerSeriesIsComparedUpToItsOrderOnly() {
    Question geometric = question("B x: real", "1 / (1 - B x) == 1 + B x + B^2 x^2");
    fails(geometric);
    holds(toOrder(geometric, Map.of("B", 2)));
    fails(toOrder(geometric, Map.of("B", 3)));
    Question inverse =
        question(
            "B: real; m: spinmatrix",
            "Inverse[IdentityMatrix[2] - B m] == IdentityMatrix[2] + B m");
    holds(toOrder(inverse, Map.of("B", 1)));
    fails(toOrder(inverse, Map.of("B", 2)));
  }

  @Test
  void aCounterexampleIsSmall() {
    var counterexample =
        fails(question("x y z: complex", "x y == x y + z")).counterexample().orElseThrow();
    assertThat(counterexample.values())
        .containsExactly(Map.entry("x", "0"), Map.entry("y", "0"), Map.entry("z", "1"));
    assertThat(counterexample.left()).isEqualTo("0");
    assertThat(counterexample.right()).isEqualTo("1");
  }
}
