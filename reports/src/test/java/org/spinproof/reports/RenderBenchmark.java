package org.spinproof.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.spinproof.reports.json.VerificationJson;
import org.spinproof.reports.model.Verification;

/**
 * How long a report of 500 equations takes, in seconds: whole, in a fresh machine and when it has
 * warmed up. The equations are those of a given {@code verification.json} again and again, or the
 * samples of the tests.
 */
public final class RenderBenchmark {
  private static final int EQUATIONS = 500;
  private static final int ROUNDS = 3;

  private RenderBenchmark() {}

  /** Takes a {@code verification.json}, or nothing. */
  public static void main(String[] arguments) throws Exception {
    boolean given = arguments.length > 0 && !arguments[0].isBlank();
    Verification source =
        given ? VerificationJson.read(Path.of(arguments[0])) : SampleVerification.all();
    Verification repeated = Repeated.of(source, EQUATIONS);
    Path folder = Files.createTempDirectory("spinproof-benchmark");
    Path json = folder.resolve("input.json");
    VerificationJson.write(repeated, json);
    for (int round = 1; round <= ROUNDS; round++) {
      long start = System.nanoTime();
      Report.write(VerificationJson.read(json), folder.resolve("report"));
      System.out.printf(
          "%d equations, round %d: %.2f s%n",
          repeated.summary().equations(), round, (System.nanoTime() - start) * 1e-9);
    }
    sizes(folder.resolve("report"));
    delete(folder);
  }

  private static void sizes(Path report) throws IOException {
    for (String name : List.of("verification.json", "index.html", "coverage.html", "report.pdf")) {
      System.out.printf("%s: %d kB%n", name, Files.size(report.resolve(name)) / 1000);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
