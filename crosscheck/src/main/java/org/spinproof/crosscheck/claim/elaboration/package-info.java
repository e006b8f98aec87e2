/**
 * From what is written to what is meant: names are looked up, shapes checked, definitions inlined
 * and sums unrolled, until a typed tree of {@link org.spinproof.crosscheck.claim.tree} is left.
 */
package org.spinproof.crosscheck.claim.elaboration;
