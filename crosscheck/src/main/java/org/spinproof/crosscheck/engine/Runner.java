package org.spinproof.crosscheck.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs engines on questions, each within its time, whatever the engine does. */
public final class Runner {
  /** Deep formulae recurse deeply. */
  private static final long STACK_BYTES = 256L << 20;

  /** How long an engine may take to notice that its time is up before it is left behind. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  /** A new thread for each question would cost more than many a question. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(null, task, "engine", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
          });

  private Runner() {}

  /** One question to one engine. */
  public record Task(String engine, Supplier<Evidence> examination) {}

  /**
   * The engine's evidence; undecided with the reason if it ran out of time, memory or stack. An
   * engine that does not stop is left to a daemon thread.
   *
   * @throws EngineDefect if the engine threw anything else
   */
  public static EngineResult run(String engine, Duration limit, Supplier<Evidence> examination) {
    return all(limit, List.of(new Task(engine, examination))).get(0);
  }

  /**
   * The evidence of each task in their order, one after another, as {@link #run} gives it. They
   * share a thread as long as none of them has to be left behind: handing each over to a thread of
   * its own would cost more than many a question.
   *
   * @param limit the time of each task
   * @throws EngineDefect if an engine threw anything but for lack of time, memory or stack
   */
  public static List<EngineResult> all(Duration limit, List<Task> tasks) {
    List<EngineResult> results = new ArrayList<>();
    while (results.size() < tasks.size()) {
      Shift shift = new Shift(tasks.subList(results.size(), tasks.size()), limit.plus(GRACE));
      await(THREADS.submit(shift), shift);
      results.addAll(shift.results());
    }
    return results;
  }

  /** Waits until the shift is over, or its thread has to be left behind. */
  private static void await(Future<?> running, Shift shift) {
    while (true) {
      try {
        running.get(shift.nanosLeft(), TimeUnit.NANOSECONDS);
        return;
      } catch (TimeoutException e) {
        if (shift.abandonIfLate()) {
          running.cancel(true);
          return;
        }
      } catch (InterruptedException e) {
        shift.abandon();
        running.cancel(true);
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException e) {
        throw new EngineDefect(shift.engine(), e.getCause());
      }
    }
  }

  /** An engine broke: a defect of ours, not of the question. */
  public static final class EngineDefect extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineDefect(String engine, Throwable cause) {
      super("engine " + engine + " broke: " + cause, cause);
    }
  }
}
