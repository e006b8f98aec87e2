/** Claim files and ledgers: what a user writes, read and checked, ready for the engines. */
package org.spinproof.crosscheck.claim;
