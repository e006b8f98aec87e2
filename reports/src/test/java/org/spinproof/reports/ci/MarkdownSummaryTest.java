package org.spinproof.reports.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spinproof.reports.SampleVerification;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.Erratum;

class MarkdownSummaryTest {
  private static final String ALL = MarkdownSummary.text(SampleVerification.all());

  @Test
  void whatIsNotAsExpectedStandsFirst() {
    assertThat(ALL)
        .contains("✗ 1 of 11 verdicts are not as expected; 2 mutants survived.")
        .contains("- **entinwohlman2023:10**: verdict refuted, expected proved")
        .contains("- **entinwohlman2023:10**: 1 of 2 mutants survived");
    assertThat(ALL.indexOf("## Not as expected")).isLessThan(ALL.indexOf("## Counts"));
    assertThat(MarkdownSummary.text(SampleVerification.clean()))
        .contains("✓ All 2 verdicts are as expected")
        .doesNotContain("Not as expected");
  }

  @Test
  void theTableCountsEveryPaperAndTheirTotal() {
    assertThat(ALL)
        .contains("| ouassou2019 | 6 | 2 | 1 | 0 | 1 | 0 | 1 | 1 | 6 | 3 of 4 |\n")
        .contains("| **total** | 11 | 2 | 1 | 1 | 2 | 2 | 2 | 1 | 10 | 4 of 7 |\n");
  }

  @Test
  void hostileTextIsNoMarkup() {
    assertThat(ALL)
        .doesNotContain("<", "\u202E", "\u0000")
        .contains("&#60;script>".replace(">", "&#62;"));
    assertThat(MarkdownSummary.escape("a|b\n# c @d `e` [f](g) $h$"))
        .isEqualTo("a&#124;b &#35; c &#64;d &#96;e&#96; &#91;f&#93;(g) &#36;h&#36;");
  }

  @Test
  void tenThousandClaimsStayUnderAHundredKilobytes() {
    List<EquationResult> equations = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      equations.add(
          new SampleVerification.Equation("p:c" + i, "claim", i % 2 == 0 ? "undecided" : "refuted")
              .expected("proved")
              .note("ü".repeat(500))
              .build());
    }
    String text =
        MarkdownSummary.text(
            SampleVerification.of(List.of(SampleVerification.paper("p", "t", equations))));
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
    assertThat(text).containsPattern("- and \\d+ more\n").contains("| **total** | 10000 |");
  }

  @Test
  void fiveHundredEquationsOfLongHostileTextStayUnderAHundredKilobytesAndAreNoMarkup() {
    String hostile =
        (SampleVerification.HOSTILE + "\n# | `x` **y** [z](javascript:1) \u001B[31mred\u200F\r\n")
            .repeat(200);
    List<EquationResult> equations = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      equations.add(
          new SampleVerification.Equation("p:" + i + hostile, "claim", "refuted")
              .expected(i % 3 == 0 ? "refuted" : "proved")
              .erratum(new Erratum("sign", Map.of(), hostile, List.of()))
              .build());
    }
    String text =
        MarkdownSummary.text(
            SampleVerification.of(List.of(SampleVerification.paper(hostile, hostile, equations))));
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
    assertThat(text)
        .doesNotContain("<", "`", "**y", "](", "\u001B", "\u200F", "\u202E", "\r")
        .contains("500 | 0 | 0 | 0 | 0 | 500 |");
    assertThat(text.lines().filter(line -> line.startsWith("#")))
        .containsExactly(
            "# Spinproof", "## Not as expected", "## Counts", "## Errata and refuted equations");
  }
}
