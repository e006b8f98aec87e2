/**
 * Kernels: routines that compute a catalogued quantity, written by users in Java or as programs of
 * their own.
 */
package org.spinproof.crosscheck.guard.kernel;
