package org.spinproof.crosscheck.guard.kernel;

import org.spinproof.numeric.tunneling.Junction;
import org.spinproof.numeric.tunneling.Levels;
import org.spinproof.numeric.tunneling.MomentumPair;

/**
 * Where a quantity of a tunnel junction is asked for.
 *
 * @param junction the leads, the bias and the amplitudes; energies in Δ0
 * @param levels energies ξ_k and ξ_p, for the kernels
 * @param pair the momenta, for the spin factors
 */
public record JunctionPlace(Junction junction, Levels levels, MomentumPair pair) {}
