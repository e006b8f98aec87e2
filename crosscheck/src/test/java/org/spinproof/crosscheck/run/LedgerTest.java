package org.spinproof.crosscheck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.paper.Ledger;

/** The ledgers hold every number in print, and every dependency is known. */
class LedgerTest {
  private static final Path PAPERS = Path.of("..", "src", "papers");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"ouassou2019, 104", "entinwohlman2023, 64"})
  void holdEveryNumberedEquation(String paper, int numbered) {
    Ledger ledger = Ledger.read(PAPERS.resolve(paper).resolve("ledger.yaml"));
    List<String> numbers =
        ledger.file().claims().stream().flatMap(c -> c.ledger().number().stream()).toList();
    assertThat(numbers).hasSize(numbered).doesNotHaveDuplicates();
    assertThat(ledger.file().claims())
        .filteredOn(c -> c.ledger().number().isPresent())
        .allSatisfy(c -> assertThat(c.ledger().statement()).isPresent())
        .allSatisfy(c -> assertThat(c.ledger().kind()).isPresent());
  }

  @ParameterizedTest
  @CsvSource({"ouassou2019", "entinwohlman2023"})
  void sayWhyTheyExpectWhatTheyExpect(String paper) {
    Ledger ledger = Ledger.read(PAPERS.resolve(paper).resolve("ledger.yaml"));
    assertThat(ledger.file().claims())
        .filteredOn(c -> c.ledger().reason().isEmpty())
        .extracting(Claim::id)
        .isEmpty();
    assertThat(ledger.file().claims())
        .filteredOn(c -> c.expected().equals("erratum"))
        .allSatisfy(c -> assertThat(c.ledger().erratumClass()).isPresent())
        .allSatisfy(
            c ->
                assertThat(c.correctedText().or(() -> c.ledger().correctedStatement()))
                    .isPresent());
  }

  @ParameterizedTest
  @CsvSource({"ouassou2019, S72", "ouassou2019, 4", "entinwohlman2023, S46"})
  void cannotLoseAnEquation(String paper, String number) throws IOException {
    String text = Files.readString(PAPERS.resolve(paper).resolve("ledger.yaml"));
    String quoted = "['\"]?" + number + "['\"]?";
    String without =
        text.lines()
            .map(
                line ->
                    line.startsWith("    from: ")
                        ? line.replaceAll("(?<=[\\[ ])" + quoted + "(?=[,\\]])", "u-" + number)
                        : line)
            .collect(Collectors.joining("\n"))
            .replaceAll("(?m)^        " + quoted + ": ", "        u-" + number + ": ")
            .replaceAll("(?m)^    number: " + quoted + "$", "")
            .replaceAll("(?m)^  - id: " + quoted + "$", "  - id: u-" + number);
    assertThat(without).isNotEqualTo(text);
    Path file = Files.writeString(folder.resolve("ledger.yaml"), without);
    assertThatThrownBy(() -> Ledger.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("equation " + number + " of the paper is missing");
  }

  @Test
  void cannotRestOnSomethingUnknown() throws IOException {
    String text = Files.readString(PAPERS.resolve("ouassou2019").resolve("ledger.yaml"));
    Path file =
        Files.writeString(
            folder.resolve("ledger.yaml"), text.replaceFirst("from: \\[", "from: [S999, "));
    assertThatThrownBy(() -> Ledger.read(file))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("S999");
  }
}
