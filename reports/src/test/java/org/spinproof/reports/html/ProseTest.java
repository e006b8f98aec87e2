package org.spinproof.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProseTest {
  private static String typeset(String words) {
    StringBuilder text = new StringBuilder();
    Html.Writer.write(Prose.of(words, latex -> Html.el("i", Html.text(latex))), text);
    return text.toString();
  }

  @Test
  void symbolsAreTypesetWhereverTheyStand() {
    assertThat(typeset("xi_k = 3, u_k^2 = 4/5, Delta_L"))
        .isEqualTo("ξ<sub>k</sub> = 3, u<sub>k</sub><sup>2</sup> = 4/5, Δ<sub>L</sub>");
    assertThat(typeset("J_{k sigma, p sigma'} of J*_{-p}"))
        .isEqualTo("J<sub>k σ, p σ&#39;</sub> of J*<sub>−p</sub>");
    assertThat(typeset("(4/5)/24^2 and 2^-53, J^dagger"))
        .isEqualTo("(4/5)/24<sup>2</sup> and 2<sup>−53</sup>, J<sup>†</sup>");
  }

  @Test
  void codeAndFormulaeStandBetweenTheirMarks() {
    assertThat(typeset("see `a_b <x>` and $\\xi_k$"))
        .isEqualTo("see <code>a_b &lt;x&gt;</code> and <i>\\xi_k</i>");
  }

  @Test
  void wordsIdsAndNamesStayAsTheyAre() {
    for (String words :
        new String[] {
          "the state is superconducting",
          "u-beta-limit",
          "file_name_of",
          "S38 and step^",
          "a $5 fee"
        }) {
      assertThat(typeset(words)).isEqualTo(words);
    }
  }
}
