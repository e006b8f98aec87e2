package org.spinproof.crosscheck.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** The findings by id, in the order of the cases. */
  public static Map<String, Finding> run(
      List<Case> cases, Examiner examiner, int threads, Progress progress) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "examiner");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<Finding>> futures = new ArrayList<>();
      for (Case subject : cases) {
        futures.add(
            pool.submit(
                () -> {
                  Finding finding = examine(examiner, subject);
                  progress.done(subject.id());
                  return finding;
                }));
      }
      Map<String, Finding> findings = new LinkedHashMap<>();
      for (int i = 0; i < cases.size(); i++) {
        findings.put(cases.get(i).id(), futures.get(i).get());
      }
      return findings;
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
}
