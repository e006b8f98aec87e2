package org.spinproof.crosscheck.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinproof.crosscheck.engine.exact.Examination.fails;
import static org.spinproof.crosscheck.engine.exact.Examination.proved;
import static org.spinproof.crosscheck.engine.exact.Formula.question;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds only where something is given: proved with it, refuted with something weaker. */
final class GivenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          x y: real          | x^2 + 2 x y + y^2 == 1 | x + y == 1                  | x - y == 1
          x y: complex       | x y == 0               | x == 0                      | x == y
          a b: real          | Sin[a] == Cos[b]       | a + b == Pi/2               | a + b == 1
          a b: realvector    | Cross[a, Cross[a, b]] == -(a.a) b | a.b == 0          | a.b == 1
          n: unitvector; a: realvector | Cross[n, Cross[n, a]] == -a | n.a == 0      | n.a == 1
          m: spinmatrix      | Det[m] == Conjugate[Det[m]] | dagger[m] == m         | Transpose[m] == m
          u: spinmatrix      | Abs[Det[u]]^2 == 1     | dagger[u].u == IdentityMatrix[2] | Transpose[u].u == 2 IdentityMatrix[2]
          x: real            | Sqrt[x^2] == x         | x > 0                       | x > -2
          x: real            | Abs[x - 1] == x - 1    | x >= 1                      | x >= 0
          x: real            | Log[x^2] == 2 Log[x]   | x > 0                       | x < 3
          z w: complex       | Re[z w] == Re[z] Re[w] | Im[z] == 0                  | Im[z] == 1
          """)
  void isProvedAndRefutedUnderAWeakerCondition(
      String variables, String relation, String given, String weaker) {
    proved(question(variables, relation, given));
    fails(question(variables, relation, weaker));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          x: real       | x^2 == -1      | x^2 == 1
          n: unitvector | n.n == 2       | n.n == 1
          x: real       | x > 1; x < 0   | x > 0; x < 1
          x y: complex  | x y == 1; x == 0 | x y == 0; x == 0
          x: real       | Abs[x] < 0     | Abs[x] > 0
          x: positive   | x == -1        | x == 1
          x: real       | x == 2; x < 1  | x == 2; x < 3
          x y: real     | x^2 + y^2 < 0  | x^2 + y^2 <= 0
          """)
  void aContradictionIsSeen(String variables, String impossible, String possible) {
    assertThat(Contradiction.find(ask(variables, impossible), Runnables.NONE)).isPresent();
    assertThat(Contradiction.find(ask(variables, possible), Runnables.NONE)).isEmpty();
  }

  private static org.spinproof.crosscheck.claim.tree.Question ask(String variables, String givens) {
    return question(
        variables,
        "0 == 0",
        java.util.regex.Pattern.compile(";").splitAsStream(givens).toArray(String[]::new));
  }

  /** No limit of time. */
  private static final class Runnables {
    static final Runnable NONE = () -> {};
  }
}
