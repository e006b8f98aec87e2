package org.spinproof.reports.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinproof.reports.SampleVerification;
import org.spinproof.reports.model.EvidenceResult;
import org.spinproof.reports.model.Verification;

class VerificationJsonTest {
  @TempDir Path folder;

  private String refusal(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("v.json"), text);
    try {
      VerificationJson.read(file);
    } catch (MalformedVerification e) {
      return e.getMessage().replace(folder + "/", "");
    }
    throw new AssertionError("accepted: " + text);
  }

  private static String clean() {
    return VerificationJson.text(SampleVerification.clean());
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    Path file = folder.resolve("verification.json");
    Verification verification = SampleVerification.all();
    VerificationJson.write(verification, file);
    assertThat(VerificationJson.read(file)).isEqualTo(verification);
  }

  @Test
  void anExistingFileIsReplacedAndNothingElseIsLeftBehind() throws IOException {
    Path file = Files.writeString(folder.resolve("verification.json"), "old");
    VerificationJson.write(SampleVerification.clean(), file);
    assertThat(VerificationJson.read(file)).isEqualTo(SampleVerification.clean());
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void keysStandInTheOrderOfTheRecordsAndLinesEndInNewline() {
    String text = clean();
    assertThat(text)
        .startsWith("{\n  \"schema\": \"spinproof/verification/1\",\n  \"tool\": {\n")
        .endsWith("}\n")
        .doesNotContain("\r");
    assertThat(text.indexOf("\"papers\"")).isLessThan(text.lastIndexOf("\"summary\""));
  }

  @Test
  void theKeyOfTheErratumsClassIsClass() {
    assertThat(VerificationJson.text(SampleVerification.all()))
        .contains("\"class\": \"sign\"")
        .doesNotContain("errorClass");
  }

  @Test
  void numbersAreInTheirShortestForm() {
    // where Double.toString of Java 17 prints 1.9000000000000002E22
    Verification verification =
        SampleVerification.of(
            List.of(
                SampleVerification.paper(
                    "p",
                    "t",
                    List.of(
                        new SampleVerification.Equation("p:1", "identity", "proved")
                            .evidence(
                                SampleVerification.numeric(
                                    "numeric", "holds", 2e-3, Double.parseDouble("1.9E22")))
                            .build()))));
    assertThat(VerificationJson.text(verification))
        .contains("\"residual\": 0.002,")
        .contains("\"tolerance\": 1.9E22,");
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity"})
  void aNumberThatJsonCannotHoldIsRefused(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EvidenceResult("e", "holds", value, null, null, null, 0, null))
        .withMessageContaining("residual is");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EvidenceResult("e", "holds", null, null, null, null, value, null))
        .withMessageContaining("seconds is");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatExceptionOfType(MalformedVerification.class)
        .isThrownBy(() -> VerificationJson.read(folder.resolve("none.json")))
        .withMessageEndingWith("none.json: there is no such file");
  }

  @Test
  void brokenJsonIsRefusedWithItsPlace() throws IOException {
    assertThat(refusal("{\n  \"schema\": oops }")).startsWith("v.json:2:").contains("oops");
    assertThat(refusal("")).startsWith("v.json: not a verification");
    assertThat(refusal("[]")).startsWith("v.json: not a verification");
    assertThat(refusal(clean() + "x")).startsWith("v.json:");
    assertThat(refusal(clean().substring(0, 300))).startsWith("v.json:");
    assertThat(refusal("{\"schema\": 1, \"schema\": 2}")).contains("Duplicate");
    assertThat(refusal("[".repeat(5000))).contains("nesting depth");
  }

  @Test
  void aPlotThatCannotBeDrawnIsRefusedWithItsPlace() throws IOException {
    String text = VerificationJson.text(SampleVerification.all());
    assertThat(refusal(text.replaceFirst("\\s+0.4,", "")))
        .matches("v.json:\\d+:\\d+: .*plots\\[0].series\\[0].*2 abscissae and 3 ordinates");
    assertThat(refusal(text.replaceFirst("0.001,", "-0.001,")))
        .contains("-0.001 is no value of a logarithmic axis");
    assertThat(refusal(text.replaceFirst("\"DIAMOND\"", "\"STAR\""))).contains("STAR");
  }

  @Test
  void anotherSchemaIsRefused() throws IOException {
    assertThat(refusal("{\"schema\": \"spinproof/verification/2\"}"))
        .isEqualTo(
            "v.json: not a verification: schema is \"spinproof/verification/2\", not"
                + " \"spinproof/verification/1\"");
    assertThat(refusal("{\"papers\": []}")).contains("schema is missing");
  }

  @Test
  void aMissingKeyIsRefusedWithItsPlace() throws IOException {
    assertThat(refusal(clean().replaceFirst("\"verdict\": \"definition\",\n", "")))
        .matches("v.json:\\d+:\\d+: papers\\[0].equations\\[0]: verdict is missing");
    assertThat(refusal(clean().replaceFirst("\"asExpected\": true,\n", "")))
        .matches("v.json:\\d+:\\d+: papers\\[0].equations\\[0].*asExpected.*");
    assertThat(refusal(clean().replaceFirst("\"seed\": 20261121,\n", "")))
        .matches("v.json:\\d+:\\d+: environment.*seed.*");
  }

  @ParameterizedTest
  @CsvSource({"\"NaN\"", "1e999", "NaN", "\"0.5\"", "true"})
  void anAlienNumberIsRefused(String number) throws IOException {
    String text = VerificationJson.text(SampleVerification.all());
    assertThat(text).contains("\"residual\": 3.1E-15");
    assertThat(refusal(text.replace("\"residual\": 3.1E-15", "\"residual\": " + number)))
        .startsWith("v.json:");
  }

  @Test
  void aWordOutsideTheVocabularyIsRefused() throws IOException {
    assertThat(refusal(clean().replace("\"holds\"", "\"held\"")))
        .isEqualTo("v.json: clean:2: outcome is \"held\", not one of fails, holds, undecided");
    assertThat(refusal(clean().replaceFirst("\"verdict\": \"proved\"", "\"verdict\": \"true\"")))
        .contains("clean:2: verdict is \"true\"");
  }

  @Test
  void totalsThatDoNotAddUpAreRefused() throws IOException {
    assertThat(refusal(clean().replaceFirst("\"asExpected\": 2", "\"asExpected\": 1")))
        .contains("does not add up");
    assertThat(refusal(clean().replace("clean:2", "clean:1"))).contains("clean:1 is there twice");
  }

  @Test
  void keysOfLaterVersionsAreToleratedAndOptionalOnesMayBeMissing() throws IOException {
    String text =
        clean()
            .replaceFirst("\"tool\": \\{", "\"later\": [{}], \"tool\": {")
            .replace("\"taintedBy\": [],", "")
            .replace("\"requiredBy\": [],", "");
    Path file = Files.writeString(folder.resolve("v.json"), text);
    assertThat(VerificationJson.read(file)).isEqualTo(SampleVerification.clean());
  }
}
