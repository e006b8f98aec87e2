package org.spinproof.crosscheck.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.spinproof.numeric.tunneling.Estimate;
import org.spinproof.numeric.tunneling.JunctionSolution;
import org.spinproof.numeric.tunneling.JunctionSolution.Comparison;
import org.spinproof.numeric.tunneling.JunctionSolution.Growth;

/** A solution made up for the purpose: static part, cosine and sine along different axes. */
class JunctionRenderingTest {
  private static final JunctionSolution SOLUTION =
      new JunctionSolution(
          Optional.of(new Estimate(2, 0.25)),
          Optional.empty(),
          Optional.of(new Estimate(3, 0.5)),
          Optional.of(new Growth(Optional.of(new Estimate(-4, 0)), Optional.empty())),
          comparison(new Vector3D(7, 0, 0)),
          comparison(new Vector3D(0, 5, 0)),
          comparison(new Vector3D(0, 0, -3)),
          0.75,
          List.of("a note"));

  private static Comparison comparison(Vector3D exact) {
    return new Comparison(Optional.empty(), Optional.of(exact));
  }

  /** eV = −0.2: the period is 5π, and sin(2eVt) begins downwards. */
  @Test
  void theTableGoesThroughOnePeriod() {
    List<String> lines = JunctionCsv.of(SOLUTION, -0.2).lines().toList();
    assertThat(lines).hasSize(102);
    assertRow(lines.get(1), 0, 7, 5, 0);
    assertRow(lines.get(26), 1.25 * Math.PI, 7, 0, 3);
    assertRow(lines.get(51), 2.5 * Math.PI, 7, -5, 0);
    assertRow(lines.get(101), 5 * Math.PI, 7, 5, 0);
  }

  /** Time, three empty cells for what does not exist, then the exact components. */
  private static void assertRow(String line, double time, double x, double y, double z) {
    String[] cells = line.split(",", -1);
    assertThat(Arrays.asList(cells).subList(1, 4)).containsOnly("");
    double[] found = {
      Double.parseDouble(cells[0]),
      Double.parseDouble(cells[4]),
      Double.parseDouble(cells[5]),
      Double.parseDouble(cells[6])
    };
    assertThat(found).containsExactly(new double[] {time, x, y, z}, within(1e-12));
  }

  @Test
  void withoutBiasTheTableHasOneLine() {
    assertThat(JunctionCsv.of(SOLUTION, 0).lines()).hasSize(2);
  }

  @Test
  void theSineIsNamedWhereItDiffersFromZero() throws Exception {
    JsonNode json = new JsonMapper().readTree(JunctionJson.of(SOLUTION));
    assertThat(json.get("magnetization").get("acSine").toString())
        .isEqualTo("{\"printed\":null,\"exact\":[0.0,0.0,-3.0]}");
    assertThat(json.get("kernel").toString())
        .isEqualTo("{\"dcPrinted\":2.0,\"acPrinted\":null,\"dcExact\":3.0}");
    assertThat(json.get("growth").toString()).isEqualTo("{\"rate\":-4.0,\"offset\":null}");
    assertThat(json.get("uncertainty").toString())
        .isEqualTo("{\"kernel\":0.5,\"magnetization\":0.75}");
    assertThat(json.get("notes").get(0).asText()).isEqualTo("a note");
  }
}
