package org.spinproof.crosscheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same seed gives the same result in every process, also where numbers are added up: a sum over
 * an unordered map is another one in each Java machine.
 */
class ReproducibilityTest {
  private static final List<String> SUMS =
      List.of("17", "S20", "S21", "S32", "S34", "S35").stream()
          .map(each -> "entinwohlman2023:" + each)
          .toList();

  @TempDir Path folder;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void eachProcessGivesTheSameBytesWithOneAndWithTwoThreads() throws Exception {
    List<Process> processes = List.of(started(1), started(2));
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(timeless(1)).isEqualTo(timeless(2)).contains("entinwohlman2023:S35");
  }

  private Process started(int threads) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xss4m",
                "-Djava.awt.headless=true",
                "-Dspinproof.home=" + Path.of("..").toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "verify"));
    command.addAll(SUMS);
    command.addAll(
        List.of("--profile", "quick", "--threads", "" + threads, "--out", out(threads).toString()));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Path out(int threads) {
    return folder.resolve("threads" + threads);
  }

  private String timeless(int threads) throws IOException {
    return Files.readString(out(threads).resolve("verification.json"))
        .replaceAll("\"(seconds|threads)\" ?: ?[0-9.E-]+", "")
        .replaceAll("\"command\" ?: ?\"[^\"]*\"", "");
  }
}
