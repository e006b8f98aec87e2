/** The typed tree of a claim: all that the exact and the floating-point road have in common. */
package org.spinproof.crosscheck.claim.tree;
