package org.spinproof.crosscheck.claim.mutant;

import org.spinproof.crosscheck.claim.tree.Question;

/**
 * An equation with one thing broken.
 *
 * @param words what was broken, such as {@code sign of the second term on the right reversed}
 * @param text the broken equation in the claim language; a definition that it breaks is written out
 * @param part of the text what is broken, with a little of what stands around it
 * @param question the claim's question about it
 */
public record Mutant(String words, String text, String part, Question question) {}
