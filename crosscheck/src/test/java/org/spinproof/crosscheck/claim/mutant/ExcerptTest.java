package org.spinproof.crosscheck.claim.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final String FAR = "alpha + ".repeat(40);

  @Test
  void aShortEquationIsShownWhole() {
    assertThat(Excerpt.of("a + b == c", "a - b == c")).isEqualTo("a - b == c");
  }

  @Test
  void ofALongOneThePlaceThatIsBroken() {
    String excerpt = Excerpt.of(FAR + "x y == " + FAR + "1", FAR + "x + y == " + FAR + "1");
    assertThat(excerpt)
        .startsWith("…alpha + ")
        .contains(" x + y == alpha")
        .endsWith("…")
        .hasSizeLessThan(90);
  }

  @Test
  void theEndsAreNotLeftOut() {
    assertThat(Excerpt.of(FAR + "1", "2 " + FAR + "1")).startsWith("2 alpha").endsWith("…");
    assertThat(Excerpt.of(FAR + "1", FAR + "2")).startsWith("…").endsWith("+ 2");
  }

  @Test
  void whatIsDroppedLeavesWhatStoodAroundIt() {
    String excerpt = Excerpt.of(FAR + "k (p + q) r + " + FAR + "1", FAR + "k r + " + FAR + "1");
    assertThat(excerpt).contains("alpha + k r + alpha").hasSizeLessThan(90);
  }

  @Test
  void whatIsBrokenAllOverIsCut() {
    assertThat(Excerpt.of("z", FAR + FAR)).hasSizeLessThan(210).endsWith("…");
  }
}
