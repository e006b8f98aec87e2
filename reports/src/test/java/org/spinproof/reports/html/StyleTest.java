package org.spinproof.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StyleTest {
  private static String style() throws IOException {
    try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream("style.css"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, String> colours(String block) {
    Map<String, String> colours = new HashMap<>();
    Matcher matcher = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});").matcher(block);
    while (matcher.find()) {
      colours.put(matcher.group(1), matcher.group(2));
    }
    return colours;
  }

  /** Contrast ratio as WCAG 2.1 defines it. */
  private static double contrast(String a, String b) {
    double bright = Math.max(luminance(a), luminance(b));
    double dark = Math.min(luminance(a), luminance(b));
    return (bright + 0.05) / (dark + 0.05);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void contrastIsAtLeastThatOfWcagAaInLightAndDark() throws IOException {
    assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
    String style = style();
    int dark = style.indexOf("prefers-color-scheme: dark");
    for (Map<String, String> colours :
        List.of(
            colours(style.substring(0, dark)),
            colours(style.substring(dark, style.indexOf("* {", dark))))) {
      assertThat(colours).hasSizeGreaterThanOrEqualTo(22);
      for (String ground : List.of("paper", "card", "shade")) {
        for (String ink : List.of("ink", "soft", "link")) {
          assertThat(contrast(colours.get(ink), colours.get(ground)))
              .as("%s on %s", ink, ground)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
      for (Verdict verdict : Verdict.values()) {
        String word = verdict.word();
        assertThat(contrast(colours.get(word), colours.get(word + "-bg")))
            .as(word)
            .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colours.get("ink"), colours.get(word + "-bg")))
            .as("text on " + word)
            .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(colours.get(word), colours.get("paper")))
            .as(word + " on paper")
            .isGreaterThanOrEqualTo(4.5);
      }
      assertThat(contrast(colours.get("focus"), colours.get("paper"))).isGreaterThanOrEqualTo(3);
      assertThat(contrast(colours.get("link"), colours.get("refuted-bg")))
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void theStyleLoadsNothing() throws IOException {
    assertThat(style()).doesNotContain("url(", "@import", "http");
  }

  @Test
  void aNumberIsRoundedToTwoDigitsWithAPowerOfTenWhereThatIsShorter() {
    assertThat(shown(null)).isEqualTo("–");
    assertThat(shown(0.0)).isEqualTo("0");
    assertThat(shown(0.75)).isEqualTo("0.75");
    assertThat(shown(-12.34)).isEqualTo("−12");
    assertThat(shown(3.1415e-15)).isEqualTo("3.1\u202F×\u202F10<sup>−15</sup>");
    assertThat(shown(1e-12)).isEqualTo("10<sup>−12</sup>");
    assertThat(shown(9.99e22)).isEqualTo("10<sup>23</sup>");
    assertThat(shown(Double.MIN_VALUE)).isEqualTo("4.9\u202F×\u202F10<sup>−324</sup>");
  }

  private static String shown(Double value) {
    StringBuilder text = new StringBuilder();
    Html.Writer.write(Numbers.scientific(value), text);
    return text.toString();
  }

  @Test
  void whatIsTakenOutAndPutInIsFound() {
    Difference difference =
        Difference.between(List.of("a", "+", "b", "c"), List.of("a", "-", "b", "c", "d"));
    assertThat(difference.onlyLeft()).containsExactly(1);
    assertThat(difference.onlyRight()).containsExactly(1, 4);
    assertThat(Difference.between(List.of("a"), List.of("a")).onlyLeft()).isEmpty();
  }
}
