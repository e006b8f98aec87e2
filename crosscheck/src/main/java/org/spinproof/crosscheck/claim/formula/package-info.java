/** The formulae of the claim language as they are written: lexer, parser, source tree, printer. */
package org.spinproof.crosscheck.claim.formula;
