package org.spinproof.crosscheck.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spinproof.crosscheck.claim.tree.Question;

/**
 * A claim from others by their content alone: what they speak of is replaced by letters of which
 * nothing else is known.
 *
 * @param conclusion the claim in letters, with the content of all the others given
 * @param without for each of the others the same question with its content left out
 * @param contents for each of the others its content with the letters replaced by what they stand
 *     for: a true statement, or the deduction starts from something else
 * @param meaning the conclusion likewise: true where it follows from what is true
 * @param remark in words
 */
public record Deduction(
    Question conclusion,
    Map<String, Question> without,
    Map<String, Question> contents,
    Question meaning,
    Optional<String> remark) {
  public Deduction {
    without = Collections.unmodifiableMap(new LinkedHashMap<>(without));
    contents = Collections.unmodifiableMap(new LinkedHashMap<>(contents));
  }
}
