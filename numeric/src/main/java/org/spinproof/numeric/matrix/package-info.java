/**
 * Flat complex linear algebra: the kernels that the solvers spend their time in, and 2×2 spin
 * matrices.
 */
package org.spinproof.numeric.matrix;
