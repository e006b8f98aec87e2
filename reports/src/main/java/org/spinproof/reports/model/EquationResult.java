package org.spinproof.reports.model;

import java.util.List;
import java.util.Objects;

/**
 * An equation or claim with its verdict and all the evidence for it. Strings that may be {@code
 * null} are so in the JSON too.
 *
 * @param id {@code paper:number} or {@code file:claim}
 * @param number as printed; null for an unnumbered claim
 * @param section where it stands; may be null
 * @param line of the ledger or claim file, from 1
 * @param says what it claims in words; may be null
 * @param statement LaTeX as printed; may be null
 * @param machine the text of the machine form; null if it has none
 * @param corrected the machine form of the corrected equation; null if none is needed or known
 * @param correctedStatement the corrected equation in LaTeX; may be null
 * @param expectedReason why this verdict is expected; may be null
 * @param dependsOn ids of equations it follows from
 * @param requiredBy ids of equations that depend on it
 * @param condition null unless the verdict is conditional
 * @param counterexample null unless the printed form is false
 * @param erratum null unless the verdict is erratum or refuted
 * @param note remarks of the ledger, OCR damage among them; may be null
 * @param nearMisses true variants of an equation that is false and has no correction
 * @param plots what its evidence shows, in the order in which it was gathered
 * @param oneRoad why only one engine decides it; null where two or more do
 * @param restsOn what it rests on, found by machine; null where it was not sought
 * @param shorter a shorter or more general proof than the paper's; may be null
 * @param chain the argument behind a result; null for all but the results that a ledger names
 */
public record EquationResult(
    String id,
    String number,
    String kind,
    String section,
    Integer line,
    String says,
    String statement,
    String machine,
    String corrected,
    String correctedStatement,
    String verdict,
    String expected,
    String expectedReason,
    boolean asExpected,
    String standing,
    List<String> taintedBy,
    List<String> dependsOn,
    List<String> requiredBy,
    Condition condition,
    CounterexampleResult counterexample,
    Erratum erratum,
    String note,
    List<EvidenceResult> evidence,
    List<EvidenceResult> correctedEvidence,
    MutantsResult mutants,
    List<Plot> plots,
    List<NearMiss> nearMisses,
    String oneRoad,
    Grounds restsOn,
    Grounds shorter,
    Chain chain) {
  public EquationResult {
    Objects.requireNonNull(id, "id is missing");
    Objects.requireNonNull(kind, "kind is missing");
    Objects.requireNonNull(verdict, "verdict is missing");
    Objects.requireNonNull(expected, "expected is missing");
    Objects.requireNonNull(standing, "standing is missing");
    taintedBy = orEmpty(taintedBy);
    dependsOn = orEmpty(dependsOn);
    requiredBy = orEmpty(requiredBy);
    evidence = orEmpty(evidence);
    correctedEvidence = orEmpty(correctedEvidence);
    mutants = mutants == null ? MutantsResult.none() : mutants;
    plots = orEmpty(plots);
    nearMisses = orEmpty(nearMisses);
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
