package org.spinproof.crosscheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does something again whenever one of some files is saved; sleeps in between. */
final class Watch {
  /** Editors write a file in several goes. */
  private static final long SETTLE_MILLIS = 100;

  private final List<Path> files;

  Watch(List<Path> files) {
    this.files = List.copyOf(files);
  }

  /** What is done, once at the start and after each save. */
  @FunctionalInterface
  interface Action {
    void run() throws Exception;
  }

  /** Runs until the thread is interrupted, which Ctrl-C's end of the process need not wait for. */
  void run(Action action) throws Exception {
    Map<Path, Set<Path>> byFolder = new HashMap<>();
    for (Path file : files) {
      Path absolute = file.toAbsolutePath().normalize();
      byFolder
          .computeIfAbsent(absolute.getParent(), folder -> new HashSet<>())
          .add(absolute.getFileName());
    }
    Path any = byFolder.keySet().iterator().next();
    try (WatchService service = any.getFileSystem().newWatchService()) {
      Map<WatchKey, Set<Path>> names = register(byFolder, service);
      action.run();
      while (true) {
        WatchKey key = service.take();
        boolean saved = isSaved(key, names);
        Thread.sleep(SETTLE_MILLIS);
        for (WatchKey more = service.poll(); more != null; more = service.poll()) {
          saved |= isSaved(more, names);
        }
        if (saved) {
          action.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<WatchKey, Set<Path>> register(
      Map<Path, Set<Path>> byFolder, WatchService service) {
    Map<WatchKey, Set<Path>> names = new HashMap<>();
    byFolder.forEach(
        (folder, own) -> {
          try {
            // Many editors save by moving a new file into the place of the old one.
            WatchKey key =
                folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            names.put(key, own);
          } catch (IOException e) {
            throw new BadUsage("--watch: " + folder + " cannot be watched (" + e + ")");
          }
        });
    return names;
  }

  private static boolean isSaved(WatchKey key, Map<WatchKey, Set<Path>> names) {
    boolean saved = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      // An overflow names no file: something was saved, we do not know what.
      saved |= !(event.context() instanceof Path name) || names.get(key).contains(name);
    }
    key.reset();
    return saved;
  }
}
