/**
 * Complex numbers, tensors and jets that carry a running bound of their own rounding error, after
 * N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., section 3.3. Where an
 * error-free transformation (TwoSum, fused multiply-add) gives the rounding error itself, that is
 * taken in place of the unit roundoff times the result; so what is exact has the bound zero.
 */
package org.spinproof.numeric.rounding;
