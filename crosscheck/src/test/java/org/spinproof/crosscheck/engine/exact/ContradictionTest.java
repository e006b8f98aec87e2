package org.spinproof.crosscheck.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinproof.crosscheck.engine.exact.Formula.question;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A set of relations that nothing satisfies is told from one that something satisfies. */
final class ContradictionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          x: real         | x > 0; x < 0
          x: real         | x == 1; x == 2
          x y u: real     | x > y; y > u; u > x
          x y: real       | x > 0; y > 0; x y < 0
          x y: real       | x + y > 2; x < 1; y < 1
          x y: real       | x^2 + y^2 < 0
          x: real         | Tanh[x] > 1
          z: complex      | Exp[z] == 0
          z: complex      | z == I; Im[z] == 0
          p: positive     | p == -1
          n: unitvector   | n.n == 2
          x: real         | Cos[x] == 2
          x: real         | Cosh[x] < 1
          x: real         | Sqrt[x] == -1
          x: real         | x >= 2; x^2 <= 3
          x: real         | x <= -2; x^2 <= 3
          n: unitvector   | n[[1]] > 1
          x y: real       | x >= 1; y >= 2; x y < 1
          x y: real       | x^2 + y^2 == 0; x == 1
          """)
  void isFoundInWhatNothingSatisfies(String variables, String givens) {
    assertThat(Contradiction.find(of(variables, givens), () -> {})).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          x: real         | x >= 0; x <= 0
          x y u: real     | x >= y; y >= u; u >= x
          x y: real       | x < 0; y < 0; x y > 0
          x y: real       | x + y >= 2; x <= 1; y <= 1
          x y: real       | x^2 + y^2 <= 0
          z: complex      | Exp[z] == 1
          x: real         | Tanh[x] >= 0; x >= 0
          x: real         | Cos[x] == 1
          x: real         | Cosh[x] <= 1
          x: real         | Sqrt[x] == 1
          z: complex      | Cos[z] == 2
          x: real         | x >= 2; x^2 <= 4
          x: real         | x >= 1/3; 3 x <= 1
          x: real         | x >= -2; x <= 1; x^2 >= 4
          n: unitvector   | n[[1]] >= 1
          x y: real       | x >= 1; y >= 2; x y < 3
          x y: complex    | x^2 + y^2 == 0; x == 1
          """)
  void isNotFoundInWhatSomethingSatisfies(String variables, String givens) {
    assertThat(Contradiction.find(of(variables, givens), () -> {})).isEmpty();
  }

  private static org.spinproof.crosscheck.claim.tree.Question of(String variables, String givens) {
    return question(variables, "1 == 1", givens.split(";"));
  }
}
