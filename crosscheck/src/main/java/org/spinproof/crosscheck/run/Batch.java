package org.spinproof.crosscheck.run;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Examines many cases on several threads; the result does not depend on how many. */
public final class Batch {
  private Batch() {}

  /** Told when a case is done, from any thread. */
  @FunctionalInterface
  public interface Progress {
    /** A case is done. */
    void done(String id);
  }

  /** Memory is shared: what is too large for it ends this claim, not the run. */
  private static Finding examine(Examiner examiner, Case subject) {
    try {
      return examiner.examine(subject);
    } catch (OutOfMemoryError e) {
      return Finding.undecided("out of memory");
    }
  }

  /**
   * The findings by id. Neighbours in a group wait for what they share: a thread takes the cases of
   * a group of its own in turn, and when there are none left, those at the end of another's.
   *
   * @param groups a paper's cases each
   */
  public static Map<String, Finding> run(
      List<List<Case>> groups, Examiner examiner, int threads, Progress progress) {
    List<Deque<Case>> open = new ArrayList<>();
    groups.forEach(group -> open.add(new ConcurrentLinkedDeque<>(group)));
    Map<String, Finding> findings = new ConcurrentHashMap<>();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "examiner");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int worker = i;
        workers.add(
            pool.submit(
                () -> {
                  Optional<Case> subject = next(open, worker);
                  while (subject.isPresent()) {
                    String id = subject.get().id();
                    findings.put(id, examine(examiner, subject.get()));
                    progress.done(id);
                    subject = next(open, worker);
                  }
                }));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
      return Map.copyOf(findings);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static Optional<Case> next(List<Deque<Case>> open, int worker) {
    Optional<Case> own =
        worker < open.size() ? Optional.ofNullable(open.get(worker).pollFirst()) : Optional.empty();
    for (int i = 1; own.isEmpty() && i <= open.size(); i++) {
      own = Optional.ofNullable(open.get((worker + i) % open.size()).pollLast());
    }
    return own;
  }
}
