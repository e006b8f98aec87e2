/** Claims with one thing broken: what a check is worth shows in how many of them it refuses. */
package org.spinproof.crosscheck.claim.mutant;
