package org.spinproof.crosscheck.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinproof.crosscheck.claim.formula.Printer;
import org.spinproof.crosscheck.claim.tree.Relation;

/** Each formula elaborates to the tree on its right, which was written by hand. */
class ValidFormulaTest {
  private static final String FILE =
      """
      spinproof: 1
      let: {a: vector, b: vector, u: unitvector, x: real, y: real, z: complex, ε: positive,
            m: spinmatrix, n: nambumatrix, g: propagator, h: distribution, e3: real, N: real}
      define:
        twice: 2 half
        half: x/2
        none: 0
      claims:
        - id: c
          equation: '%s'
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        // precedence
        "-x^2 == 0                | Times[-1, Power[x, 2]] EQUAL 0",
        "x^y^2 == 0               | Power[x, Power[y, 2]] EQUAL 0",
        "2^-1 == 0                | Power[2, -1] EQUAL 0",
        "2^-x y == 0              | Times[Power[2, Times[-1, x]], y] EQUAL 0",
        "x - y - z == 0           | Plus[x, Times[-1, y], Times[-1, z]] EQUAL 0",
        "x - (y - z) == 0         | Plus[x, Times[-1, Plus[y, Times[-1, z]]]] EQUAL 0",
        "x/y z == 0               | Times[x, Power[y, -1], z] EQUAL 0",
        "x/y/z == 0               | Times[x, Power[y, -1], Power[z, -1]] EQUAL 0",
        "x/(y z) == 0             | Times[x, Power[Times[y, z], -1]] EQUAL 0",
        "1/2 x == 0               | Times[1/2, x] EQUAL 0",
        "x/2 == 0                 | Times[x, 1/2] EQUAL 0",
        "-x/2 == 0                | Times[-1, x, 1/2] EQUAL 0",
        "-2 x == 0                | Times[-2, x] EQUAL 0",
        "x (-y) == 0              | Times[x, Times[-1, y]] EQUAL 0",
        "x * -y == 0              | Times[x, Times[-1, y]] EQUAL 0",
        "2(x + y) == 0            | Times[2, Plus[x, y]] EQUAL 0",
        "2x y == 0                | Times[2, x, y] EQUAL 0",
        "2 e3 == 0                | Times[2, e3] EQUAL 0",
        "x a . b == 0             | Times[x, Dot[a, b]] EQUAL 0",
        "-a . b == 0              | Times[-1, Dot[a, b]] EQUAL 0",
        "a.-b == 0                | Dot[a, Times[-1, b]] EQUAL 0",
        "m.m.m == m               | Dot[m, m, m] EQUAL m",
        "4 I Cross[a, b] == a     | Times[4, I, Cross[a, b]] EQUAL a",
        "+x == -(-x)              | x EQUAL x",
        // numbers
        "0.1 == 1                 | 1/10 EQUAL 1",
        ".5 x == 2.50             | Times[1/2, x] EQUAL 5/2",
        "-3/6 == 1                | -1/2 EQUAL 1",
        "E^(I Pi) == -1           | Power[E, Times[I, PI]] EQUAL -1",
        // names
        "ε N == 0                 | Times[ε, N] EQUAL 0",
        "twice == x               | Times[2, Times[x, 1/2]] EQUAL x",
        // zeros
        "a == 0                   | a EQUAL List[0, 0, 0]",
        "0 == m                   | List[List[0, 0], List[0, 0]] EQUAL m",
        "a == none                | a EQUAL List[0, 0, 0]",
        "a + 0 == -0              | Plus[a, List[0, 0, 0]] EQUAL List[0, 0, 0]",
        "{a, 0}[[2]] == a         | Part[List[a, List[0, 0, 0]], 2] EQUAL a",
        "commutator[m, 0] == 0    | commutator[m, List[List[0, 0], List[0, 0]]] EQUAL List[List[0, 0], List[0, 0]]",
        // parts, sums and tables
        "m[[1, 2]] == m[[2]][[1]] | Part[m, 1, 2] EQUAL Part[Part[m, 2], 1]",
        "a[[3 - 2]] == 0          | Part[a, 1] EQUAL 0",
        "Sum[i x, {i, 3}] == 0    | Plus[Times[1, x], Times[2, x], Times[3, x]] EQUAL 0",
        "Sum[i, {i, 2, 1}] == x   | 0 EQUAL x",
        "Sum[a[[i]], {i, 2, 2}] == 0 | Part[a, 2] EQUAL 0",
        "Sum[i j, {i, 2}, {j, i}] == 0 | Plus[Times[1, 1], Times[2, 1], Times[2, 2]] EQUAL 0",
        "Sum[i, {i, 5, 1, -2}] == 0    | Plus[5, 3, 1] EQUAL 0",
        "Sum[y, {y, 2}] == y           | Plus[1, 2] EQUAL y",
        "Table[KroneckerDelta[i, j], {i, 2}, {j, 2}] == m | List[List[KroneckerDelta[1, 1], KroneckerDelta[1, 2]], List[KroneckerDelta[2, 1], KroneckerDelta[2, 2]]] EQUAL m",
        "Signature[{1, 3, 2}] == 1     | Signature[List[1, 3, 2]] EQUAL 1",
        "Sum[sigma[i] . m, {i, 0, 1}] == m | Plus[Dot[sigma[0], m], Dot[sigma[1], m]] EQUAL m",
        // vocabulary
        "slashHat[a] . tauHat[3] == n  | Dot[slashHat[a], tauHat[3]] EQUAL n",
        "traceHat[n] == trace[m]       | traceHat[n] EQUAL trace[m]",
        "block[n, 1, 2] == dagger[m]   | block[n, 1, 2] EQUAL dagger[m]",
        "energy[h] == singlet[g]       | energy[h] EQUAL singlet[g]",
        "spin[h] == triplet[grad[g]]   | spin[h] EQUAL triplet[grad[g]]",
        "matrix[h] == flip[tilde[g]]   | matrix[h] EQUAL flip[tilde[g]]",
        "Dot[a, b] == a . b            | Dot[a, b] EQUAL Dot[a, b]",
        "IdentityMatrix[2] == MatrixExp[m] | IdentityMatrix[2] EQUAL MatrixExp[m]",
        "{{x, 0}, {0, y}} == m         | List[List[x, 0], List[0, y]] EQUAL m",
        "Re[a] == Im[a]                | Re[a] EQUAL Im[a]",
        // order between what can be real
        "x <= y                        | x LESS_OR_EQUAL y",
        "u . u < 2                     | Dot[u, u] LESS 2",
        "z Conjugate[z] >= 0           | Times[z, Conjugate[z]] GREATER_OR_EQUAL 0",
        "Abs[z]^2 > Re[z]              | Power[Abs[z], 2] GREATER Re[z]",
        "Sqrt[x] > 0                   | Sqrt[x] GREATER 0",
        "Tr[m] > 0                     | Tr[m] GREATER 0",
      })
  void elaborates(String formula, String expected) {
    Relation relation = relation(formula);
    assertThat(FullForm.of(relation)).isEqualTo(expected);
    assertThat(relation(Printer.print(relation)))
        .as("printed: %s", Printer.print(relation))
        .isEqualTo(relation);
  }

  private static Relation relation(String formula) {
    Claim claim = ClaimFile.parse("file.yaml", FILE.formatted(formula)).claims().get(0);
    return claim.question().orElseThrow().relation();
  }
}
