/** Runs: from claims to rulings, mutants, findings and the result model. */
package org.spinproof.crosscheck.run;
