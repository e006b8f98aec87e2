package org.spinproof.crosscheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinproof.crosscheck.claim.ClaimFile;
import org.spinproof.crosscheck.claim.tree.Type;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.solve.SolverFile;

/** The schemas for editors know the same keys and words as the readers. */
class SchemaTest {
  private static JsonNode schema(String name) throws IOException {
    return new ObjectMapper()
        .readTree(Path.of("..", "src", "site", "schema", name + ".schema.json").toFile());
  }

  /** What the reader says it knows, when it meets something else. */
  private static List<String> known(BadInput error) {
    String text = error.getMessage();
    assertThat(text).contains("known are ");
    String list = text.substring(text.indexOf("known are ") + "known are ".length());
    return Arrays.stream(list.split(", ")).map(String::strip).toList();
  }

  private static List<String> claimsKnow(String text) {
    return known(catchThrowableOfType(BadInput.class, () -> ClaimFile.parse("c.yaml", text)));
  }

  private static List<String> words(JsonNode node) {
    List<String> words = new ArrayList<>();
    node.forEach(word -> words.add(word.asText()));
    return words;
  }

  private static List<String> keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.at("/properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  @Test
  void claimFilesHaveTheKeysThatTheirReaderTakes() throws IOException {
    JsonNode claims = schema("claims");
    assertThat(keys(claims))
        .containsExactlyInAnyOrderElementsOf(claimsKnow("spinproof: 1\nqqqq: 1\n"));
    assertThat(keys(claims.at("/definitions/claim")))
        .containsExactlyInAnyOrderElementsOf(
            claimsKnow("spinproof: 1\nclaims: [{id: c, qqqq: 1}]\n"));
    assertThat(keys(claims.at("/definitions/claim/properties/erratum")))
        .containsExactlyInAnyOrderElementsOf(
            claimsKnow("spinproof: 1\nclaims: [{id: c, equation: 1 == 1, erratum: {qqqq: 1}}]\n"));
  }

  @Test
  void claimFilesHaveTheWordsThatTheirReaderTakes() throws IOException {
    JsonNode claims = schema("claims");
    JsonNode claim = claims.at("/definitions/claim/properties");
    assertThat(words(claims.at("/properties/let/additionalProperties/enum")))
        .containsExactlyElementsOf(Arrays.stream(Type.values()).map(Type::spelling).toList());
    assertThat(words(claim.at("/expect/enum"))).containsExactlyElementsOf(ClaimFile.VERDICTS);
    assertThat(words(claim.at("/kind/enum"))).containsExactlyInAnyOrderElementsOf(ClaimFile.KINDS);
    assertThat(words(claim.at("/erratum/properties/class/enum")))
        .containsExactlyInAnyOrderElementsOf(ClaimFile.ERRATUM_CLASSES);
  }

  private static final String FILM =
      """
      spinproof: 1
      superconductor: {length: 1, temperature: 0.1, dynes: 0.01, cutoff: 30, gap: {amplitude: 1, phaseDifference: 0}}
      interfaces: {left: {conductance: 1, magnetization: [1, 0, 0]}, right: {conductance: 1, magnetization: [1, 0, 0]}}
      injection: {voltage: 0, axis: [1, 0, 0]}
      sweep: {over: voltage, from: 0, to: 1, step: 1, branch: up}
      """;

  private static final String JUNCTION =
      """
      spinproof: 1
      junction: {left: {gap: 1}, right: {gap: 1}, voltage: 0, temperature: 0, phase: 0, levels: {xi_k: 1, xi_p: 1}, link: {kind: zeeman, length: 1, kso: 1, kF: 1, mB: 1}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | spinproof: 1",
        "/properties/superconductor | superconductor: {",
        "/properties/superconductor/properties/gap/anyOf/2 | gap: {",
        "/properties/interfaces | interfaces: {",
        "/definitions/interface | left: {c",
        "/properties/injection | injection: {",
        "/properties/sweep | sweep: {",
        "/properties/junction | junction: {",
        "/properties/junction/properties/levels | levels: {",
        "/properties/junction/properties/link | link: {",
        "/definitions/lead | left: {g",
      })
  void solverFilesHaveTheKeysThatTheirReaderTakes(String pointer, String place) throws IOException {
    String sample = FILM.contains(place) && !place.startsWith("left: {g") ? FILM : JUNCTION;
    String broken =
        place.equals("spinproof: 1")
            ? sample.replace(place, place + "\nqqqq: 1")
            : sample.replaceFirst(
                java.util.regex.Pattern.quote(place.substring(0, place.indexOf('{') + 1)),
                java.util.regex.Matcher.quoteReplacement(
                    place.substring(0, place.indexOf('{') + 1) + "qqqq: 1, "));
    BadInput error = catchThrowableOfType(BadInput.class, () -> SolverFile.parse("s.yaml", broken));
    assertThat(keys(schema("solver").at(pointer)))
        .containsExactlyInAnyOrderElementsOf(known(error));
  }
}
