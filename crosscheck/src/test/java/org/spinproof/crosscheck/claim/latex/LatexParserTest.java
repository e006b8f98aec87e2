package org.spinproof.crosscheck.claim.latex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.claim.ClaimFile;
import org.spinproof.crosscheck.document.BadInput;

/** What LaTeX is read as, with the shape of each name as it is declared. */
class LatexParserTest {
  private static final String LET =
      "spinproof: 1\n"
          + "let: {a: vector, b: vector, n: unitvector, z: complex, x: real, k: real, theta: real,"
          + " phi: real, DeltaL: complex, m: spinmatrix, w: spinmatrix, g: propagator,"
          + " h: distribution, e: positive, kso: real, d: positive}\n"
          + "symbols: {'\\mathbf{h}_s': 'spin[h]', '\\hat{g}^R': g}\n"
          + "claims:\n";

  private static Claim claim(String latex) {
    return ClaimFile.parse("f.yaml", LET + "  - {id: c, latex: '" + latex.replace("'", "''") + "'}")
        .claims()
        .get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "\\mathbf{a}\\cdot\\mathbf{b} = z ~ a . b == z",
        "\\mathbf a \\times \\vec{b} = -\\mathbf b\\times\\mathbf a ~ Cross[a, b] == -Cross[b, a]",
        "a\\cdot b\\times n = 0 ~ a . Cross[b, n] == 0",
        "(a\\cdot\\boldsymbol\\sigma) m = w ~ slash[a] . m == w",
        "(m w)^\\dagger = w^\\dagger m^{\\dagger} ~ dagger[m . w] == dagger[w] . dagger[m]",
        "m^{-1} m = 1 ~ Inverse[m] . m == IdentityMatrix[2]",
        "m^2 = m m ~ m . m == m . m",
        "[m, w] + \\{m, w\\} = 2mw ~ commutator[m, w] + anticommutator[m, w] == 2 m . w",
        "|z|^2 = z^* z ~ Abs[z]^2 == Conjugate[z] z",
        "\\sin^2 x + \\cos^2(x) = 1 ~ Sin[x]^2 + Cos[x]^2 == 1",
        "\\cos 2\\theta = 1 - 2\\sin^2\\theta ~ Cos[2 theta] == 1 - 2 Sin[theta]^2",
        "\\sin k d \\cos x = 0 ~ Sin[k d] Cos[x] == 0",
        "e^{i\\phi} = \\cos\\phi + i\\sin\\phi ~ Exp[I phi] == Cos[phi] + I Sin[phi]",
        "e^2 = e e ~ e^2 == e e",
        "\\exp(i\\theta\\sigma_z) = 1 ~ MatrixExp[I theta sigma[3]] == IdentityMatrix[2]",
        "\\operatorname{Re}[z] = \\Re z ~ Re[z] == Re[z]",
        "\\mathrm{Re}\\,z + \\text{Im}\\left(z\\right) = 0 ~ Re[z] + Im[z] == 0",
        "\\mathrm{Tr}[m w] = \\mathrm{Tr}[w m] ~ Tr[m . w] == Tr[w . m]",
        "\\text{Re Tr}[m] = 0 ~ Re[Tr[m]] == 0",
        "\\Delta_L^* = \\bar{\\Delta}_L ~ Conjugate[DeltaL] == Conjugate[DeltaL]",
        "\\sqrt{x^2} = x ~ Sqrt[x^2] == x",
        "\\frac12 x = \\frac{x}{2} ~ (1/2) x == x/2",
        "\\tilde g = -\\hat\\tau_1 g \\hat\\tau_1 ~ tilde[g] == -tauHat[1] . g . tauHat[1]",
        "\\{\\hat g^R, \\nabla\\hat g^R\\} = 0 ~ anticommutator[g, grad[g]] == 0",
        "g_{1,2} = -\\tilde{g}_{21} ~ block[g, 1, 2] == -block[tilde[g], 2, 1]",
        "n_x^2 + n_y^2 + n_z^2 = 1 ~ n[[1]]^2 + n[[2]]^2 + n[[3]]^2 == 1",
        "\\hat{\\mathbf z}\\cdot n \\le 1 ~ {0, 0, 1} . n <= 1",
        "\\cos(k_{\\mathrm{so}}d) \\leq 1 ~ Cos[kso d] <= 1",
        "\\begin{pmatrix} 0 & 1 \\\\ 1 & 0 \\end{pmatrix} = \\sigma_x ~ {{0, 1}, {1, 0}} == sigma[1]",
        "a\\cdot\\mathbf h_s = 0 ~ a . spin[h] == 0",
        "x = 1, \\; k = 2 ~ {x, k} == {1, 2}",
        "a\\cdot b = 0,\\quad n\\cdot b = 0. ~ {a . b, n . b} == 0",
        "g = \\begin{pmatrix} m & 0 \\\\ 0 & w \\end{pmatrix}"
            + " ~ {{block[g, 1, 1], block[g, 1, 2]}, {block[g, 2, 1], block[g, 2, 2]}} =="
            + " {{m, 0}, {0, w}}",
        "k(x + 1) = i(x) ~ k (x + 1) == I x",
      })
  void isReadAs(String latex, String language) {
    assertEquals(language, claim(latex).equationText().orElseThrow());
  }

  /** Nesting ends in a message, whatever it is made of. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\\frac", "\\sin", "\\nabla ", "\\hat{", "{", "(", "x^{", "\\sqrt", "e^", "|("})
  void deepNestingIsRefused(String opening) {
    BadInput error = assertThrows(BadInput.class, () -> claim(opening.repeat(1500) + "x = 1"));
    assertThat(error).hasMessageStartingWith("f.yaml:5:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a b = z ~ 5:23 ~ two vectors side by side",
        "x/2k = 1 ~ 5:24 ~ two readings",
        "a\\times b\\times n = 0 ~ 5:37 ~ two readings",
        "q = 1 ~ 5:21 ~ not declared",
        "x = \\pm 1 ~ 5:25 ~ one claim for each sign",
        "x + a = 0 ~ 5:21 ~ do not fit",
        "\\frac{x = 1 ~ 5:29 ~ brace",
        "\\int x = 1 ~ 5:21 ~ integrals",
        "x ~ 5:22 ~ an equation needs",
        "x < 1, k < 1 ~ 5:23 ~ a claim for each",
        "x = 1, k ~ 5:29 ~ an equation needs",
        "x = 1, a = b ~ 5:28 ~ one shape",
        "x = 1 = 1 ~ 5:27 ~ write a chain as steps",
        "k(x) = x k ~ 5:21 ~ a function of \"x\"",
        "\\hat g^R(-x) = 0 ~ 5:21 ~ a function of \"x\"",
        "\\sum_i x = 1 ~ 5:21 ~ Sum[",
        "\\nabla \\cdot a = 0 ~ 5:28 ~ divergence",
        "\\sin m = 0 ~ 5:21 ~ of a number",
        "\\foo x = 0 ~ 5:21 ~ foo",
      })
  void isRefused(String latex, String position, String reason) {
    BadInput error = assertThrows(BadInput.class, () -> claim(latex));
    assertThat(error).hasMessageStartingWith("f.yaml:" + position).hasMessageContaining(reason);
  }
}
