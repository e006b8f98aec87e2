/** Claim files and kernels as tests of one's own build: needs JUnit 5 on the class path. */
package org.spinproof.crosscheck.junit;
