package org.spinproof.crosscheck.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on stderr: a moving bar on a terminal, nothing that moves elsewhere. */
final class ProgressLine implements AutoCloseable {
  private final ProgressBar bar;

  /** Shows progress towards {@code total} of what {@code task} names. */
  ProgressLine(String task, long total) {
    bar =
        Boolean.getBoolean("spinproof.tty")
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, 80))
                .build()
            : null;
  }

  /** One more is done. Thread-safe. */
  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
