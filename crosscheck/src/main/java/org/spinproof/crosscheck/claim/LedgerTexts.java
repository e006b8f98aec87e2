package org.spinproof.crosscheck.claim;

import java.util.Optional;

/**
 * What a ledger says of an equation besides its machine form.
 *
 * @param number as printed, such as {@code S72}; empty for what the paper does not number
 * @param kind definition, identity, derivation-step, parametrisation, model, claim or estimate
 * @param section where in the paper it stands
 * @param statement LaTeX as printed
 * @param correctedStatement LaTeX of the corrected equation
 * @param erratumClass one of the classes of {@link ClaimFile#ERRATUM_CLASSES}
 * @param erratumExplanation what is wrong and why
 * @param ocr whether the error can be the scan's, with the text that decides it
 * @param oneRoad why only one engine can decide it
 * @param note remarks, damage by OCR among them
 * @param reason why the expected verdict is expected
 * @param condition the condition that the paper omits, in words
 */
public record LedgerTexts(
    Optional<String> number,
    Optional<String> kind,
    Optional<String> section,
    Optional<String> statement,
    Optional<String> correctedStatement,
    Optional<String> erratumClass,
    Optional<String> erratumExplanation,
    Optional<String> ocr,
    Optional<String> oneRoad,
    Optional<String> note,
    Optional<String> reason,
    Optional<String> condition) {}
