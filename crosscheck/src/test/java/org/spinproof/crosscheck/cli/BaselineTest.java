package org.spinproof.crosscheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify --baseline}: one equation against what an earlier run said of it. */
class BaselineTest {
  private static final String EQUATION = "ouassou2019:S72";

  @TempDir static Path folder;

  private static Path earlier;

  private record Outcome(int status, String out) {}

  private static Outcome verify(String out, String... more) {
    StringWriter said = new StringWriter();
    String[] arguments = {
      "verify", EQUATION, "--profile", "quick", "--out", folder.resolve(out).toString()
    };
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    int status =
        Main.run(new PrintWriter(said, true), new PrintWriter(new StringWriter(), true), all);
    return new Outcome(status, said.toString());
  }

  @BeforeAll
  static void verifyOnce() {
    System.setProperty("spinproof.home", Path.of("..").toAbsolutePath().normalize().toString());
    assertThat(verify("first").status()).isZero();
    earlier = folder.resolve("first").resolve("verification.json");
  }

  private static Outcome against(String name, String text) throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".json"), text);
    return verify(name, "--baseline", file.toString());
  }

  /** The counts one higher: there is one equation, so the totals go with it. */
  private static String raised(String text, String key) {
    return Pattern.compile("\"" + key + "\": ([0-9]+)")
        .matcher(text)
        .replaceAll(count -> "\"%s\": %d".formatted(key, Integer.parseInt(count.group(1)) + 1));
  }

  @Test
  void theSameAgainIsNoChange() throws Exception {
    Outcome again = against("same", Files.readString(earlier));
    assertThat(again.status()).isZero();
    assertThat(again.out()).contains("No change.");
  }

  @Test
  void aMutantThatIsNoLongerKilledIsARegressionAndExitsOne() throws Exception {
    String allKilled =
        raised(Files.readString(earlier), "killed")
            .replace("\"equivalent\": 1", "\"equivalent\": 0");
    Outcome fewer = against("fewer", allKilled);
    assertThat(fewer.status()).isEqualTo(1);
    assertThat(fewer.out()).contains("REGRESSION  " + EQUATION + ": mutants was");
  }

  @Test
  void aVerdictThatGotBetterIsAChangeAndExitsZero() throws Exception {
    String undecided =
        Files.readString(earlier)
            .replace("\"verdict\": \"proved\"", "\"verdict\": \"undecided\"")
            .replace("\"proved\": 1", "\"proved\": 0")
            .replace("\"undecided\": 0", "\"undecided\": 1");
    Outcome better = against("better", undecided);
    assertThat(better.status()).isZero();
    assertThat(better.out())
        .contains("change      " + EQUATION + ": verdict was undecided, is proved")
        .contains("0 of them regressions.");
  }
}
