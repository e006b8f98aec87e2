package org.spinproof.reports.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaRendererTest {
  private final FormulaRenderer renderer = new FormulaRenderer();

  private Picture picture(String latex) {
    Formula formula = renderer.render(latex);
    assertThat(formula.remark()).isEmpty();
    return formula.picture().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\hat{\\sigma}=\\begin{pmatrix}\\boldsymbol{\\sigma}&0\\\\0&\\boldsymbol{\\sigma}^*\\end{pmatrix}",
        "\\begin{aligned}\\check{g} &= \\tilde{f} \\\\ &\\quad - \\underline{\\mathcal{D}}\\langle g \\rangle\\end{aligned}",
        "\\begin{split} a &= b \\\\ &= c \\end{split}",
        "\\left( \\frac{a}{b} \\right) \\operatorname{Re}\\mathrm{Tr} \\Big[ x \\Big] \\lesssim k_{\\rm so}",
        "\\begin{array}{cc} a & b \\\\ c & d \\end{array}",
        "\\begin{bmatrix} a \\\\ b \\end{bmatrix} \\otimes \\dot{x} \\\\ \\times \\int_{-\\infty}^\\infty d\\epsilon",
        "\\bm{a}\\cdot\\Tr[\\nabla]\\sim\\text{c.c.}\\mapsto|\\uparrow\\downarrow\\rangle",
      })
  void thePapersVocabularyIsTypeset(String latex) {
    Picture picture = picture(latex);
    assertThat(picture.marks()).hasSizeGreaterThan(2);
    assertThat(picture.width()).isGreaterThan(100);
    assertThat(picture.height()).isGreaterThan(picture.depth());
  }

  @Test
  void theNumberOfTheEquationIsNotPartOfTheFormula() {
    Picture bare = picture("a = b");
    for (String numbered :
        List.of(
            "a = b \\tag{S72}",
            "a = b \\label{x}",
            "a = b \\quad (1)",
            "a = b \\qquad (\\text{S30})")) {
      assertThat(picture(numbered)).isEqualTo(bare);
    }
    assertThat(picture("a = b (1)")).isNotEqualTo(bare);
  }

  @Test
  void theSameGlyphHasTheSameOutlineWhereverItStands() {
    List<Picture.Mark> marks = picture("x x x^x").marks();
    assertThat(marks).hasSize(4);
    assertThat(marks.stream().map(Picture.Mark::path).distinct()).hasSize(1);
    assertThat(marks.stream().map(Picture.Mark::placement).distinct()).hasSize(4);
  }

  @Test
  void aFractionIsTallerThanItsNumeratorAndItsPartsAreAboveEachOther() {
    Picture fraction = picture("\\frac{a}{b}");
    assertThat(fraction.height()).isGreaterThan(2 * picture("a").height());
    assertThat(fraction.marks()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\includegraphics{/etc/passwd}",
        "\\newcommand{\\x}{\\x\\x}\\x",
        "\\renewcommand{\\alpha}{b}\\alpha",
        "\\rule{100000cm}{1cm}",
        "\\begin{array}{*{100000}{c}}a\\end{array}",
        "\\begin{document}a\\end{document}",
        "\\makeatletter\\array@@env{a}{b}",
        "\\input{/etc/passwd}",
        "\\frac{1}{2",
        "\\notacommand",
        "\\",
        "",
      })
  void whatMustNotOrCannotBeTypesetKeepsItsSourceAndSaysWhy(String latex) {
    Formula formula = renderer.render(latex);
    assertThat(formula.picture()).isEmpty();
    assertThat(formula.latex()).isEqualTo(latex);
    assertThat(formula.remark()).startsWith("This formula could not be typeset (");
  }

  @Test
  void deepOrLongFormulaeAreRefusedWithoutFailure() {
    for (String latex :
        List.of(
            "{".repeat(5000) + "}".repeat(5000),
            "a^".repeat(4000) + "b",
            "\\sqrt ".repeat(3000) + "x",
            "\\sqrt{".repeat(31) + "x" + "}".repeat(31),
            "\\binom{a}{".repeat(29) + "x" + "}".repeat(29),
            "\\left(".repeat(200) + "\\right)".repeat(200),
            "x".repeat(30_000))) {
      assertThat(renderer.render(latex).picture()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\frac{a}{",
        "\\hat{",
        "\\sqrt{",
        "x_{",
        "\\boldsymbol{",
        "\\operatorname{",
        "\\text{",
        "\\overset{a}{",
        "\\substack{",
        "\\underbrace{",
        "\\pmb{",
        "\\phantom{"
      })
  @Timeout(120)
  void nestingCostsNoMoreThanItShould(String command) {
    picture(command.repeat(30) + "x" + "}".repeat(30));
  }

  @Test
  void bracketsThatDoNotPairAreShownUnstretchedWithARemark() {
    Formula formula = renderer.render("\\left[ \\frac{a}{b} \\right\\} + c \\right]");
    assertThat(formula.picture()).isPresent();
    assertThat(formula.remark()).contains("do not pair");
  }

  @Test
  void aRefusedMacroLeavesNoTraceInLaterFormulae() {
    Picture before = picture("\\alpha");
    renderer.render("\\renewcommand{\\alpha}{b}\\alpha");
    assertThat(new FormulaRenderer().render("\\alpha").picture()).contains(before);
  }

  @Test
  void fiveHundredFormulaeTakeLessThanTenSeconds() {
    // processor time: the wall clock says more about the machine's other work
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    for (int i = 0; i < 500; i++) {
      picture(
          "\\mathbf{M}_{%d} = \\sum_{\\mathbf{k},\\mathbf{p}} \\frac{\\Delta_L \\Delta_R}{4E_k E_p} e^{i\\phi_0 + 2ieVt} \\sum_{\\sigma,\\sigma'} \\sigma \\boldsymbol{\\sigma}_{\\sigma\\sigma'} \\left( \\frac{a_{%d}}{b} \\right)"
              .formatted(i, i));
    }
    assertThat((clock.getCurrentThreadCpuTime() - start) / 1e9).isLessThan(10);
  }
}
