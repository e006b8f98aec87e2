package org.spinproof.crosscheck.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress on stderr: a moving bar on a terminal, nothing that moves elsewhere. */
final class ProgressLine implements AutoCloseable {
  private final ProgressBar bar;
  private final TimeLeft left;
  private final long begin = System.nanoTime();

  /** Shows progress towards {@code total} of what {@code task} names. */
  ProgressLine(String task, long total) {
    left = new TimeLeft(total);
    bar =
        Boolean.getBoolean("spinproof.tty")
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setEtaFunction(state -> left())
                .setConsumer(new ConsoleProgressBarConsumer(System.err, 80))
                .build()
            : null;
  }

  /** One more is done. Thread-safe. */
  void step() {
    done(1);
  }

  /** More of the total is done. Thread-safe. */
  void done(long amount) {
    if (bar != null) {
      left.done(seconds(), amount);
      bar.stepBy(amount);
    }
  }

  private double seconds() {
    return 1e-9 * (System.nanoTime() - begin);
  }

  private Optional<Duration> left() {
    OptionalDouble seconds = left.left(seconds());
    return seconds.isPresent()
        ? Optional.of(Duration.ofMillis(Math.round(1e3 * seconds.getAsDouble())))
        : Optional.empty();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
