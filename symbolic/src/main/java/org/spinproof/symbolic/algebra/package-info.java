/** Exact scalars, tensors of them, and the Pauli and Nambu vocabulary. Nothing here rounds. */
package org.spinproof.symbolic.algebra;
