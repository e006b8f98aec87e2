package org.spinproof.crosscheck.solve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.spinproof.crosscheck.solve.SolverFile.FilmFile;
import org.spinproof.numeric.usadel.Fold;
import org.spinproof.numeric.usadel.Method;
import org.spinproof.numeric.usadel.Solution;
import org.spinproof.numeric.usadel.UsadelSolver;

/** Every number of an answer is a parameter, exact, or has its uncertainty beside it. */
class SolutionRenderingTest {
  private static final FilmFile FILM =
      (FilmFile)
          SolverFile.parse(
              "film.yaml",
              """
              spinproof: 1
              superconductor: {length: 1.5, temperature: 0.1, dynes: 0.05, cutoff: 30, gap: 0.5}
              interfaces:
                left:  {conductance: 0.6, magnetization: [1, 0, 0]}
                right: {conductance: 0.6, magnetization: [0, 1, 0]}
              """);

  private static final Solution SOLVED =
      FilmRun.solve(FILM, new UsadelSolver(1e-2, Method.AUTOMATIC), done -> {});

  /** What is given, decided, or exact: positions, and the phase of a gap that is given or real. */
  private static final List<String> EXACT =
      List.of(
          "voltage",
          "temperature",
          "length",
          "conductanceLeft",
          "conductanceRight",
          "branch",
          "state",
          "converged",
          "stable",
          "x",
          "phase");

  /** Under which name the uncertainty of a number stands that has none of its own. */
  private static final Map<String, String> SHARED =
      Map.of(
          "Jx", "spinCurrent",
          "Jy", "spinCurrent",
          "Jz", "spinCurrent",
          "spinCurrentVariation", "spinCurrent",
          "amplitude", "gap",
          "rhox", "spinAccumulation",
          "rhoy", "spinAccumulation",
          "rhoz", "spinAccumulation");

  private static void assertComplete(String table) {
    List<String> header = new ArrayList<>();
    for (String cell : table.lines().findFirst().orElseThrow().split(",", -1)) {
      header.add(cell.replaceAll(" \\[.*", ""));
    }
    List<String> row = List.of(table.lines().skip(1).findFirst().orElseThrow().split(",", -1));
    for (String name : header) {
      // the residual is an error itself
      if (!EXACT.contains(name) && !name.endsWith("Uncertainty") && !name.equals("residual")) {
        String uncertainty = SHARED.getOrDefault(name, name) + "Uncertainty";
        assertThat(header).contains(uncertainty);
        assertThat(Double.parseDouble(row.get(header.indexOf(uncertainty))))
            .isGreaterThanOrEqualTo(0.0);
      }
    }
  }

  @Test
  void everyColumnHasItsUncertainty() {
    assertComplete(SolutionCsv.of(SOLVED));
    assertComplete(SolutionCsv.of(SOLVED.points().get(0)));
  }

  @Test
  void bothNumbersOfAFoldHaveTheirUncertainty() throws Exception {
    Solution solution = new Solution(SOLVED.points(), List.of(new Fold(0.75, 0.875, 1e-8, 1e-6)));
    String text = SolutionJson.of(FILM, solution, OptionalDouble.empty(), Optional.empty());
    JsonNode fold = new JsonMapper().readTree(text).get("folds").get(0);
    assertThat(fold.toString())
        .isEqualTo(
            "{\"voltage\":0.75,\"meanGap\":0.875,"
                + "\"uncertainty\":{\"voltage\":1.0E-8,\"meanGap\":1.0E-6}}");
  }
}
