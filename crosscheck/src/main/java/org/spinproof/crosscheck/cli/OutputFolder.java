package org.spinproof.crosscheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that is written aside and takes its place only when it is complete, so that a run that
 * breaks off leaves what was there.
 */
final class OutputFolder implements AutoCloseable {
  private final Path target;
  private final Path draft;

  /**
   * Prepares to write.
   *
   * @throws BadUsage if the place is not a folder, or is one that must not be replaced
   */
  OutputFolder(Path place) throws IOException {
    target = place.toAbsolutePath().normalize();
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new BadUsage("--out " + place + ": is not a folder; name one, or one to be made");
    }
    Path here = Path.of("").toAbsolutePath();
    if (here.startsWith(target) || Files.exists(target.resolve(".git"))) {
      throw new BadUsage(
          "--out " + place + ": would replace the folder you work in; name a folder of its own");
    }
    Path parent = target.getParent();
    try {
      Files.createDirectories(parent);
      draft = Files.createTempDirectory(parent, "." + target.getFileName() + "-");
    } catch (IOException e) {
      throw new BadUsage("--out " + place + ": cannot be written (" + e.getMessage() + ")");
    }
  }

  /** Where to write. */
  Path draft() {
    return draft;
  }

  /** Puts the draft in its place. */
  void commit() throws IOException {
    if (!Files.exists(target)) {
      Files.move(draft, target);
      return;
    }
    Path old = Files.createTempDirectory(target.getParent(), "." + target.getFileName() + "-old-");
    Path aside = old.resolve("replaced");
    Files.move(target, aside);
    Files.move(draft, target);
    delete(old);
  }

  /** Removes the draft unless it was put in its place. */
  @Override
  public void close() throws IOException {
    delete(draft);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
