/** Tables held against the reference: what agrees, what fails, and the likely fault. */
package org.spinproof.crosscheck.guard.compare;
