package org.spinproof.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spinproof.reports.model.MutantsResult;
import org.spinproof.reports.model.MutantsResult.Mutant;

class MutantTableTest {
  @Test
  void paperShowsSomeOfManyEquivalentMutantsAndSaysSo() {
    String few = printed(8);
    assertThat(few).contains("change 8:").doesNotContain("the first");
    String many = printed(9);
    assertThat(many)
        .contains("9 equivalent")
        .contains("the first 8 of 9")
        .contains("change 8:")
        .doesNotContain("change 9:");
  }

  @Test
  void aScreenListsThemAll() {
    assertThat(page(9, true)).contains("change 9").doesNotContain("the first");
  }

  private static String printed(int count) {
    return page(count, false);
  }

  private static String page(int count, boolean each) {
    return Html.page(Html.el("html", MutantTable.of(equivalent(count), each)));
  }

  private static MutantsResult equivalent(int count) {
    List<Mutant> mutants =
        IntStream.rangeClosed(1, count)
            .mapToObj(k -> new Mutant("change " + k, "x == " + k, "equivalent", List.of()))
            .toList();
    return new MutantsResult(count, 0, count, List.of(), mutants);
  }
}
