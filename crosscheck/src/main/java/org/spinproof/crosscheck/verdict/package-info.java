/** From evidence to verdicts: what the engines found, weighed. */
package org.spinproof.crosscheck.verdict;
