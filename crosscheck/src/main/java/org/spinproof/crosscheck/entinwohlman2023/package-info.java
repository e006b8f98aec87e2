/**
 * What the claim language cannot say of the second paper: one class a section, each method marked
 * with its equation. Exact averages and time integrals on one side, the Fock space of one shell and
 * its time evolution on the other.
 */
package org.spinproof.crosscheck.entinwohlman2023;
