package org.spinproof.crosscheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.spinproof.crosscheck.paper.Ledger;

/** Where Spinproof is: the ledgers of the papers lie beside the program. */
final class Home {
  private Home() {}

  static List<Ledger> ledgers() throws IOException {
    Path papers = Path.of(System.getProperty("spinproof.home", ""), "src", "papers");
    if (!Files.isDirectory(papers)) {
      throw new BadUsage("no ledgers under " + papers + ": start spinproof by its launcher");
    }
    return Ledger.readAll(papers);
  }

  /** A file that comes with the program. */
  static Path file(String first, String... more) {
    Path file = Path.of(System.getProperty("spinproof.home", ""), first).resolve(Path.of("", more));
    if (!Files.isRegularFile(file)) {
      throw new BadUsage("there is no " + file + ": start spinproof by its launcher");
    }
    return file;
  }
}
