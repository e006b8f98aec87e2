package org.spinproof.junit;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.spinproof.crosscheck.cli.Main;
import org.spinproof.crosscheck.guard.battery.Battery;
import org.spinproof.crosscheck.guard.battery.BatteryResult;
import org.spinproof.crosscheck.guard.battery.BatteryResult.Outcome;
import org.spinproof.crosscheck.guard.kernel.Kernel;

/**
 * What a method marked {@link TestFactory} returns, so that {@code mvn test} runs it:
 *
 * <pre>
 *   &#64;TestFactory
 *   Stream&lt;DynamicTest&gt; myKernel() {
 *     return SpinproofTests.battery(new MyKernel());
 *   }
 * </pre>
 */
public final class SpinproofTests {
  private SpinproofTests() {}

  /** The part of the battery that takes seconds, a test each. */
  public static Stream<DynamicTest> battery(Kernel kernel) {
    return tests(Battery.smoke(kernel));
  }

  /** The whole battery, with random films, a test each. */
  public static Stream<DynamicTest> battery(Kernel kernel, int runs, long seed) {
    return tests(Battery.run(kernel, runs, seed));
  }

  private static Stream<DynamicTest> tests(List<BatteryResult> results) {
    return results.stream()
        .map(result -> DynamicTest.dynamicTest(result.name(), () -> require(result)));
  }

  private static void require(BatteryResult result) {
    if (result.outcome() != Outcome.PASSES) {
      throw new AssertionError(result.outcome() + ": " + result.name() + "\n" + result.detail());
    }
  }

  /** Claim files, a test each: it passes where every claim has the verdict that it expects. */
  public static Stream<DynamicTest> claims(Path... files) {
    return Stream.of(files)
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)));
  }

  private static void check(Path file) throws IOException {
    Path folder = Files.createTempDirectory("spinproof-claims-");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try {
      int status =
          Main.run(
              new PrintWriter(out, true),
              new PrintWriter(err, true),
              "check",
              file.toString(),
              "--out",
              folder.resolve("report").toString());
      if (status != 0) {
        throw new AssertionError("exit status " + status + "\n" + out + err);
      }
    } finally {
      try (Stream<Path> written = Files.walk(folder)) {
        for (Path path : written.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
