/** Formulae in the usual LaTeX notation of the field, read into the tree of the claim language. */
package org.spinproof.crosscheck.claim.latex;
