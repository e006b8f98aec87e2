package org.spinproof.crosscheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code spinproof solve} answers, against relations that do not come from the solvers. */
class SolveCommandTest {
  @TempDir Path folder;

  private record Outcome(int status, String out, String err) {
    JsonNode json() throws Exception {
      assertThat(err).isEmpty();
      assertThat(status).isZero();
      return new JsonMapper().readTree(out);
    }
  }

  private Outcome solve(String text, String... options) throws Exception {
    List<String> call = new ArrayList<>(List.of("solve"));
    call.add(Files.writeString(folder.resolve("own.yaml"), text).toString());
    call.addAll(List.of(options));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(err, true), call.toArray(String[]::new));
    return new Outcome(status, out.toString(), err.toString());
  }

  private static String film(String gap, String left, String right, String rest) {
    return """
        spinproof: 1
        superconductor: {length: 1.3, temperature: 0.2, dynes: 0.02, cutoff: 25, gap: %s}
        interfaces:
          left:  {conductance: 0.5, magnetization: %s}
          right: {conductance: 0.5, magnetization: %s}
        %s
        """
        .formatted(gap, left, right, rest);
  }

  private static JsonNode only(JsonNode solution) {
    assertThat(solution.get("points")).hasSize(1);
    return solution.get("points").get(0);
  }

  private static double[] vector(JsonNode node) {
    assertThat(node).hasSize(3);
    return new double[] {node.get(0).asDouble(), node.get(1).asDouble(), node.get(2).asDouble()};
  }

  @Test
  void aSolutionHasWhatTheContractNames() throws Exception {
    JsonNode solution =
        solve(
                film(
                    "selfconsistent",
                    "[1, 0, 0]",
                    "[0, 1, 0]",
                    "injection: {voltage: 0.1, axis: [0, 0, 2]}"))
            .json();
    assertThat(solution.fieldNames())
        .toIterable()
        .containsExactly("schema", "units", "points", "folds");
    assertThat(solution.get("schema").asText()).isEqualTo("spinproof/solution/1");
    assertThat(solution.get("units").toString())
        .isEqualTo(
            "{\"spinCurrent\":\"(hbar/2) N0 D Delta0/xi\",\"chargeCurrent\":\"e N0 D Delta0/xi\","
                + "\"spinAccumulation\":\"(hbar/2) N0 Delta0\",\"gap\":\"Delta0\"}");
    JsonNode point = only(solution);
    assertThat(point.fieldNames())
        .toIterable()
        .contains(
            "voltage",
            "axis",
            "temperature",
            "branch",
            "state",
            "converged",
            "stable",
            "uncertainty",
            "gap",
            "spinCurrent",
            "spinCurrentVariation",
            "chargeCurrent",
            "spinAccumulation",
            "seconds");
    assertThat(vector(point.get("axis"))).containsExactly(0, 0, 1);
    assertThat(point.get("state").asText()).isEqualTo("superconducting");
    assertThat(point.get("converged").asBoolean()).isTrue();
    assertThat(point.get("stable").asBoolean()).isTrue();
    int nodes = point.get("gap").get("x").size();
    assertThat(point.get("gap").get("x").get(0).asDouble()).isZero();
    assertThat(point.get("gap").get("x").get(nodes - 1).asDouble()).isCloseTo(1.3, within(1e-14));
    assertThat(point.get("gap").get("amplitude")).hasSize(nodes);
    assertThat(point.get("gap").get("phase")).hasSize(nodes);
    assertThat(point.get("chargeCurrent").get("profile")).hasSize(nodes);
    assertThat(point.get("spinAccumulation")).hasSize(nodes);
    assertThat(point.get("spinCurrentVariation").asDouble()).isLessThan(1e-6);
  }

  /** S52 in a normal metal: the spectrum is 1 at all energies, the accumulation −eVs along h_s. */
  @Test
  void aNormalFilmAccumulatesTheInjectedSpins() throws Exception {
    JsonNode point =
        only(
            solve(
                    film(
                        "0",
                        "[1, 0, 0]",
                        "[0, 1, 0]",
                        "injection: {voltage: 0.25, axis: [0, 3, 4]}"))
                .json());
    assertThat(point.get("state").asText()).isEqualTo("prescribed");
    assertThat(point.get("stable").isNull()).isTrue();
    for (JsonNode v : point.get("spinAccumulation")) {
      assertThat(vector(v)).containsExactly(new double[] {0, -0.15, -0.2}, within(1e-9));
    }
    assertThat(vector(point.get("spinCurrent"))).containsExactly(new double[3], within(1e-9));
  }

  /** In equilibrium the exchange current is along m_L × m_R and changes sign with the order. */
  @Test
  void theExchangeCurrentIsAlongTheCrossProduct() throws Exception {
    JsonNode there = only(solve(film("selfconsistent", "[1, 0, 0]", "[0, 1, 0]", "")).json());
    JsonNode back = only(solve(film("selfconsistent", "[0, 1, 0]", "[1, 0, 0]", "")).json());
    double[] j = vector(there.get("spinCurrent"));
    double[] k = vector(back.get("spinCurrent"));
    assertThat(j[0]).isCloseTo(0, within(1e-9));
    assertThat(j[1]).isCloseTo(0, within(1e-9));
    assertThat(j[2]).isGreaterThan(1e-3);
    assertThat(k[2]).isCloseTo(-j[2], within(1e-7));
    assertThat(there.get("axis").isNull()).isTrue();
    assertThat(back.get("gap").get("mean").asDouble())
        .isCloseTo(there.get("gap").get("mean").asDouble(), within(1e-6));
  }

  @Test
  void parallelMagnetsExchangeNothing() throws Exception {
    JsonNode point = only(solve(film("0.8", "[1, 2, 3]", "[2, 4, 6]", "")).json());
    assertThat(vector(point.get("spinCurrent"))).containsExactly(new double[3], within(1e-9));
    assertThat(point.get("gap").get("mean").asDouble()).isCloseTo(0.8, within(1e-12));
  }

  /** S90 far from the ends is the bulk's: a film of 20 ξ has nearly the gap of one of 15 ξ. */
  @Test
  void aLongFilmIsBulk() throws Exception {
    double[] middle = new double[2];
    for (int k = 0; k < 2; k++) {
      String text = film("selfconsistent", "[1, 0, 0]", "[0, 1, 0]", "");
      JsonNode point = only(solve(text.replace("length: 1.3", "length: " + (15 + 5 * k))).json());
      JsonNode amplitude = point.get("gap").get("amplitude");
      middle[k] = amplitude.get(amplitude.size() / 2).asDouble();
      assertThat(point.get("stable").asBoolean()).isTrue();
      assertThat(vector(point.get("spinCurrent"))[2]).isCloseTo(0, within(1e-6));
    }
    assertThat(middle[1]).isCloseTo(middle[0], within(2e-6));
  }

  /** The phase runs from −φ/2 to φ/2, and its reversal reverses the charge current. */
  @Test
  void aPhaseDifferenceDrivesACurrent() throws Exception {
    String gap = "{amplitude: 0.9, phaseDifference: %s0.4}";
    JsonNode forth = only(solve(film(gap.formatted(""), "[1, 0, 0]", "[0, 1, 0]", "")).json());
    JsonNode back = only(solve(film(gap.formatted("-"), "[1, 0, 0]", "[0, 1, 0]", "")).json());
    JsonNode phase = forth.get("gap").get("phase");
    assertThat(phase.get(0).asDouble()).isCloseTo(-0.2, within(1e-12));
    assertThat(phase.get(phase.size() - 1).asDouble()).isCloseTo(0.2, within(1e-12));
    double current = forth.get("chargeCurrent").get("mean").asDouble();
    assertThat(Math.abs(current)).isGreaterThan(1e-3);
    assertThat(back.get("chargeCurrent").get("mean").asDouble()).isCloseTo(-current, within(1e-6));
  }

  @Test
  void aSweepGoesUpAndDown() throws Exception {
    JsonNode points =
        solve(
                film(
                    "0.5",
                    "[1, 0, 0]",
                    "[0, 1, 0]",
                    "sweep: {over: conductance, from: -0.1, to: 0.1, step: 0.15, branch: both}"))
            .json()
            .get("points");
    List<String> seen = new ArrayList<>();
    for (JsonNode p : points) {
      double left = p.get("conductance").get("left").asDouble();
      assertThat(p.get("conductance").get("right").asDouble()).isEqualTo(left);
      seen.add("%s %.2f".formatted(p.get("branch").asText(), left));
    }
    assertThat(seen)
        .containsExactly("up -0.10", "up 0.05", "up 0.10", "down 0.10", "down 0.05", "down -0.10");
    // the exchange current is even under reversal of both phase shifts
    assertThat(points.get(0).get("spinCurrent").get(2).asDouble())
        .isCloseTo(points.get(2).get("spinCurrent").get(2).asDouble(), within(1e-7));
  }

  @Test
  void theTableOfAFilmHasUnitsInItsHeader() throws Exception {
    Outcome outcome = solve(film("0.5", "[1, 0, 0]", "[0, 1, 0]", ""), "--format", "csv");
    assertThat(outcome.status()).isZero();
    List<String> lines = outcome.out().lines().toList();
    assertThat(lines.get(0))
        .startsWith("voltage [Delta0/e],temperature [Tc],length [xi],")
        .contains(",Jx [(hbar/2) N0 D Delta0/xi],");
    String[] header = lines.get(0).split(",", -1);
    String[] row = lines.get(1).split(",", -1);
    assertThat(row).hasSameSizeAs(header);
    assertThat(row[List.of(header).indexOf("gap [Delta0]")]).startsWith("0.5");
    assertThat(row[List.of(header).indexOf("stable")]).isEmpty();
    int x = List.of(header).indexOf("x [xi]");
    assertThat(row[x]).isEqualTo("0.0");
    assertThat(Double.parseDouble(lines.get(lines.size() - 1).split(",", -1)[x]))
        .isCloseTo(1.3, within(1e-14));
    assertThat(row[List.of(header).indexOf("amplitude [Delta0]")]).isEqualTo("0.5");
  }

  /**
   * ξ_k = 3, Δ_L = 4, E_k = 5; ξ_p = 5, Δ_R = 12, E_p = 13; eV = 6, T = 0, one amplitude ↑↑ = 1 at
   * (k, p): by hand −1/1872 along z, and nothing from equation 7. Equation 7's kernel is 4/125 ·
   * (168/13)/288 from Δ_L² on.
   */
  @Test
  void aJunctionThatCanBeDoneByHand() throws Exception {
    JsonNode solution =
        solve(
                """
                spinproof: 1
                junction:
                  left: {gap: 4}
                  right: {gap: 12}
                  voltage: 6
                  temperature: 0
                  levels: {xi_k: 3, xi_p: 5}
                  tunneling:
                    kp: [[1, 0], [0, 0]]
                    -k-p: [[0, 0], [0, 0]]
                    k-p: [[0, 0], [0, 0]]
                    -kp: [[0, 0], [0, 0]]
                """)
            .json();
    assertThat(solution.get("schema").asText()).isEqualTo("spinproof/junction/1");
    JsonNode dc = solution.get("magnetization").get("dc");
    assertThat(vector(dc.get("exact")))
        .containsExactly(new double[] {0, 0, -1.0 / 1872}, within(1e-16));
    assertThat(vector(dc.get("printed"))).containsExactly(0, 0, 0);
    assertThat(solution.get("kernel").get("dcPrinted").asDouble())
        .isCloseTo(4.0 / 125 * 168 / 13 / 288, within(1e-16));
    assertThat(vector(solution.get("magnetization").get("ac").get("exact")))
        .containsExactly(0, 0, 0);
    assertThat(solution.get("magnetization").has("acSine")).isFalse();
    assertThat(solution.get("notes").isArray()).isTrue();
    assertThat(solution.get("uncertainty").get("kernel").asDouble()).isBetween(0.0, 1e-12);
  }

  private static String junction(String voltage, String temperature) {
    return """
        spinproof: 1
        junction:
          left: {gap: 1.1}
          right: {gap: 0.8}
          voltage: %s
          temperature: %s
          phase: 0.5
          tunneling:
            kp: [[1, 0.2i], [0.1, 0.9]]
            -k-p: [[0.4, 0.1], [0.3i, -1]]
            k-p: [[0.7, 0.3], [-0.2i, 1.1]]
            -kp: [[0.5i, 0.1], [0.2, 1]]
        """
        .formatted(voltage, temperature);
  }

  /** The kernels are odd in eV. */
  @Test
  void withoutBiasNothingIsMagnetized() throws Exception {
    JsonNode solution = solve(junction("0", "0")).json();
    assertThat(solution.get("kernel").get("dcPrinted").asDouble()).isCloseTo(0, within(1e-12));
    assertThat(vector(solution.get("magnetization").get("dc").get("exact")))
        .containsExactly(new double[3], within(1e-12));
  }

  @Test
  void whatDoesNotExistIsNullWithANote() throws Exception {
    JsonNode solution = solve(junction("2.5", "0")).json();
    assertThat(solution.get("magnetization").get("dc").get("exact").isNull()).isTrue();
    assertThat(solution.get("notes").toString()).contains("no static limit exists");
  }

  /** Summed over both signs of both momenta, equation 12's spin structure cancels: M is static. */
  @Test
  void theTableOfAJunctionHasUnitsAndOnePeriod() throws Exception {
    JsonNode solution = solve(junction("0.5", "0")).json();
    double[] dc = vector(solution.get("magnetization").get("dc").get("exact"));
    assertThat(Math.hypot(dc[0], dc[2])).isGreaterThan(1e-3);
    List<String> lines = solve(junction("0.5", "0"), "--format", "csv").out().lines().toList();
    assertThat(lines).hasSize(102);
    assertThat(lines.get(0)).startsWith("time [hbar/Delta0],MxPrinted [(g/2) mu_B],");
    for (int c = 0; c < 3; c++) {
      assertThat(cell(lines.get(1), 4 + c)).isCloseTo(dc[c], within(1e-12));
      assertThat(cell(lines.get(37), 4 + c)).isCloseTo(dc[c], within(1e-12));
    }
    assertThat(cell(lines.get(101), 0)).isCloseTo(2 * Math.PI, within(1e-12));
  }

  @Test
  void theTimeSeriesOfAJunctionIsDrawn() throws Exception {
    for (String voltage : List.of("0.5", "0", "1.9")) {
      Outcome outcome = solve(junction(voltage, "0"), "--format", "svg");
      assertThat(outcome.status()).isZero();
      assertThat(outcome.out()).startsWith("<?xml").contains("</svg>");
      assertThat(outcome.out()).contains("t [ħ/Δ").contains("complete").contains("as printed");
      assertThat(outcome.out().contains("does not exist")).isEqualTo(voltage.equals("1.9"));
    }
  }

  private static double cell(String line, int column) {
    return Double.parseDouble(line.split(",", -1)[column]);
  }

  @Test
  void theResultGoesWhereItIsAskedTo() throws Exception {
    Path target = folder.resolve("new").resolve("result.json");
    Outcome outcome = solve(junction("0.5", "0"), "--out", target.toString());
    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    assertThat(new JsonMapper().readTree(target.toFile()).get("kernel").get("dcPrinted").isNumber())
        .isTrue();
    try (var files = Files.list(target.getParent())) {
      assertThat(files).containsExactly(target);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "nan", "inf", ""})
  void badInputIsOneLineAndLeavesEverything(String gap) throws Exception {
    Path target = Files.writeString(folder.resolve("result.json"), "as it was");
    Outcome outcome = solve(film(gap, "[1, 0, 0]", "[0, 1, 0]", ""), "--out", target.toString());
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("own.yaml:2:");
    assertThat(Files.readString(target)).isEqualTo("as it was");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "length: 1.3|length: -1.3|2|length must be above 0",
        "temperature: 0.2|temperature: 0|2|temperature must be above 0",
        "cutoff: 25|cutoff: 0.9|2|above the bulk gap",
        "dynes: 0.02|dines: 0.02|2|unknown key",
        "[0, 1, 0]|[0, 0, 0]|5|zero vector",
        "axis: [1, 0, 0]|axis: [0, 0, 0]|6|zero vector",
        "step: 0.1|step: 1e-6|7|more than 100000 points"
      })
  void eachKindOfBadInputNamesItsLine(String good, String bad, int line, String message)
      throws Exception {
    String text =
        film(
            "selfconsistent",
            "[1, 0, 0]",
            "[0, 1, 0]",
            "injection: {voltage: 0.1, axis: [1, 0, 0]}\n"
                + "sweep: {over: voltage, from: 0, to: 1, step: 0.1}");
    assertThat(text).contains(good);
    Outcome outcome = solve(text.replace(good, bad));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err()).contains("own.yaml:" + line + ":").contains(message);
  }

  @Test
  void everySolutionIsFoundAtEachTemperatureAndTheFoldsAreExplained() throws Exception {
    // cold, this spin voltage is between the two ends of the bistable region
    Outcome outcome =
        solve(
            film(
                "selfconsistent",
                "[1, 0, 0]",
                "[0, 1, 0]",
                "injection: {voltage: 0.6, axis: [0, 0, 1]}\n"
                    + "sweep: {over: temperature, from: 0.1, to: 0.9, step: 0.8, branch: all}"),
            "--accuracy",
            "1e-4");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).contains("folds are located in sweeps over the voltage only");
    JsonNode points = new JsonMapper().readTree(outcome.out()).get("points");
    List<String> found = new ArrayList<>();
    for (JsonNode point : points) {
      assertThat(point.get("converged").asBoolean()).isTrue();
      found.add(
          point.get("temperature").asText()
              + " "
              + point.get("state").asText()
              + " "
              + point.get("stable").asText());
    }
    assertThat(found)
        .containsExactly(
            "0.1 superconducting true",
            "0.1 superconducting false",
            "0.1 normal true",
            "0.9 normal true");
  }

  /** With the gap fixed the two roads take different energies to the same integral. */
  @Test
  void aForcedMethodIsTakenAndAgrees() throws Exception {
    String text =
        film("0.8", "[1, 0, 0]", "[0, 1, 0]", "injection: {voltage: 0.3, axis: [1, 0, 0]}");
    JsonNode contour = only(solve(text, "--method", "contour", "--accuracy", "1e-8").json());
    JsonNode real = only(solve(text, "--method", "real-axis", "--accuracy", "1e-8").json());
    double[] a = vector(contour.get("spinCurrent"));
    double[] b = vector(real.get("spinCurrent"));
    assertThat(a).containsExactly(b, within(2e-8)).isNotEqualTo(b);
    assertThat(a[2]).isGreaterThan(1e-3);
  }

  /**
   * In a normal film without magnets the density of states is 1, and a spectrum without magnets
   * carries no spin; at the gap of a BCS film without magnets it is Re z/√(z² − Δ²).
   */
  @Test
  void spectraAreThoseOfTheBulkWhereNothingDisturbs() throws Exception {
    String text =
        """
        spinproof: 1
        superconductor: {length: 1.3, temperature: 0.2, dynes: 0.02, cutoff: 25, gap: 0.7}
        interfaces:
          left:  {conductance: 0, magnetization: [1, 0, 0]}
          right: {conductance: 0, magnetization: [0, 1, 0]}
        spectra: {energies: {from: -0.9, to: 1.1, step: 0.5}, positions: [0, 0.65]}
        """;
    JsonNode spectra = only(solve(text).json()).get("spectra");
    assertThat(spectra.get("energy").toString()).isEqualTo("[-0.9,-0.4,0.1,0.6,1.1]");
    for (JsonNode row : spectra.get("densityOfStates")) {
      for (int k = 0; k < 5; k++) {
        Complex z = new Complex(spectra.get("energy").get(k).asDouble(), 0.02);
        Complex g = z.divide(z.multiply(z).subtract(0.49).sqrt());
        assertThat(row.get(k).asDouble()).isCloseTo(Math.abs(g.getReal()), within(1e-8));
      }
    }
    for (JsonNode row : spectra.get("spinDensityOfStates")) {
      row.forEach(v -> assertThat(vector(v)).containsExactly(new double[3], within(1e-9)));
    }
    JsonNode uncertainty = spectra.get("uncertainty");
    for (JsonNode row : uncertainty.get("densityOfStates")) {
      assertThat(row).hasSize(5);
      row.forEach(v -> assertThat(v.asDouble()).isBetween(1e-16, 1e-5));
    }
    assertThat(uncertainty.get("spinDensityOfStates")).hasSize(2);
    assertThat(uncertainty.get("spectralCurrent")).hasSize(2);
  }

  @Test
  void theEndingOfTheFileSaysTheFormat() throws Exception {
    String sweep = "sweep: {over: conductance, from: 0.2, to: 0.6, step: 0.2}";
    Path svg = folder.resolve("plot.svg");
    Outcome outcome = solve(film("0.5", "[1, 0, 0]", "[0, 1, 0]", sweep), "--out", svg.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(svg)
        .content()
        .startsWith("<?xml")
        .contains("Spin supercurrent against conductance", "Mean gap against conductance");
    assertThat(solve(film("0.5", "[1, 0, 0]", "[0, 1, 0]", ""), "--format", "svg").out())
        .contains("Gap along the film", "Spin accumulation along the film");
  }

  @Test
  void badUsageIsOneLine() throws Exception {
    String wanted = film("0.5", "[1, 0, 0]", "[0, 1, 0]", "");
    assertThat(solve(wanted, "--method", "magic"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "spinproof: --method magic: choose one of automatic, contour, real-axis, general\n"));
    assertThat(solve(wanted, "--accuracy", "1e-12").err()).contains("from 1e-10 to 0.01");
    assertThat(solve(wanted, "--accuracy", "x").status()).isEqualTo(2);
    String text = junction("0.5", "0");
    assertThat(solve(text, "--format", "xml").err()).contains("choose json, csv or svg");
    assertThat(solve(text, "--format", "xml").status()).isEqualTo(2);
    assertThat(solve(text, "--out", folder.toString()).err()).contains("is a folder");
    Path own = folder.resolve("own.yaml");
    Outcome onItself = solve(text, "--out", own.toString());
    assertThat(onItself.status()).isEqualTo(2);
    assertThat(Files.readString(own)).isEqualTo(text);
    assertThat(solve(text, "--format", "xml", "more").err().lines()).hasSize(1);
  }
}
