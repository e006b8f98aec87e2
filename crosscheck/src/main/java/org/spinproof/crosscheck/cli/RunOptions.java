package org.spinproof.crosscheck.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that {@code verify} and {@code check} share. */
final class RunOptions {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the report goes (${DEFAULT-VALUE}); replaced when the run has finished.")
  Path out = Path.of("spinproof-report");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Fixes every random choice (${DEFAULT-VALUE}).")
  long seed = 1;

  @Option(names = "--threads", paramLabel = "N", description = "Threads to use (all processors).")
  int threads = Runtime.getRuntime().availableProcessors();

  void check() {
    if (threads < 1 || threads > 1024) {
      throw new BadUsage("--threads " + threads + ": give a number from 1 to 1024");
    }
  }
}
