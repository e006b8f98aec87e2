/**
 * The floating-point road: claims interpreted in complex arithmetic that bounds its own rounding
 * error, at random admissible points or on states of a solver. Shares nothing with the exact road
 * but the tree of the claim.
 */
package org.spinproof.crosscheck.engine.approximate;
