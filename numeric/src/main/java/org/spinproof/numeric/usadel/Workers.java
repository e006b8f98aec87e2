package org.spinproof.numeric.usadel;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A fixed number of threads for independent tasks whose results are wanted in order. */
final class Workers implements AutoCloseable {
  private final ExecutorService executor;

  Workers(int threads) {
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "usadel");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Runs the tasks.
   *
   * @param found told of every result in the order of the tasks, on the calling thread
   */
  <T> void inOrder(List<Supplier<T>> tasks, Consumer<T> found) {
    List<Future<T>> futures =
        tasks.stream().map(task -> executor.submit(() -> task.get())).toList();
    try {
      for (Future<T> future : futures) {
        found.accept(future.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
