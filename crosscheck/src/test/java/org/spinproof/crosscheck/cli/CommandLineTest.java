package org.spinproof.crosscheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinproof.reports.json.VerificationJson;
import org.spinproof.reports.model.EquationResult;
import org.spinproof.reports.model.Verification;

/** The contract of the command line: outputs, exit statuses, and nothing half-written. */
class CommandLineTest {
  @TempDir Path folder;

  @BeforeEach
  void atHome() {
    System.setProperty("spinproof.home", Path.of("..").toAbsolutePath().normalize().toString());
  }

  private record Outcome(int status, String out, String err) {}

  private static Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Outcome(status, out.toString(), err.toString());
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private Outcome check(String text) throws Exception {
    return run("check", write("own.yaml", text).toString(), "--out", report().toString());
  }

  private Path report() {
    return folder.resolve("report");
  }

  @Test
  void trueClaimsExitZeroAndAreWritten() throws Exception {
    Outcome outcome =
        check(
            """
            spinproof: 1
            let: {x: real}
            claims:
              - id: square
                equation: (x + 1)^2 == x^2 + 2 x + 1
            """);
    assertThat(outcome.status()).isZero();
    Verification result = VerificationJson.read(report().resolve("verification.json"));
    EquationResult claim = result.papers().get(0).equations().get(0);
    assertThat(claim.id()).isEqualTo("own:square");
    assertThat(claim.verdict()).isEqualTo("proved");
    assertThat(claim.evidence())
        .extracting(e -> e.engine() + " " + e.outcome())
        .contains("symbolic holds", "sampling holds", "numeric holds");
  }

  @Test
  void aFalseClaimExitsOneWithTheSmallestCounterexample() throws Exception {
    Outcome outcome =
        check(
            """
            spinproof: 1
            let: {x: real}
            claims:
              - id: square
                equation: (x + 1)^2 == x^2 + 1
            """);
    assertThat(outcome.status()).isEqualTo(1);
    EquationResult claim =
        VerificationJson.read(report().resolve("verification.json"))
            .papers()
            .get(0)
            .equations()
            .get(0);
    assertThat(claim.verdict()).isEqualTo("refuted");
    assertThat(claim.counterexample().values()).containsOnlyKeys("x");
    assertThat(claim.counterexample().exact()).isTrue();
    assertThat(claim.counterexample().left()).isNotEqualTo(claim.counterexample().right());
    assertThat(claim.erratum().counterexample()).isEqualTo(claim.counterexample().values());
  }

  @Test
  void aFalseClaimWithATrueCorrectionIsAnErratum() throws Exception {
    Outcome outcome =
        check(
            """
            spinproof: 1
            let: {x: real}
            claims:
              - id: square
                equation: (x + 1)^2 == x^2 + 1
                corrected: (x + 1)^2 == x^2 + 2 x + 1
                expect: erratum
              - id: worse
                equation: (x + 1)^2 == x^2 + 1
                corrected: (x + 1)^2 == x^2 + 3 x + 1
                expect: refuted
            """);
    assertThat(outcome.status()).isZero();
  }

  @Test
  void aConditionThatIsNeededMakesAVerdictConditional() throws Exception {
    Outcome outcome =
        check(
            """
            spinproof: 1
            let: {x: real, y: real}
            claims:
              - id: needed
                given: x == y
                equation: x^2 == x y
                expect: conditional
              - id: idle
                given: x == y
                equation: x y == y x
            """);
    assertThat(outcome.status()).isZero();
    Verification result = VerificationJson.read(report().resolve("verification.json"));
    EquationResult needed = result.papers().get(0).equations().get(0);
    assertThat(needed.condition().given()).containsExactly("x == y");
    assertThat(needed.condition().witness()).isNotNull();
  }

  @Test
  void whatIsUndecidedAloneExitsThree() throws Exception {
    Outcome outcome =
        check(
            """
            spinproof: 1
            paper: own
            claims:
              - id: hard
                kind: claim
                expect: proved
            """);
    assertThat(outcome.status()).isEqualTo(3);
  }

  @Test
  void theFirstWrongStepIsNamed() throws Exception {
    Outcome outcome =
        check(
            """
            spinproof: 1
            let: {x: real}
            claims:
              - id: chain
                steps:
                  - (x + 1)^2
                  - x^2 + 2 x + 1
                  - x^2 + 2 x
                  - x (x + 2)
                expect: refuted
            """);
    assertThat(outcome.status()).isZero();
    EquationResult claim =
        VerificationJson.read(report().resolve("verification.json"))
            .papers()
            .get(0)
            .equations()
            .get(0);
    assertThat(claim.expectedReason()).isEqualTo("step 3 does not follow from step 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verify nobody2020",
        "verify ouassou2019:S999",
        "verify --profile slow",
        "verify --seed soon",
        "verify --threads 0",
        "verify --frobnicate",
        "verify --baseline missing.json",
        "explain S72",
        "explain ouassou2019:S999",
        "check",
        "check missing.yaml",
        "check missing.yaml --timeout -1",
        "list nobody2020",
        "render missing",
        "diff missing.json missing.json",
        "diff missing.json",
        "frobnicate",
        ""
      })
  void nonsenseIsOneLineAndExitTwo(String line) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);
    Outcome outcome = run(arguments);
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err().strip().lines()).hasSize(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(Files.exists(Path.of("spinproof-report"))).isFalse();
  }

  @Test
  void badInputLeavesTheOldReportAlone() throws Exception {
    Files.createDirectories(report());
    Files.writeString(report().resolve("old.txt"), "old");
    Outcome outcome = check("spinproof: 1\nclaims:\n  - id: a\n    equation: x == 1\n");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("own.yaml:4:").contains("\"x\"");
    assertThat(report().resolve("old.txt")).hasContent("old");
    try (var left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("report", "own.yaml");
    }
  }

  @Test
  void aReportIsReplacedWhole() throws Exception {
    Files.createDirectories(report());
    Files.writeString(report().resolve("old.txt"), "old");
    check("spinproof: 1\nclaims:\n  - id: a\n    equation: 1 + 1 == 2\n");
    assertThat(report().resolve("old.txt")).doesNotExist();
    assertThat(report().resolve("verification.json")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x^2 == -1", "[x > 1, x < 0]", "[x == 1, x == 2]"})
  void givensThatNothingSatisfiesAreBadInput(String given) throws Exception {
    Outcome outcome =
        check(
            """
            spinproof: 1
            let: {x: real}
            claims:
              - id: anything
                given: %s
                equation: x == 7
            """
                .formatted(given));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("own.yaml:4:").contains("nothing satisfies");
  }

  @Test
  void diffExitsOneWhereSomethingStoppedBeingRightAndZeroTheOtherWayRound() throws Exception {
    String claim = "spinproof: 1\nclaims:\n  - id: a\n    equation: 1 + 1 == %d\n";
    check(claim.formatted(2));
    Path right = Files.move(report().resolve("verification.json"), folder.resolve("right.json"));
    check(claim.formatted(3));
    Path wrong = Files.move(report().resolve("verification.json"), folder.resolve("wrong.json"));
    Outcome worse = run("diff", right.toString(), wrong.toString());
    assertThat(worse.status()).isEqualTo(1);
    assertThat(worse.out()).startsWith("REGRESSION  own:a: verdict was proved, is refuted");
    Outcome better = run("diff", wrong.toString(), right.toString(), "--format", "markdown");
    assertThat(better.status()).isZero();
    assertThat(better.out()).contains("| own:a | verdict | refuted | proved | |");
    Outcome same = run("diff", right.toString(), right.toString(), "--format", "json");
    assertThat(same.status()).isZero();
    assertThat(same.out()).contains("\"changes\": []");
    assertThat(run("diff", right.toString(), write("no.json", "{").toString()).status())
        .isEqualTo(2);
    assertThat(run("diff", right.toString(), wrong.toString(), "--format", "html").status())
        .isEqualTo(2);
  }

  @Test
  void twoFilesOfOneNameAreRefused() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    String text = "spinproof: 1\nclaims:\n  - id: a\n    equation: 1 + 1 == 2\n";
    Path one = write("same.yaml", text);
    Path two = Files.writeString(other.resolve("same.yaml"), text);
    assertThat(run("check", one.toString(), two.toString()).status()).isEqualTo(2);
  }

  @Test
  void sameSeedSameResultWithOneAndWithTwoThreads() throws Exception {
    Path file = Path.of("src/test/resources/claims/matrices.yaml");
    List<String> texts =
        List.of(1, 2).stream()
            .map(
                threads -> {
                  Path out = folder.resolve("threads" + threads);
                  run("check", file.toString(), "--out", out.toString(), "--threads", "" + threads);
                  return timeless(out.resolve("verification.json"));
                })
            .toList();
    assertThat(texts.get(0)).isEqualTo(texts.get(1)).contains("matrices:fierz");
  }

  private static String timeless(Path json) {
    try {
      return Files.readString(json)
          .replaceAll("\"(seconds|threads)\" ?: ?[0-9.E-]+", "")
          .replaceAll("\"command\" ?: ?\"[^\"]*\"", "");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
