package org.spinproof.crosscheck.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spinproof.crosscheck.cli.Main;
import org.spinproof.crosscheck.guard.battery.Battery;
import org.spinproof.crosscheck.guard.battery.BatteryResult;
import org.spinproof.crosscheck.guard.battery.BatteryResult.Outcome;
import org.spinproof.crosscheck.guard.compare.FaultClass;
import org.spinproof.crosscheck.guard.kernel.JunctionPlace;
import org.spinproof.crosscheck.guard.kernel.Kernel;
import org.spinproof.crosscheck.guard.kernel.Place;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.SpinMatrix;

/** Tunnelling kernels and spin factors under guard, against equations 7, 8, 12 and 13 by hand. */
class GuardJunctionTest {
  private static final String JUNCTION =
      """
      spinproof: 1
      junction:
        left: {gap: 0.9}
        right: {gap: 1.2}
        voltage: 0.3
        temperature: 0.2
        levels: {xi_k: 0.3, xi_p: -0.7}
        tunneling:
          kp:   [[1, 0.2i], [0.1, 0.9]]
          -k-p: time-reversed
          k-p:  [[0.7, 0.3], [-0.2i, 1.1]]
          -kp:  time-reversed
      """;

  private static final String FACTORS = "k p wx wy wz qxre qxim\n";

  @TempDir Path folder;

  private record Outcomes(int status, String out, String err) {}

  private Outcomes compare(String solver, String table) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "guard",
            "compare",
            "--solver",
            Files.writeString(folder.resolve("junction.yaml"), solver).toString(),
            "--table",
            Files.writeString(folder.resolve("table.csv"), table).toString());
    return new Outcomes(status, out.toString(), err.toString());
  }

  private static String table(String quantity, String rest) {
    return "# spinproof: 1\n# uncertainty: 1e-9\n# quantity: " + quantity + "\n" + rest;
  }

  private static double fermi(double energy, double temperature) {
    return 1 / (Math.exp(energy / temperature) + 1);
  }

  /** Equation 7 from Δ_L² on. */
  private static double dc(double left, double right, double v, double t, double xiK, double xiP) {
    double k = Math.hypot(xiK, left);
    double p = Math.hypot(xiP, right);
    double difference = fermi(p, t) - fermi(k, t);
    double sum = 1 - fermi(k, t) - fermi(p, t);
    return left
        * left
        / (4 * k * k * k)
        * (difference / ((k - p) * (k - p) - v * v) * (xiP / p * (p - k) + v)
            + sum / ((k + p) * (k + p) - v * v) * (xiP / p * (p + k) + v));
  }

  /** Equation 12 from Δ_L Δ_R on. */
  private static double ac(double left, double right, double v, double t, double xiK, double xiP) {
    double k = Math.hypot(xiK, left);
    double p = Math.hypot(xiP, right);
    double difference = fermi(p, t) - fermi(k, t);
    double sum = 1 - fermi(k, t) - fermi(p, t);
    return left
        * right
        / (2 * k * p)
        * (v - xiK)
        / (k * k - v * v)
        * ((2 * k - p) * difference / ((k - p) * (k - p) - v * v)
            - (2 * k + p) * sum / ((k + p) * (k + p) - v * v));
  }

  private static String kernels(double factor) {
    StringBuilder rows = new StringBuilder("voltage,temperature,xi_k,xi_p,dc,ac\n");
    for (double v : new double[] {0.3, -0.2}) {
      for (double xi : new double[] {0.3, -1.1}) {
        rows.append(
            String.format(
                Locale.ROOT,
                "%s,0.25,%s,0.4,%s,%s%n",
                v,
                xi,
                factor * dc(0.9, 1.2, v, 0.25, xi, 0.4),
                factor * ac(0.9, 1.2, v, 0.25, xi, 0.4)));
      }
    }
    return table("tunnelingKernel", rows.toString());
  }

  @Test
  void theKernelsOfTheClosedFormsAgreeAndTwiceTheirValueIsAFactor() throws IOException {
    assertThat(compare(JUNCTION, kernels(1)).out()).contains("4 rows: 4 agree, 0 fail");
    Outcomes doubled = compare(JUNCTION, kernels(2));
    assertThat(doubled.status()).isEqualTo(1);
    assertThat(doubled.out()).contains("likely fault: factor: every value is 2.00000 times");
  }

  @Test
  void levelsVoltageAndTemperatureAreThoseOfTheFileWhereTheTableHasNone() throws IOException {
    String row = "dc\n" + dc(0.9, 1.2, 0.3, 0.2, 0.3, -0.7) + "\n";
    assertThat(compare(JUNCTION, table("tunnelingKernel", row)).status()).isZero();
    String moved = JUNCTION.replace("voltage: 0.3", "voltage: 0.31");
    assertThat(compare(moved, table("tunnelingKernel", row)).status()).isEqualTo(1);
  }

  /** JJ† = ((1.04, 0.1 + 0.18i), (0.1 − 0.18i, 0.82)); with time reversal q = w. */
  @Test
  void theSpinFactorsAreThoseOfTheMatrices() throws IOException {
    assertThat(
            compare(JUNCTION, table("spinFactor", FACTORS + "1 1 0.2 -0.36 0.22 0.2 0\n")).status())
        .isZero();
    Outcomes sign = compare(JUNCTION, table("spinFactor", "k p wx wy wz\n1 1 0.2 0.36 0.22\n"));
    assertThat(sign.status()).isEqualTo(1);
    assertThat(sign.out()).contains("likely fault: sign: the spin components are (x, -y, z)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spinFactor|k p wx wy wz\n2 1 0 0 0\n",
        "spinFactor|k wx wy wz\n1 0 0 0\n",
        "spinFactor|k p wx wy\n1 1 0 0\n",
        "tunnelingKernel|xi_k,ac\n1,2\n",
        "tunnelingKernel|x,dc\n1,2\n",
        "tunnelingKernel|temperature,dc\n-1,2\n",
        "gap|x,amplitude\n1,0.9\n",
      })
  void aTableThatIsNoneOfAJunctionIsBadInputInOneLine(String text) throws IOException {
    String[] parts = text.split("\\|", 2);
    Outcomes outcome = compare(JUNCTION, table(parts[0], parts[1]));
    assertThat(outcome.status()).as(outcome.out() + outcome.err()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().strip()).isNotEmpty().doesNotContain("\n");
  }

  @Test
  void aFilmHasNoTunnellingKernel() throws IOException {
    String film =
        """
        spinproof: 1
        superconductor: {length: 2, temperature: 0.3, dynes: 0.05, cutoff: 30, gap: 0.9}
        interfaces:
          left:  {conductance: 0, magnetization: [1, 0, 0]}
          right: {conductance: 0, magnetization: [0, 1, 0]}
        """;
    Outcomes outcome = compare(film, kernels(1));
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("tunnelingKernel is that of a junction");
  }

  private interface Formula {
    double[] at(JunctionPlace place);
  }

  private record ByHand(String name, Quantity quantity, FaultClass fault, Formula formula)
      implements Kernel {
    @Override
    public Set<Quantity> quantities() {
      return Set.of(quantity);
    }

    @Override
    public double uncertainty(Quantity asked) {
      return 1e-9;
    }

    @Override
    public List<double[]> evaluate(Quantity asked, List<Place> places) {
      throw new UnsupportedOperationException("no film");
    }

    @Override
    public List<double[]> evaluateJunction(Quantity asked, List<JunctionPlace> places) {
      return places.stream().map(formula::at).toList();
    }
  }

  private static double[] kernel(JunctionPlace at, double sign, boolean exchanged, double power) {
    Junction j = at.junction();
    double k = exchanged ? at.levels().xiRight() : at.levels().xiLeft();
    double p = exchanged ? at.levels().xiLeft() : at.levels().xiRight();
    double v = sign * j.voltage();
    double gap = Math.pow(j.gapLeft(), power);
    return new double[] {
      gap * dc(j.gapLeft(), j.gapRight(), v, j.temperature(), k, p),
      gap * ac(j.gapLeft(), j.gapRight(), v, j.temperature(), k, p)
    };
  }

  /** Tr σJJ† and Tr σJJ̃†, entry by entry. */
  private static double[] factors(JunctionPlace at, boolean turned, boolean conjugated) {
    SpinMatrix j = at.junction().amplitudes().get(at.pair());
    SpinMatrix o = at.junction().amplitudes().get(at.pair().opposite());
    Complex[][] m = matrix(j.get(0, 0), j.get(0, 1), j.get(1, 0), j.get(1, 1));
    // σ2 O* σ2, then its adjoint
    Complex[][] t = matrix(o.get(1, 1), o.get(0, 1).negate(), o.get(1, 0).negate(), o.get(0, 0));
    Complex[][] adjoint =
        matrix(m[0][0].conjugate(), m[1][0].conjugate(), m[0][1].conjugate(), m[1][1].conjugate());
    Complex[][] w = turned ? times(adjoint, m) : times(m, adjoint);
    Complex[][] q = times(m, t);
    double[] result = new double[9];
    for (int axis = 0; axis < 3; axis++) {
      Complex one = trace(axis, w);
      Complex two = trace(axis, q);
      result[axis] = one.getReal();
      result[3 + 2 * axis] = two.getReal();
      result[4 + 2 * axis] = (conjugated ? -1 : 1) * two.getImaginary();
    }
    return result;
  }

  private static Complex[][] matrix(Complex a, Complex b, Complex c, Complex d) {
    return new Complex[][] {{a, b}, {c, d}};
  }

  private static Complex[][] times(Complex[][] a, Complex[][] b) {
    Complex[][] c = new Complex[2][2];
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < 2; k++) {
        c[i][k] = a[i][0].multiply(b[0][k]).add(a[i][1].multiply(b[1][k]));
      }
    }
    return c;
  }

  private static Complex trace(int axis, Complex[][] m) {
    return switch (axis) {
      case 0 -> m[0][1].add(m[1][0]);
      case 1 -> m[0][1].subtract(m[1][0]).multiply(Complex.I);
      default -> m[0][0].subtract(m[1][1]);
    };
  }

  private static List<ByHand> right() {
    return List.of(
        new ByHand(
            "kernels", Quantity.TUNNELING_KERNEL, FaultClass.DATA, at -> kernel(at, 1, false, 0)),
        new ByHand(
            "spin factors",
            Quantity.SPIN_FACTOR,
            FaultClass.DATA,
            at -> factors(at, false, false)));
  }

  private static List<ByHand> broken() {
    Quantity kernel = Quantity.TUNNELING_KERNEL;
    Quantity factor = Quantity.SPIN_FACTOR;
    return List.of(
        new ByHand("sign of the bias", kernel, FaultClass.SIGN, at -> kernel(at, -1, false, 0)),
        new ByHand("levels exchanged", kernel, FaultClass.INDEX, at -> kernel(at, 1, true, 0)),
        new ByHand("one gap too many", kernel, FaultClass.FACTOR, at -> kernel(at, 1, false, 1)),
        new ByHand("J†J", factor, FaultClass.INDEX, at -> factors(at, true, false)),
        new ByHand("q conjugated", factor, FaultClass.CONJUGATION, at -> factors(at, false, true)));
  }

  @TestFactory
  Stream<DynamicTest> formulasByHandPass() {
    return right().stream()
        .map(
            kernel ->
                DynamicTest.dynamicTest(
                    kernel.name(),
                    () ->
                        assertThat(Battery.run(kernel, 20, 3))
                            .hasSizeGreaterThan(20)
                            .allSatisfy(
                                r ->
                                    assertThat(r.outcome())
                                        .as(r.name() + r.detail())
                                        .isEqualTo(Outcome.PASSES))));
  }

  @TestFactory
  Stream<DynamicTest> brokenFormulasAreCaughtAndTheirClassNamed() {
    return broken().stream()
        .map(
            kernel ->
                DynamicTest.dynamicTest(
                    kernel.name(),
                    () -> {
                      List<BatteryResult> failed =
                          Battery.smoke(kernel).stream()
                              .filter(r -> r.outcome() == Outcome.FAILS)
                              .toList();
                      assertThat(failed).isNotEmpty();
                      assertThat(failed)
                          .as(failed.get(0).detail())
                          .anyMatch(
                              r -> r.hints().stream().anyMatch(h -> h.fault() == kernel.fault()));
                    }));
  }
}
