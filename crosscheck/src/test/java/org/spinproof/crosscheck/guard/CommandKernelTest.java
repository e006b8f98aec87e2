package org.spinproof.crosscheck.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spinproof.crosscheck.cli.Main;
import org.spinproof.crosscheck.document.BadInput;
import org.spinproof.crosscheck.guard.battery.Battery;
import org.spinproof.crosscheck.guard.battery.BatteryResult;
import org.spinproof.crosscheck.guard.battery.BatteryResult.Outcome;
import org.spinproof.crosscheck.guard.kernel.CommandKernel;
import org.spinproof.crosscheck.guard.kernel.JunctionPlace;
import org.spinproof.crosscheck.guard.table.Quantity;
import org.spinproof.numeric.tunneling.ComplexVector;
import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.tunneling.MomentumPair;
import org.spinproof.numeric.tunneling.SpinMatrix;
import org.spinproof.numeric.tunneling.TunnelingAmplitudes;

/** Programs as kernels: shell scripts, most of which give back the gap that is held fixed. */
@DisabledOnOs(OS.WINDOWS)
class CommandKernelTest {
  private static final String SCRIPT =
      """
      test "$1" = gap || exit 7
      printf '# spinproof: 1\\n# quantity: gap\\nx,amplitude\\n'
      read -r header
      while IFS=, read -r length t dynes cutoff gap phase c1 x1 y1 z1 c2 x2 y2 z2 v ax ay az x rest
      do printf '%s,%s\\n' "$x" "$gap"
      done
      """;

  /** w = Tr σJJ† from the amplitudes of the pair k > 0, p > 0, whichever pair is asked for. */
  private static final String OF_ONE_PAIR =
      """
      test "$1" = spinFactor || exit 7
      printf '# spinproof: 1\\n# quantity: spinFactor\\nk,p,wx,wy,wz\\n'
      awk -F, 'NR == 1 {for (i = 1; i <= NF; i++) {split($i, name, " "); at[name[1]] = i}; next}
        {
          a = $at["J++11re"]; b = $at["J++11im"]; c = $at["J++12re"]; d = $at["J++12im"]
          e = $at["J++21re"]; f = $at["J++21im"]; g = $at["J++22re"]; h = $at["J++22im"]
          if (WRONG) { t = c; c = e; e = t; t = d; d = -f; f = -t; b = -b; h = -h }
          # the entries of JJ+: 11, 22 and the real and the imaginary part of 12
          u = a*a + b*b + c*c + d*d; v = e*e + f*f + g*g + h*h
          r = a*e + b*f + c*g + d*h; i = b*e - a*f + d*g - c*h
          printf "%s,%s,%.17g,%.17g,%.17g\\n", $at["k"], $at["p"], 2*r, -2*i, u - v
        }'
      """;

  @TempDir Path folder;

  private CommandKernel kernel(String script, Duration limit) throws IOException {
    Path file = Files.writeString(folder.resolve("kernel.sh"), script);
    return new CommandKernel(List.of("sh", file.toString()), Set.of(Quantity.GAP), 1e-9, limit);
  }

  @Test
  void aProgramThatIsRightPasses() throws IOException {
    List<BatteryResult> results = Battery.smoke(kernel(SCRIPT, Duration.ofMinutes(2)));
    assertThat(results)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.outcome()).as(r.detail()).isEqualTo(Outcome.PASSES));
  }

  @Test
  void aProgramThatIsWrongFails() throws IOException {
    String wrong = SCRIPT.replace("\"$gap\"", "\"-$gap\"");
    assertThat(Battery.smoke(kernel(wrong, Duration.ofMinutes(2))))
        .anySatisfy(r -> assertThat(r.detail()).contains("likely fault: sign"));
  }

  /** All four pairs have the same amplitudes in the question that is put here. */
  @Test
  void aProgramReadsAJunction() throws IOException {
    CommandKernel right = junctionKernel("right.sh", "0");
    CommandKernel wrong = junctionKernel("wrong.sh", "1");
    SpinMatrix amplitude =
        new SpinMatrix(
            new Complex(0.7, 0.2),
            new Complex(-0.3, 1.1),
            new Complex(0.5, -0.4),
            new Complex(0.1, 0.9));
    Map<MomentumPair, SpinMatrix> amplitudes = new LinkedHashMap<>();
    for (MomentumPair pair : MomentumPair.values()) {
      amplitudes.put(pair, amplitude);
    }
    Junction junction = new Junction(0.9, 1.2, 0.3, 0.2, 0.4, TunnelingAmplitudes.of(amplitudes));
    JunctionPlace place =
        new JunctionPlace(junction, new Levels(0.3, -0.7), MomentumPair.of(-1, 1));
    ComplexVector expected = amplitude.times(amplitude.dagger()).spinTrace();
    double[] read = right.evaluateJunction(Quantity.SPIN_FACTOR, List.of(place)).get(0);
    assertThat(read[0]).isCloseTo(expected.x().getReal(), within(1e-12));
    assertThat(read[1]).isCloseTo(expected.y().getReal(), within(1e-12));
    assertThat(read[2]).isCloseTo(expected.z().getReal(), within(1e-12));
    assertThat(wrong.evaluateJunction(Quantity.SPIN_FACTOR, List.of(place)).get(0)[1])
        .isNotCloseTo(expected.y().getReal(), within(1e-3));
  }

  private CommandKernel junctionKernel(String name, String wrong) throws IOException {
    Path file = Files.writeString(folder.resolve(name), OF_ONE_PAIR.replace("WRONG", wrong));
    return new CommandKernel(
        List.of("sh", file.toString()), Set.of(Quantity.SPIN_FACTOR), 1e-9, Duration.ofMinutes(2));
  }

  @Test
  void aProgramThatHangsIsEnded() throws IOException {
    CommandKernel hangs = kernel("sleep 100000", Duration.ofMillis(300));
    assertThatThrownBy(() -> Battery.smoke(hangs))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("took longer than")
        .hasMessageContaining("gap");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exit 3 | ended with status 3",
        "echo hello | answer.csv:1:1: the header lacks # spinproof: 1",
        "true | the header lacks",
        "printf '# spinproof: 1\\n# quantity: gap\\nx amplitude\\n0 1\\n' | answered with 1 rows of gap",
        "printf '# spinproof: 1\\n# quantity: riccati\\nx\\n0\\n' | is missing; riccati needs",
      })
  void anAnswerThatIsNoneIsBadInput(String script, String message) throws IOException {
    CommandKernel kernel = kernel(script, Duration.ofMinutes(2));
    assertThatThrownBy(() -> Battery.smoke(kernel))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(message);
  }

  @Test
  void aProgramThatIsNotThereIsBadInput() {
    CommandKernel kernel =
        new CommandKernel(
            List.of(folder.resolve("none").toString()),
            Set.of(Quantity.GAP),
            1e-9,
            Duration.ofMinutes(2));
    assertThatThrownBy(() -> Battery.smoke(kernel))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("cannot be run");
  }

  @Test
  void theCommandLineStartsIt() throws IOException {
    Path file = Files.writeString(folder.resolve("kernel.sh"), SCRIPT);
    // the chosen film with a gap of its own is beyond the script
    String said =
        battery(1, "--command", "--quantity", "gap", "--runs", "0", "sh", file.toString());
    assertThat(said)
        .contains("fails: gap against the reference: a chosen film, its own gap")
        .contains("2 tests, 1 fail, 0 undecided");
    assertThat(battery(2, "--command", "sh", file.toString())).contains("needs --quantity");
    assertThat(battery(2, "nobody")).contains("no kernel is called nobody");
  }

  private static String battery(int status, String... words) {
    StringWriter out = new StringWriter();
    String[] call = new String[words.length + 2];
    call[0] = "guard";
    call[1] = "battery";
    System.arraycopy(words, 0, call, 2, words.length);
    PrintWriter writer = new PrintWriter(out, true);
    assertThat(Main.run(writer, writer, call)).as(out.toString()).isEqualTo(status);
    return out.toString();
  }
}
