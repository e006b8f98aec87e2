/** What the reference solver says at the rows of a table, with its own uncertainty. */
package org.spinproof.crosscheck.guard.reference;
