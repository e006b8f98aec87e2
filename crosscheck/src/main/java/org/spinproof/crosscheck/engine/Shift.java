package org.spinproof.crosscheck.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.spinproof.crosscheck.engine.Evidence.Outcome;

/** What one thread does of a list of tasks until it is through, or is left behind. */
final class Shift implements Runnable {
  private final List<Runner.Task> tasks;
  private final long limit;
  private final List<EngineResult> results = new ArrayList<>();
  private long start = System.nanoTime();
  private boolean abandoned;

  /**
   * A shift.
   *
   * @param limit how long a task may take before the thread is left behind
   */
  Shift(List<Runner.Task> tasks, Duration limit) {
    this.tasks = tasks;
    this.limit = limit.toNanos();
  }

  @Override
  public void run() {
    for (Runner.Task task : tasks) {
      if (!accept(complete(task))) {
        return;
      }
    }
  }

  private static Evidence complete(Runner.Task task) {
    try {
      return task.examination().get();
    } catch (OutOfBudget e) {
      return outOfTime(task.engine());
    } catch (OutOfMemoryError e) {
      return Evidence.of(task.engine(), Outcome.UNDECIDED, "out of memory");
    } catch (StackOverflowError e) {
      return Evidence.of(task.engine(), Outcome.UNDECIDED, "nested too deeply");
    }
  }

  private static Evidence outOfTime(String engine) {
    return Evidence.of(engine, Outcome.UNDECIDED, "out of time");
  }

  /** Notes the running task's evidence; whether to go on with the next. */
  private synchronized boolean accept(Evidence evidence) {
    if (abandoned) {
      return false;
    }
    long now = System.nanoTime();
    results.add(new EngineResult(evidence, (now - start) * 1e-9));
    start = now;
    return true;
  }

  /** The running task's time until it is late. */
  synchronized long nanosLeft() {
    return start + limit - System.nanoTime();
  }

  /** The running task's engine. */
  synchronized String engine() {
    return tasks.get(results.size()).engine();
  }

  /** Gives the running task up if it is late; whether it was. */
  synchronized boolean abandonIfLate() {
    boolean late = nanosLeft() <= 0 && results.size() < tasks.size();
    if (late) {
      abandon();
    }
    return late;
  }

  /** Gives the running task up: it is out of time, and what its thread finds is not heard. */
  synchronized void abandon() {
    abandoned = true;
    if (results.size() < tasks.size()) {
      results.add(new EngineResult(outOfTime(engine()), (System.nanoTime() - start) * 1e-9));
    }
  }

  /** What came out so far, in the order of the tasks. */
  synchronized List<EngineResult> results() {
    return List.copyOf(results);
  }
}
