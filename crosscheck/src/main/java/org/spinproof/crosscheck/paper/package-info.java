/** The papers under verification: ledgers, and the graph of what follows from what. */
package org.spinproof.crosscheck.paper;
