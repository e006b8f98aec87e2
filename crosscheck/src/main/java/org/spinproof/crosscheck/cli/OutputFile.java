package org.spinproof.crosscheck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written aside and takes its place only when it is complete. */
final class OutputFile implements AutoCloseable {
  private final Path target;
  private final Path draft;

  /**
   * Prepares to write.
   *
   * @param option how the command line calls it
   * @throws BadUsage if the place is a folder or cannot be written
   */
  OutputFile(String option, Path place) {
    target = place.toAbsolutePath().normalize();
    if (Files.isDirectory(target)) {
      throw new BadUsage(option + " " + place + ": is a folder; name a file");
    }
    try {
      Files.createDirectories(target.getParent());
      draft = Files.createTempFile(target.getParent(), "." + target.getFileName() + "-", "");
    } catch (IOException e) {
      throw new BadUsage(option + " " + place + ": cannot be written (" + e.getMessage() + ")");
    }
  }

  /** Writes the text and puts the file in its place. */
  void commit(String text) throws IOException {
    // in place of the draft, whose permissions are those of a temporary file
    Files.delete(draft);
    Files.writeString(draft, text, StandardCharsets.UTF_8);
    Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes the draft unless it was put in its place. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(draft);
  }
}
