package org.spinproof.crosscheck.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The equation numbers that are in print, so that a ledger cannot lose one unnoticed.
 *
 * @param main the last number of the main text
 * @param supplement the last number of the supplement, without its S
 */
public record Numbering(int main, int supplement) {
  private static final Map<String, Numbering> KNOWN =
      Map.of("ouassou2019", new Numbering(11, 93), "entinwohlman2023", new Numbering(17, 47));

  /** The numbering of a paper, if it is one that Spinproof ships. */
  public static Optional<Numbering> of(String paper) {
    return Optional.ofNullable(KNOWN.get(paper));
  }

  /** Every number in print, in order: 1, 2, ..., S1, S2, ... */
  public List<String> numbers() {
    return Stream.concat(
            IntStream.rangeClosed(1, main).mapToObj(Integer::toString),
            IntStream.rangeClosed(1, supplement).mapToObj(n -> "S" + n))
        .toList();
  }
}
