/** The command line. */
package org.spinproof.crosscheck.cli;
