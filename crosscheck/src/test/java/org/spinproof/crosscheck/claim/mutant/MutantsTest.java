package org.spinproof.crosscheck.claim.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.claim.ClaimFile;
import org.spinproof.crosscheck.claim.tree.Question;

/** The mutants of a few formulae, counted by hand. */
class MutantsTest {
  private static final String FILE =
      """
      spinproof: 1
      let: {a: vector, b: vector, x: real, y: real, z: complex, m: spinmatrix, n: nambumatrix}
      define:
        product: slashHat[a] . slashHat[b]
        pair: x - y
      claims:
        - id: c
          equation: '%s'
      """;

  private static Claim claim(String equation) {
    return ClaimFile.parse("file.yaml", FILE.formatted(equation)).claims().get(0);
  }

  private static List<String> texts(String equation) {
    return Mutants.of(claim(equation), 1000).stream().map(Mutant::text).toList();
  }

  @Test
  void crossProductIdentityBreaksInFourteenWays() {
    assertThat(texts("traceHat[product . tauHat[3]] == 4 I Cross[a, b]"))
        .containsExactly(
            "2 traceHat[product . tauHat[3]] == 4 I Cross[a, b]",
            "traceHat[tauHat[3]] == 4 I Cross[a, b]",
            "traceHat[product] == 4 I Cross[a, b]",
            "traceHat[tauHat[3] . product] == 4 I Cross[a, b]",
            "traceHat[slashHat[b] . tauHat[3]] == 4 I Cross[a, b]",
            "traceHat[slashHat[a] . tauHat[3]] == 4 I Cross[a, b]",
            "traceHat[(slashHat[b] . slashHat[a]) . tauHat[3]] == 4 I Cross[a, b]",
            "traceHat[product . tauHat[0]] == 4 I Cross[a, b]",
            "traceHat[product . tauHat[3]] == -4 I Cross[a, b]",
            "traceHat[product . tauHat[3]] == 2 4 I Cross[a, b]",
            "traceHat[product . tauHat[3]] == I Cross[a, b]",
            "traceHat[product . tauHat[3]] == 4 Cross[a, b]",
            "traceHat[product . tauHat[3]] == 5 I Cross[a, b]",
            "traceHat[product . tauHat[3]] == 4 I Cross[b, a]");
  }

  @Test
  void sumOfScalarsBreaksInTwentySevenWays() {
    String left = "Sum[Conjugate[m[[i, 1]]] x^2, {i, 1, 2}] - Re[z]";
    String right = "Cos[2 x] + 1/3";
    assertThat(texts(left + " == " + right))
        .containsExactly(
            "-Sum[Conjugate[m[[i, 1]]] x^2, {i, 1, 2}] - Re[z] == " + right,
            "2 Sum[Conjugate[m[[i, 1]]] x^2, {i, 1, 2}] - Re[z] == " + right,
            "-Re[z] == " + right,
            "Sum[Conjugate[m[[i, 1]]] x^2, {i, 1, 2}] + Re[z] == " + right,
            "Sum[Conjugate[m[[i, 1]]] x^2, {i, 1, 2}] - 2 Re[z] == " + right,
            "Sum[Conjugate[m[[i, 1]]] x^2, {i, 1, 2}] == " + right,
            "Sum[x^2, {i, 1, 2}] - Re[z] == " + right,
            "Sum[Conjugate[m[[i, 1]]], {i, 1, 2}] - Re[z] == " + right,
            "Sum[m[[i, 1]] x^2, {i, 1, 2}] - Re[z] == " + right,
            "Sum[Conjugate[m[[i, 2]]] x^2, {i, 1, 2}] - Re[z] == " + right,
            "Sum[Conjugate[m[[i, 1]]] x^3, {i, 1, 2}] - Re[z] == " + right,
            "Sum[Conjugate[m[[i, 1]]] x^1, {i, 1, 2}] - Re[z] == " + right,
            "Sum[Conjugate[m[[i, 1]]] x^2, {i, 2, 2}] - Re[z] == " + right,
            "Sum[Conjugate[m[[i, 1]]] x^2, {i, 1, 2}] - Im[z] == " + right,
            left + " == -Cos[2 x] + 1/3",
            left + " == 2 Cos[2 x] + 1/3",
            left + " == 1/3",
            left + " == Cos[2 x] - 1/3",
            left + " == Cos[2 x] + 2 1/3",
            left + " == Cos[2 x]",
            left + " == Sin[2 x] + 1/3",
            left + " == Cos[x] + 1/3",
            left + " == Cos[2] + 1/3",
            left + " == Cos[3 x] + 1/3",
            left + " == Cos[2 x] + 1",
            left + " == Cos[2 x] + 2/3",
            left + " == Cos[2 x] + 1/4");
  }

  @Test
  void wordsSayWhatWasBroken() {
    assertThat(Mutants.of(claim("x pair == -y + 2 z^3"), 1000).stream().map(Mutant::words).toList())
        .contains(
            "sign of the second term of x - y in pair on the left reversed",
            "factor pair on the left dropped",
            "sign of the first term on the right reversed",
            "second term on the right doubled",
            "exponent of z^3 on the right lowered by 1",
            "2 on the right replaced by 3");
  }

  @Test
  void scalingAgainstZeroIsNoMutant() {
    assertThat(texts("traceHat[product] == 0"))
        .containsExactly(
            "traceHat[slashHat[b]] == 0",
            "traceHat[slashHat[a]] == 0",
            "traceHat[slashHat[b] . slashHat[a]] == 0");
  }

  @Test
  void inequalitiesBreakOnTheirSides() {
    assertThat(texts("Abs[x] <= 2 y"))
        .containsExactly("-Abs[x] <= 2 y", "2 Abs[x] <= 2 y", "Abs[x] <= -2 y", "Abs[x] <= 2 2 y");
    assertThat(texts("x >= 0")).containsExactly("-x >= 0");
  }

  @Test
  void operationsOfMatricesBreak() {
    assertThat(texts("commutator[dagger[m], sigma[1]] == block[n, 1, 2]"))
        .containsExactly(
            "2 commutator[dagger[m], sigma[1]] == block[n, 1, 2]",
            "commutator[sigma[1], dagger[m]] == block[n, 1, 2]",
            "anticommutator[dagger[m], sigma[1]] == block[n, 1, 2]",
            "commutator[m, sigma[1]] == block[n, 1, 2]",
            "commutator[dagger[m], sigma[2]] == block[n, 1, 2]",
            "commutator[dagger[m], sigma[1]] == -block[n, 1, 2]",
            "commutator[dagger[m], sigma[1]] == 2 block[n, 1, 2]",
            "commutator[dagger[m], sigma[1]] == block[n, 2, 1]");
  }

  @Test
  void noTwoAreTheSameQuestionNorTheClaimItself() {
    Claim claim = claim("x x + Sin[x] Sin[x] - a[[3]] == Conjugate[x] + Cos[Cos[y]] + {x, y}[[1]]");
    List<Question> questions = Mutants.of(claim, 1000).stream().map(Mutant::question).toList();
    assertThat(questions)
        .hasSizeGreaterThan(20)
        .doesNotHaveDuplicates()
        .doesNotContain(claim.question().orElseThrow());
  }

  @Test
  void aCapTakesThemAtEvenDistances() {
    Claim claim = claim("traceHat[product . tauHat[3]] == 4 I Cross[a, b]");
    List<Mutant> all = Mutants.of(claim, 1000);
    assertThat(Mutants.of(claim, 7))
        .containsExactly(
            all.get(0), all.get(2), all.get(4), all.get(6), all.get(8), all.get(10), all.get(12));
  }

  @Test
  void aMutantIsTheClaimsQuestionAboutItsText() {
    for (Mutant mutant : Mutants.of(claim("x pair . 1 == y".replace(" . 1", "")), 1000)) {
      assertThat(claim(mutant.text()).question().orElseThrow().relation())
          .as(mutant.text())
          .isEqualTo(mutant.question().relation());
    }
  }
}
