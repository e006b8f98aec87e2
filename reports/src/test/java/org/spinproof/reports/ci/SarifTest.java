package org.spinproof.reports.ci;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spinproof.reports.SampleVerification;

class SarifTest {
  private static final Set<String> LEVELS = Set.of("none", "note", "warning", "error");

  private static JsonNode log() throws Exception {
    return JsonMapper.builder().build().readTree(Sarif.text(SampleVerification.all()));
  }

  private static List<JsonNode> results() throws Exception {
    List<JsonNode> results = new ArrayList<>();
    log().at("/runs/0/results").forEach(results::add);
    return results;
  }

  /** What SARIF 2.1.0 requires (3.13, 3.14, 3.18, 3.19, 3.27, 3.28, 3.30). */
  @Test
  void theDocumentHasWhatSarifRequires() throws Exception {
    JsonNode log = log();
    assertThat(log.path("version").textValue()).isEqualTo("2.1.0");
    assertThat(log.path("runs")).hasSize(1);
    assertThat(log.at("/runs/0/tool/driver/name").textValue()).isEqualTo("spinproof");
    JsonNode rules = log.at("/runs/0/tool/driver/rules");
    for (JsonNode result : results()) {
      assertThat(LEVELS).contains(result.path("level").textValue());
      assertThat(result.at("/message/text").textValue()).isNotBlank();
      assertThat(rules.path(result.path("ruleIndex").intValue()).path("id"))
          .isEqualTo(result.path("ruleId"));
      JsonNode place = result.at("/locations/0/physicalLocation");
      assertThat(URI.create(place.at("/artifactLocation/uri").textValue())).isNotNull();
      assertThat(place.at("/region/startLine").intValue()).isPositive();
    }
  }

  @Test
  void unexpectedAndRefutedVerdictsAndSurvivorsAreAnchoredToTheirLine() throws Exception {
    assertThat(
            results().stream()
                .map(
                    r ->
                        "%s %s %s %s:%d"
                            .formatted(
                                r.path("level").textValue(),
                                r.path("ruleId").textValue(),
                                r.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                                    .textValue(),
                                r.at("/locations/0/physicalLocation/artifactLocation/uri")
                                    .textValue(),
                                r.at("/locations/0/physicalLocation/region/startLine").intValue()))
                .filter(line -> line.contains("entinwohlman2023")))
        .containsExactly(
            "warning refuted entinwohlman2023:9 papers/entinwohlman2023/ledger.yaml:42",
            "error unexpected-verdict entinwohlman2023:10 papers/entinwohlman2023/ledger.yaml:42",
            "error surviving-mutant entinwohlman2023:10 papers/entinwohlman2023/ledger.yaml:42");
    assertThat(results()).hasSize(4);
  }

  @Test
  void hostileTextIsVisibleAndDoesNotLeaveTheLedgersPlace() throws Exception {
    String text = Sarif.text(SampleVerification.all());
    assertThat(text)
        .doesNotContain("\u202E", "\u2066", "\u001B", "\u200F", "\u0000", "\\u0000", "\\u001B")
        .contains("[U+202E]");
  }
}
