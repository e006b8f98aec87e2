package org.spinproof.crosscheck.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinproof.crosscheck.document.BadInput;

/**
 * Files that try to exhaust time, memory or stack are refused; one that succeeded would run for
 * hours, so the time limit only tells those from a slow machine.
 */
@Timeout(120)
class HostileInputTest {
  private static final String HEAD = "spinproof: 1\nlet: {x: real}\n";

  private static void isRefused(String file, String piece) {
    BadInput error = catchThrowableOfType(BadInput.class, () -> ClaimFile.parse("file.yaml", file));
    assertThat(error).isNotNull();
    assertThat(error.problem()).contains(piece);
    assertThat(error.getMessage().length()).isLessThan(400);
  }

  private static String claim(String formula) {
    return HEAD + "claims:\n  - id: c\n    equation: \"" + formula + "\"\n";
  }

  private static String repeat(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "- ", "{", "Sin[", "x[[", "x^", "x^-", "2 (-"})
  void depthBombs(String piece) {
    int count = 9_900 / piece.length();
    isRefused(claim(piece.repeat(count) + "x == 0"), "nested more than 200 deep");
  }

  @Test
  void chainsOfParts() {
    isRefused(claim("x" + "[[1]]".repeat(1900) + " == 0"), "nested more than 200 deep");
  }

  @Test
  void depthOfTwoHundredIsAllowed() {
    String formula = "Sin[".repeat(200) + "x" + "]".repeat(200);
    assertThat(ClaimFile.parse("file.yaml", claim(formula + " == 0")).claims()).hasSize(1);
    isRefused(claim("Sin[" + formula + "] == 0"), "nested more than 200 deep");
  }

  @Test
  void longFormulae() {
    String formula = "x" + "+x".repeat(4_997) + " == 0";
    assertThat(formula).hasSize(10_000);
    assertThat(ClaimFile.parse("file.yaml", claim(formula)).claims()).hasSize(1);
    isRefused(claim(formula + " "), "at most 10,000 characters");
  }

  @Test
  void largeFiles(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("large.yaml");
    Files.writeString(file, claim("x == x") + "#".repeat(2_000_000));
    BadInput error = catchThrowableOfType(BadInput.class, () -> ClaimFile.read(file));
    assertThat(error.getMessage()).isEqualTo(file + ":1:1: the file is larger than 1 MB: split it");
    isRefused(claim("x == x") + "#".repeat(2_000_000), "larger than 1 MB");
  }

  @Test
  void bytesThatAreNoText(@TempDir Path folder) throws IOException {
    Path latin = folder.resolve("latin.yaml");
    Files.write(latin, "spinproof: 1\ntitle: é\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(catchThrowableOfType(BadInput.class, () -> ClaimFile.read(latin)))
        .hasMessage(latin + ":2:8: this is no UTF-8 text: save the file as UTF-8");
    Path wide = folder.resolve("wide.yaml");
    Files.write(wide, claim("x == x").getBytes(StandardCharsets.UTF_16));
    assertThat(catchThrowableOfType(BadInput.class, () -> ClaimFile.read(wide)))
        .hasMessageContaining("no UTF-8 text");
    Path zeros = folder.resolve("zeros.yaml");
    Files.write(zeros, new byte[1000]);
    assertThat(catchThrowableOfType(BadInput.class, () -> ClaimFile.read(zeros)))
        .hasMessageContaining("U+0000");
  }

  @Test
  void missingFilesAndFolders(@TempDir Path folder) {
    Path missing = folder.resolve("missing.yaml");
    assertThat(catchThrowableOfType(BadInput.class, () -> ClaimFile.read(missing)))
        .hasMessage(missing + ":1:1: there is no such file");
    assertThat(catchThrowableOfType(BadInput.class, () -> ClaimFile.read(folder)))
        .hasMessageContaining("no file that can be read");
  }

  @Test
  void byteOrderMarkAndCarriageReturnsAreAccepted(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("windows.yaml");
    Files.writeString(file, "\uFEFF" + claim("x == x").replace("\n", "\r\n"));
    assertThat(ClaimFile.read(file).claims().get(0).equationText()).contains("x == x");
  }

  @Test
  void tooManyClaims() {
    IntFunction<String> one = i -> "  - {id: c" + i + ", equation: x == x}\n";
    String most = HEAD + "claims:\n" + repeat(10_000, one);
    assertThat(ClaimFile.parse("file.yaml", most).claims()).hasSize(10_000);
    isRefused(HEAD + "claims:\n" + repeat(10_001, one), "at most 10,000 claims");
  }

  @Test
  void aliasesThatGrowExponentially() {
    String lines = repeat(20, i -> "  a" + (i + 1) + ": &b [*a, *a]\n");
    isRefused("spinproof: 1\nlet:\n  a0: &a real\n" + lines, "anchors");
  }

  @Test
  void definitionsThatGrowExponentially() {
    String lines = repeat(40, i -> "  d%d: d%d + d%d\n".formatted(i + 1, i, i));
    isRefused(HEAD + "define:\n  d0: x\n" + lines, "more than 200,000 parts");
  }

  @Test
  void definitionsThatNestDeeply() {
    String lines = repeat(20_000, i -> "  d%d: Sin[d%d]\n".formatted(i + 1, i));
    isRefused(HEAD + "define:\n  d0: x\n" + lines, "nested more than 500 deep");
  }

  @Test
  void longChainsAndCirclesOfDefinitions() {
    String lines = repeat(20_000, i -> "  d%d: d%d\n".formatted(i, i + 1));
    isRefused(HEAD + "define:\n" + lines + "  d20000: d0\n", "in a circle");
    isRefused(HEAD + "define:\n" + lines + "  d20000: x\n", "no claims");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sum[1, {i, 1, 1000000}] == 0",
        "Sum[1, {i, 1000}, {j, 1000}] == 0",
        "Sum[1, {i, 1000}, {j, 1000}, {k, 1000}, {l, 0}] == 0",
        "Table[1, {i, 1000}, {j, 1000}] == 0",
        "Sum[1, {i, 10^30}] == 0",
        "Sum[1, {i, 9^9^9}] == 0",
        "sigma[9^9^9] == 0",
      })
  void sumsWithoutEnd(String formula) {
    isRefused(claim(formula), "");
  }

  @Test
  void manyLargeSums() {
    String lines =
        repeat(5000, i -> "  - {id: c" + i + ", equation: 'Sum[1, {i, 190000}] == 0'}\n");
    isRefused(HEAD + "claims:\n" + lines, "of this file");
  }

  @Test
  void yamlNestedDeeply() {
    isRefused("spinproof: " + "[".repeat(500_000), "nested more than 50 deep");
    isRefused("spinproof: " + "{a: ".repeat(100_000), "nested more than 50 deep");
    isRefused("- ".repeat(100_000), "nested more than 50 deep");
  }

  @Test
  void errorsInHugeTextsAreShort() {
    isRefused("spinproof: 1\n" + "k".repeat(900_000) + ": 1\n", "");
    isRefused(claim("x".repeat(9_000) + " == 0"), "is not declared");
    isRefused("spinproof: 1\ntitle: \"" + "a\\n".repeat(100_000), "not YAML");
  }
}
