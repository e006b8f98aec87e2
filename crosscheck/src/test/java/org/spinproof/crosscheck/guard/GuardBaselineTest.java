package org.spinproof.crosscheck.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.spinproof.crosscheck.cli.Main;

/** {@code spinproof guard record}, {@code compare --baseline} and {@code accept}. */
class GuardBaselineTest {
  private static final String TABLE =
      """
      # spinproof: 1
      # quantity: gap
      # uncertainty: 1e-3
      x,amplitude
      0,0.9
      1,0.8
      2,0.7
      """;

  @TempDir Path folder;
  private Path table;
  private Path baseline;

  private record Outcome(int status, String out, String err) {}

  private static Outcome run(Object... call) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[call.length];
    for (int k = 0; k < call.length; k++) {
      words[k] = call[k].toString();
    }
    int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
    return new Outcome(status, out.toString(), err.toString());
  }

  private Outcome compare() {
    return run("guard", "compare", "--baseline", baseline);
  }

  private void rewrite(String from, String to) throws IOException {
    Files.writeString(table, Files.readString(table).replace(from, to));
  }

  @BeforeEach
  void record() throws IOException {
    table = Files.writeString(folder.resolve("gap.csv"), TABLE);
    baseline = folder.resolve("baseline.yaml");
    assertThat(run("guard", "record", baseline, "--table", table).status()).isZero();
  }

  @Test
  void whatHasNotChangedIsUnchanged() {
    assertThat(compare().out()).contains("3 values, 3 unchanged");
    assertThat(compare().status()).isZero();
  }

  @Test
  void aChangeWithinBothUncertaintiesIsToldButNoRegression() throws IOException {
    rewrite("0.8", "0.8019");
    Outcome outcome = compare();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .contains("1 changed within uncertainty, 2 unchanged")
        .contains("was 0.8, is 0.8019, 0.950 times what is allowed");
  }

  @Test
  void regressionsComeWorstFirst() throws IOException {
    rewrite("0.8", "0.804");
    rewrite("0.7", "0.77");
    rewrite("0.9", "0.9001");
    Outcome outcome = compare();
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out().lines().skip(1).map(String::strip))
        .satisfiesExactly(
            line ->
                assertThat(line).startsWith("regressed").contains("was 0.7, is 0.77, 35.0 times"),
            line ->
                assertThat(line).startsWith("regressed").contains("was 0.8, is 0.804, 2.00 times"),
            line -> assertThat(line).startsWith("changed within").contains("is 0.9001"));
  }

  @Test
  void aNumberThatIsGoneIsARegressionAndANewOneIsNot() throws IOException {
    rewrite("2,0.7\n", "");
    assertThat(compare().out()).contains("1 missing");
    assertThat(compare().status()).isEqualTo(1);
    rewrite("1,0.8\n", "1,0.8\n2,0.7\n2,0.6\n");
    assertThat(compare().out()).contains("1 added");
    assertThat(compare().status()).isZero();
  }

  @Test
  void onlyAcceptChangesABaselineAndItKeepsTheHistory() throws IOException {
    rewrite("0.7", "0.6");
    String before = Files.readString(baseline);
    assertThat(run("guard", "record", baseline, "--table", table).status()).isEqualTo(2);
    assertThat(run("guard", "accept", baseline).status()).isEqualTo(2);
    assertThat(run("guard", "accept", baseline, "--reason", " ").status()).isEqualTo(2);
    assertThat(compare().status()).isEqualTo(1);
    assertThat(baseline).hasContent(before);
    assertThat(run("guard", "accept", baseline, "--reason", "finer \"grid\": x").out())
        .contains("3 values accepted, 1 of them changed");
    assertThat(compare().status()).isZero();
    List<String> lines = Files.readAllLines(baseline);
    assertThat(lines)
        .containsSubsequence(
            "    reason: \"recorded\"",
            "    reason: \"finer \\\"grid\\\": x\"",
            "    replaced:",
            "      - {quantity: \"gap.csv gap amplitude\", at: \"row 3, x 2.0\", value: 0.7,"
                + " uncertainty: 0.001}");
    rewrite("0.6", "0.5");
    assertThat(run("guard", "accept", baseline, "--reason", "again").status()).isZero();
    assertThat(Files.readString(baseline))
        .contains("value: 0.7,", "value: 0.6,", "value: 0.5,")
        .containsPattern(
            "date: \"\\d{4}-\\d\\d-\\d\\d\"\n    commit: \"\\S+\"\n    reason: \"again\"");
  }

  @Test
  void aValueThatIsNoNumberCannotBeRecorded() throws IOException {
    rewrite("0.7", "nan");
    Path other = folder.resolve("other.yaml");
    assertThat(run("guard", "record", other, "--table", table).status()).isEqualTo(2);
    assertThat(other).doesNotExist();
    assertThat(compare().status()).isEqualTo(2);
  }

  @Test
  void theKernelsAndTheMagnetizationOfAJunctionAreRecorded() throws IOException {
    Path junction =
        Files.writeString(
            folder.resolve("junction.yaml"),
            """
            spinproof: 1
            junction:
              left: {gap: 0.9}
              right: {gap: 1.2}
              voltage: 0.3
              temperature: 0.2
              phase: 0.25
              levels: {xi_k: 0.3, xi_p: -0.7}
              link: {kind: rashba-z, length: 1.2, angle: 0.4, kso: 0.8}
            """);
    Path recorded = folder.resolve("junction-baseline.yaml");
    assertThat(run("guard", "record", recorded, "--solver", junction).status()).isZero();
    assertThat(Files.readString(recorded))
        .contains("kernel.dcPrinted")
        .contains("kernel.acPrinted")
        .contains("magnetization.dc.printed x");
    assertThat(run("guard", "compare", "--baseline", recorded).status()).isZero();
    Files.writeString(junction, Files.readString(junction).replace("xi_k: 0.3", "xi_k: 0.31"));
    Outcome moved = run("guard", "compare", "--baseline", recorded);
    assertThat(moved.status()).isEqualTo(1);
    assertThat(moved.out()).contains("regressed: kernel.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "spinproof: 1",
        "spinproof: 2\nbaseline: {solver: f.yaml}\nvalues: []\nhistory: []",
        "spinproof: 1\nbaseline: {}\nvalues: []\nhistory: []",
        "spinproof: 1\nbaseline: {solver: f.yaml, tables: [t.csv]}\nvalues: []\nhistory: []",
        "spinproof: 1\nbaseline: {solver: none.yaml}\nvalues: []\nhistory: []",
        "spinproof: 1\nbaseline: {tables: [none.csv]}\nvalues: []\nhistory: []",
        "spinproof: 1\nbaseline: {geneus: [none.dat]}\nvalues: []\nhistory: []",
        "spinproof: 1\nbaseline: {tables: [gap.csv]}\nvalues: 3\nhistory: []",
        "spinproof: 1\nbaseline: {tables: [gap.csv]}\nvalues: [{value: 1}]\nhistory: []",
        """
        spinproof: 1
        baseline: {tables: [gap.csv]}
        history: []
        values: [{quantity: a, at: b, value: one, uncertainty: 0}]
        """,
        """
        spinproof: 1
        baseline: {tables: [gap.csv]}
        history: []
        values: [{quantity: a, at: b, value: 1, uncertainty: -1}]
        """,
        """
        spinproof: 1
        baseline: {tables: [gap.csv]}
        history: []
        values:
          - {quantity: a, at: b, value: 1, uncertainty: 0}
          - {quantity: a, at: b, value: 2, uncertainty: 0}
        """,
        "spinproof: 1\nbaseline: {tables: [gap.csv]}\nvalues: []\nhistory: [{date: today}]",
        "spinproof: 1\nbaseline: {tables: [gap.csv]}\nvalues: []\nhistory: []\nextra: 1",
      })
  void aMalformedBaselineIsBadInputInOneLine(String text) throws IOException {
    Files.writeString(baseline, text);
    Outcome outcome = compare();
    assertThat(outcome.status()).as(outcome.out() + outcome.err()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().strip()).isNotEmpty().doesNotContain("\n");
  }
}
