package org.spinproof.crosscheck.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spinproof.crosscheck.claim.Claim;
import org.spinproof.crosscheck.claim.ClaimFile;
import org.spinproof.crosscheck.document.Position;

/**
 * A ledger, or a claim file taken as one: claims, and what follows from what.
 *
 * @param id of the paper; of a claim file its name without the ending
 */
public record Ledger(String id, ClaimFile file, DerivationGraph graph) {
  private static final String FILE_NAME = "ledger.yaml";

  /**
   * A claim file as a ledger of its own.
   *
   * @throws org.spinproof.crosscheck.document.BadInput if its claims follow from each other in a
   *     circle
   */
  public static Ledger of(ClaimFile file) {
    Map<String, List<String>> parents = new LinkedHashMap<>();
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Claim claim : file.claims()) {
      parents.put(claim.id(), claim.from());
      claims.put(claim.id(), claim);
    }
    DerivationGraph graph = new DerivationGraph(parents);
    Optional<List<String>> circle = graph.cycle();
    if (circle.isPresent()) {
      String first = circle.get().get(0);
      throw new Position(file.name(), claims.get(first).line(), 1)
          .error(
              "the claims follow from each other in a circle: %s: take one from: out"
                  .formatted(String.join(" from ", circle.get()) + " from " + first));
    }
    return new Ledger(file.paper().orElse(stem(file.name())), file, graph);
  }

  /**
   * Reads a paper's ledger and holds it against the numbers in print.
   *
   * @throws org.spinproof.crosscheck.document.BadInput if anything in it is wrong, a numbered
   *     equation missing among it
   */
  public static Ledger read(Path file) {
    Ledger ledger = of(ClaimFile.read(file));
    Position top = Position.start(file.toString());
    if (ledger.file.paper().isEmpty()) {
      throw top.error("a ledger needs paper: with the paper's id");
    }
    List<String> present =
        ledger.file.claims().stream().flatMap(c -> c.ledger().number().stream()).toList();
    List<String> printed =
        Numbering.of(ledger.id).map(Numbering::numbers).orElseGet(() -> List.copyOf(present));
    List<String> missing = new ArrayList<>(printed);
    missing.removeAll(present);
    if (!missing.isEmpty()) {
      throw top.error("equation " + missing.get(0) + " of the paper is missing from the ledger");
    }
    List<String> unknown = new ArrayList<>(present);
    printed.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw top.error("equation " + unknown.get(0) + " is not in the paper, or is there twice");
    }
    return ledger;
  }

  /**
   * The ledgers under a folder of papers, in the order of the folders' names.
   *
   * @throws org.spinproof.crosscheck.document.BadInput if one cannot be read
   */
  public static List<Ledger> readAll(Path papers) throws IOException {
    try (Stream<Path> folders = Files.list(papers)) {
      return folders
          .map(folder -> folder.resolve(FILE_NAME))
          .filter(Files::exists)
          .sorted()
          .map(Ledger::read)
          .toList();
    }
  }

  /** A claim of this ledger. */
  public Optional<Claim> claim(String claimId) {
    return file.claims().stream().filter(c -> c.id().equals(claimId)).findFirst();
  }

  /** The id of a claim in results: {@code paper:number} or {@code file:claim}. */
  public String qualified(String claimId) {
    return id + ":" + claimId;
  }

  private static String stem(String name) {
    String last = Path.of(name).getFileName().toString();
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }
}
