/**
 * The junction of the second paper in the Fock space of one shell, without Wick's theorem or
 * Bogoliubov operators: 16 states a lead (modes ±k with both spins), 256 in all.
 */
package org.spinproof.numeric.fock;
