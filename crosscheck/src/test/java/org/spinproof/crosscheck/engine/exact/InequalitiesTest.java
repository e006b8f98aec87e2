package org.spinproof.crosscheck.engine.exact;

import static org.spinproof.crosscheck.engine.exact.Examination.fails;
import static org.spinproof.crosscheck.engine.exact.Examination.proved;
import static org.spinproof.crosscheck.engine.exact.Formula.question;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inequalities, each with a twin that has one thing broken. */
final class InequalitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          x: real          | x^2 >= 0                        | x^2 > 0
          x: real          | x^2 + 1 > 0                     | x^2 - 1 > 0
          x y: real        | x^2 + y^2 >= 2 x y              | x^2 + y^2 > 2 x y
          x y: real        | x^2 + x y + y^2 >= 0            | x^2 + 3 x y + y^2 >= 0
          x y: positive    | x + 1/x >= 2 + 0 y              | x + 1/x > 2 + 0 y
          x y: positive    | x/y + y/x >= 2                  | x/y + y/x >= 3
          z: complex       | Abs[z]^2 >= Re[z]^2             | Abs[z]^2 > Re[z]^2
          z: complex       | Re[z] <= Abs[z]                 | Abs[z] <= Re[z]
          x y: complex     | Abs[x + y] <= Abs[x] + Abs[y]   | Abs[x + y] < Abs[x] + Abs[y]
          a b: realvector  | (a.b)^2 <= (a.a) (b.b)          | (a.b)^2 < (a.a) (b.b)
          n: unitvector; a: realvector | (n.a)^2 <= a.a      | n.a <= a.a
          m n: unitvector  | m.n <= 1                        | m.n < 1
          m n: unitvector  | (m - n).(m - n) <= 4            | (m - n).(m - n) < 4
          x: real          | Tanh[x] < 1                     | Tanh[x] < 0
          x: real          | Tanh[x]^2 < 1                   | Tanh[x]^2 > 0
          x: real          | Cos[x] <= 1                     | Cos[x] < 1
          x: real          | Sin[x] >= -1                    | Sin[x] >= 0
          x: real          | Sin[x]^2 <= 1                   | Sin[x]^2 < 1
          x: real          | Exp[x] > 0                      | Exp[x] > 1
          x: real          | Exp[x] >= 1 + x                 | Exp[x] >= 2 + x
          x: real          | Cosh[x] >= 1                    | Cosh[x] > 1
          x: positive      | Sqrt[x] > 0                     | Sqrt[x] > 1
          """)
  void isProvedAndItsTwinRefuted(String variables, String truth, String twin) {
    proved(question(variables, truth));
    fails(question(variables, twin));
  }

  @Test
  void whatIsGivenCounts() {
    proved(question("x: real", "x^2 >= x", "x >= 1"));
    fails(question("x: real", "x^2 >= x", "x >= 0"));
  }
}
