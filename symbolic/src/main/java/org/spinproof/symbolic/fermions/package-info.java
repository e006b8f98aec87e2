/**
 * Exact fermion algebra: normal-ordered words with exact coefficients, commutators, the Bogoliubov
 * transformation (S3–S5 of the second paper) and thermal averages by Wick's theorem.
 */
package org.spinproof.symbolic.fermions;
