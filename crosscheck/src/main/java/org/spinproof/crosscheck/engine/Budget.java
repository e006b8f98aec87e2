package org.spinproof.crosscheck.engine;

import java.time.Duration;

/**
 * What an engine may use for one question.
 *
 * @param seed fixes every random choice
 * @param samples how many points a sampling engine tries before it is content
 * @param deadline {@link System#nanoTime()} after which the engine must give up
 * @param smallest whether a counterexample is to be made small, for a reader
 */
public record Budget(long seed, int samples, long deadline, boolean smallest) {

  /** A budget that ends after the given time from now. */
  public static Budget of(long seed, int samples, Duration time) {
    return new Budget(seed, samples, System.nanoTime() + time.toNanos(), true);
  }

  /** The same where any counterexample will do. */
  public Budget forAnyCounterexample() {
    return new Budget(seed, samples, deadline, false);
  }

  /**
   * To be called often by long computations.
   *
   * @throws OutOfBudget when the time is up or the thread was interrupted
   */
  public void check() {
    if (Thread.currentThread().isInterrupted() || System.nanoTime() - deadline > 0) {
      throw new OutOfBudget();
    }
  }
}
