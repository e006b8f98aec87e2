package org.spinproof.crosscheck.claim;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.spinproof.crosscheck.claim.elaboration.Scope;
import org.spinproof.crosscheck.document.Document;

/**
 * A claim file or a ledger, read and checked in full: every name is declared and every shape fits.
 *
 * @param name the file's name as the user gave it
 * @param title in words
 * @param paper the id of the paper, of a ledger only
 * @param reference where the paper appeared
 * @param doi of the paper
 * @param note remarks on the whole file
 * @param scope what its names mean
 * @param claims at least one, in the order of the file
 */
public record ClaimFile(
    String name,
    Optional<String> title,
    Optional<String> paper,
    Optional<String> reference,
    Optional<String> doi,
    Optional<String> note,
    Scope scope,
    List<Claim> claims) {

  /** The words for {@code expect}. */
  public static final List<String> VERDICTS =
      List.of("proved", "agrees", "conditional", "erratum", "refuted", "undecided", "definition");

  /** The words for {@code kind}. */
  public static final List<String> KINDS =
      List.of(
          "definition",
          "identity",
          "derivation-step",
          "parametrisation",
          "model",
          "claim",
          "estimate");

  /** The words for the class of an erratum. */
  public static final List<String> ERRATUM_CLASSES =
      List.of(
          "sign",
          "factor",
          "index",
          "missing-term",
          "condition",
          "convention",
          "notation",
          "scope",
          "estimate",
          "ocr");

  public ClaimFile {
    claims = List.copyOf(claims);
  }

  /**
   * Reads a file.
   *
   * @throws org.spinproof.crosscheck.document.BadInput if anything in it is wrong, with its place
   */
  public static ClaimFile read(Path path) {
    return ClaimFileReader.read(path.toString(), Document.read(path));
  }

  /**
   * Reads text.
   *
   * @param name what messages call the file
   * @throws org.spinproof.crosscheck.document.BadInput if anything in it is wrong, with its place
   */
  public static ClaimFile parse(String name, String text) {
    return ClaimFileReader.read(name, Document.parse(name, text));
  }
}
