package org.spinproof.crosscheck.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinproof.crosscheck.cli.Main;

/**
 * {@code spinproof guard compare} against what is known without a solver: the bulk superconductor,
 * the normal metal, and values of the Fortran program GENEUS.
 */
class GuardCompareTest {
  private static final double GAP = 0.9;
  private static final double DYNES = 0.05;

  private static final String BULK =
      """
      spinproof: 1
      superconductor: {length: 2, temperature: 0.3, dynes: 0.05, cutoff: 30, gap: 0.9}
      interfaces:
        left:  {conductance: 0, magnetization: [1, 0, 0]}
        right: {conductance: 0, magnetization: [0, 1, 0]}
      injection: {voltage: 0.3, axis: [0, 0.6, 0.8]}
      """;

  private static final String PHASE =
      BULK.replace("gap: 0.9", "gap: {amplitude: 0.9, phaseDifference: 1.5}");

  private static final String NORMAL = BULK.replace("gap: 0.9", "gap: 0");

  /** The system of Fig. 1 in equilibrium, which GENEUS has solved. */
  private static final String MAGNETS =
      """
      spinproof: 1
      superconductor: {length: 1.5, temperature: 0.01, dynes: 0.01, cutoff: 30, gap: selfconsistent}
      interfaces:
        left:  {conductance: 0.6, magnetization: [1, 0, 0]}
        right: {conductance: 0.6, magnetization: [0, 1, 0]}
      injection: {voltage: 0, axis: [1, 0, 0]}
      """;

  @TempDir Path folder;

  private record Outcome(int status, String out, String err) {}

  private Outcome compare(String solver, String... tables) throws Exception {
    String[] call = new String[4 + 2 * tables.length];
    call[0] = "guard";
    call[1] = "compare";
    call[2] = "--solver";
    call[3] = Files.writeString(folder.resolve("film.yaml"), solver).toString();
    for (int k = 0; k < tables.length; k++) {
      call[4 + 2 * k] = "--table";
      call[5 + 2 * k] =
          Files.writeString(folder.resolve("table" + k + ".csv"), tables[k]).toString();
    }
    return run(call);
  }

  private static Outcome run(String... call) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), call);
    return new Outcome(status, out.toString(), err.toString());
  }

  private static String table(String quantity, String rest) {
    return "# spinproof: 1\n# quantity: " + quantity + "\n" + rest;
  }

  /** γ = Δ/(z + √(z² − Δ²)) iσ2 of the bulk, Im √ > 0. */
  private static Complex bulk(double energy) {
    Complex z = new Complex(energy, DYNES);
    Complex root = z.multiply(z).subtract(GAP * GAP).sqrt();
    root = root.getImaginary() < 0 ? root.negate() : root;
    return new Complex(GAP).divide(z.add(root));
  }

  private static String riccatiRow(double energy, double sign) {
    Complex up = bulk(energy);
    Complex tilde = bulk(-energy).conjugate();
    double s = sign;
    return String.format(
        Locale.ROOT,
        "1.3,%s,0,0,%s,%s,%s,%s,0,0,0,0,%s,%s,%s,%s,0,0%n",
        energy,
        s * up.getReal(),
        s * up.getImaginary(),
        -s * up.getReal(),
        -s * up.getImaginary(),
        s * tilde.getReal(),
        s * tilde.getImaginary(),
        -s * tilde.getReal(),
        -s * tilde.getImaginary());
  }

  private static final String RICCATI_COLUMNS =
      "x,energy,g11re,g11im,g12re,g12im,g21re,g21im,g22re,g22im,"
          + "gt11re,gt11im,gt12re,gt12im,gt21re,gt21im,gt22re,gt22im\n";

  @Test
  void theRiccatiMatricesOfTheBulkAgreeAndTheirNegativesAreASignError() throws Exception {
    String right = riccatiRow(0.4, 1) + riccatiRow(-0.7, 1) + riccatiRow(1.3, 1);
    assertThat(compare(BULK, table("riccati", RICCATI_COLUMNS + right)).status()).isZero();
    String wrong = riccatiRow(0.4, -1) + riccatiRow(-0.7, -1) + riccatiRow(1.3, -1);
    Outcome outcome = compare(BULK, table("riccati", RICCATI_COLUMNS + wrong));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).contains("3 rows: 0 agree, 3 fail").contains("likely fault: sign");
  }

  /** N = Re z/√(z² − Δ²), even in energy up to the branch. */
  @Test
  void theDensityOfStatesOfTheBulkAgreesAtBothSignsOfTheEnergy() throws Exception {
    StringBuilder rows = new StringBuilder("energy\tN\tx\tNy\n");
    for (double energy : new double[] {-1.2, -0.3, 0.0, 0.5, 0.9, 2.5}) {
      Complex z = new Complex(energy, DYNES);
      Complex root = z.multiply(z).subtract(GAP * GAP).sqrt();
      root = root.getImaginary() < 0 ? root.negate() : root;
      rows.append(energy).append('\t').append(z.divide(root).getReal()).append("\t2.0000005\t0\n");
    }
    assertThat(compare(BULK, table("densityOfStates", rows.toString())).status()).isZero();
  }

  @Test
  void aNormalMetalHasTheAccumulationMinusEVsAlongTheAxis() throws Exception {
    String header = "rhoz,voltage,x,rhoy,rhox\n";
    assertThat(
            compare(NORMAL, table("spinAccumulation", header + "-0.4,0.5,0.2,-0.3,0\n")).status())
        .isZero();
    Outcome wrong = compare(NORMAL, table("spinAccumulation", header + "0.4,0.5,0.2,0.3,0\n"));
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.out()).contains("likely fault: sign");
  }

  @Test
  void theGapsPhaseIsModuloTwoAndNotLookedAtWhereTheAmplitudeIsZero() throws Exception {
    String phases = "x phase amplitude\n0 -0.75 0.9\n1 4 0.9\n2 2.75 0.9\n";
    assertThat(compare(PHASE, table("gap", phases)).status()).isZero();
    assertThat(compare(PHASE, table("gap", phases.replace("2.75", "1.75"))).status()).isEqualTo(1);
    assertThat(compare(NORMAL, table("gap", "x phase amplitude\n1 0.3 0\n")).status()).isZero();
  }

  @Test
  void valuesOverTheLengthAreConvertedWithTheRowsLength() throws Exception {
    // of the Fig. 1 system; GENEUS writes (hbar/2) N0 D Delta0/L
    String overLength = "# unit: (hbar/2) N0 D Delta0/L\n# uncertainty: 3e-6\nlength,x,Jx,Jy,Jz\n";
    String rows = "1.5,0,0,0,0.034913911647492538\n";
    assertThat(compare(MAGNETS, table("spinCurrent", overLength + rows)).status()).isZero();
    String overXi = overLength.replace("/L", "/xi");
    Outcome wrong = compare(MAGNETS, table("spinCurrent", overXi + rows + rows));
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.out()).contains("likely fault: units");
  }

  @Test
  void theSpinResolvedDensityOfStatesOfGeneusAgrees() throws Exception {
    String rows =
        """
        # uncertainty: 3e-6
        energy,x,N,Nx,Ny,Nz
        0.0025009983333333335,0,0.01226878779175104,2.8008154274748731e-5,9.3390714378249751e-6,0
        0.0025009983333333335,0.75,0.011326034552559438,1.2192751664363843e-5,1.2192751664356904e-5,0
        """;
    assertThat(compare(MAGNETS, table("densityOfStates", rows)).status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1e-3,0", "1e-5,1"})
  void aRowAgreesWithinItsUncertainty(String uncertainty, int status) throws Exception {
    String rows = "# uncertainty: amplitude " + uncertainty + "\nx,amplitude\n1,0.9002\n";
    assertThat(compare(BULK, table("gap", rows)).status()).isEqualTo(status);
  }

  @Test
  void aValueThatIsNoNumberMakesItsRowFailNotItsFile() throws Exception {
    Outcome outcome = compare(BULK, table("gap", "x,amplitude\n0,0.9\n1,NaN\nnone,0.9\n2,0.9\n"));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).contains("4 rows: 2 agree, 2 fail").contains("likely fault: data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x,amplitude\n",
        "x,amplitude,colour\n1,0.9,2\n",
        "x,amplitude,x\n1,0.9,1\n",
        "amplitude\n0.9\n",
        "x,amplitude\n1,0.9,3\n",
        "x,amplitude\n2.1,0.9\n",
        "x,amplitude\n-0.1,0.9\n",
        "X,amplitude\n1,0.9\n",
        "energy,x,amplitude\n1,1,0.9\n",
        "# unit: eV\nx,amplitude\n1,0.9\n",
        "# uncertainty: -1\nx,amplitude\n1,0.9\n",
        "# uncertainty: phase 1\nx,amplitude\n1,0.9\n",
        "# quantity: gap\nx,amplitude\n1,0.9\n",
        "temperature,x,amplitude\n0,1,0.9\n",
        "length,x,amplitude\n0.5,1,0.9\n",
        "",
      })
  void aMalformedTableIsBadInputInOneLine(String rest) throws Exception {
    Outcome outcome = compare(BULK, table("gap", rest));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().strip()).doesNotContain("\n").contains("table0.csv:");
  }

  @Test
  void headersAreRequiredAndOtherCommentsAreFree() throws Exception {
    assertThat(compare(BULK, "# quantity: gap\nx,amplitude\n1,0.9\n").status()).isEqualTo(2);
    assertThat(compare(BULK, "# spinproof: 1\nx,amplitude\n1,0.9\n").status()).isEqualTo(2);
    String free = "\uFEFF# made by hand\r\n#spinproof: 1\r\n\r\n#quantity: gap\r\n# note: x\r\n";
    assertThat(compare(BULK, free + "x , amplitude\r\n# more\r\n 1, 0.9\r\n\r\n").status())
        .isZero();
  }

  @Test
  void theWorstTableDecidesTheStatus() throws Exception {
    String good = table("gap", "x amplitude\n1 0.9\n");
    String bad = table("gap", "x amplitude\n1 0.8\n");
    assertThat(compare(BULK, good, good).status()).isZero();
    assertThat(compare(BULK, good, bad).status()).isEqualTo(1);
    assertThat(compare(BULK, bad, "nothing\n").status()).isEqualTo(2);
  }

  @Test
  void aJunctionFileIsBadInput() throws Exception {
    String junction =
        """
        spinproof: 1
        junction:
          left: {gap: 1.0}
          right: {gap: 1.0}
          voltage: 0.5
          temperature: 0.0
          link: {kind: rashba-z, length: 1.2, angle: 0.4, kso: 0.8}
        """;
    assertThat(compare(junction, table("gap", "x amplitude\n1 0.9\n")).status()).isEqualTo(2);
  }

  @Test
  void theReportNamesTheWorstRowAndTheFirstThatFails() throws Exception {
    Path solver = Files.writeString(folder.resolve("film.yaml"), BULK);
    Path table =
        Files.writeString(
            folder.resolve("gap.csv"),
            table("gap", "temperature,x,amplitude\n0.2,1,0.9\n0.4,1,0.7\n0.3,2,0.8\n"));
    Path out = folder.resolve("report");
    Outcome outcome =
        run(
            "guard",
            "compare",
            "--solver",
            solver.toString(),
            "--table",
            table.toString(),
            "--out",
            out.toString());
    assertThat(outcome.status()).isEqualTo(1);
    JsonNode first = new JsonMapper().readTree(out.resolve("guard.json").toFile()).at("/tables/0");
    assertThat(first.at("/worst/line").asInt()).isEqualTo(5);
    assertThat(first.at("/worst/difference").asDouble()).isBetween(0.19999, 0.20001);
    assertThat(first.at("/firstFailing/temperature/line").asInt()).isEqualTo(6);
    assertThat(first.at("/firstFailing/x/line").asInt()).isEqualTo(5);
    assertThat(first.at("/fail").asInt()).isEqualTo(2);
    assertThat(Files.readString(out.resolve("index.html"), StandardCharsets.UTF_8))
        .contains("worst row: line 5")
        .contains("table-1.svg");
    assertThat(out.resolve("table-1.svg")).exists();
  }
}
