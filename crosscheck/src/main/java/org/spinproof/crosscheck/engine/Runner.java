package org.spinproof.crosscheck.engine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.spinproof.crosscheck.engine.Evidence.Outcome;

/** Runs one engine on one question within its time, whatever the engine does. */
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

  /**
   * The engine's evidence; undecided with the reason if it ran out of time, memory or stack. An
   * engine that does not stop is left to a daemon thread.
   *
   * @throws EngineDefect if the engine threw anything else
   */
  public static EngineResult run(String engine, Duration limit, Supplier<Evidence> examination) {
    long start = System.nanoTime();
    Future<Evidence> result = THREADS.submit(() -> complete(engine, examination));
    Evidence evidence;
    try {
      evidence = result.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      evidence = outOfTime(engine);
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      evidence = outOfTime(engine);
    } catch (ExecutionException e) {
      throw new EngineDefect(engine, e.getCause());
    }
    return new EngineResult(evidence, (System.nanoTime() - start) * 1e-9);
  }

  private static Evidence complete(String engine, Supplier<Evidence> examination) {
    try {
      return examination.get();
    } catch (OutOfBudget e) {
      return outOfTime(engine);
    } catch (OutOfMemoryError e) {
      return Evidence.of(engine, Outcome.UNDECIDED, "out of memory");
    } catch (StackOverflowError e) {
      return Evidence.of(engine, Outcome.UNDECIDED, "nested too deeply");
    }
  }

  private static Evidence outOfTime(String engine) {
    return Evidence.of(engine, Outcome.UNDECIDED, "out of time");
  }

  /** An engine broke: a defect of ours, not of the question. */
  public static final class EngineDefect extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineDefect(String engine, Throwable cause) {
      super("engine " + engine + " broke: " + cause, cause);
    }
  }
}
