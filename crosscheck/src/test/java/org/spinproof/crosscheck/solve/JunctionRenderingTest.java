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
          Optional.of(new Growth(Optional.of(new Estimate(-4, 0.125)), Optional.empty())),
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
    assertRow(lines.get(1), 0, 7, 5, 0, 1.5);
    assertRow(lines.get(13), 0.6 * Math.PI, 7, 5 * C, 3 * S, 0.75 * (1 + C + S));
    assertRow(lines.get(26), 1.25 * Math.PI, 7, 0, 3, 1.5);
    assertRow(lines.get(51), 2.5 * Math.PI, 7, -5, 0, 1.5);
    assertRow(lines.get(101), 5 * Math.PI, 7, 5, 0, 1.5);
  }

  /** Of 0.24π. */
  private static final double C = 0.7289686274214116;

  private static final double S = 0.6845471059286887;

  /**
   * Time, three empty cells for what does not exist, then the exact components and the bound on
   * their errors: those of the three parts.
   */
  private static void assertRow(
      String line, double time, double x, double y, double z, double error) {
    String[] cells = line.split(",", -1);
    assertThat(Arrays.asList(cells).subList(1, 4)).containsOnly("");
    double[] found = {
      Double.parseDouble(cells[0]),
      Double.parseDouble(cells[4]),
      Double.parseDouble(cells[5]),
      Double.parseDouble(cells[6]),
      Double.parseDouble(cells[7])
    };
    assertThat(found).containsExactly(new double[] {time, x, y, z, error}, within(1e-12));
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
        .isEqualTo(
            "{\"kernel\":0.5,\"growth\":{\"rate\":0.125,\"offset\":null},\"magnetization\":0.75}");
    assertThat(json.get("notes").get(0).asText()).isEqualTo("a note");
  }
}
