package org.spinproof.crosscheck.cli;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;

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
                .setEtaFunction(new Pace()::left)
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

  /**
   * The time that is left, by the pace of the latter half of the time that has passed: the first
   * steps are slower, for the machine is still warming up.
   */
  private static final class Pace {
    private final Deque<long[]> seen = new ArrayDeque<>();

    Optional<Duration> left(ProgressState state) {
      long now = state.getElapsedAfterStart().toMillis();
      long done = state.getCurrent();
      seen.addLast(new long[] {now, done});
      while (seen.size() > 2 && seen.getFirst()[0] < now / 2) {
        seen.removeFirst();
      }
      long since = seen.getFirst()[0];
      long before = seen.getFirst()[1];
      return done <= before
          ? Optional.empty()
          : Optional.of(
              Duration.ofMillis((state.getMax() - done) * (now - since) / (done - before)));
    }
  }
}
