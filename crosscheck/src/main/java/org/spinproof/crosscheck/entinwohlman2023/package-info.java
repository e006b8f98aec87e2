/** Checks of Entin-Wohlman et al. (2023) that the claim language cannot express. */
package org.spinproof.crosscheck.entinwohlman2023;
