package org.spinproof.crosscheck.claim;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each formula is refused at its mark, with a message that contains the piece. */
class MalformedFormulaTest {
  private static final String FILE =
      """
      spinproof: 1
      let:
        a: vector
        b: vector
        u: unitvector
        x: real
        z: complex
        m: spinmatrix
        n: nambumatrix
        g: propagator
        h: distribution
      define:
        slope: grad[g]
        later: 2 x
      claims:
        - id: c
          equation: "%s"
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        // characters and words
        "x ¦= 1                          | write ==",
        "x ¦!= 1                         | one of ==",
        "x ¦=== 1                        | write ==",
        "f¦_s == 1                       | without an underscore",
        "x¦' == 1                        | without a prime",
        "x ¦≤ 1                          | write <=",
        "x ¦− 1 == 0                     | write - for a minus sign",
        "x ¦² == 1                       | write ^2",
        "x ¦@ x == 1                     | does not belong in a formula",
        "x == ¦1e-3                      | exponents are not written with e",
        "x == ¦2.                        | a decimal needs digits after the point",
        "x == 1.5¦*^-3                   | write 1.5*10^-3",
        "x /¦; 2 == 1                    | does not belong in a formula",
        "x ¦-> 1                         | replacement rules",
        "x ¦&& x == 1                    | as a list",
        "x == ¦√2                        | write Sqrt",
        // structure
        "x¦                              | an equation needs one of ==",
        "x ==¦                           | the formula ends",
        "¦== x                           | a comparison stands between",
        "x == x ¦== x                    | a chain of comparisons",
        "0 < x ¦< 1                      | a chain of comparisons",
        "(x ¦== 1) == 1                  | stands between the two sides",
        "x + ¦* 2 == 1                   | an expression is expected here",
        "(x + 1 ¦== 2                    | a parenthesis is not closed",
        "x + 1¦) == 2                    | no bracket is open",
        "Cos[x ¦== 1                     | a bracket is not closed",
        "{x, x¦) == 0                    | a bracket is not closed",
        "¦[x] == 1                       | lists are written {a, b, c}",
        "a[[1] ¦== 1                     | [[ is closed by ]]",
        "(x)¦[2] == 1                    | only a name can be a function",
        "Sin¦(x) == 1                    | a function takes square brackets",
        "x == 1¦, 2                      | an expression is expected here",
        // names
        "y¦                              | an equation needs",
        "¦y == 1                         | declare it in let or define",
        "¦latr == 1                      | did you mean later?",
        "¦pi == 1                        | did you mean Pi?",
        "¦X == 1                         | did you mean x?",
        "¦sin[x] == 1                    | did you mean Sin?",
        "¦Foo[x] == 1                    | there is no function",
        "¦Import[x] == 1                 | there is no function",
        "¦ToExpression[x] == 1           | there is no function",
        "¦Times[x, x] == 1               | there is no function",
        "¦x[2] == 1                      | is no function",
        "¦Sin == 1                       | is a function: write Sin[...]",
        "¦h == 0                         | a distribution stands in energy[h]",
        "energy[¦x] == 0                 | the name of a distribution",
        "tilde[¦h] == 0                  | a distribution stands in",
        // arguments
        "¦Sin[x, x] == 1                 | Sin takes one argument, not 2",
        "¦Cross[a] == 0                  | Cross takes 2 arguments, not 1",
        "¦sigma[] == 0                   | sigma takes one argument, not 0",
        "¦block[n, 1] == 0               | block takes 3 arguments, not 2",
        "¦Dot[a] == 0                    | Dot takes two arguments or more",
        "¦Log[2, x] == 0                 | Log takes one argument",
        // indices
        "sigma[¦4] == 0                  | must be 0 to 3",
        "tauHat[¦-1] == 0                | must be 0 to 3",
        "sigma[¦x] == 0                  | an integer or an iterator",
        "sigma[¦1/2] == 0                | an integer or an iterator",
        "a[[¦4]] == 0                    | must be 1 to 3",
        "a[[¦0]] == 0                    | must be 1 to 3",
        "a[[1, ¦1]] == 0                 | has 1 indices, not 2",
        "m[[1, ¦3]] == 0                 | must be 1 to 2",
        "¦x[[1]] == 0                    | a scalar has no components",
        "¦m[[]] == 0                     | needs an index",
        "block[n, ¦0, 1] == 0            | must be 1 to 2",
        "block[n, 1, ¦3] == 0            | must be 1 to 2",
        "IdentityMatrix[¦9] == 0         | must be 1 to 8",
        "KroneckerDelta[¦x, 1] == 0      | an integer or an iterator",
        "Signature[¦a] == 0              | takes a list of integers",
        "Sum[sigma[¦i], {i, 1, 4}] == 0  | must be 0 to 3",
        // sums and tables
        "¦Sum[x] == 0                    | ranges",
        "Sum[x, ¦i] == 0                 | a range is written",
        "Sum[x, ¦{i}] == 0               | a range is written",
        "Sum[x, {¦x, 3}] == 0            | has a meaning already",
        "Sum[x, {¦I, 3}] == 0            | has a meaning already",
        "Sum[x, {¦later, 3}] == 0        | has a meaning already",
        "Sum[x, {i, 2}, {¦i, 2}] == 0    | has a meaning already",
        "Sum[x, {i, ¦x}] == 0            | an integer or an iterator",
        "Sum[x, {i, 1, 3, ¦0}] == 0      | must not be 0",
        "Table[x, ¦{i, 2, 1}] == 0       | at least one entry",
        "¦i + Sum[i, {i, 3}] == 0        | is not declared",
        "¦{} == 0                        | at least one entry",
        // shapes
        "a ¦== x                         | the left side is a vector of 3, the right side a scalar",
        "m ¦== n                         | a 2x2 matrix",
        "a ¦== 1                         | the left side is a vector of 3",
        "a * ¦b == 0                     | write a . b or Cross[a, b]",
        "sigma[1] ¦sigma[2] == 0         | write a . b",
        "¦m^2 == 0                       | write m . m",
        "¦a^2 == 0                       | write a . a",
        "x^¦m == 0                       | write MatrixExp[m]",
        "m + ¦1 == 0                     | write a number times IdentityMatrix",
        "1 + ¦m == 0                     | write a number times IdentityMatrix",
        "a + ¦m == 0                     | is not added to",
        "Exp[¦m] == 0                    | write MatrixExp[m]",
        "Sqrt[¦a] == 0                   | is a function of a scalar",
        "Abs[¦a] == 0                    | is a function of a scalar",
        "MatrixExp[¦x] == 0              | write Exp[x]",
        "¦x . a == 0                     | multiply a scalar with *",
        "a . ¦x == 0                     | multiply a scalar with *",
        "a . b . ¦m == 0                 | is a scalar already",
        "u . u . ¦a == 0                 | is a scalar already",
        "m . ¦n == 0                     | do not fit",
        "a . ¦m == 0                     | do not fit",
        "Cross[a, ¦x] == 0               | Cross needs a vector of 3 here",
        "slash[¦m] == 0                  | slash needs a vector of 3",
        "slash[¦{1, 2}] == 0             | not a vector of 2",
        "trace[¦n] == 0                  | trace needs a 2x2 matrix",
        "traceHat[¦m] == 0               | traceHat needs a 4x4 matrix",
        "block[¦m, 1, 1] == 0            | block needs a 4x4 matrix",
        "singlet[¦m] == 0                | singlet needs a 4x4 matrix",
        "commutator[m, ¦n] == 0          | two matrices of one size",
        "commutator[¦a, b] == 0          | needs a square matrix",
        "Transpose[¦a] == 0              | Transpose needs a matrix",
        "dagger[¦a] == 0                 | dagger needs a matrix",
        "Tr[¦a] == 0                     | Tr needs a square matrix",
        "Det[¦{{1, 2, 3}, {4, 5, 6}}] == 0 | Det needs a square matrix",
        "{x, ¦a} == 0                    | must have one shape",
        "x/¦0 == 1                       | division by zero",
        "x/¦0.0 == 1                     | division by zero",
        "x/(¦1 - 1) == 1                 | division by zero",
        "¦0^-1 == 1                      | division by zero",
        "x/¦m == 1                       | write Inverse[m]",
        "x/¦a == 1                       | division by a vector",
        "m/¦2 . m == 0                   | write (m/2) . n",
        // order and gradients
        "¦a <= 1                         | compares real scalars, not a vector",
        "¦m <= 0                         | compares real scalars, not a 2x2 matrix",
        "x < ¦z                          | this is complex",
        "¦I > 0                          | this is complex",
        "¦I x > 0                        | this is complex",
        "¦a[[1]] > 0                     | this is complex",
        "¦grad[grad[g]] == 0             | grad is not nested",
        "¦grad[g . slope] == 0           | grad is not nested",
      })
  void isRefused(String formula, String piece) {
    Marked.isRefusedAtTheMark(FILE.formatted(formula), piece);
  }
}
