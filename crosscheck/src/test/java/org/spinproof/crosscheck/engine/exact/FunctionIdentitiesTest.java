package org.spinproof.crosscheck.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spinproof.crosscheck.engine.exact.Examination.by;
import static org.spinproof.crosscheck.engine.exact.Examination.fails;
import static org.spinproof.crosscheck.engine.exact.Examination.proved;
import static org.spinproof.crosscheck.engine.exact.Formula.question;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinproof.crosscheck.claim.tree.Question;
import org.spinproof.crosscheck.engine.Evidence.Outcome;

/** Identities of elementary functions, each with a twin that has one thing broken. */
final class FunctionIdentitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          x: complex   | Cos[x]^2 + Sin[x]^2 == 1                          | Cos[x]^2 - Sin[x]^2 == 1
          x: complex   | Cosh[x]^2 - Sinh[x]^2 == 1                        | Cosh[x]^2 + Sinh[x]^2 == 1
          x y: complex | Sin[x + y] == Sin[x] Cos[y] + Cos[x] Sin[y]       | Sin[x + y] == Sin[x] Cos[y] - Cos[x] Sin[y]
          x y: real    | Cos[x - y] == Cos[x] Cos[y] + Sin[x] Sin[y]       | Cos[x - y] == Cos[x] Cos[y] - Sin[x] Sin[y]
          x: real      | Tan[2 x] == 2 Tan[x] / (1 - Tan[x]^2)             | Tan[2 x] == 2 Tan[x] / (1 + Tan[x]^2)
          x: real      | Tanh[x/2] == Sinh[x] / (1 + Cosh[x])              | Tanh[x/2] == Sinh[x] / (1 - Cosh[x])
          x: complex   | Cos[I x] == Cosh[x]                               | Sin[I x] == Sinh[x]
          x: complex   | Exp[x] Exp[-x] == 1                               | Exp[x] Exp[x] == 1
          x y: complex | E^(x + I y) == E^x (Cos[y] + I Sin[y])            | E^(x + I y) == E^x (Cos[y] - I Sin[y])
          x: real      | Conjugate[Exp[I x]] == Exp[-I x]                  | Conjugate[Exp[I x]] == Exp[I x]
          z: complex   | Conjugate[Sin[z]] == Sin[Conjugate[z]]            | Conjugate[Sin[z]] == Sin[z]
          z: complex   | Abs[Exp[z]]^2 == Exp[2 Re[z]]                     | Abs[Exp[z]]^2 == Exp[2 z]
          z: complex   | Abs[Exp[I z]] == Exp[-Im[z]]                      | Abs[Exp[I z]] == Exp[Im[z]]
          x: real      | Re[Exp[I x]] == Cos[x]                            | Im[Exp[I x]] == Cos[x]
          x: real      | Sin[3 x] == 3 Sin[x] - 4 Sin[x]^3                 | Sin[3 x] == 3 Sin[x] + 4 Sin[x]^3
          x: real      | Sin[x + Pi/2] == Cos[x]                           | Sin[x - Pi/2] == Cos[x]
          x: real      | Sin[Pi/3] x == Sqrt[3]/2 x                        | Sin[Pi/3] x == Sqrt[2]/2 x
          x: real      | E^(I Pi) x == -x                                  | E^(I Pi) x == x
          x: real      | Cos[Pi/5]^2 + Sin[Pi/5]^2 == 1 + 0 x              | Cos[Pi/5]^2 - Sin[Pi/5]^2 == 1 + 0 x
          x: positive  | Sqrt[x^2] == x                                    | Sqrt[x^2] == -x
          x: real      | Sqrt[x^2] == Abs[x]                               | Sqrt[x^2] == x
          z: complex   | Sqrt[z]^2 == z                                    | Sqrt[z^2] == z
          z: complex   | Abs[z]^2 == z Conjugate[z]                        | Abs[z]^2 == z^2
          x y: complex | Abs[x y] == Abs[x] Abs[y]                         | Abs[x + y] == Abs[x] + Abs[y]
          x y: positive | Sqrt[x y] == Sqrt[x] Sqrt[y]                     | Sqrt[x + y] == Sqrt[x] + Sqrt[y]
          x y: positive | Sqrt[x/y] == Sqrt[x y] / y                       | Sqrt[x/y] == Sqrt[x y] y
          x: positive  | x^(1/3) x^(2/3) == x                              | x^(1/3) x^(1/3) == x
          x: real      | Sqrt[8] x == 2 Sqrt[2] x                          | Sqrt[8] x == 4 Sqrt[2] x
          x: real      | Sqrt[6] x == Sqrt[2] Sqrt[3] x                    | Sqrt[5] x == Sqrt[2] Sqrt[3] x
          x y: real    | Abs[x + I y]^2 == x^2 + y^2                       | Abs[x + I y] == Abs[x] + Abs[y]
          x y: real    | Sqrt[(x + y)^2] == Abs[x + y]                     | Sqrt[(x + y)^2] == x + y
          z: complex   | Exp[Log[z]] == z                                  | Log[Exp[z]] == 2 z
          x: real      | Log[Exp[x]] == x                                  | Log[Exp[I x]] == x
          x y: positive | Log[x y] == Log[x] + Log[y]                      | Log[x + y] == Log[x] + Log[y]
          x: positive  | Log[x^3 / 2] == 3 Log[x] - Log[2]                 | Log[x^3 / 2] == 3 Log[x] + Log[2]
          x: positive  | x^(2 I) == Exp[2 I Log[x]]                        | x^(2 I) == Exp[I Log[x]]
          x: complex   | Sin[ArcSin[x]] == x                               | Sin[ArcCos[x]] == x
          x: complex   | Cos[ArcCos[x]] == x                               | Cos[ArcSin[x]] == x
          x: real      | Tan[ArcTan[x]] == x                               | Tan[ArcTan[x]] == -x
          x: real      | Cosh[ArcSinh[x]]^2 == 1 + x^2                     | Cosh[ArcSinh[x]]^2 == 1 - x^2
          x: complex   | Cosh[ArcCosh[x]] == x                             | Sinh[ArcCosh[x]] == x
          x: complex   | Sinh[ArcSinh[x]] == x                             | Sinh[ArcSinh[x]] == -x
          a: real; n: unitvector | MatrixExp[I a slash[n]] == Cos[a] IdentityMatrix[2] + I Sin[a] slash[n] | MatrixExp[I a slash[n]] == Cos[a] IdentityMatrix[2] - I Sin[a] slash[n]
          a: real      | MatrixExp[a tauHat[1]] == Cosh[a] IdentityMatrix[4] + Sinh[a] tauHat[1] | MatrixExp[a tauHat[1]] == Cos[a] IdentityMatrix[4] + Sin[a] tauHat[1]
          b: realvector | Det[MatrixExp[slash[b]]] == 1                    | Tr[MatrixExp[slash[b]]] == 2
          m: spinmatrix | Det[MatrixExp[m]] == Exp[Tr[m]]                  | Det[MatrixExp[m]] == Exp[2 Tr[m]]
          x: real      | MatrixExp[{{0, x}, {0, 0}}] == {{1, x}, {0, 1}}   | MatrixExp[{{0, x}, {0, 0}}] == {{1, x}, {x, 1}}
          x: real      | MatrixExp[x sigmaHat[3]] == {{E^x, 0, 0, 0}, {0, E^(-x), 0, 0}, {0, 0, E^x, 0}, {0, 0, 0, E^(-x)}} | MatrixExp[x sigmaHat[3]] == {{E^x, 0, 0, 0}, {0, E^(-x), 0, 0}, {0, 0, E^(-x), 0}, {0, 0, 0, E^x}}
          """)
  void isProvedAndItsTwinRefuted(String variables, String truth, String twin) {
    proved(question(variables, truth));
    fails(question(variables, twin));
  }

  @Test
  void aSquareRootDoesNotCommuteWithConjugationOnItsCut() {
    var counterexample =
        fails(question("z: complex", "Conjugate[Sqrt[z]] == Sqrt[Conjugate[z]]"))
            .counterexample()
            .orElseThrow();
    assertThat(counterexample.values()).containsEntry("z", "-1");
    assertThat(counterexample.left()).isEqualTo("-I");
    assertThat(counterexample.right()).isEqualTo("I");
  }

  @Test
  void rootsOfComplexProductsAreNotProductsOfRoots() {
    fails(question("x y: complex", "Sqrt[x y] == Sqrt[x] Sqrt[y]"));
    fails(question("z: complex", "Log[z^2] == 2 Log[z]"));
    fails(question("z: complex", "Log[Exp[z]] == z + 2 I Pi"));
    fails(question("z: complex", "Sqrt[Exp[I z] Exp[I Conjugate[z]]] == Exp[I Re[z]]"));
    fails(question("z: complex", "Abs[Exp[I z] Exp[I Conjugate[z]]] == Exp[2 I Re[z]]"));
  }

  @Test
  void whatIsBeyondTheEngineIsUndecidedWithItsReason() {
    var evidence =
        by(
            new SymbolicEngine(),
            question("m: nambumatrix", "MatrixExp[m].MatrixExp[-m] == IdentityMatrix[4]"));
    assertThat(evidence.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(evidence.detail()).contains("MatrixExp");
  }

  @Test
  void enormousNumbersAreRefused() {
    var evidence = by(new SymbolicEngine(), question("x: real", "((3^9999)^9999)^9999 == x"));
    assertThat(evidence.outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(evidence.detail()).contains("too large");
  }

  @Test
  void functionsAreExpandedInSmallQuantities() {
    Question q =
        question(
            "B x: real; n: realvector",
            "MatrixExp[I B slash[n]] Cos[x + B] == (IdentityMatrix[2] + I B slash[n]) Cos[x] - B"
                + " Sin[x] IdentityMatrix[2]");
    proved(new Question(q.variables(), q.relation(), q.givens(), Map.of("B", 1), false));
    fails(new Question(q.variables(), q.relation(), q.givens(), Map.of("B", 2), false));
  }
}
