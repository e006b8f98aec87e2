package org.spinproof.crosscheck.run;

import java.util.Optional;
import org.spinproof.crosscheck.claim.tree.Question;

/**
 * A variant of a false equation that may be true.
 *
 * @param change what differs, such that {@code true} and the change make a sentence
 * @param text the variant in the claim language; empty if the equation is the same
 * @param question what the engines are asked
 */
public record Variant(String change, Optional<String> text, Question question) {}
