package org.spinproof.crosscheck.engine.exact;

import static org.spinproof.crosscheck.engine.exact.Examination.fails;
import static org.spinproof.crosscheck.engine.exact.Examination.holds;
import static org.spinproof.crosscheck.engine.exact.Formula.question;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known identities of spin and Nambu matrices, each with a twin that has one thing broken. */
final class SpinIdentitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          x y: complex        | (x + y)^2 == x^2 + 2 x y + y^2           | (x + y)^2 == x^2 + x y + y^2
          x y: complex        | Conjugate[x y] == Conjugate[x] Conjugate[y] | Conjugate[x y] == x Conjugate[y]
          x: complex          | x / x == 1                               | x / x == 2
          x y: real           | 1/(x - y) + 1/(y - x) == 0               | 1/(x - y) + 1/(x - y) == 0
          z: complex          | Re[z]^2 + Im[z]^2 == Abs[z]^2            | Re[z]^2 - Im[z]^2 == Abs[z]^2
          a b: vector         | traceHat[slashHat[a].slashHat[b].tauHat[3]] == 4 I Cross[a, b] | traceHat[slashHat[a].slashHat[b]] == 4 I Cross[a, b]
          a b: vector         | traceHat[slashHat[a].slashHat[b]] == {0, 0, 0} | traceHat[slashHat[a].slashHat[b].tauHat[3]] == {0, 0, 0}
          a: vector           | sigma[2].slash[a].sigma[2] == -Conjugate[slash[Conjugate[a]]] | sigma[2].slash[a].sigma[2] == Conjugate[slash[Conjugate[a]]]
          a b: vector         | slash[a].slash[b] == (a.b) IdentityMatrix[2] + I slash[Cross[a, b]] | slash[a].slash[b] == (a.b) IdentityMatrix[2] - I slash[Cross[a, b]]
          m n k: spinmatrix   | commutator[m, commutator[n, k]] + commutator[n, commutator[k, m]] + commutator[k, commutator[m, n]] == {{0, 0}, {0, 0}} | commutator[m, commutator[n, k]] + commutator[n, commutator[k, m]] == {{0, 0}, {0, 0}}
          m: spinmatrix       | m.m - Tr[m] m + Det[m] IdentityMatrix[2] == {{0, 0}, {0, 0}} | m.m - Tr[m] m - Det[m] IdentityMatrix[2] == {{0, 0}, {0, 0}}
          m n: spinmatrix     | Det[m.n] == Det[m] Det[n]                | Det[m + n] == Det[m] + Det[n]
          m: spinmatrix       | Inverse[m].m == IdentityMatrix[2]        | Inverse[m].Transpose[m] == IdentityMatrix[2]
          m: nambumatrix      | Inverse[m].m == IdentityMatrix[4]        | Inverse[m].dagger[m] == IdentityMatrix[4]
          m n: nambumatrix    | dagger[m.n] == dagger[n].dagger[m]       | dagger[m.n] == dagger[m].dagger[n]
          m n: spinmatrix     | 2 Tr[m] Tr[n] == Tr[m] Tr[n] + Tr[m] Tr[n] + Tr[commutator[m, n]] | Tr[m.n] == Tr[m] Tr[n]
          m n: spinmatrix     | trace[m].trace[n] == 2 Tr[m.n] - Tr[m] Tr[n] | trace[m].trace[n] == 2 Tr[m.n] + Tr[m] Tr[n]
          n: unitvector       | slash[n].slash[n] == IdentityMatrix[2]   | slash[n].slash[n] == 2 IdentityMatrix[2]
          n: unitvector; a: vector | Cross[n, Cross[n, a]] == n (n.a) - a | Cross[n, Cross[n, a]] == n (n.a) + a
          m: nambumatrix      | block[m, 1, 2] == {{m[[1, 3]], m[[1, 4]]}, {m[[2, 3]], m[[2, 4]]}} | block[m, 1, 2] == block[m, 2, 1]
          x: real             | KroneckerDelta[1, 1] x == Signature[{1, 2, 3}] x | KroneckerDelta[1, 2] x == x
          """)
  void isProvedAndItsTwinRefuted(String variables, String truth, String twin) {
    holds(question(variables, truth));
    fails(question(variables, twin));
  }
}
