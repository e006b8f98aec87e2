/** Tables that somebody else's program has written: what they hold, and reading them. */
package org.spinproof.crosscheck.guard.table;
