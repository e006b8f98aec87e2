/**
 * What other programs wrote for themselves, as kernel tables: arrays of Python, files of GENEUS.
 */
package org.spinproof.crosscheck.guard.importer;
