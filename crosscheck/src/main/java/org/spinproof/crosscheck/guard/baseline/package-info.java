/** Recorded values with their uncertainties and where they came from, and how they change. */
package org.spinproof.crosscheck.guard.baseline;
