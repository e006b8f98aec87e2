/** Rules for integrals and sums, and Chebyshev collocation on an interval. */
package org.spinproof.numeric.quadrature;
