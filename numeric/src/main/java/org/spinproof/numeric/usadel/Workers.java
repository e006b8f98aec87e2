package org.spinproof.numeric.usadel;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
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
    for (Future<T> future : futures) {
      found.accept(get(future));
    }
  }

  /** Runs a task. */
  <T> Future<T> submit(Supplier<T> task) {
    return executor.submit(task::get);
  }

  /**
   * Runs tasks that can only be told one after the other: while the next is being found out, those
   * before it run. No more than a few are found out ahead of those that have run.
   *
   * @param tasks asked for the next in turn, but by different threads
   * @param found told of every result in the order of the tasks, on the calling thread
   */
  <T> void inTurn(Iterator<Supplier<T>> tasks, Consumer<T> found) {
    BlockingQueue<Optional<Future<T>>> begun = new LinkedBlockingQueue<>();
    executor.execute(() -> advance(tasks, begun));
    try {
      for (Optional<Future<T>> next = begun.take(); next.isPresent(); next = begun.take()) {
        found.accept(get(next.get()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private <T> void advance(Iterator<Supplier<T>> tasks, BlockingQueue<Optional<Future<T>>> begun) {
    FutureTask<Supplier<T>> next = new FutureTask<>(tasks::next);
    if (!tasks.hasNext()) {
      begun.add(Optional.empty());
      return;
    }
    next.run();
    FutureTask<T> task = new FutureTask<>(() -> get(next).get());
    begun.add(Optional.of(task));
    // in this order: a thread that is free goes on with the earlier task, this one with the next
    executor.execute(() -> advance(tasks, begun));
    executor.execute(task);
  }

  /** The result of a task, or its failure. */
  static <T> T get(Future<T> future) {
    try {
      return future.get();
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
